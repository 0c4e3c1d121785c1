import { describe, expect, it } from 'vitest';
import { Problems } from '../../problems/problem';
import { Source } from '../../files/source';
import { isText, readText } from '../read-text';
import { jisCharacter } from './jis-x-0213';

function read(ja: string) {
  const problems = new Problems();
  const field = readText(new Source('text.txt', `=== body\n1.1\nja: ${ja}\nen: -\n`), null, new Set(), problems)[0]?.segments[0]?.fields.ja;
  if (!field || !isText(field)) return { problems: problems.sorted().map(({ line, column, code }) => `${line}:${column} ${code}`) };
  return {
    text: field.text, readings: field.readings.map(({ span, reading }) => `${span.start}-${span.end} ${reading}`),
    emphasis: field.emphasis.map(({ span, mark }) => `${span.start}-${span.end} ${mark}`),
  };
}

describe('JIS X 0213', () => {
  it.each([[1, 2, 8, '※'], [1, 84, 22, '弴'], [1, 2, 22, '〻'], [2, 1, 1, '\u{20089}'], [1, 4, 87, 'か\u309a'], [1, 16, 1, '亜'], [2, 94, 86, '\u{2a6b2}']])('%i-%i-%i', (plane, row, cell, character) => {
    expect(jisCharacter(plane, row, cell)).toBe(character);
  });

  it('has 11 233 characters and nothing beyond', () => {
    let count = 0;
    for (const plane of [1, 2]) for (let row = 0; row <= 95; row += 1) for (let cell = 0; cell <= 95; cell += 1) if (jisCharacter(plane, row, cell) !== null) count += 1;
    expect(count).toBe(11_233);
    expect(jisCharacter(3, 1, 1)).toBeNull();
  });
});

describe('notes of Aozora Bunko', () => {
  it.each<[string, string, string[], string[]]>([
    ['※［＃米印、1-2-8］｜明かり《ライト》をつけた。', '※明かりをつけた。', ['1-4 ライト'], []],
    ['※［＃「木＋吶のつくり」、U+6798、150-3］を※［＃小書き片仮名ン、156-8、U+30F3］', '枘をン', [], []],
    ['神の｜雨《・》が降る。［＃「神」に傍点］', '神の雨が降る。', [], ['0-1 ﹅', '2-3 ﹅']],
    ['｜完全に怒った《・・・・・・》ぞ。', '完全に怒ったぞ。', [], ['0-6 ﹅']],
    ['｜雨《﹅》｜風《﹆》｜雪《●●》｜霜《○》｜霧《ヽ》', '雨風雪霜霧', [], ['0-1 ﹅', '1-2 ﹆', '2-3 ●', '3-4 ○', '4-5 ﹅']],
    ['雨の［＃丸傍点］雨の［＃丸傍点終わり］雨', '雨の雨の雨', [], ['2-4 ●']],
    ['雨の雨［＃「雨」に白ゴマ傍点］の雨', '雨の雨の雨', [], ['2-3 ﹆']],
    ['｜雨《あめ》［＃「雨」に傍点］と', '雨と', ['0-1 あめ'], ['0-1 ﹅']],
    ['神［＃「神」に傍点］様［＃「様」に傍点］', '神様', [], ['0-2 ﹅']],
    ['\\［＃「神」に傍点］と※印', '［＃「神」に傍点］と※印', [], []],
    ['※［＃「丸＋海」、U+2A6B2］［＃「\u{2a6b2}」に傍点］', '\u{2a6b2}', [], ['0-2 ﹅']],
    ['［\\＃］と［1］［＃「［1\\］」に傍点］', '［＃］と［1］', [], ['4-7 ﹅']],
  ])('%s', (written, text, readings, emphasis) => {
    expect(read(written)).toEqual({ text, readings, emphasis });
  });

  it.each([
    ['海［＃改ページ］', ['3:6 note-unknown']],
    ['［＃ここから２字下げ］海', ['3:5 note-unknown']],
    ['海［＃「海」はママ］', ['3:6 note-unknown']],
    ['海［＃「海」に傍線］', ['3:6 note-unknown']],
    ['海［＃「空」に傍点］', ['3:6 note-words']],
    ['［＃傍点］海', ['3:5 note-unknown']],
    ['海［＃傍点終わり］', ['3:6 note-unknown']],
    ['海［＃「海', ['3:6 note-unknown']],
    ['※［＃「てへん＋劣」］る', ['3:5 note-character']],
    ['※［＃「何か」、3-1-1］', ['3:5 note-character']],
    ['｜海空《・》［＃「空」に傍点］', ['3:11 emphasis-overlaps']],
  ])('%s is refused with its place', (written, problems) => {
    const problemsOf = new Problems();
    readText(new Source('text.txt', `=== body\n1.1\nja: ${written}\nen: -\n`), null, new Set(), problemsOf);
    expect(problemsOf.sorted().map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(problems);
  });
});
