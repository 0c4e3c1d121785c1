import type { WordClass } from '@/domain/japanese/inflection/forms';
import type { PartOfSpeech, PartOfSpeechDetail } from '@/domain/japanese/token';
import type { Analysed } from './analyser';

export interface Kind {
  readonly partOfSpeech: PartOfSpeech;
  readonly detail: PartOfSpeechDetail | null;
}

const kind = (partOfSpeech: PartOfSpeech, detail: PartOfSpeechDetail | null = null): Kind => ({ partOfSpeech, detail });

const properNouns: Readonly<Record<string, PartOfSpeechDetail>> = { 地域: 'place', 人名: 'person', 組織: 'organisation' };

const particles: Readonly<Record<string, PartOfSpeechDetail>> = {
  格助詞: 'case', 係助詞: 'topic', 連体化: 'adnominal', 並立助詞: 'parallel', 接続助詞: 'conjunctive', 副助詞: 'limiting', 終助詞: 'final',
  副詞化: 'case', '副助詞／並立助詞／終助詞': 'limiting',
};

const others: Readonly<Record<string, PartOfSpeech>> = {
  動詞: 'verb', 形容詞: 'adjective', 連体詞: 'adnominal', 副詞: 'adverb', 接続詞: 'conjunction', 感動詞: 'interjection', フィラー: 'interjection',
  接頭詞: 'prefix', 助動詞: 'auxiliary',
};

/** IPADIC's part of speech in our words. */
export function partOfSpeechOf({ pos, surface }: Analysed): Kind {
  const [first, second, third] = pos;
  if (first === '名詞') return kindOfNoun(second, third, surface);
  if (first === '助詞') {
    if (third === '連語') return kind('particle', 'compound');
    if (third === '引用') return kind('particle', 'quotative');
    return kind('particle', particles[second] ?? null);
  }
  return kind(others[first] ?? 'unknown');
}

function kindOfNoun(second: string, third: string, surface: string): Kind {
  switch (second) {
    case '固有名詞':
      return kind('proper-noun', properNouns[third] ?? null);
    case '代名詞':
      return kind('pronoun');
    case '数':
      return kind('number');
    case '形容動詞語幹':
    case 'ナイ形容詞語幹':
      return kind('adjectival-noun');
    case 'サ変接続':
      return kind('noun', 'suru');
    case '副詞可能':
      return kind('noun', 'adverbial');
    case '非自立':
      return surface === 'の' ? kind('particle', 'nominaliser') : kind('noun', third === '副詞可能' ? 'adverbial' : 'formal');
    case '接尾':
      return third === '形容動詞語幹' ? kind('adjectival-noun') : kind('suffix');
    default:
      return kind('noun');
  }
}

/** How an IPADIC conjugation inflects; null for auxiliaries that have forms of their own. */
export function wordClassOf({ conjugationType, pos }: Analysed): WordClass | null {
  if (conjugationType.startsWith('一段')) return 'ichidan';
  if (conjugationType.startsWith('五段')) return 'godan';
  if (conjugationType === 'サ変・−ズル') return 'zuru';
  if (conjugationType.startsWith('サ変')) return 'suru';
  if (conjugationType.startsWith('カ変')) return 'kuru';
  if (conjugationType.startsWith('形容詞') || conjugationType === '特殊・ナイ' || conjugationType === '特殊・タイ') return 'adjective';
  if (conjugationType === '特殊・ダ' || conjugationType === '特殊・デス') return 'copula';
  return pos[1] === '形容動詞語幹' || pos[2] === '形容動詞語幹' ? 'adjectival-noun' : null;
}
