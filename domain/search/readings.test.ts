import { expect, it } from 'vitest';
import { readingKey, shortReading } from './readings';

it.each([
  ['どうしこく', 'どしこく'], ['きょうりょく', 'きょりょく'], ['くうかん', 'くかん'], ['おおきい', 'おき'], ['ラーメン', 'らめん'], ['おねえさん', 'おねさん'],
  ['せいさく', 'せいさく'], ['つづく', 'つずく'], ['はなぢ', 'はなじ'], ['うえ', 'うえ'], ['あう', 'あう'], ['ゆう', 'ゆ'],
])('%s without long vowels is %s', (reading, short) => expect(shortReading(readingKey(reading))).toBe(short));

it.each([['ドウシコク', 'どうしこく'], ['ﾄﾞｳｼｺｸ', 'どうしこく'], ['エーディーアール', 'えーでぃーあーる']])('%s is said %s', (text, key) => expect(readingKey(text)).toBe(key));
