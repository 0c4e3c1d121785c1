import type { TokenizerBuilder } from '@patdx/kuromoji';
import { toHiragana } from '@/domain/japanese/kana';
import { commonCharacter } from '../fold-text';

/** A morpheme in UniDic's words; `*` stands for nothing. */
export interface SecondMorpheme {
  readonly surface: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Hiragana, as it is written (おう, not おー); null for signs, and for words that UniDic does not have unless they are kana. */
  readonly reading: string | null;
  /** 名詞,普通名詞,サ変可能,* */
  readonly pos: readonly [string, string, string, string];
  readonly conjugationType: string;
  readonly conjugationForm: string;
  /** The dictionary form in the spelling of the text (遣って: 遣る). */
  readonly base: string;
  /** The dictionary form in the spelling that UniDic files it under (やって: 遣る). */
  readonly lemma: string;
}

export type ReadMorphemes = (text: string) => SecondMorpheme[];

type Tokenizer = Awaited<ReturnType<TokenizerBuilder['build']>>;
type Known = Omit<SecondMorpheme, 'surface' | 'start' | 'end'>;

/** A word's cost and those of its connections decide within a sentence; kuromoji's effort grows with the square of its length. */
const longestSentence = 200;
const sentences = new RegExp(`[^。！？!?\\n]{0,${longestSentence}}[。！？!?\\n]*`, 'gu');

export function readerOf({ viterbi_builder: lattices, viterbi_searcher: searcher, token_info_dictionary: words, unknown_dictionary: unknown }: Tokenizer): ReadMorphemes {
  const remembered = new Map<number, Known>();
  const known = (id: number, surface: string): Known => {
    const before = remembered.get(id);
    if (before) return before;
    const parsed = parse(words.getFeatures(String(id)), surface);
    remembered.set(id, parsed);
    return parsed;
  };
  return (text) => {
    const characters = [...text];
    const seen = characters.map(commonCharacter).join('');
    const morphemes: SecondMorpheme[] = [];
    let at = 0;
    let start = 0;
    for (const [sentence] of seen.matchAll(sentences)) {
      for (const { name, type, surface_form: form } of searcher.search(lattices.build(sentence))) {
        const surface = characters.slice(at, at + form.length).join('');
        const end = start + surface.length;
        const features = type === 'KNOWN' ? known(name, surface) : parse(unknown.getFeatures(String(name)), surface);
        morphemes.push({ surface, start, end, ...features });
        at += form.length;
        start = end;
      }
    }
    if (start !== text.length) throw new Error(`The second reader lost text: ${JSON.stringify(text)}`);
    return morphemes;
  };
}

const kana = /^[ぁ-ゖァ-ヺー]+$/;

/** What dictionary-files.ts writes behind the surface. */
function parse(features: string, surface: string): Known {
  const [, first = '*', second = '*', third = '*', fourth = '*', conjugationType = '*', conjugationForm = '*', base = '*', reading = '*', lemma = '*'] = features.split(',');
  const read = reading === '*' ? (kana.test(surface) ? surface : null) : reading;
  return {
    reading: read === null ? null : toHiragana(read),
    pos: [first, second, third, fourth], conjugationType, conjugationForm,
    base: base === '*' ? surface : base, lemma: lemma === '*' ? surface : lemma,
  };
}
