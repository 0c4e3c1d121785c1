import 'server-only';
import { preferredLabel } from '@/domain/glossary/labels';
import { creatorName } from '@/domain/text/creator-name';
import { languages, type Bilingual } from '@/domain/text/language';
import { readConcept } from '@/server/repositories/concepts';
import { readNewestRecord } from '@/server/repositories/works';

/** What a social image says: a title in both languages and a line below each, which may be empty. */
export interface SocialCard {
  readonly title: Bilingual;
  readonly line: Bilingual;
}

export async function readWorkCard(slug: string): Promise<SocialCard | null> {
  const work = await readNewestRecord(slug);
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
