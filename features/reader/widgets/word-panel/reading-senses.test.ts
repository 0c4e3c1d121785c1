import { expect, it } from 'vitest';
import { sensesOf } from './reading-senses';

const form = (text: string, of: string[] = []) => ({ text, tags: [], of, mark: null });
const sense = (glosses: string[], of: string[] = []) => ({ partsOfSpeech: [], tags: [], notes: [], glosses, of });
const entry = (writing: string, readings: ReturnType<typeof form>[], senses: ReturnType<typeof sense>[]) => ({
  dictionary: 'd', entry: { sequence: null, writings: [form(writing)], readings, senses },
});
const matches = [
  entry('市場', [form('いちば')], [sense(['(town) market', 'marketplace'])]),
  entry('市場', [form('しじょう')], [sense(['market', 'the marketplace', 'the exchange', 'more']), sense([]), sense(['demand']), sense(['third'])]),
  entry('開く', [form('ひらく'), form('あく', ['開く'])], [sense(['to open'], ['ひらく']), sense(['to be open'], ['あく'])]),
  entry('別', [form('べつ', ['別々'])], [sense(['apart'])]),
];

it.each([
  ['市場', 'いちば', '(town) market, marketplace'], ['市場', 'しじょう', 'market, the marketplace, the exchange; demand'], ['市場', 'シジョウ', null], ['市場', 'いちじょう', null],
  ['開く', 'ひらく', 'to open'], ['開く', 'あく', 'to be open'], ['別', 'べつ', null],
])('%s as %s means %s', (lemma, reading, glosses) => {
  expect(sensesOf(lemma, reading, matches)?.glosses ?? null).toBe(glosses);
});
