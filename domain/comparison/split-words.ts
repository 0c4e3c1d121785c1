import { editorialMarks, type Intervention } from '../apparatus/edited-text';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/** What is compared at once: a word, a mark of punctuation, white space; or a sign of the editors, which is no part of the text. */
export interface Word {
  readonly text: string;
  /** Null for what is in the text itself. */
  readonly sign: 'opens' | 'closes' | 'gap' | null;
}

export interface WordSource {
  /** The words of the Japanese (UTF-16 units, ascending, without overlaps); where there are none it is cut by characters. */
  readonly tokens: readonly Span[];
  readonly interventions: readonly Intervention[];
}

const englishWord = /[\p{L}\p{N}\p{M}]+(?:['’‐‑-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu;

/** The words of a text in their order, with the editors' signs between them: joined, they are `editedText`. */
export function splitWords(text: string, language: Language, { tokens, interventions }: WordSource): Word[] {
  const signs = editorialMarks(language, interventions);
  const cuts = language === 'ja' ? tokenCuts(text, tokens) : [...text.matchAll(englishWord)].map(({ index }) => index);
  const at = [...new Set([0, ...cuts, ...signs.map((sign) => sign.at), text.length])].sort((a, b) => a - b);
  const words: Word[] = [];
  let next = 0;
  for (const [i, start] of at.entries()) {
    for (; signs[next]?.at === start; next += 1) words.push({ text: signs[next]?.sign ?? '', sign: signs[next]?.kind ?? null });
    const end = at[i + 1];
    if (end !== undefined) words.push({ text: text.slice(start, end), sign: null });
  }
  return words;
}

/** Where tokens begin and end; what stands between them is cut by characters. */
function tokenCuts(text: string, tokens: readonly Span[]): number[] {
  const cuts: number[] = [];
  let done = 0;
  const characters = (end: number) => {
    for (const character of text.slice(done, end)) {
      cuts.push(done);
      done += character.length;
    }
  };
  for (const { start, end } of tokens) {
    characters(start);
    cuts.push(start);
    done = end;
  }
  characters(text.length);
  return cuts;
}

/** Words as one text, with the editors' signs. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}
