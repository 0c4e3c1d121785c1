import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from './hits';
import { foldText } from './fold';
import { continuousRuns, indexTerm, indexTerms } from './index-terms';
import { planQuery } from './plan';
import { parseQuery } from './query';
import { textWith } from './testing/text-with';
import { vocabularyOf } from './testing/vocabulary-of';
import type { SearchText } from './unit';
import type { MatchWay } from './match-way';

const stems = (word: string) => [word.replace(/(?:ation|ates|ated|ate|s)$/, '')];
const readKanji = (kanji: string) => ({ 位: { on: ['イ'], kun: ['くらい'], names: [] }, 置: { on: ['チ'], kun: ['お.く'], names: [] }, 付: { on: ['フ'], kun: ['つ.ける', 'つ.く'], names: [] } })[kanji] ?? null;
const kana = (latin: string) => ({ doshikoku: ['どしこく'], doushikoku: ['どうしこく'], renkei: ['れんけい'], made: ['まで'] })[latin] ?? [];

function waysOf(query: string, text: SearchText, language: 'ja' | 'en'): readonly MatchWay[] {
  const parsed = parseQuery(query);
  if (parsed.kind !== 'query') throw new Error(JSON.stringify(parsed));
  const plan = planQuery(parsed.query, { stems, kana, readKanji }, vocabularyOf([{ ja: [], en: [], [language]: [text] }], stems));
  if (plan.kind !== 'plan') throw new Error(JSON.stringify(plan));
  return plan.wanted.flatMap(({ ways }) => ways);
}

const found = (text: SearchText, language: 'ja' | 'en', query: string) => (
  findHits(text, language, waysOf(query, text, language), stems).map(({ start, end }) => text.text.slice(start, end))
);

const column = textWith('平素から連携し同志国で防衛協力を進めた、連携する。', [
  '平素//へいそ', 'から//から/particle', '連携し/連携する/れんけいし/verb', '同志国//どうしこく', 'で//で/particle', '防衛+協力/防衛協力/ぼうえい+きょうりょく',
  'を//を/particle', '進めた/進める/すすめた/verb', '連携する/連携する/れんけいする/verb',
]);

describe('findHits, in Japanese', () => {
  it.each([
    ['連携', ['連携', '連携']],
    ['携', ['携', '携']],
    ['連携した', ['連携し', '連携する']],
    ['連携する', ['連携し', '連携する']],
    ['"連携する"', ['連携する']],
    ['進める', ['進めた']],
    ['進めている', ['進めた']],
    ['どうしこく', ['同志国']],
    ['ドウシコク', ['同志国']],
    ['ﾄﾞｳｼｺｸ', ['同志国']],
    ['doushikoku', ['同志国']],
    ['doshikoku', ['同志国']],
    ['"どうしこく"', []],
    ['れんけい', ['連携し', '連携する']],
    ['れんけいした', ['連携し', '連携する']],
    ['ぼうえいきょうりょく', ['防衛協力']],
    ['きょうりょく', ['協力']],
    ['から', ['から']],
    ['made', []],
    ['国で防', ['国で防']],
    ['国防', []],
  ])('%s', (query, hits) => expect(found(column, 'ja', query)).toEqual(hits));

  it.each([
    ['いちば', ['市場']], ['しじょう', ['市場']], ['あさいちば', ['朝市場']], ['あさしじょう', ['朝市場']],
    ['あいた', ['開いた']], ['ひらいた', ['開いた']], ['ひらく', ['開いた']], ['あく', ['開いた']], ['こうする', ['講する']], ['くうする', ['講する']], ['くう', ['講する']],
    ['ほか', ['他']], ['しば', []],
  ])('finds a word by any of its readings: %s', (query, hits) => {
    const text = textWith('朝市場が開いた、他は講する', [
      '朝//あさ', '市場//いちば/noun/しじょう', 'が//が/particle', '開いた/開く/あいた/verb/ひらいた', '他//ほか/noun/た', 'は//は/particle', '講する/講する/こうする/verb/くうする',
    ]);
    const opened = { ...text, tokens: text.tokens.map((token) => (token.lemma === '開く' ? { ...token, lemmaReading: 'あく' } : token)) };
    expect(found(opened, 'ja', query)).toEqual(hits);
    // And the index has the terms by which the unit is found.
    const terms = indexTerms({ ja: [opened], en: [] }, stems, false).split(' ');
    expect(hits.length === 0 || terms.includes(indexTerm('r', query))).toBe(true);
  });

  it('finds nouns that stand together by the reading of both', () => {
    const text = textWith('日米防衛を', ['日米//にちべい', '防衛//ぼうえい', 'を//を/particle']);
    expect(found(text, 'ja', 'にちべいぼうえい')).toEqual(['日米防衛']);
  });

  const verbs = textWith('本が読める。本を読む。位置付ける、進めてできる。國と髙田の人々はケイシー・モーガンだ―と。', [
    '本//ほん', '読める/読める/よめる/verb', '読む/読む/よむ/verb', '位置付ける/位置付ける/いちづける/verb', '進めて/進める/すすめて/verb', 'できる/できる/できる/verb',
  ]);
  it.each([
    ['読む', ['読める', '読む']], ['読める', ['読める', '読む']], ['読めば', ['読める', '読む']], ['読めなかった', ['読める', '読む']], ['よむ', ['読める', '読む']], ['進む', []], ['進めた', ['進めて']],
    ['位置づける', ['位置付ける']], ['位置づけられる', ['位置付ける']], ['できる', ['できる']],
    ['国', ['國']], ['高田', ['髙田']], ['人人', ['人々']], ['ケイシーモーガン', ['ケイシー・モーガン']], ['モー・ガン', ['モーガン']], ['だ—', ['だ―']], ['「位置付け」', ['位置付け']], ['「位置づけ」', []],
  ])('%s, by other forms and spellings', (query, hits) => expect(found(verbs, 'ja', query)).toEqual(hits));

  it('finds nothing across what is lost', () => {
    const text = textWith('防衛協力', ['防衛//ぼうえい', '協力//きょうりょく'], [2]);
    expect(found(text, 'ja', '防衛')).toEqual(['防衛']);
    expect(found(text, 'ja', '衛協')).toEqual([]);
    expect(found(text, 'ja', 'ぼうえいきょうりょく')).toEqual([]);
    expect(indexTerms({ ja: [text], en: [] }, stems, false).split(' ')).not.toContain(indexTerm('b', '衛協'));
  });

  it('takes whole characters where one was folded into several', () => {
    expect(found(textWith('１０㌔先のＮＡＴＯ軍'), 'ja', 'キ')).toEqual(['㌔']);
    expect(found(textWith('１０㌔先のＮＡＴＯ軍'), 'ja', 'nato')).toEqual(['ＮＡＴＯ']);
    expect(found(textWith('𠮷野家で𠮷'), 'ja', '𠮷')).toEqual(['𠮷', '𠮷']);
  });
});

describe('findHits, in English', () => {
  const text = textWith('Defense cooperation with like-minded countries; he cooperates.');
  it.each([
    ['cooperate', ['cooperation', 'cooperates']],
    ['"cooperation"', ['cooperation']],
    ['defence', ['Defense']],
    ['"defence cooperation"', []],
    ['"defense cooperation"', ['Defense cooperation']],
    ['defence-cooperation', ['Defense cooperation']],
    ['like-minded', ['like-minded']],
    ['"minded countries"', ['minded countries']],
    ['"countries he"', ['countries; he']],
    ['"cooperation like"', []],
    ['oper', ['cooperation', 'cooperates']],
    ['"oper"', []],
    ['coun*', ['countries']],
    ['*se', ['Defense']],
    ['like-m*', ['like-minded']],
    ['ke-min', ['like-minded']],
    ['h', ['with', 'he']],
    ['he', ['he']],
  ])('%s', (query, hits) => expect(found(text, 'en', query)).toEqual(hits));

  const states = textWith('The U.S. and U.K. navies, US R&D, research & development; tell us e.g. AT&T, U.S.A.');
  it.each([
    ['U.S.', ['U.S.', 'US']], ['US', ['U.S.', 'US']], ['us', ['U.S.', 'US', 'us']], ['"us"', ['us']], ['UK', ['U.K.']], ['u.k', ['U.K.']], ['USA', ['U.S.A.']],
    ['R&D', ['R&D']], ['"research & development"', ['research & development']], ['"research and development"', []], ['research-and-development', ['research & development']], ['AT&T', ['AT&T']], ['navies?', ['navies']],
  ])('%s, with points and signs', (query, hits) => expect(found(states, 'en', query)).toEqual(hits));

  it('finds no phrase, and no word, across what is lost', () => {
    const broken = { ...text, gaps: [10, 19] };
    expect(found(broken, 'en', 'cooperation')).toEqual(['cooperates']);
    expect(found(broken, 'en', '"defense cooperation"')).toEqual([]);
    expect(found(broken, 'en', 'countries')).toEqual(['countries']);
  });
});

it('finds every stretch of a text that no gap cuts, by terms that the index has', () => {
  const character = fc.constantFrom(...'連携同志国とのをはＮＡＴＯ２ｶﾞ㌔ー、。「」𠮷神 -"\'aB々〆');
  fc.assert(fc.property(fc.array(character, { minLength: 1, maxLength: 24 }), fc.nat(24), fc.nat(24), fc.option(fc.nat(24)), (characters, from, length, gap) => {
    const text = characters.join('').normalize('NFC');
    const gaps = gap === null ? [] : [Math.min(gap, text.length)];
    // A stretch of a text cannot begin with the sign that something is repeated.
    const [run = ''] = continuousRuns(foldText(text), gaps);
    const units = [...run];
    const start = from % Math.max(1, units.length);
    const stretch = units.slice(start, start + 1 + (length % (units.length - start || 1))).join('');
    fc.pre(!stretch.startsWith('々') && stretch.trim() !== '' && stretch.length === stretch.trim().length);
    const hits = findHits({ text, gaps, tokens: [] }, 'ja', [{ kind: 'characters', text: stretch }], stems);
    expect(hits.length, `${stretch} in ${text}`).toBeGreaterThan(0);
    const folded = foldText(text);
    for (const hit of hits) expect(folded.text.slice(folded.places.indexOf(hit.start), folded.places.findIndex((place) => place >= hit.end))).toContain(stretch);
    const terms = indexTerms({ ja: [{ text, gaps, tokens: [] }], en: [] }, stems, false);
    const wanted = [...stretch];
    const phrase = wanted.length === 1 ? indexTerm('u', stretch) : wanted.slice(1).map((next, at) => indexTerm('b', `${wanted[at] ?? ''}${next}`)).join(' ');
    expect(` ${terms} `).toContain(` ${phrase} `);
  }), { numRuns: 400 });
});

it('finds what letters stand for where the index does, by asterisks and without', () => {
  const word = fc.constantFrom('deterrence', 'Defence', 'defense', 'defences', 'like', 'minded', 'unlike', 'co-operate', 'Japan\u2019s', 'don\u2019t', 'Zu\u0308rich', '\u{10400}bc', '2015', 'war', 'toward', 'e\u0301te\u0301');
  const sentence = fc.array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '…', ' — ')), { minLength: 1, maxLength: 8 }).map((all) => all.flat().join('').normalize('NFC'));
  const piece = fc.constantFrom('*', '*', 'de', 'e', 'ence', 'like', 'mind', '-', 'un', 'co', 'oper', 'jap', "'", 's', 'zur', 'ü', '\u{10428}', '15', 'war', 'x', '.', '+', '(');
  const any = fc.array(piece, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
  // The end of a word and the beginning of another, as they may follow each other.
  const cut = fc.tuple(word, word, fc.nat(3), fc.nat(3), fc.constantFrom('-', '*-', '-*', '*')).map(([one, other, from, to, sign]) => one.slice(from) + sign + other.slice(0, to + 2));
  const term = fc.oneof(any, cut, fc.tuple(word, fc.nat(3), fc.nat(4)).map(([one, from, length]) => one.slice(from, from + length + 1)));
  fc.assert(fc.property(sentence, sentence, term, fc.option(fc.nat(30)), (one, other, sought, gap) => {
    const parsed = parseQuery(sought);
    fc.pre(parsed.kind === 'query');
    if (parsed.kind !== 'query') return;
    const texts = [one, other].map((text, index): SearchText => ({ text, gaps: gap === null || index > 0 ? [] : [Math.min(gap, text.length)], tokens: [] }));
    const units = texts.map((text) => ({ ja: [], en: [text] }));
    const plan = planQuery(parsed.query, { stems, kana: () => [], readKanji }, vocabularyOf(units, stems));
    if (plan.kind !== 'plan') throw new Error(JSON.stringify(plan));
    const ways = plan.wanted.flatMap((wanted) => wanted.ways);
    const phrases = ways.flatMap((way) => (way.kind === 'words' ? way.phrases.map((words) => words.map((key) => indexTerm('w', key)).join(' ')) : way.kind === 'stems' ? way.stems.map((stem) => indexTerm('s', stem)) : []));
    units.forEach((unit, index) => {
      const terms = ` ${indexTerms(unit, stems, false)} `;
      const hits = findHits(texts[index] ?? textWith(''), 'en', ways, stems);
      expect(hits.length > 0, `${sought} in ${one} / ${other}`).toBe(phrases.some((phrase) => terms.includes(` ${phrase} `)));
      // What is marked holds the letters: of a term of one word, by another way than the plan goes.
      if (plan.meant.length === 0 || !/^[\p{L}\p{N}*]+$/u.test(sought)) return;
      const letters = foldText(sought.normalize('NFC')).text.split(/\*+/).join('.*');
      const whole = new RegExp(sought.includes('*') ? `^${letters}$` : letters, 'u');
      const readings = (found: string) => [found, found.replace('defence', 'defense'), found.replace('defense', 'defence'), found.replace('defences', 'defenses')];
      for (const { start, end } of hits) {
        const written = foldText(texts[index]?.text.slice(start, end) ?? '').text.replace(/'s$/, '').replace(/'/g, '').replace(/^co-/, 'co');
        expect(readings(written).some((reading) => whole.test(reading)), `${sought}: ${written}`).toBe(true);
      }
    });
  }), { numRuns: 1_000 });
});
