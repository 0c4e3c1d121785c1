import { pronunciationsOf, type ReadWord } from '@/domain/speech/pronunciations';
import { speak, type Spoken } from '@/domain/speech/spoken';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import type { Language } from '@/domain/text/language';
import type { Span } from '@/domain/text/span';
import { gapsOf, readPrinted, type PrintedText } from '../../dom/printed-text';
import { characterAt, textOf } from '../../dom/text-runs';
import { css, data } from '../../contract/markup';

/** A segment in one language, as it stands on the page and as it is said. */
export interface PagePart {
  readonly printed: PrintedText;
  readonly spoken: Spoken;
  /** Where its words are: UTF-16 units of its text. */
  readonly words: readonly Span[];
}

/** A sentence of the page: what answers each other in both languages. */
export interface PageSentence {
  /** Its number on the page (`data-b`). */
  readonly bead: string;
  /** Its first segment's address. */
  readonly address: string;
  /** The elements of its segments, without those that have no words. */
  readonly segments: Readonly<Record<Language, readonly HTMLElement[]>>;
}

/** The sentences of the text, in their order. */
export function readSentences(root: HTMLElement): PageSentence[] {
  const beads = [...root.querySelectorAll<HTMLElement>(`${css.text} ${css.with.bead}`)];
  const numbers = [...new Set(beads.map(({ dataset }) => dataset[data.bead] ?? ''))];
  return numbers.map((bead) => {
    const own = beads.filter(({ dataset }) => dataset[data.bead] === bead);
    const inLanguage = (language: Language) => own.filter((each) => each.closest<HTMLElement>('[lang]')?.lang === language).flatMap(segmentsOf);
    const [first] = own.flatMap((each) => (each.id ? [each] : [...each.querySelectorAll<HTMLElement>(`${css.segment}[id]`)]));
    return { bead, address: first?.id ?? '', segments: { ja: inLanguage('ja'), en: inLanguage('en') } };
  });
}

function segmentsOf(bead: HTMLElement): HTMLElement[] {
  const segments = [...bead.querySelectorAll<HTMLElement>(`:scope > ${css.segment}`)];
  return (segments.length > 0 ? segments : [bead]).filter((segment) => segment.textContent !== '');
}

/** A segment as it is said. `file` has the readings of the Japanese; null where they cannot be had. `chosen`: the reading that the reader chose for a word, or null. */
export function partOf(element: HTMLElement, language: Language, file: Pick<WordFile, 'words'> | null, chosen: (word: PanelWord) => string | null): PagePart {
  const printed = readPrinted(element);
  const text = textOf(printed.runs);
  const words = language === 'ja' ? (file?.words.get(element.id) ?? []) : [];
  const read = words.map((word): ReadWord => {
    const reading = chosen(word);
    return reading === null ? word : { ...word, reading, readingFrom: 'reader', certainty: 'certain' };
  });
  return {
    printed,
    spoken: speak(text, language, pronunciationsOf(read), gapsOf(printed)),
    words: language === 'ja' ? words.map(({ span }) => span) : englishWords(text),
  };
}

function englishWords(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** The word around a character of a part; the character itself where the words are not known, null for signs between them. */
export function wordAround({ printed, words }: PagePart, { start }: Span): Span | null {
  return words.find((word) => word.start <= start && start < word.end) ?? (words.length === 0 ? characterAt(textOf(printed.runs), start) : null);
}
