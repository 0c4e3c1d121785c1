import { toHiragana } from 'wanakana';
import { isKanaOnly } from '@/domain/japanese/kana';

const romanised = /^[a-z]+(?:['-][a-z]+)*$/;

/** The kana that a word in Latin letters (folded) writes, by any of the usual systems; none where it writes none. */
export function kanaOf(latin: string): readonly string[] {
  if (!romanised.test(latin)) return [];
  // Hepburn: matcha, shimbun.
  const kana = toHiragana(latin.replace(/tch/g, 'cch').replace(/m(?=[bmp])/g, 'n').replace(/-/g, ''));
  return isKanaOnly(kana) ? [kana] : [];
}

/** The beginning of such a word, as someone types it: `renk` is れん. Empty where it begins none. */
export function kanaBegun(latin: string): string {
  // What stands behind the last whole sound: k, sh, or the double consonant of gakk.
  for (let unfinished = 0; unfinished <= 3; unfinished += 1) {
    const kana = kanaOf(latin.slice(0, latin.length - unfinished))[0];
    if (kana !== undefined) return kana;
  }
  return '';
}
