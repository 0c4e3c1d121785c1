import { indexTerm, type TermKind } from '@/domain/search/index-terms';
import type { Plan } from '@/domain/search/plan';
import type { MatchWay } from '@/domain/search/match-way';

/**
 * A plan as FTS5 is asked, of the latest editions or of all; null where some term that is wanted has no way to go, so that nothing is found.
 * Terms hold no sign that FTS5 knows: `indexTerm` leaves none.
 */
export function matchExpression({ wanted, unwanted }: Pick<Plan, 'wanted' | 'unwanted'>, allEditions: boolean): string | null {
  const kinds = allEditions ? [false, true] : [false];
  const any = (ways: readonly MatchWay[]) => [...new Set(kinds.flatMap((older) => ways.flatMap((way) => phrasesOf(way, older))))].join(' OR ');
  const parts = wanted.map(({ ways }) => any(ways));
  if (parts.includes('')) return null;
  const [all, none] = [parts.map((part) => `(${part})`).join(' AND '), any(unwanted)];
  return none === '' ? all : `(${all}) NOT (${none})`;
}

function phrasesOf(way: MatchWay, older: boolean): string[] {
  const term = (kind: TermKind) => (text: string) => `"${indexTerm(kind, text, older)}"`;
  switch (way.kind) {
    case 'characters': {
      const characters = [...way.text];
      const [only = '', ...others] = characters;
      if (others.length === 0) return [term('u')(only)];
      return [`"${others.map((character, at) => indexTerm('b', `${characters[at] ?? ''}${character}`, older)).join(' ')}"`];
    }
    case 'lemma': return way.lemmas.map(term('m'));
    case 'reading': return [...way.readings.map(term('r')), ...way.short.flatMap((short) => [term('r')(short), term('k')(short)])];
    case 'words': return way.phrases.map((words) => `"${words.map((word) => indexTerm('w', word, older)).join(' ')}"`);
    case 'stems': return way.stems.map(term('s'));
  }
}
