import type { Token } from './token';

type Word = Pick<Token, 'span' | 'partOfSpeech' | 'detail'>;

/** What leans on the word before it. */
const leans = ({ partOfSpeech, detail }: Word) =>
  partOfSpeech === 'particle' || partOfSpeech === 'auxiliary' || partOfSpeech === 'suffix' || detail === 'formal';

/** What ends a phrase where another word follows; two nouns side by side are one compound. */
const ends = ({ partOfSpeech }: Word) => partOfSpeech !== 'prefix' && !names.has(partOfSpeech);
const names: ReadonlySet<string> = new Set(['noun', 'proper-noun', 'pronoun', 'number', 'suffix', 'adjectival-noun', 'unknown']);

/**
 * Where a line of a heading may end: before each phrase (文節) but the first, as offsets in UTF-16 units of `text`. A phrase is a
 * word with the particles and auxiliaries that lean on it; punctuation and closing brackets end one, and an opening bracket
 * begins the next. `words` are those of the text, in order.
 */
export function phraseStarts(text: string, words: readonly Word[]): number[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (!before) return [];
    const between = text.slice(before.span.end, word.span.start);
    const brackets = /[\p{Ps}\p{Pi}]*$/u.exec(between)?.[0].length ?? 0;
    if (brackets > 0) return [word.span.start - brackets];
    return leans(word) || joins.test(between) || (between === '' && !ends(before)) ? [] : [word.span.start];
  });
}

/** Signs between two words of one phrase. */
const joins = /^[・／/＝=~〜–-]$/u;
