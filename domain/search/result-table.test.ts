import { expect, it } from 'vitest';
import type { SearchLine } from './lines';
import { tableHead, tableRow } from './result-table';

const line: SearchLine = {
  work: { slug: 'harbor', title: { ja: '港', en: 'Harbor' } }, edition: 2, isLatest: true, language: 'ja', address: '1.2', text: '港で「働く」人、\t船。', marks: [],
  interventions: [], hit: { start: 3, end: 5 }, passage: '1.2~ja3-5',
  partner: [{ address: '1.2', text: 'People who "work", in port.', marks: [], interventions: [] }, { address: '1.3', text: 'Boats.', marks: [], interventions: [] }],
};

it('quotes what has the signs of CSV', () => expect(tableRow(line, 'https://reader.example', 'results.csv')).toBe(
  'harbor,2,1.2~ja3-5,ja,港で「,働く,」人、\t船。,"People who ""work"", in port. Boats.",https://reader.example/read/harbor/2/1.2~ja3-5\r\n',
));
it('keeps a row of TSV on one line', () => expect(tableRow(line, 'https://reader.example', 'results.tsv').split('\t')).toHaveLength(9));
it('says what its columns are', () => expect(tableHead('results.tsv')).toBe('\ufeffwork\tedition\tpassage\tlanguage\tbefore\tmatch\tafter\ttranslation\taddress\r\n'));

it('shows what the editors supplied and what is lost', () => {
  const interventions = [{ kind: 'supplied' as const, span: { start: 2, end: 5 } }, { kind: 'gap' as const, span: { start: 7, end: 7 } }];
  const [, , , , before, match, after] = tableRow({ ...line, text: '港で働く人船。', hit: { start: 3, end: 5 }, interventions }, 'https://reader.example', 'results.tsv').split('\t');
  expect([before, match, after]).toEqual(['港で⟨働⟩', '⟨く人⟩', '船。［…］']);
});
