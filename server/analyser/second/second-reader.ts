import 'server-only';
import type { Span } from '@/domain/text/span';
import { env } from '@/server/runtime/env';
import { foldText } from '../fold-text';
import { openSecondReader, type SecondReader } from './open-reader';
import type { SecondMorpheme } from './read-text';

let opening: Promise<SecondReader | null> | null = null;

/** The second reader that the operator has built; null where there is none. Opened once a process. */
export function secondReader(): Promise<SecondReader | null> {
  opening ??= openSecondReader(env().ANALYSER_FOLDER).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** What the second reader makes of a piece of a text, in offsets of the text. */
export function readAgain({ read }: SecondReader, text: string, { start, end }: Span): SecondMorpheme[] {
  const { common, starts } = foldText(text.slice(start, end));
  const offset = (unit: number) => start + (starts[unit] ?? end - start);
  return read(common).map((morpheme) => {
    const from = offset(morpheme.start);
    const to = offset(morpheme.end);
    return { ...morpheme, surface: text.slice(from, to), start: from, end: to };
  });
}
