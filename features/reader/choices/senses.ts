import type { LookUpMatch } from '@/domain/dictionary/answer';
import { toHiragana } from '@/domain/japanese/kana';
import { vocabularyOf } from '@/domain/japanese/token';
import { readingOfForm } from '@/domain/japanese/reading-of-form';
import type { PanelWord } from '@/domain/study/word-file';
import { askDictionary, briefSourceOf } from '../words/dictionary';
import type { PanelMessages } from '../words/load';

/** Senses that are told of one reading; the dictionary has the rest. */
const most = 2;

/** Puts beside each reading of a word what the dictionary says that it means then, and into `sources` whose words these are. */
export function fillSenses(word: PanelWord, options: readonly { readonly reading: string; readonly sense: HTMLElement }[], sources: HTMLElement, messages: PanelMessages): void {
  const { lemma } = vocabularyOf(word);
  // One question for all readings; without senses they can be chosen as well.
  askDictionary(lemma, null).then(({ matches, dictionaries }) => {
    const whole = matches.filter(({ end }) => end === lemma.length);
    const quoted = new Set<string>();
    for (const { reading, sense } of options) {
      const found = sensesOf(lemma, toHiragana(readingOfForm(word.surface, reading, lemma) ?? reading), whole);
      if (!found) continue;
      sense.lang = dictionaries.find(({ name }) => name === found.dictionary)?.language ?? '';
      sense.textContent = found.glosses;
      quoted.add(found.dictionary);
    }
    sources.append(...dictionaries.filter(({ name }) => quoted.has(name)).map((dictionary) => briefSourceOf(dictionary, messages)));
  }, (error: unknown) => console.warn('The dictionary did not say what the readings mean:', error));
}

/** The first senses of a word (dictionary form) in a reading; null where no entry has it. Exported for its test. */
export function sensesOf(lemma: string, reading: string, matches: readonly Pick<LookUpMatch, 'dictionary' | 'entry'>[]): { readonly dictionary: string; readonly glosses: string } | null {
  for (const { dictionary, entry: { readings, senses } } of matches) {
    const form = readings.find(({ text, of }) => toHiragana(text) === reading && (of.length === 0 || of.includes(lemma)));
    if (!form) continue;
    const own = senses.filter(({ of, glosses }) => glosses.length > 0 && (of.length === 0 || of.includes(lemma) || of.includes(form.text)));
    if (own.length > 0) return { dictionary, glosses: own.slice(0, most).map(({ glosses }) => glosses.slice(0, 3).join(', ')).join('; ') };
  }
  return null;
}
