import { flowsOn } from '@/domain/text/blocks';
import type { Paragraph, Section, Segment } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import { indexBeads } from './beads';
import type { Context } from './context';
import { html, join, type Html } from './html';
import type { MarksOf } from './marks';
import { renderWords, type MarkedTerms } from './words';
import { classes, data } from '../contract/markup';

interface Page {
  readonly context: Context;
  readonly marksOf: MarksOf;
  readonly beadOf: ReadonlyMap<string, number>;
  /** Of the section that is being printed. */
  readonly marked: Readonly<Record<Language, MarkedTerms>>;
}

interface Row {
  readonly bead: number;
  readonly segments: readonly Segment[];
}

/** A browser that translates the page leaves the original as it is: its translation stands beside it. */
export const asItStands = html` translate="no"`;

/**
 * Sections, paragraphs, and in each paragraph blocks: sentences that flow into each
 * other, or one heading. A block holds a column for each language, a column its beads
 * in the same order; an empty bead keeps the row where a language has no words. `key` stands before the text proper: after
 * the printed head, which has the title.
 */
export function renderText(context: Context, marksOf: MarksOf, key: Html): Html {
  const beadOf = indexBeads(context.edition.beads);
  const { sections } = context.edition;
  const hasHead = sections[0]?.kind === 'header';
  const printed = sections.map((section, index) => [renderSection(section, { context, marksOf, beadOf, marked: { ja: new Map(), en: new Map() } }), hasHead && index === 0 ? key : null]);
  return html`${hasHead ? null : key}${printed}`;
}

function renderSection(section: Section, page: Page): Html {
  const { excerpt } = page.context;
  const shown = section.paragraphs.filter(({ number }) => excerpt === null || excerpt.paragraphs.has(number));
  if (shown.length === 0) return html``;
  const paragraphs = shown.map(
    (paragraph) =>
      html`<div class="para">${blocksOf(paragraph).map((block) => renderBlock(block, page))}</div>`,
  );
  return html`<section class="${section.kind}">${paragraphs}</section>`;
}

/** Stretches of one role that flow, and each other segment by itself. */
export function blocksOf({ segments }: Paragraph): Segment[][] {
  const blocks: Segment[][] = [];
  for (const segment of segments) {
    const block = blocks.at(-1);
    if (block && flowsOn(block.at(-1), segment)) block.push(segment);
    else blocks.push([segment]);
  }
  return blocks;
}

function renderBlock(block: readonly Segment[], page: Page): Html {
  const rows = rowsOf(block, page.beadOf);
  const columns = languages.map(
    (language) =>
      html`<span class="${classes.column}" lang="${language}"${language === 'ja' ? asItStands : null}>${join(
        rows.map((row) => renderRow(row, language, page)),
        language === 'en' ? ' ' : null,
      )}</span>`,
  );
  const role = block[0]?.role ?? 'prose';
  if (role === 'title' && !page.context.excerpt) return html`<h1 class="block title">${columns}</h1>`;
  if (role === 'heading') return html`<h2 class="block heading">${columns}</h2>`;
  return html`<div class="block ${role}">${columns}</div>`;
}

/** Segments of one bead stand in one row. */
function rowsOf(block: readonly Segment[], beadOf: ReadonlyMap<string, number>): Row[] {
  const rows = new Map<number, Segment[]>();
  for (const segment of block) {
    const bead = beadOf.get(segment.address);
    if (bead === undefined) throw new Error(`The edition has no alignment for ${segment.address}.`);
    const row = rows.get(bead);
    if (row) row.push(segment);
    else rows.set(bead, [segment]);
  }
  return [...rows].map(([bead, segments]) => ({ bead, segments }));
}

function renderRow({ bead, segments }: Row, language: Language, { context, marksOf, marked }: Page): Html {
  const present = segments.filter((segment) => segment.text[language] !== null);
  const words = present.map(({ address, text }) => {
    const content = renderWords(context, marksOf, address, language, marked[language]);
    // The address stands once, before the Japanese, or before the English where there is no Japanese.
    if (language === 'en' && text.ja !== null) return present.length === 1 ? content : html`<span class="${classes.segment}" data-${data.address}="${address}">${content}</span>`;
    const addressed = html`<a class="${classes.address}" href="#${address}">${address}</a>${content}`;
    if (present.length === 1) return html`<span class="${classes.bead}" data-${data.bead}="${bead}" id="${address}">${addressed}</span>`;
    return html`<span class="${classes.segment}" id="${address}">${addressed}</span>`;
  });
  if (present.length === 1 && (language === 'ja' || present[0]?.text.ja === null)) return html`${words}`;
  // English has the address of the Japanese beside it, the first where there are several; otherwise it says so.
  const [only] = present;
  const isFirst = present.length !== 1 || only === segments.find(({ text }) => text.ja !== null);
  const own = isFirst ? null : html` data-${data.address}="${only?.address ?? ''}"`;
  return html`<span class="${classes.bead}" data-${data.bead}="${bead}"${own}>${join(words, language === 'en' ? ' ' : null)}</span>`;
}
