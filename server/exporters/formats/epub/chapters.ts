import { preferredLabel } from '@/domain/glossary/labels';
import type { Concept } from '@/domain/glossary/concept';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import { languages, type Bilingual, type Language } from '@/domain/text/language';
import type { ExportSource } from '../format';
import { entryLine, exportWords } from '../words';
import { escapeXml } from '../xml';
import { bookWords, footnoteIds } from './marks';
import { both, inLanguage, words, xhtml } from './xhtml';

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
  return { file, headings, document: xhtml(head.work.title.ja, `<section epub:type="chapter" role="doc-chapter">\n${text}</section>\n${footnotes(pages, concepts)}`) };
}

const flowing = new Set(['prose', 'biography']);

function blocks(page: ParagraphPage): string {
  const groups: Segment[][] = [];
  for (const segment of page.segments) {
    const group = groups.at(-1);
    if (group && flowing.has(segment.role) && group[0]?.role === segment.role) group.push(segment);
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
    return `<span id="${id}">${bookWords(segment, language, page)}</span>`;
  }).join(language === 'en' ? ' ' : '');
}

function footnotes(pages: readonly ParagraphPage[], concepts: ReadonlyMap<string, Concept>): string {
  const asides: string[] = [];
  const seen = new Set<string>();
  const add = (id: string, inner: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    asides.push(`<aside id="${id}" epub:type="footnote" role="doc-footnote">${inner}</aside>\n`);
  };
  for (const { notes, apparatus, occurrences, lines } of pages) {
    for (const { ordinal, text } of notes) add(footnoteIds.note(ordinal), both(text, 'p'));
    for (const entry of apparatus) {
      const received = entry.received.map(({ line, span }) => (lines.get(line) ?? '').slice(span.start, span.end));
      add(footnoteIds.entry(entry.id), both({ ja: entryLine(entry, received, 'ja'), en: entryLine(entry, received, 'en') }, 'p'));
    }
    for (const { concept: slug } of occurrences) {
      const concept = concepts.get(slug);
      if (concept) add(footnoteIds.term(slug), term(concept));
    }
  }
  return asides.length === 0 ? '' : `<section epub:type="footnotes" aria-label="${exportWords.notes.ja}">\n${asides.join('')}</section>\n`;
}

function term(concept: Concept): string {
  const [ja, en] = [preferredLabel(concept, 'ja'), preferredLabel(concept, 'en')];
  const text = words(ja.text, 'ja');
  const label = ja.reading === null ? text : `<ruby>${text}<rt>${escapeXml(ja.reading)}</rt></ruby>`;
  return `<p><b>${inLanguage('ja', label)}</b> ${inLanguage('en', words(en.text, 'en'))}</p>${both(concept.definition, 'p')}`;
}
