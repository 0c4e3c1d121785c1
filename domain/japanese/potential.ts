import { withVowel } from './kana';

/**
 * Verbs of five rows beside which stands a verb in える of its own: 進める is to move something on, not to be able to advance.
 */
const withOwnVerb = new Set(`
立つ 建つ 進む 向く 続く 付く 着く 就く 点く 開く 空く 明く 並ぶ 浮かぶ 育つ 整う 揃う 従う 違う 叶う 適う 沈む 痛む 傷む 縮む 緩む 苦しむ 歪む 屈む 込む 止む 染む 焼く 解く 砕く 割る 折る 切る 取る 売る 破る 知る
抜く 脱ぐ 裂く 剝ぐ 剥ぐ 溶く 弾く 届く 傾く 片付く 片づく 近付く 近づく 結び付く 結びつく 退く 背く 揉む 詰む 絡む 捻る 擦る 揺る 触る 振る 任す 合わす 知らす 済ます
つく むく とく あく やむ こむ とる きる わる すすむ ならぶ そだつ つづく すむ
`.trim().split(/\s+/u));

/** The potential of a verb of five rows (読む → 読める), in dictionary form; null where that is a verb of its own, or the word cannot be such a verb. */
export function potentialOf(verb: string): string | null {
  const last = verb.slice(-1);
  const e = withVowel(last, 'u') === last ? withVowel(last, 'e') : null;
  return e === null || verb.length < 2 || withOwnVerb.has(verb) ? null : `${verb.slice(0, -1)}${e}る`;
}
