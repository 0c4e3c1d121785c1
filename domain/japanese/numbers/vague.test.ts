import { describe, expect, it } from 'vitest';
import { readCounted } from './count';
import { eitherNumberAt, speakVague } from './vague';

describe('numbers that are not told', () => {
  it.each([
    ['数十', 'すうじゅう'], ['何百', 'なんびゃく'], ['何千', 'なんぜん'], ['数万', 'すうまん'], ['数十万', 'すうじゅうまん'], ['何百万', 'なんびゃくまん'], ['十数', 'じゅうすう'],
    ['百数十', 'ひゃくすうじゅう'], ['二十数', 'にじゅうすう'], ['数億', 'すうおく'], ['幾千', 'いくせん'],
  ])('%s %s', (written, reading) => {
    const spoken = speakVague(written);
    expect(spoken && spoken.head + spoken.last).toBe(reading);
  });

  it.each(['', '十', '二数', '数数', '数二', '何か'])('%o is none', (written) => expect(speakVague(written)).toBeNull());

  it.each([
    ['何', '本', 'なんぼん'], ['何', '匹', 'なんびき'], ['何', '軒', 'なんげん'], ['数', '本', 'すうほん'], ['数十', '回', 'すうじゅっかい'], ['数百', '本', 'すうひゃっぽん'], ['数千', '本', 'すうせんぼん'], ['十数', '日', 'じゅうすうにち'],
  ])('%s%s %s', (written, counter, reading) => {
    const counted = readCounted(written, counter);
    expect(counted && counted.number + counted.counter).toBe(reading);
  });

  it('name no month', () => expect(readCounted('数', '月')).toBeNull());
});

describe('either of two numbers', () => {
  it.each([
    ['二、三日', '二', 'に', '三'], ['二三人', '二', 'に', '三'], ['四、五百円', '四', 'し', '五百'], ['十二、三人', '十二', 'じゅうに', '三'], ['七、八分', '七', 'しち', '八'], ['2,3回', '2', 'に', '3'], ['２、３回', '２', 'に', '３'],
  ])('%s', (text, first, firstReading, second) => expect(eitherNumberAt(text)).toMatchObject({ first, firstReading, second }));

  it.each(['二、四日', '三、二日', '23人', '二三四人', '2,345人', '2.3倍', '二人', '二〇二五年', '九、十人'])('%s is not', (text) => expect(eitherNumberAt(text)).toBeNull());
});
