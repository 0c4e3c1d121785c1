import 'server-only';
import type { PageWish, ParagraphPage } from '@/domain/text/edition-pages';
import type { FoundRuby } from '@/domain/japanese/furigana/ruby';
import { database } from './database';
import { placedSpan, type Addresses } from './edition-text';
import type { InPage } from './page-alignment';
import { groupBy, required } from './stored-values';
import { storedRuby, toWord } from './stored-token';

type Part = Pick<ParagraphPage, 'notes' | 'occurrences' | 'found' | 'words'>;

const place = { segmentId: true, language: true, start: true, end: true } as const;

const inOrder = [{ segmentId: 'asc' }, { ordinal: 'asc' }] as const;

/** Notes, terms, and found readings and words of a page, to be asked for by the addresses of a paragraph. */
export async function pageAnnotations(inPage: InPage, addresses: Addresses, wish: PageWish): Promise<(here: ReadonlySet<string>) => Part> {
  const [notes, occurrences, tokens, words] = await Promise.all([
    database().note.findMany({ where: inPage, orderBy: { ordinal: 'asc' }, select: { ...place, ordinal: true, textJa: true, textEn: true } }),
    database().occurrence.findMany({ where: inPage, orderBy: { id: 'asc' }, select: { ...place, concept: { select: { slug: true } } } }),
    wish.readings ? database().token.findMany({ where: { ...inPage, NOT: { ruby: '[]' } }, orderBy: [...inOrder], select: { segmentId: true, start: true, ruby: true, certainty: true } }) : [],
    wish.words ? database().token.findMany({ where: inPage, orderBy: [...inOrder] }) : [],
  ]);
  const found = new Map<string, FoundRuby[]>();
  for (const token of tokens) {
    const address = required(addresses, token.segmentId, 'segment');
    const doubtful = token.certainty === 'doubtful';
    found.set(address, [...(found.get(address) ?? []), ...storedRuby(token).map((ruby) => (doubtful ? { ...ruby, doubtful } : ruby))]);
  }
  const wordsOf = groupBy(words, (row) => required(addresses, row.segmentId, 'segment'));
  const placedNotes = notes.map((row) => ({ ordinal: row.ordinal, place: placedSpan(row, addresses), text: { ja: row.textJa, en: row.textEn } }));
  const placedTerms = occurrences.map((row) => ({ concept: row.concept.slug, place: placedSpan(row, addresses) }));
  return (here) => ({
    notes: placedNotes.filter((note) => here.has(note.place.address)),
    occurrences: placedTerms.filter((term) => here.has(term.place.address)),
    found: new Map([...found].filter(([address]) => here.has(address))),
    ...(wish.words ? { words: new Map([...wordsOf].filter(([address]) => here.has(address)).map(([address, rows]) => [address, rows.map(toWord)])) } : {}),
  });
}
