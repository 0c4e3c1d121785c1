import { describe, expect, it } from 'vitest';
import { englishWords } from './english';
import { americanSpelling } from './spelling';

describe('americanSpelling', () => {
  it.each([
    ['defence', 'defense'], ['defences', 'defenses'], ['colour', 'color'], ['colourful', 'colorful'], ['neighbouring', 'neighboring'], ['harbour', 'harbor'],
    ['organisation', 'organization'], ['organised', 'organized'], ['analyse', 'analyze'], ['centre', 'center'], ['centres', 'centers'], ['metres', 'meters'],
    ['travelling', 'traveling'], ['labelled', 'labeled'], ['programme', 'program'], ['dialogue', 'dialog'], ['judgement', 'judgment'], ['fulfil', 'fulfill'],
    ['manoeuvres', 'maneuvers'], ['licence', 'license'], ['towards', 'toward'], ['artefacts', 'artifacts'],
  ])('%s is %s', (british, american) => expect(americanSpelling(british)).toBe(americanSpelling(american)));

  it.each([
    ['hour', 'hor'], ['four', 'for'], ['tour', 'tor'], ['our', 'or'], ['rise', 'rize'], ['wise', 'wize'], ['installed', 'instaled'], ['called', 'caled'], ['metric', 'meteric'],
    ['story', 'storey'], ['check', 'cheque'], ['constructor', 'constructer'], ['prise', 'prize'],
  ])('%s is not %s', (one, other) => expect(americanSpelling(one)).not.toBe(americanSpelling(other)));

  it('is not led astray by what every object has', () => expect(americanSpelling('constructor')).toBe('constructor'));
});

describe('englishWords', () => {
  const words = (text: string) => englishWords(text).map(({ key, span }) => `${key} ${text.slice(span.start, span.end)}`);
  it.each([
    ['Like-Minded Countries', ['like Like', 'minded Minded', 'countries Countries']],
    ['Japan’s defence', ['japan Japan’s', 'defense defence']],
    ['co-operation, Co-ordinated', ['cooperation co-operation', 'coordinated Co-ordinated']],
    ['don’t', ['dont don’t']],
    ['HA/DR in 2022.', ['ha HA', 'dr DR', 'in in', '2022 2022']],
    ['“ＮＡＴＯ”—Zürich', ['nato ＮＡＴＯ', 'zurich Zürich']],
    ['', []],
    ['…', []],
  ])('%s', (text, found) => expect(words(text)).toEqual(found));
});
