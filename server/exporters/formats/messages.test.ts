import { describe, expect, it } from 'vitest';
import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { source, textOf } from '../testing/exported';
import { creatorNames, entryLine, rightsLines, sourceLine } from './messages';

const place = (address: string) => ({ address, language: 'ja' as const, span: { start: 0, end: 1 } });
const entry: ApparatusEntry = {
  id: 'a1', kind: 'corrected', certainty: 'high', responsible: { ja: '編集部', en: 'Editors' }, reason: { ja: '誤読。', en: 'A misreading.' },
  places: [place('1.1'), place('1.2')], restingOn: [place('1.1'), place('1.3')], received: [], lines: [18, 19, 20, 24], repeats: [], extent: null,
};

describe('an entry of the apparatus in a line', () => {
  it('has its places, its lines and what was received, with the signs of its language between them', () => {
    expect(entryLine(entry, ['リ', '', 'か'], 'ja')).toBe('1.1, 1.2, 1.3、底本 18–20、24行 訂正（底本「リ」「か」）：誤読。');
    expect(entryLine(entry, ['リ', '', 'か'], 'en')).toBe('1.1, 1.2, 1.3, witness lines 18–20, 24 corrected (witness “リ”, “か”): A misreading.');
  });

  it('says nothing of what it has not', () => {
    const bare = { ...entry, places: [], restingOn: [], lines: [] };
    expect(entryLine(bare, [], 'ja')).toBe('訂正：誤読。');
    expect(entryLine(bare, [''], 'en')).toBe('corrected: A misreading.');
    expect(entryLine({ ...bare, lines: [7] }, [], 'ja')).toBe('底本 7行 訂正：誤読。');
    expect(entryLine({ ...bare, lines: [7] }, [], 'en')).toBe('witness line 7 corrected: A misreading.');
    expect(entryLine({ ...bare, places: [place('1.1')] }, [], 'en')).toBe('1.1 corrected: A misreading.');
  });

  it.each([
    ['supplied', '補い', 'supplied'], ['surplus', '余分', 'surplus'], ['transposed', '移動', 'transposed'], ['gap', '欠落', 'lost'],
  ] as const)('names what is %s', (kind, ja, en) => {
    expect(entryLine({ ...entry, kind, lines: [] }, [], 'ja')).toBe(`1.1, 1.2, 1.3 ${ja}：誤読。`);
    expect(entryLine({ ...entry, kind, lines: [] }, [], 'en')).toBe(`1.1, 1.2, 1.3 ${en}: A misreading.`);
  });
});

describe('what a file says of its text', () => {
  const { head, siteUrl } = source();

  it('is who made it, in the order of the language', () => {
    const editor = { role: 'editor' as const, person: null, body: { ja: '浦町郷土会', en: 'Uramachi Local History Society' }, affiliation: null };
    const edited = { ...head, work: { ...head.work, creators: [...head.work.creators, editor] } };
    expect(creatorNames(edited, 'ja')).toBe('汐見 渚 著、対訳編集部 訳、浦町郷土会 校訂・注');
    expect(creatorNames(edited, 'en')).toBe('Shiomi Nagisa; translated by Taiyaku editors; edited and annotated by Uramachi Local History Society');
  });

  it('is where it comes from', () => {
    expect(sourceLine({ head, siteUrl, passage: null }, 'ja')).toBe('対訳 第1版（2026-11-23） http://localhost:3000/read/harbour/1');
    expect(sourceLine({ head, siteUrl, passage: { from: { paragraph: 1, segment: 1 }, to: { paragraph: 1, segment: 1 }, part: null } }, 'en'))
      .toBe('Taiyaku, edition 1 (2026-11-23), http://localhost:3000/read/harbour/1/1.1');
  });

  it('is whose it is, with a licence where there is one', () => {
    const [right] = head.work.rights;
    const both = { ...head, work: { ...head.work, rights: [right!, { ...right!, licence: null }] } };
    expect(rightsLines(both, 'ja')).toEqual(['著者：著作権は著者にあります。（CC-BY-4.0）', '著者：著作権は著者にあります。']);
    expect(rightsLines(both, 'en')).toEqual(['The author: The text belongs to its author. (CC-BY-4.0)', 'The author: The text belongs to its author.']);
  });
});

it('parts the Japanese and the English of a footnote in Markdown by a space, and begins with none', async () => {
  const footnotes = async (language: string) => (await textOf('markdown.md', source(), { language })).split('\n').filter((line) => /^\[\^(note1|a3)\]: /.test(line));
  expect(await footnotes('both')).toEqual([
    '[^note1]: 北の海の魚。開いて干す。 A fish of northern seas, split and dried.',
    '[^a3]: 1.1 訂正（底本「リ」）：片仮名の「リ」は誤読。 1.1 corrected (witness “リ”): The katakana リ is a misreading.',
  ]);
  expect(await footnotes('en')).toEqual([
    '[^note1]: A fish of northern seas, split and dried.', '[^a3]: 1.1 corrected (witness “リ”): The katakana リ is a misreading.',
  ]);
});
