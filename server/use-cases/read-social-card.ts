import 'server-only';
import { brackets } from '@/domain/apparatus/brackets';
import { editedPassage } from '@/domain/apparatus/edited-passage';
import { preferredLabel } from '@/domain/glossary/labels';
import { betweenBlocks } from '@/domain/text/blocks';
import { creatorName } from '@/domain/text/creator-name';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { languages, type Bilingual } from '@/domain/text/language';
import { printPassage } from '@/domain/text/passage';
import { readConcept } from '@/server/repositories/concepts';
import { readLatestRecord } from '@/server/repositories/works';
import { readPassage } from './read-passage';

/** What a social image says: a title in both languages and a line below each, which may be empty. */
export interface SocialCard {
  readonly title: Bilingual;
  readonly line: Bilingual;
}

export async function readWorkCard(slug: string): Promise<SocialCard | null> {
  const work = await readLatestRecord(slug);
  if (!work) return null;
  const authors = work.creators.filter(({ role }) => role === 'author');
  const [ja, en] = languages.map((language) => authors.map((author) => creatorName(author, language)));
  return { title: work.title, line: { ja: ja?.join('、') ?? '', en: en?.join(', ') ?? '' } };
}

export async function readConceptCard(slug: string): Promise<SocialCard | null> {
  const concept = await readConcept(slug);
  if (!concept) return null;
  const [ja, en] = [preferredLabel(concept, 'ja'), preferredLabel(concept, 'en')];
  return { title: { ja: ja.text, en: en.text }, line: { ja: ja.reading === ja.text ? '' : ja.reading ?? '', en: '' } };
}

/** The words of a passage; `name` is `work.edition.passage`. Null where there is no such passage, or it is written otherwise. */
export async function readPassageCard(name: string): Promise<SocialCard | null> {
  const [, work = '', edition = '', given = ''] = /^([^.]+)\.(\d+)\.(.+)$/.exec(name) ?? [];
  const number = parseEditionNumber(edition);
  const found = number === null ? null : await readPassage(work, number, given);
  if (found?.kind !== 'found' || !found.canonical) return null;
  const { spans, passage, edition: { work: { title } } } = found;
  const words = (language: 'ja' | 'en') => shorten(inBrackets(editedPassage(found.edition, spans[language], language, betweenBlocks.oneLine[language]).edited, language), language);
  const line = (language: 'ja' | 'en') => `${title[language]} ${printPassage(passage)}`;
  return { title: { ja: words('ja'), en: words('en') }, line: { ja: line('ja'), en: line('en') } };
}

/** What editors put round words of their own where one sign has to do: the font of the images has none of ours. */
const oneSign = { ja: ['〔', '〕'], en: ['[', ']'] } as const;

function inBrackets(words: string, language: 'ja' | 'en'): string {
  const [open, close] = oneSign[language];
  return Object.values(brackets).reduce((written, [begin, end]) => written.replaceAll(begin, open).replaceAll(end, close), words);
}

const longest = { ja: 64, en: 150 } as const;

function shorten(words: string, language: 'ja' | 'en'): string {
  const points = [...words];
  return points.length > longest[language] ? `${points.slice(0, longest[language]).join('')}…` : words;
}
