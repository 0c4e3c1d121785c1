import { halfVoiced, toHiragana, voiced, withVowel } from '../kana';
import type { KanjiReadings } from './ruby';

/** A way to read a kanji inside a word; the lower the cost, the more regular. */
export interface Candidate {
  readonly reading: string;
  readonly cost: number;
}

/** Characters that kanji dictionaries leave out, or read too narrowly for words. */
const further: Readonly<Record<string, readonly string[]>> = {
  '〆': ['しめ'],
  '〇': ['れい', 'ぜろ', 'まる', 'おー'],
  'ヶ': ['か', 'が', 'こ', 'け'],
  'ヵ': ['か', 'が'],
  十: ['じゅっ'],
};

const costs = { plain: 0, stem: 0, okurigana: 2, change: 1, renjo: 2, name: 3 } as const;

/** All readings a kanji can have inside a word, with the sound changes of compounds; each once, at its lowest cost. */
export function candidatesOf(kanji: string, readings: KanjiReadings | null): Candidate[] {
  const best = new Map<string, number>();
  const add = (reading: string, cost: number) => {
    if (reading !== '' && cost < (best.get(reading) ?? Infinity)) best.set(reading, cost);
  };
  const addAll = (reading: string, cost: number) => {
    add(reading, cost);
    for (const changed of soundChanges(reading)) add(changed.reading, cost + changed.cost);
  };
  for (const reading of further[kanji] ?? []) addAll(reading, costs.plain);
  for (const on of readings?.on ?? []) addAll(toHiragana(on.replaceAll('-', '')), costs.plain);
  for (const kun of readings?.kun ?? []) {
    const [stem = '', okurigana = ''] = toHiragana(kun.replaceAll('-', '')).split('.');
    addAll(stem, costs.stem);
    // Words that drop their okurigana: 受付 うけつけ, 役割 やくわり, 話 はなし.
    if (okurigana !== '') for (const noun of nounForms(stem, okurigana)) addAll(noun, costs.okurigana);
  }
  for (const name of readings?.names ?? []) addAll(toHiragana(name), costs.name);
  return [...best].map(([reading, cost]) => ({ reading, cost }));
}

/** A verb's whole form and the noun made of it (つける → つけ, はなす → はなし). */
function nounForms(stem: string, okurigana: string): string[] {
  const last = okurigana.charAt(okurigana.length - 1);
  const before = okurigana.slice(0, -1);
  const continuative = withVowel(last, 'i');
  const forms = [stem + okurigana];
  if (last === 'る' && before !== '') forms.push(stem + before);
  if (continuative !== null && 'うくぐすつぬぶむる'.includes(last)) forms.push(stem + before + continuative);
  return forms;
}

/** What happens to a reading beside others: rendaku, gemination, half-voicing, renjō. */
export function soundChanges(reading: string): Candidate[] {
  const changed = voiced(reading).map((changed) => ({ reading: changed, cost: costs.change as number }));
  const half = halfVoiced(reading);
  if (half !== null) changed.push({ reading: half, cost: costs.change });
  if (reading.length > 1 && /[くきつち]$/.test(reading)) {
    const geminate = `${reading.slice(0, -1)}っ`;
    changed.push({ reading: geminate, cost: costs.change });
    const both = halfVoiced(geminate);
    if (both !== null) changed.push({ reading: both, cost: costs.change * 2 });
    for (const first of voiced(geminate)) changed.push({ reading: first, cost: costs.change * 2 });
  }
  for (const joined of renjo(reading)) changed.push({ reading: joined, cost: costs.renjo });
  return changed;
}

/** 連声: 反応 はん|のう, 三位 さん|み, 雪隠 せっ|ちん. */
function renjo(reading: string): string[] {
  const onsets: Readonly<Record<string, readonly string[]>> = {
    あ: ['な', 'ま', 'た'], い: ['に', 'み', 'ち'], う: ['ぬ', 'む', 'つ'], え: ['ね', 'め', 'て'], お: ['の', 'も', 'と'],
  };
  return (onsets[reading.charAt(0)] ?? []).map((onset) => onset + reading.slice(1));
}
