import { toHiragana, toRomaji } from 'wanakana';
import { isKanaOnly } from '@/domain/japanese/kana';

const romanised = /^[a-z]+(?:['-][a-z]+)*$/;

/** The kana that a word in Latin letters (folded) writes, by any of the usual systems; none where it writes none. */
export function kanaFromRomaji(latin: string): readonly string[] {
  if (!romanised.test(latin)) return [];
  // Hepburn: matcha, shimbun.
  const kana = toHiragana(latin.replace(/tch/g, 'cch').replace(/m(?=[bmp])/g, 'n').replace(/-/g, ''));
  return isKanaOnly(kana) ? [kana] : [];
}

/** The beginning of such a word, as someone types it: the kana that are whole, and the letters behind them (れん, k of `renk`). */
export function kanaPrefix(latin: string): { readonly kana: string; readonly rest: string } {
  for (let unfinished = 0; unfinished <= 3; unfinished += 1) {
    const whole = latin.slice(0, latin.length - unfinished);
    const kana = kanaFromRomaji(whole)[0];
    if (kana !== undefined) return { kana, rest: latin.slice(whole.length) };
  }
  return { kana: '', rest: '' };
}

/** Whether kana can be meant by these letters, of which the first says most: sh, s, and ss as in `gass` lead to さ, し, す. */
export function beginsWith(kana: string, rest: string): boolean {
  return rest === '' || toRomaji(kana).startsWith(rest.charAt(0));
}
