import { toHiragana, toKatakana } from '@/domain/japanese/kana';
import { countersAt } from '@/domain/japanese/numbers/count';
import type { ReadingSource } from '@/domain/japanese/token';
import { isBeginning, readingsOf } from '../general-words';
import type { Dictionary, Entry } from './dictionary';
import { bestPath, LatticeNode, solve } from './lattice';

/** A word that stands in the lattice beside the dictionary's, because a list or the text itself has it. */
export interface ListedWord {
  readonly text: string;
  /** Kana. */
  readonly reading: string;
  readonly from: ReadingSource;
  readonly isName: boolean;
}

// As dear as a noun of middling frequency in IPADIC; what the text itself has is dearer to it.
const generalCost = 5000;
const listedCost = 3000;
const longestGeneral = 9;
/**
 * Nouns: they end in kanji, or in the stem of a verb; 〜い and 〜る are adjectives and verbs, which IPADIC has. What has a particle
 * between kanji is a phrase, of which a reader sees the words: 法の支配.
 */
const nounShape = /^(?=.*[\p{Script=Han}々])(?!.*[のをがは])[\p{Script=Han}々ぁ-ゖヶー]+(?<=[\p{Script=Han}々りみきしちびえけせてめれべげねじひぎ])$/u;
/** No word that is looked for here has these, or begins with these. */
const never = /[^\p{Script=Han}々ぁ-ゖァ-ヺー]/u;
const neverFirst = /[^\p{Script=Han}ぁ-ゖァ-ヺ]/u;
const twoWords = /^(?:もう|いい|この|その|あの|どの|また|まだ|ただ)/u;
const numeral = /^[〇一二三四五六七八九十百千万億兆数何幾]+/u;
const kanaReading = /^[ぁ-ゖー]+$/u;

/** Finds the nouns of the general dictionary that IPADIC lacks, and words that are listed, in the common characters of a text. */
export function knownWords(dictionary: Dictionary): (characters: readonly string[], listed: ReadonlyMap<string, ListedWord>) => LatticeNode[] {
  const noun = dictionary.entriesOf('机').find(({ features }) => features()[1] === '一般');
  if (!noun) throw new Error('The analyser’s dictionary has no common noun.');
  const general = new Map<string, ListedWord | null>();
  const generalWord = (text: string): ListedWord | null => {
    const seen = general.get(text);
    if (seen !== undefined) return seen;
    const found = nounShape.test(text) ? lackingNoun(text, dictionary) : null;
    general.set(text, found);
    return found;
  };
  return (characters, listed) => {
    const longest = Math.max(longestGeneral, ...[...listed.keys()].map((word) => word.length));
    const nodes: LatticeNode[] = [];
    for (let start = 0; start < characters.length; start += 1) {
      if (neverFirst.test(characters[start] ?? '')) continue;
      let written = '';
      for (let end = start + 1; end <= Math.min(characters.length, start + longest); end += 1) {
        const character = characters[end - 1] ?? '';
        written += character;
        const own = listed.size > 0 ? listed.get(written) : undefined;
        // IPADIC has every common kanji by itself, and none outside of the basic plane.
        const isGeneral = end - start <= longestGeneral && (end - start > 1 || character.length > 1);
        const word = own ?? (isGeneral ? generalWord(written) : null);
        if (word) nodes.push(toNode(word, noun, { start, end }, own ? listedCost : generalCost));
        // No word goes on like this.
        if (never.test(character) || (end - start === 2 && listed.size === 0 && !isBeginning(written))) break;
      }
    }
    return nodes;
  };
}

function toNode({ text, reading, from, isName }: ListedWord, noun: Entry, { start, end }: { readonly start: number; readonly end: number }, cost: number): LatticeNode {
  const features = ['名詞', isName ? '固有名詞' : '一般', isName ? '一般' : '*', '*', '*', '*', text, toKatakana(reading)];
  return new LatticeNode(text, start, end, noun.left, noun.right, cost, () => features, from);
}

/** A word of the general dictionary that IPADIC has not, or has only as a verb or adjective; of one with several readings its parts say more. */
function lackingNoun(text: string, dictionary: Dictionary): ListedWord | null {
  // もう一人 is two words, and of 一枚 the rules for numbers know more.
  const counter = text.replace(numeral, '');
  if (twoWords.test(text) || (counter !== text && countersAt(counter).includes(counter))) return null;
  const all = readingsOf(text).filter(({ reading }) => kanaReading.test(reading));
  if (all.length === 0) return null;
  const entries = dictionary.entriesOf(text);
  if (entries.some(({ features }) => !['動詞', '形容詞'].includes(features()[0] ?? ''))) return null;
  const common = all.filter((one) => one.common);
  const likely = common.length > 0 ? common : all;
  const reading = likely.length === 1 ? likely[0]?.reading ?? null : readingOfVerb(likely, entries);
  return reading === null || isComposed(text, reading, dictionary) ? null : { text, reading, from: 'dictionary', isName: false };
}

/** Of several readings the one that IPADIC's verb has: 戸惑い as 戸惑う is read. */
function readingOfVerb(readings: readonly { readonly reading: string }[], entries: readonly Entry[]): string | null {
  const ofVerbs = new Set(entries.map(({ features }) => features()[7]));
  return readings.find(({ reading }) => ofVerbs.has(toKatakana(reading)))?.reading ?? null;
}

/** Whether IPADIC has the word's parts, and reads them so: then its own costs cut the text better (防衛|戦略, not 防衛戦|略), and the parts are joined afterwards. */
function isComposed(text: string, reading: string, dictionary: Dictionary): boolean {
  const parts = bestPath(solve(text.length, dictionary.wordsIn(text), dictionary.connection));
  return parts.length > 1 && parts.every(isNominal) && parts.map((part) => toHiragana(part.reading ?? '')).join('') === reading;
}

function isNominal({ features }: LatticeNode, index: number): boolean {
  const [first, second] = features();
  if (first === '接頭詞') return second === '名詞接続';
  return first === '名詞' && second !== '代名詞' && second !== '非自立' && second !== '数' && !(index === 0 && second === '接尾');
}
