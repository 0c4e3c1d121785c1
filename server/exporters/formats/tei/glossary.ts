import { groupBy } from '@/domain/algorithms/group-by';
import { foldLabel } from '@/domain/glossary/matcher';
import type { Concept, TermDecisions } from '@/domain/glossary/concept';
import { languages } from '@/domain/text/language';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { ExportSource } from '../format';
import { attributes } from '../xml';

export const conceptId = (slug: string) => `concept.${slug}`;

/**
 * The part of the glossary that the terms of an edition rest on: what occurs in it, what its editors decided against, and all that these
 * are related to, so that reading the file needs no other glossary. In the order of the whole.
 */
export async function neededConcepts(source: ExportSource, whole: readonly Concept[], terms: TermDecisions): Promise<Concept[]> {
  const bySlug = new Map(whole.map((concept) => [concept.slug, concept]));
  const refused = await refusedWords(source, terms);
  const waiting = [
    ...source.concepts.map(({ slug }) => slug), ...terms.add.map(({ concept }) => concept),
    ...whole.filter(({ labels }) => labels.some(({ text }) => refused.has(foldLabel(text)))).map(({ slug }) => slug),
  ];
  const needed = new Set<string>();
  for (let slug = waiting.pop(); slug !== undefined; slug = waiting.pop()) {
    if (needed.has(slug)) continue;
    needed.add(slug);
    waiting.push(...(bySlug.get(slug)?.related ?? []));
  }
  return whole.filter(({ slug }) => needed.has(slug));
}

/** Words that are found as terms and are none. */
async function refusedWords(source: ExportSource, { exclude }: TermDecisions): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  if (exclude.length === 0) return words;
  const byAddress = groupBy(exclude, (place) => place.address);
  for await (const { segments } of source.paragraphs()) {
    for (const { address, text } of segments) {
      for (const { language, span } of byAddress.get(address) ?? []) words.add(foldLabel((text[language] ?? '').slice(span.start, span.end)));
    }
  }
  return words;
}

/** A concept as an entry of a dictionary. */
export function teiEntry({ slug, category, labels, definition, related, source, sourceNote }: Concept): string {
  const forms = labels.map(({ language, kind, text, reading }) =>
    `<form${attributes({ type: kind, 'xml:lang': language })}><orth>${escapeMarkup(text)}</orth>${reading === null ? '' : `<pron notation="kana">${escapeMarkup(reading)}</pron>`}</form>`);
  const notes = [
    ...(source === null ? [] : [`<note type="source">${escapeMarkup(source)}</note>`]),
    ...(sourceNote === null ? [] : languages.map((language) => `<note${attributes({ type: 'sourceNote', 'xml:lang': language })}>${escapeMarkup(sourceNote[language])}</note>`)),
  ];
  const definitions = languages.map((language) => `<def xml:lang="${language}">${escapeMarkup(definition[language])}</def>`);
  const relations = related.length === 0 ? '' : `\n<xr type="related">${related.map((each) => `<ref target="#${conceptId(each)}"/>`).join('')}</xr>`;
  return `<entry${attributes({ 'xml:id': conceptId(slug), n: slug, type: category })}>\n${forms.join('\n')}\n<sense>${definitions.join('')}</sense>${relations}${notes.map((note) => `\n${note}`).join('')}\n</entry>\n`;
}
