import type { ParagraphPage } from '@/domain/text/edition-pages';
import { parseAddress } from '@/domain/text/address';
import type { PhraseLink } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import { overlaps, type PlacedSpan } from '@/domain/text/span';
import type { Beads } from '../text/beads';
import { findIn, type Searched } from './find-words';
import { limits } from '../limits';
import type { Problems, Place } from '../problems/problem';
import type { Source } from '../files/source';
import { isText, type TextSegment } from '../text/read-text';
import { nameSpan, nameInRow } from './named-words';

/** Reads `links.txt`. */
export function readLinks(source: Source, segments: ReadonlyMap<string, TextSegment>, beads: Beads, problems: Problems): PhraseLink[] {
  const links: PhraseLink[] = [];
  const taken = new ClaimedSpans();
  let address: string | null = null;
  let known = false;
  let count = 0;
  for (const [index, row] of source.lines.entries()) {
    const place = source.at(index + 1);
    if (row.startsWith('%') || row.trim() === '') continue;
    if (parseAddress(row.trim())) {
      address = row.trim();
      known = segments.has(address);
      if (!known) problems.add('unknown-address', place, { address });
      continue;
    }
    const sides = splitSides(row);
    if (!sides) {
      problems.add('bad-link', place, { text: row });
      continue;
    }
    if (address === null) problems.add('link-without-address', place, {});
    if (address === null || !known) continue;
    count += 1;
    if (count > limits.links) {
      problems.add('too-many', place, { key: 'links.txt', bound: limits.links });
      break;
    }
    const [ja, en] = [readSide(sides.ja, 'ja', address, place), readSide(sides.en, 'en', address, place)];
    if (ja && en) links.push({ ja, en });
  }
  return links;

  function readSide(side: Side, language: Language, at: string, row: Place): PlacedSpan[] | null {
    const bead = beads.list[beads.of.get(at) ?? -1];
    const states = (bead?.[language] ?? []).map((member) => ({ address: member, field: segments.get(member)?.fields[language] }));
    if (states.some(({ field }) => field === 'broken')) return null;
    const fields = states.flatMap(({ address: member, field }): Searched[] => (
      field && isText(field) ? [{ address: member, field }] : []
    ));
    const found = side.parts.map((part) => {
      const place = { ...row, column: part.column };
      if (part.words === '') {
        problems.add('link-side-empty', place, {});
        return null;
      }
      const there = findIn(fields, part.words, language, place, at, problems);
      if (!there) return null;
      const span: PlacedSpan = { address: there.address, language, span: there.span };
      if (!taken.claim(span)) problems.add('links-overlap', place, { words: part.words });
      return span;
    });
    return found.every((span) => span !== null) ? found : null;
  }
}

interface Side {
  readonly parts: readonly { readonly words: string; readonly column: number }[];
}

/** Splits `Japanese = English` at its one bare `=`; null where there is none, or more than one. */
function splitSides(row: string): Record<Language, Side> | null {
  const equals = Array.from(row.matchAll(/\\.|=/gsu)).filter((match) => match[0] === '=');
  const at = equals[0]?.index;
  if (equals.length !== 1 || at === undefined) return null;
  return { ja: splitParts(row.slice(0, at), 0), en: splitParts(row.slice(at + 1), at + 1) };
}

function splitParts(side: string, offset: number): Side {
  const parts: { words: string; column: number }[] = [];
  let start = 0;
  for (const match of [...side.matchAll(/ \+ /g), null]) {
    const written = side.slice(start, match?.index ?? side.length);
    const blank = written.length - written.trimStart().length;
    parts.push({ words: written.trim(), column: offset + start + blank + 1 });
    if (match) start = match.index + match[0].length;
  }
  return { parts };
}

/** Spans already in use, by segment and language. */
export class ClaimedSpans {
  private readonly spans = Object.fromEntries(languages.map((language) => [language, new Map<string, PlacedSpan['span'][]>()]));

  /** False where the span overlaps one taken before. */
  claim({ address, language, span }: PlacedSpan): boolean {
    const spans = this.spans[language]?.get(address);
    if (spans?.some((other) => overlaps(other, span))) return false;
    if (spans) spans.push(span);
    else this.spans[language]?.set(address, [span]);
    return true;
  }
}

/** `links.txt`: under the address of each bead the links in it. */
export async function* writeLinks(paragraphs: AsyncIterable<ParagraphPage>): AsyncGenerator<string> {
  for await (const page of paragraphs) {
    let last: string | null = null;
    for (const link of page.phraseLinks) {
      const first = link.ja[0] ?? link.en[0];
      const bead = page.beads.find(({ ja, en }) => first && [...ja, ...en].includes(first.address));
      const at = bead?.ja[0] ?? bead?.en[0];
      if (!bead || at === undefined) throw new Error(`A phrase link stands in no bead: ${first?.address ?? ''}`);
      const side = (spans: readonly PlacedSpan[], language: 'ja' | 'en') => spans.map((span) => {
        const { words, nth } = nameSpan(span, bead[language], page);
        return nameInRow(words, nth);
      }).join(' + ');
      yield `${at === last ? '' : `${at}\n`}${side(link.ja, 'ja')} = ${side(link.en, 'en')}\n`;
      last = at;
    }
  }
}
