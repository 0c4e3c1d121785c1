import { foldWord } from '../japanese/fold';

const oSounds = 'おこごそぞとどのほぼぽもよろをょぉ';
const uSounds = 'うくぐすずつづぬふぶぷむゆるゅぅ';
const iSounds = 'いきぎしじちぢにひびぴみりぃ';
const eSounds = 'えけげせぜてでねへべぺめれぇ';
const aSounds = 'あかがさざただなはばぱまやらわゃぁ';

/** A reading in hiragana. */
export function readingKey(reading: string): string {
  return foldWord(reading);
}

/**
 * A reading without the length of its vowels, as many write it in Latin letters (doshikoku for どうしこく), and with
 * じ for ぢ and ず for づ, which no romanisation keeps apart.
 */
export function shortReading(key: string): string {
  let short = '';
  let previous = '';
  for (const kana of key) {
    const isLong = kana === 'ー'
      || (kana === 'う' && (oSounds.includes(previous) || uSounds.includes(previous)))
      || (kana === 'お' && oSounds.includes(previous))
      || (kana === 'い' && iSounds.includes(previous))
      || (kana === 'え' && eSounds.includes(previous))
      || (kana === 'あ' && aSounds.includes(previous));
    if (previous !== '' && isLong) continue;
    short += { ぢ: 'じ', づ: 'ず', を: 'お' }[kana] ?? kana;
    previous = kana;
  }
  return short;
}
