import { creatorName } from '@/domain/text/creator-name';
import type { EditionHead } from '@/domain/text/edition-pages';
import { languages } from '@/domain/text/language';
import type { CreatorRole } from '@/domain/text/work';
import { fullTitle } from '@/domain/citation/full-title';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { exportedEntries } from '../exported-entries';
import type { ExportSource } from '../format';
import { entryLine, exportMessages, creatorNames, sourceLine, rightsLines, editorialSigns } from '../messages';
import { attributes } from '../xml';
import type { Chapter } from './chapters';
import { bilingualXhtml, inLanguage, textXhtml, xhtml } from './xhtml';

type Outline = Pick<Chapter, 'file' | 'headings'>;
export interface Book {
  readonly source: Pick<ExportSource, 'head' | 'passage' | 'siteUrl'>;
  readonly vertical: boolean;
  readonly chapters: readonly Outline[];
}

export const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** Digits are upright in vertical lines alone; the rules stand in every book, as some reading systems turn lines at their reader's wish. */
export function stylesheet(vertical: boolean): string {
  return `${vertical ? 'html { writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; }\n[lang="en"] { -epub-text-orientation: sideways; text-orientation: sideways; }\n' : ''}body { line-height: 1.8; font-family: serif; }
.paragraph { margin-block: 0 1.2em; }
p { margin-block: 0 0.4em; }
p[lang="en"] { line-height: 1.5; }
h1 span, h2 span { display: block; }
h1 [lang="en"], h2 [lang="en"] { font-size: 0.8em; }
rt { font-size: 0.5em; }
a.term { color: inherit; text-decoration: underline dotted; text-underline-position: under left; }
a.ref { font-size: 0.7em; text-decoration: none; color: #a3341f; }
.supplied, .corrected, .gap { color: #a3341f; }
.tcy { -epub-text-combine: horizontal; -webkit-text-combine: horizontal; text-combine-upright: all; text-indent: 0; }
.up { -epub-text-orientation: upright; -webkit-text-orientation: upright; text-orientation: upright; }
aside p, dd p { margin-block: 0 0.3em; }
dfn { font-style: normal; font-weight: bold; }
ruby.doubtful > rt::after { content: '？'; }
.dots { font-style: normal; -epub-text-emphasis-style: filled sesame; -webkit-text-emphasis: sesame; text-emphasis: sesame; }
.dots-open { text-emphasis-style: open sesame; }
.dots-round { text-emphasis-style: circle; }
.dots-ring { text-emphasis-style: open circle; }
.dots-triangle { text-emphasis-style: triangle; }
.dots-open-triangle { text-emphasis-style: open triangle; }
.dots-double { text-emphasis-style: open double-circle; }
.dots-eye { text-emphasis-style: double-circle; }
.dots-cross { text-emphasis-style: "×"; }
`;
}

/** Titles, makers, where it comes from, and the key to the signs. */
export function titlePage({ head, passage, siteUrl }: Book['source']): string {
  const lines = languages.map((language) => `${inLanguage(language, textXhtml(creatorNames(head, language), language), 'p')}\n${inLanguage(language, escapeMarkup(sourceLine({ head, passage, siteUrl }, language)), 'p')}\n`).join('');
  const key = editorialSigns.map(([, sign, meaning]) => `<dt>${sign}</dt><dd>${bilingualXhtml(meaning)}</dd>\n`).join('');
  const title = { ja: fullTitle(head.work, 'ja'), en: fullTitle(head.work, 'en') };
  return xhtml(head.work.title.ja, `<section epub:type="titlepage">\n<h1>${bilingualXhtml(title)}</h1>\n${lines}<h2>${bilingualXhtml(exportMessages.key)}</h2>\n<dl>\n${key}</dl>\n</section>\n`);
}

/** What the editors did that shows nowhere in the text, and whose it is. */
export async function* closingPage(source: ExportSource): AsyncGenerator<string> {
  const { head } = source;
  let items = '';
  for await (const { entry, received } of exportedEntries(source)) {
    if (entry.places.length + entry.restingOn.length > 0) continue;
    items += `<li>${bilingualXhtml({ ja: entryLine(entry, received, 'ja'), en: entryLine(entry, received, 'en') }, 'p')}</li>\n`;
  }
  const apparatus = items === '' ? '' : `<h2>${bilingualXhtml(exportMessages.apparatus)}</h2>\n<ul>\n${items}</ul>\n`;
  const rights = languages.map((language) => rightsLines(head, language).map((line) => `${inLanguage(language, textXhtml(line, language), 'p')}\n`).join('')).join('');
  yield xhtml(exportMessages.record.ja, `<section epub:type="colophon" role="doc-colophon">\n<h1>${bilingualXhtml(exportMessages.record)}</h1>\n${apparatus}<h2>${bilingualXhtml(exportMessages.rights)}</h2>\n${rights}</section>\n`);
}

export function navigation({ source: { head }, chapters }: Book): string {
  const items = [
    `<li><a href="title.xhtml">${bilingualXhtml(head.work.title)}</a></li>`,
    ...chapters.flatMap(({ file, headings }, index) => [
      ...(index === 0 ? [`<li><a href="${file}">${bilingualXhtml({ ja: '本文', en: 'Text' })}</a></li>`] : []),
      ...headings.map(({ address, words }) => `<li><a href="${file}#${address}">${bilingualXhtml(words)}</a></li>`),
    ]),
    `<li><a href="closing.xhtml">${bilingualXhtml(exportMessages.record)}</a></li>`,
  ];
  return xhtml(exportMessages.contents.ja, `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">\n<h1 id="contents">${bilingualXhtml(exportMessages.contents)}</h1>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>\n`);
}

const relators: Readonly<Record<CreatorRole, string>> = { author: 'aut', translator: 'trl', editor: 'edt' };

export function packageDocument({ source, vertical, chapters }: Book): string {
  const { head, siteUrl } = source;
  const documents = ['title.xhtml', ...chapters.map(({ file }) => file), 'closing.xhtml'];
  const direction = vertical ? 'rtl' : 'ltr';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="ja" dir="ltr">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="uid">${escapeMarkup(`${siteUrl}/read/${head.work.slug}/${head.number}`)}</dc:identifier>
${metadata(head)}
<meta property="dcterms:modified">${head.publishedAt.replace(/\.\d+Z$/, 'Z')}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">rubyAnnotations</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary" xml:lang="en">Text alone, in Japanese and English, each marked with its language. Readings of kanji as ruby; supplied, corrected and lost text in brackets; notes as footnotes, terms in a glossary.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${documents.map((file) => `<item id="${file.replace('.xhtml', '')}" href="${file}" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${documents.map((file) => `<itemref idref="${file.replace('.xhtml', '')}"/>`).join('\n')}
</spine>
</package>
`;
}

function metadata({ work, digest, summary }: EditionHead): string {
  const refine = (id: string, property: string, value: string, more: Readonly<Record<string, string>> = {}) => `<meta${attributes({ refines: `#${id}`, property, ...more })}>${escapeMarkup(value)}</meta>`;
  const makersOf = work.creators.map((creator, index) => {
    const id = `maker-${index + 1}`;
    const name = creator.role === 'author' ? 'creator' : 'contributor';
    const sort = creator.person ? `${creator.person.reading.family} ${creator.person.reading.given}` : null;
    return `<dc:${name} id="${id}" xml:lang="ja">${escapeMarkup(creatorName(creator, 'ja'))}</dc:${name}>\n${refine(id, 'role', relators[creator.role], { scheme: 'marc:relators' })}\n${refine(id, 'alternate-script', creatorName(creator, 'en'), { 'xml:lang': 'en' })}${sort === null ? '' : `\n${refine(id, 'file-as', sort)}`}`;
  });
  return [
    `<dc:title id="work-title" xml:lang="ja">${escapeMarkup(fullTitle(work, 'ja'))}</dc:title>`, refine('work-title', 'title-type', 'main'),
    refine('work-title', 'alternate-script', fullTitle(work, 'en'), { 'xml:lang': 'en' }), refine('work-title', 'file-as', work.titleReading),
    ...makersOf,
    '<dc:language>ja</dc:language>', '<dc:language>en</dc:language>', `<dc:publisher>${escapeMarkup('対訳 Taiyaku')}</dc:publisher>`,
    ...(work.date !== null && /^\d{4}(-\d\d){0,2}$/.test(work.date) ? [`<dc:date>${work.date}</dc:date>`] : []),
    ...work.rights.map(({ holder, statement }) => `<dc:rights xml:lang="en">${escapeMarkup(`${holder.en}: ${statement.en}`)}</dc:rights>`),
    `<dc:description xml:lang="ja">${escapeMarkup(work.summary.ja)}</dc:description>`, `<dc:description xml:lang="en">${escapeMarkup(work.summary.en)}</dc:description>`,
    `<dc:source>${escapeMarkup(`SHA-256 ${digest} (${summary.en})`)}</dc:source>`,
  ].join('\n');
}
