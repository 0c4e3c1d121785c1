const vowels: ReadonlyMap<string, string> = new Map(Object.entries({
  あ: 'あかがさざただなはばぱまやらわぁゃ', い: 'いきぎしじちぢにひびぴみりぃ', う: 'うくぐすずつづぬふぶぷむゆるぅゅ', え: 'えけげせぜてでねへべぺめれぇ', お: 'おこごそぞとどのほぼぽもよろをぉょ',
}).flatMap(([vowel, row]) => [...row].map((kana): [string, string] => [kana, vowel])));
const long = new Set(['おう', 'おお', 'えい', 'ええ', 'うう', 'ああ', 'いい']);
const respelt: Readonly<Record<string, string>> = { づ: 'ず', ぢ: 'じ', を: 'お' };

/** Two readings of a word that one person has as well as the other: which of them is written says nothing of what the word is. */
const choices: readonly (readonly [written: string, one: string, other: string])[] = [
  ['私', 'わたし', 'わたくし'], ['日本', 'にほん', 'にっぽん'], ['明日', 'あす', 'あした'], ['昨日', 'きのう', 'さくじつ'], ['行', 'い', 'ゆ'], ['良', 'い', 'よ'],
  ['側', 'がわ', 'かわ'], ['皆', 'みな', 'みんな'], ['後', 'あと', 'のち'], ['四', 'よん', 'し'], ['七', 'なな', 'しち'], ['九', 'きゅう', 'く'], ['所', 'しょ', 'じょ'],
  ['十', 'じゅっ', 'じっ'], ['他', 'ほか', 'た'], ['本当', 'ほんとう', 'ほんと'], ['頬', 'ほほ', 'ほお'], ['言', 'い', 'ゆ'],
];

/** Whether two readings (hiragana) of the same words differ in nothing that is worth a doubt: おう and おー, づ and ず, わたし and わたくし. */
export function isHomophone(surface: string, one: string, other: string): boolean {
  const same = plain(other);
  return plain(one) === same || choices.some(([written, a, b]) => (
    surface.includes(written) && (plain(one.replace(a, b)) === same || plain(one.replace(b, a)) === same)
  ));
}

/** With long vowels as ー, and one spelling for kana that sound alike. */
function plain(reading: string): string {
  let said = '';
  let vowel = '';
  for (const kana of reading) {
    if (kana === 'ー' || long.has(vowel + kana)) {
      said += 'ー';
      continue;
    }
    said += respelt[kana] ?? kana;
    vowel = vowels.get(kana) ?? '';
  }
  return said;
}
