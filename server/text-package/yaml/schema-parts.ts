import { z } from 'zod';
import { languages } from '@/domain/text/language';
import { isKanaSentence, isKanaWords } from '@/domain/text/characters';
import { limits } from '../limits';
import type { ProblemCode } from '../problems/problem';

/** Refuses with a code of the catalogue; `words` fill its wording besides `key` and `value`. */
export function addProblem(
  context: z.core.$RefinementCtx, problem: ProblemCode, input: unknown, path: (string | number)[] = [], shortText: Record<string, string> = {},
): void {
  context.issues.push({ code: 'custom', input, path, params: { problem, words: shortText } });
}

function checked(problem: ProblemCode, test: (value: string) => boolean, bound: number) {
  return words(bound).superRefine((value, context) => {
    if (value !== '' && !test(value)) addProblem(context, problem, value);
  });
}

export function words(bound: number) {
  return z.string().min(1).max(bound);
}

export const label = words(limits.label);
export const longText = words(limits.prose);

export const bilingualLabel = z.strictObject({ ja: label, en: label });
export const bilingualProse = z.strictObject({ ja: longText, en: longText });

export const slug = checked('bad-slug', (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), 80);
export const identifier = checked('bad-identifier', (value) => /^[a-z]+[a-z0-9]*$/.test(value), 40);
export const kanaWords = checked('not-kana', isKanaWords, limits.label);
export const kanaSentence = checked('not-kana', isKanaSentence, limits.label);
export const language = z.enum(languages);
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
