import type { EditionHead, ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import { languages, otherLanguage, type Language } from '@/domain/text/language';
import type { ExportSource, PackageParts } from '../format';
import { attributes } from '../xml';
import { noStudy, studyReader, type SegmentStudy } from './study';
import { teiWords } from './inline';

/** The text in one language: a division with its sections, paragraphs and segments, each under its address. With `parts`, what the editors say of words. */
export async function* teiDivision(source: ExportSource, language: Language, parts: PackageParts | null = null): AsyncGenerator<string> {
  const { head, siteUrl } = source;
  const type = language === head.work.originalLanguage ? 'edition' : 'translation';
  yield `<div${attributes({ type, 'xml:lang': language, 'xml:id': language })}>\n`;
  const studyAt = studyReader(parts, language);
  let open: number | null = null;
  for await (const page of source.paragraphs()) {
    const study = new Map<string, SegmentStudy>();
    for (const { address } of page.segments) study.set(address, await studyAt(address));
    const blocks = teiBlocks(page, language, head, siteUrl, study);
    if (blocks === '') continue;
    const { ordinal, kind } = page.section;
    if (open !== ordinal) {
      yield `${open === null ? '' : '</div>\n'}<div${attributes({ type: 'section', subtype: kind, n: ordinal + 1 })}>\n`;
      open = ordinal;
    }
    yield `<div${attributes({ type: 'paragraph', n: page.number, 'xml:id': `${language}.p${page.number}` })}>\n${blocks}</div>\n`;
  }
  yield `${open === null ? '<p/>\n' : '</div>\n'}</div>\n`;
}

/** Both languages, one after the other, as the content of `body`. */
export async function* teiDivisions(source: ExportSource, parts: PackageParts | null): AsyncGenerator<string> {
  for (const language of languages) yield* teiDivision(source, language, parts);
}

/** Sentences that flow into each other are one `p`; everything else stands in a block of its own. Empty where the paragraph has no words in the language. */
function teiBlocks(page: ParagraphPage, language: Language, head: EditionHead, siteUrl: string, study: ReadonlyMap<string, SegmentStudy>): string {
  const written = page.segments.filter(({ text }) => text[language] !== null);
  let result = '';
  let flows = false;
  written.forEach((segment, index) => {
    const seg = teiSegment(segment, language, head, page, siteUrl, study.get(segment.address) ?? noStudy);
    const own = segment.role === 'prose';
    if (flows) result += own ? (language === 'en' ? ' ' : '') : '</p>\n';
    if (own) result += `${flows ? '' : '<p>'}${seg}`;
    else if (segment.role === 'heading' && index === 0) result += `<head>${seg}</head>\n`;
    else result += `<ab${attributes({ type: segment.role })}>${seg}</ab>\n`;
    flows = own;
  });
  return flows ? `${result}</p>\n` : result;
}

function teiSegment(segment: Segment, language: Language, head: EditionHead, page: ParagraphPage, siteUrl: string, study: SegmentStudy): string {
  const { address, role } = segment;
  const other = otherLanguage(language);
  const bead = page.beads.find((each) => each[language].includes(address));
  const corresp = bead?.[other].map((partner) => `#${other}.${partner}`).join(' ');
  const words = teiWords(segment, language, head, page, siteUrl, study);
  return `<seg${attributes({ 'xml:id': `${language}.${address}`, n: address, type: role, corresp: corresp === '' ? null : corresp })}>${words}</seg>`;
}
