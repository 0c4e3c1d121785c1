import { createHash } from 'node:crypto';
import type { EditionContent } from '@/domain/text/edition';
import type { Concept, TermDecisions } from '@/domain/glossary/concept';
import type { StudyContent } from '@/domain/study/study';
import type { PlacedSpan } from '@/domain/text/span';
import { parseAddress } from '@/domain/text/address';

/** Raised when the canonical form changes; see docs/canonical-form.md. */
const editionForm = 'taiyaku-edition/1';
const glossaryForm = 'taiyaku-glossary/1';

/** What an edition is, in canonical order only once it is written: everything but the glossary and what was found with it. */
export function canonicalEdition(content: EditionContent, terms: TermDecisions, { senses, grammar }: StudyContent): object {
  const { occurrences: _, ...own } = content;
  return {
    form: editionForm, ...own, terms: { exclude: terms.exclude, add: terms.add },
    senses: unlessEmpty(senses.map(({ place, sense, form }) => ({ place, sense, form }))), grammar: unlessEmpty(grammar),
  };
}

/** A member that came later is left out where there is none, so that editions without it keep their digest. */
function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Digest of a glossary, SHA-256 in hex; the order of its entries does not matter. */
export function digestGlossary(concepts: readonly Concept[]): string {
  const sorted = [...concepts].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return digest({ form: glossaryForm, concepts: sorted });
}

const chunk = 64 * 1024;

/** SHA-256, in hex, over the canonical JSON of a value. */
export function digest(value: unknown): string {
  const hash = createHash('sha256');
  let pending = '';
  writeCanonical(value, (text) => {
    pending += text;
    if (pending.length < chunk) return;
    hash.update(pending, 'utf8');
    pending = '';
  });
  return hash.update(pending, 'utf8').digest('hex');
}

/** Canonical JSON: keys in UTF-16 order, no white space, whole numbers, undefined members left out. */
export function writeCanonical(value: unknown, write: (text: string) => void): void {
  if (Array.isArray(value)) {
    write('[');
    for (const [index, item] of value.entries()) {
      if (index > 0) write(',');
      writeCanonical(item, write);
    }
    write(']');
  } else if (typeof value === 'object' && value !== null) {
    write('{');
    const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [index, [key, member]] of members.entries()) {
      write(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`);
      writeCanonical(member, write);
    }
    write('}');
  } else write(JSON.stringify(value));
}

/**
 * Sorts annotations by paragraph and keeps their order within one. Exporters write them in this order too, so an edition has one
 * canonical form whatever the order of its files.
 */
export function byParagraph<T>(said: readonly T[], placeOf: (item: T) => PlacedSpan | undefined): T[] {
  const paragraph = (item: T) => parseAddress(placeOf(item)?.address ?? '')?.paragraph ?? 0;
  return [...said].sort((a, b) => paragraph(a) - paragraph(b));
}
