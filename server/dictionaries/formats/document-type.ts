import { dictionaryLimits } from '../limits';
import { DictionaryProblem, type DictionaryPlace } from '../problem';

/**
 * The entities that JMdict's document type declares. Each stands for its own name, which is
 * the code of the part of speech or usage (`&v5k;` → v5k): nothing is ever expanded, so
 * nothing can grow. What refers to another file is refused.
 */
export function readEntities(doctype: string, place: DictionaryPlace): string[] {
  const outer = doctype.slice(0, doctype.includes('[') ? doctype.indexOf('[') : undefined);
  const external = /\b(SYSTEM|PUBLIC)\b/.exec(outer)?.[0]
    ?? /<!ENTITY\s+(?:%[^>]*|\S+\s+(?:SYSTEM|PUBLIC)\b[^>]*)/.exec(doctype)?.[0];
  if (external !== undefined) throw new DictionaryProblem('xml-external', place, { what: external });
  const names = [...doctype.matchAll(/<!ENTITY\s+([A-Za-z][\w.-]*)\s+(?:"[^"]*"|'[^']*')\s*>/g)].map(([, name = '']) => name);
  if (names.length > dictionaryLimits.entities) throw new DictionaryProblem('xml-entities', place, { limit: dictionaryLimits.entities });
  return names;
}
