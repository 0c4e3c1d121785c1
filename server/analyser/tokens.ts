import { explainForm } from '@/domain/japanese/inflection/deinflect';
import { spoken } from '@/domain/japanese/furigana/ruby';
import type { Conjugation, Morpheme, PartOfSpeech, Token } from '@/domain/japanese/token';
import type { Analysed } from './analyser';
import { endOf, readAs, type WordUnit } from './word-units';
import { judgeReading } from './certainty';
import { commonText } from './fold-text';
import { isWrittenWord } from './general-words';
import { partOfSpeechOf, wordClassOf, type Kind } from './ipadic';

/** Makes a token of the atoms of one word; null for punctuation. `gaps` are the places where the segment's text is lost. */
export function tokenOf(word: readonly WordUnit[], gaps: readonly number[]): Token | null {
  const first = word[0];
  const surface = word.map((atom) => atom.surface).join('');
  // Radicals that stand for kanji are signs to Unicode.
  if (!first || !/[\p{L}\p{N}]/u.test(commonText(surface))) return null;
  const span = { start: first.start, end: first.start + surface.length };
  const atGap = gaps.includes(span.start) || gaps.includes(span.end);
  const analysed = word.flatMap((atom) => atom.morphemes);
  const lone = atGap && isLoneKanji(word);
  const known = word.every((atom) => atom.reading !== null) && !lone;
  const reading = known ? word.map((atom) => atom.reading).join('') : null;
  // What is known of a word has its ruby, though the whole has no reading: B国.
  const ruby = lone ? [] : word.flatMap((atom) => atom.ruby);
  const kind = kindOfWord(word, analysed, atGap);
  const base = dictionaryForm(word, analysed, kind.partOfSpeech);
  return {
    span, surface, reading, lemma: base.lemma, lemmaReading: known ? base.reading : null,
    readingFrom: known ? (word.find((atom) => atom.from !== 'analyser' && atom.from !== null) ?? first).from : null,
    ...judgeReading(word, { span, surface, reading, lemma: base.lemma, lemmaReading: base.reading, ruby }), ruby,
    ...kind, conjugation: conjugationOf(word, analysed, commonText(surface), base.lemma), morphemes: morphemesOf(word), atGap,
  };
}

/** Of one kanji beside a gap nobody can say which word it began or ended. */
function isLoneKanji([atom, ...more]: readonly WordUnit[]): boolean {
  return atom !== undefined && more.length === 0 && atom.from !== 'editors' && /^\p{Script=Han}$/u.test(atom.surface);
}

function kindOfWord(word: readonly WordUnit[], analysed: readonly Analysed[], atGap: boolean): Kind {
  const first = analysed[0];
  const last = analysed.at(-1);
  if (!first || !last) return { partOfSpeech: 'unknown', detail: null };
  if (word[0]?.kind) return word[0].kind;
  const head = headOf(analysed);
  // An auxiliary cannot begin a text: what stands before it is lost.
  if (atGap && first.conjugationType === '文語・リ') return { partOfSpeech: 'unknown', detail: null };
  if (analysed.length === 1) return partOfSpeechOf(first);
  // 日米同盟: that 同盟 takes する does not make the whole take it; 防衛協力する is a verb.
  if (word.length === 1 && word[0]?.compound && partOfSpeechOf(head).detail === 'suru') return { partOfSpeech: 'noun', detail: null };
  if (head.pos[0] === '動詞') return { partOfSpeech: 'verb', detail: null };
  if (head.pos[0] === '形容詞') return { partOfSpeech: 'adjective', detail: null };
  if (head.pos[0] === '助動詞') return head.surface === 'な' ? { partOfSpeech: 'adjectival-noun', detail: null } : { partOfSpeech: 'auxiliary', detail: null };
  const { partOfSpeech, detail } = partOfSpeechOf(head);
  return partOfSpeech === 'suffix' || partOfSpeech === 'number' ? { partOfSpeech: 'noun', detail: null } : { partOfSpeech, detail };
}

/** The morpheme that decides what the word is: the verb of 進められている, する of 策定された, 性 of 重要性. */
function headOf(analysed: readonly Analysed[]): Analysed {
  const inflecting = analysed.find(({ pos }) => ['動詞', '形容詞', '助動詞'].includes(pos[0]));
  const head = inflecting ?? analysed.at(-1);
  if (!head) throw new RangeError('A word has no morphemes.');
  return head;
}

/** As a dictionary has the word: 洋燈 is there, 葛󠄀城市 only without its selector. */
function dictionarySpelling(surface: string): string {
  return isWrittenWord(surface) ? surface : commonText(surface);
}

interface DictionaryForm {
  readonly lemma: string;
  readonly reading: string | null;
}

function dictionaryForm(word: readonly WordUnit[], analysed: readonly Analysed[], partOfSpeech: PartOfSpeech): DictionaryForm {
  const surface = dictionarySpelling(word.map((atom) => atom.surface).join(''));
  const whole = { lemma: surface, reading: word.map((atom) => atom.reading).join('') };
  if (word[0]?.kind) return whole;
  const head = headOf(analysed);
  const at = analysed.indexOf(head);
  if (!['動詞', '形容詞', '助動詞'].includes(head.pos[0])) return whole;
  if (head.surface === 'な' && partOfSpeech === 'adjectival-noun') return { lemma: surface.slice(0, -1), reading: whole.reading.slice(0, -1) };
  if (head.surface === 'で' && analysed[at + 1]?.lemma === 'ある') return { lemma: 'である', reading: 'である' };
  const before = analysed.slice(0, at);
  const root = word.filter((atom) => atom.morphemes.every((morpheme) => before.includes(morpheme)));
  const lemma = head.lemma === 'できる' && before.length > 0 ? 'する' : head.lemma;
  return {
    lemma: dictionarySpelling(root.map((atom) => atom.surface).join('')) + lemma,
    reading: inflectedReading(word, head, lemma, root.map((atom) => atom.reading).join('')),
  };
}

/** The reading of 進める from that of 進め: the kanji keep theirs. */
function inflectedReading(word: readonly WordUnit[], head: Analysed, lemma: string, root: string): string | null {
  if (lemma === '来る') return `${root}くる`;
  const atom = word.find((one) => one.morphemes.includes(head));
  if (!atom) return null;
  const written = commonText(head.surface);
  const { ruby } = readAs(written, atom.morphemes.length === 1 ? atom.reading : null, 0);
  const reached = ruby.at(-1)?.span.end ?? 0;
  if (lemma.slice(0, reached) !== written.slice(0, reached) || /\p{Script=Han}/u.test(lemma.slice(reached))) return null;
  return root + spoken(lemma, ruby);
}

function conjugationOf(word: readonly WordUnit[], analysed: readonly Analysed[], surface: string, lemma: string): Conjugation | null {
  if (word[0]?.kind) return null;
  const head = headOf(analysed);
  if (head.surface === 'な' && analysed.length > 1) return { wordClass: 'adjectival-noun', steps: explainForm(surface, lemma, 'adjectival-noun') };
  const wordClass = lemma === 'である' ? 'godan' : wordClassOf(head);
  if (wordClass === null) return null;
  if (wordClass === 'adjectival-noun') return { wordClass, steps: [] };
  if (wordClass !== 'copula') return { wordClass, steps: explainForm(surface, lemma, wordClass) };
  return { wordClass, steps: surface === lemma ? [] : explainForm(surface, 'だ', 'copula') };
}

function morphemesOf(word: readonly WordUnit[]): Morpheme[] {
  return word.flatMap((atom) =>
    atom.morphemes.map((morpheme): Morpheme => ({
      span: { start: morpheme.start, end: endOf(morpheme) },
      surface: morpheme.surface,
      lemma: morpheme.lemma,
      reading: readingInside(atom, morpheme),
      ...partOfSpeechOf(morpheme),
    })),
  );
}

/** What the word's ruby says of a part of it; null where a reading lies across its edge. */
function readingInside(atom: WordUnit, morpheme: Analysed): string | null {
  if (atom.morphemes.length === 1) return atom.reading;
  const start = morpheme.start;
  const end = endOf(morpheme);
  const inside = atom.ruby.filter(({ span }) => span.start >= start && span.end <= end);
  const cut = atom.ruby.some(({ span }) => span.start < end && span.end > start && !inside.some((one) => one.span === span));
  const said = spoken(morpheme.surface, inside.map(({ span, reading }) => ({ span: { start: span.start - start, end: span.end - start }, reading })));
  return cut || /[^ぁ-ゖァ-ヺー]/u.test(said) ? null : said;
}
