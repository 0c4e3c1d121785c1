import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Morpheme } from '../token';
import { isNumeric, rubyByWord } from './by-word';
import type { Ruby } from './ruby';

/** A word of `morphemes` (divided by |) with readings as `漢:かん` over its characters; what has none stands alone. */
function word(morphemes: string, readings: string) {
  const surface = morphemes.replaceAll('|', '');
  let at = 0;
  const cut = (part: string) => {
    const start = at;
    at += part.length;
    return { start, end: at };
  };
  const pieces = morphemes.split('|').map((each) => ({ span: cut(each), surface: each }) as Morpheme);
  at = 0;
  const ruby = readings.split(' ').flatMap((each): Ruby[] => {
    const [base = '', reading] = each.split(':');
    const span = cut(base);
    return reading === undefined ? [] : [{ span, reading }];
  });
  return { surface, span: { start: 0, end: surface.length }, morphemes: pieces, ruby };
}

it.each([
  ['防衛', '防:ぼう 衛:えい', ['防衛 ぼうえい']],
  ['防衛|協力', '防:ぼう 衛:えい 協:きょう 力:りょく', ['防衛 ぼうえい', '協力 きょうりょく']],
  ['防衛|省', '防:ぼう 衛:えい 省:しょう', ['防衛省 ぼうえいしょう']],
  ['同志|国', '同:どう 志:し 国:こく', ['同志国 どうしこく']],
  ['新|時代', '新:しん 時:じ 代:だい', ['新時代 しんじだい']],
  ['位置付け', '位:い 置:ち 付:づ け', ['位置付 いちづ']],
  ['読み解く', '読:よ み 解:と く', ['読 よ', '解 と']],
  ['食べ|物', '食:た べ 物:もの', ['食 た', '物 もの']],
  ['2021|年', '2021:にせんにじゅういち 年:ねん', ['2021 にせんにじゅういち', '年 ねん']],
  ['第|５|巻', '第:だい ５:ご 巻:かん', ['第 だい', '５ ご', '巻 かん']],
  ['今日', '今日:きょう', ['今日 きょう']],
  ['二|人', '二人:ふたり', ['二人 ふたり']],
  ['北大西洋条約機構', '北:きた 大:たい 西:せい 洋:よう 条:じょう 約:やく 機:き 構:こう', ['北大 きたたい', '西洋 せいよう', '条約 じょうやく', '機構 きこう']],
  ['国際連合', '国:こく 際:さい 連:れん 合:ごう', ['国際 こくさい', '連合 れんごう']],
  ['防衛|省|内', '防:ぼう 衛:えい 省:しょう 内:ない', ['防衛 ぼうえい', '省内 しょうない']],
  ['無|政府|状態|化', '無:む 政:せい 府:ふ 状:じょう 態:たい 化:か', ['無政府 むせいふ', '状態化 じょうたいか']],
  ['国々', '国:くに 々:ぐに', ['国々 くにぐに']],
  ['です', 'です', []],
])('%s', (morphemes, readings, wanted) => {
  const token = word(morphemes, readings);
  expect(rubyByWord(token).map(({ span, reading }) => `${token.surface.slice(span.start, span.end)} ${reading}`)).toEqual(wanted);
});

it('keeps every part in its order, and loses no kana', () => {
  const anyWord = fc.array(fc.tuple(fc.constantFrom('漢', '字', '2', 'か'), fc.constantFrom('', '|')), { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.map(([character, border], index) => character + (index === pieces.length - 1 ? '' : border)).join(''));
  fc.assert(fc.property(anyWord, (morphemes) => {
    const token = word(morphemes, [...morphemes.replaceAll('|', '')].map((each) => (each === 'か' ? each : `${each}:よみ`)).join(' '));
    const gathered = rubyByWord(token);
    expect(gathered.flatMap(({ parts }) => parts)).toEqual(token.ruby);
    for (const { span, reading, parts } of gathered) {
      expect(reading).toBe(parts.map((each) => each.reading).join(''));
      expect(span.end - span.start).toBe(parts.reduce((sum, each) => sum + each.span.end - each.span.start, 0));
      expect(span.end - span.start).toBeLessThanOrEqual(3);
    }
  }));
});

it.each([['2021', true], ['４９', true], ['3.5', true], ['1,000', true], ['2つ', false], ['第5', false], ['二', false], ['HA/DR', false], ['', false]])(
  'tells a number in digits: %s', (base, is) => expect(isNumeric(base)).toBe(is),
);
