import { preferredLabel } from '@/domain/glossary/labels';
import type { Concept } from '@/domain/glossary/concept';
import { betweenSegments, flowsOn } from '@/domain/text/blocks';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import { languages, type Bilingual, type Language } from '@/domain/text/language';
import type { ExportSource } from '../format';
import { entryLine, exportMessages } from '../messages';
import { attributes } from '../xml';
import { annotatedXhtml, footnoteIds } from './annotated-text';
import { bilingualXhtml, inLanguage, ruby, textXhtml, xhtml } from './xhtml';

/** Paragraphs to a file: a reader on paper-white keeps one file in memory at a time. */
const paragraphsToFile = 40;

export interface Chapter {
  readonly file: string;
  readonly document: string;
  /** Headings with their addresses, which are their ids. */
  readonly headings: readonly { readonly address: string; readonly words: Bilingual }[];
}

/** The text, file by file; what is said of its words stands at the end of each file, where a reader shows it as a pop-up. */
export async function* chapters(source: ExportSource): AsyncGenerator<Chapter> {
  const concepts = new Map(source.concepts.map((concept) => [concept.slug, concept]));
  let pages: ParagraphPage[] = [];
  let number = 0;
  const flush = () => {
    number += 1;
    const chapter = chapterOf(`text-${number}.xhtml`, pages, source, concepts);
    pages = [];
    return chapter;
  };
  for await (const page of source.paragraphs({ readings: true })) {
    pages.push(page);
    if (pages.length === paragraphsToFile) yield flush();
  }
  if (pages.length > 0) yield flush();
}

function chapterOf(file: string, pages: readonly ParagraphPage[], { head }: ExportSource, concepts: ReadonlyMap<string, Concept>): Chapter {
  const headings = pages.flatMap(({ segments }) => segments).filter(({ role }) => role === 'heading')
    .map(({ address, text }) => ({ address, words: { ja: text.ja ?? text.en ?? '', en: text.en ?? text.ja ?? '' } }));
  const text = pages.map((page) => `<div class="paragraph">\n${blocks(page)}</div>\n`).join('');
  return { file, headings, document: xhtml(head.work.title.ja, `<section epub:type="chapter" role="doc-chapter">\n${text}</section>\n${endMatter(pages, concepts)}`) };
}

function blocks(page: ParagraphPage): string {
  const groups: Segment[][] = [];
  for (const segment of page.segments) {
    const group = groups.at(-1);
    if (group && flowsOn(group.at(-1), segment)) group.push(segment);
    else groups.push([segment]);
  }
  return groups.map((group) => {
    const role = group[0]?.role ?? 'prose';
    const name = role === 'title' ? 'h1' : role === 'heading' ? 'h2' : 'p';
    const written = languages.filter((language) => group.some(({ text }) => text[language] !== null));
    if (name !== 'p') return `<${name}>${written.map((language) => inLanguage(language, segments(group, language, page))).join(' ')}</${name}>\n`;
    return written.map((language) => `<p class="${role}" lang="${language}" xml:lang="${language}">${segments(group, language, page)}</p>\n`).join('');
  }).join('');
}

/** The Japanese has the address as its id, as in the reader; the English that stands beside it the same with `en-`. */
function segments(group: readonly Segment[], language: Language, page: ParagraphPage): string {
  return group.filter(({ text }) => text[language] !== null).map((segment) => {
    const id = language === 'ja' || segment.text.ja === null ? segment.address : `en-${segment.address}`;
    return `<span id="${id}">${annotatedXhtml(segment, language, page)}</span>`;
  }).join(betweenSegments[language]);
}

/** What is said of the words of a chapter: notes and apparatus, which a reading system shows as pop-ups, then the terms as its glossary. */
function endMatter(pages: readonly ParagraphPage[], concepts: ReadonlyMap<string, Concept>): string {
  const [asides, entries] = [new Map<string, string>(), new Map<string, string>()];
  for (const { notes, apparatus, occurrences, lines } of pages) {
    for (const { ordinal, text } of notes) asides.set(footnoteIds.note(ordinal), bilingualXhtml(text, 'p'));
    for (const entry of apparatus) {
      const received = entry.received.map(({ line, span }) => (lines.get(line) ?? '').slice(span.start, span.end));
      asides.set(footnoteIds.entry(entry.id), bilingualXhtml({ ja: entryLine(entry, received, 'ja'), en: entryLine(entry, received, 'en') }, 'p'));
    }
    for (const { concept: slug } of occurrences) {
      const concept = concepts.get(slug);
      if (concept) entries.set(footnoteIds.term(slug), glossaryEntry(footnoteIds.term(slug), concept));
    }
  }
  const notes = [...asides].map(([id, inner]) => `<aside id="${id}" epub:type="footnote" role="doc-footnote">${inner}</aside>\n`).join('');
  return section('footnotes', null, exportMessages.notes.ja, notes) + section('glossary', 'doc-glossary', exportMessages.terms.ja, entries.size === 0 ? '' : `<dl>\n${[...entries.values()].join('')}</dl>\n`);
}

function section(type: string, role: string | null, label: string, inner: string): string {
  return inner === '' ? '' : `<section${attributes({ 'epub:type': type, role, 'aria-label': label })}>\n${inner}</section>\n`;
}

function glossaryEntry(id: string, concept: Concept): string {
  const [ja, en] = [preferredLabel(concept, 'ja'), preferredLabel(concept, 'en')];
  const text = textXhtml(ja.text, 'ja');
  const label = ja.reading === null ? text : ruby(text, ja.reading);
  return `<dt id="${id}" epub:type="glossterm"><dfn>${inLanguage('ja', label)} ${inLanguage('en', textXhtml(en.text, 'en'))}</dfn></dt>\n<dd epub:type="glossdef">${bilingualXhtml(concept.definition, 'p')}</dd>\n`;
}
