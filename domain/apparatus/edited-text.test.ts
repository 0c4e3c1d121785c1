import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editedText, type Intervention } from './edited-text';

const at = (kind: Intervention['kind'], start: number, end = start): Intervention => ({ kind, span: { start, end } });

it.each<[string, Intervention[], string]>([
  ['対応措置を検討する」り', [at('supplied', 7, 10), at('gap', 10)], '対応措置を検討⟨する」⟩［…］り'],
  ['防衛協力に次ぐ', [at('corrected', 4, 5)], '防衛協力⸢に⸣次ぐ'],
  ['他にも進められ', [at('gap', 3)], '他にも［…］進められ'],
  ['港', [at('surplus', 0), at('transposed', 0, 1)], '港'],
  ['人々', [at('supplied', 1, 2), at('corrected', 0, 1)], '⸢人⸣⟨々⟩'],
  ['𠮷野', [at('corrected', 0, 2)], '⸢𠮷⸣野'],
  ['people', [at('supplied', 0, 6), at('supplied', 0, 6), at('corrected', 0, 6)], '⟨⸢people⸣⟩'],
  ['他にも', [at('gap', 3), at('gap', 3)], '他にも［…］'],
])('%s', (text, interventions, expected) => {
  expect(editedText(text, 'ja', interventions)).toBe(expected);
});

it('is the text itself without its signs', () => {
  const spans = fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom('supplied', 'corrected', 'gap', 'surplus') as fc.Arbitrary<Intervention['kind']>)
    .map(([a, b, kind]) => (kind === 'gap' ? at(kind, a) : at(kind, Math.min(a, b), Math.max(a, b))));
  fc.assert(fc.property(fc.array(spans), (interventions) => {
    expect(editedText('日本と同志国の', 'ja', interventions.filter(({ span }) => span.end <= 7)).replace(/［…］|[⟨⟩⸢⸣]/g, '')).toBe('日本と同志国の');
  }));
});
