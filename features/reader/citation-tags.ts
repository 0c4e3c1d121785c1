import { fullTitle } from '@/domain/citation/full-title';
import type { Edition } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import type { Creator, CreatorRole } from '@/domain/text/work';

/**
 * What reference managers read in the head of a page, by the names of its `meta` elements: Highwire's and Dublin Core's, and one that is
 * Zotero's own, as neither of them knows a translator. Why there is no `citation_author`: docs/decisions/citation.md. `url` is where the
 * edition, or a passage of it, stays.
 */
export function citationTags({ work }: Pick<Edition, 'work'>, language: Language, url: string): Record<string, string | string[]> {
  const names = (role: CreatorRole) => work.creators.filter((creator) => creator.role === role).map((creator) => nameOf(creator, language));
  const tags: Record<string, string | string[] | undefined> = {
    citation_title: fullTitle(work, language),
    citation_publication_date: work.date === null || !/^\d{4}(-\d\d){0,2}$/.test(work.date) ? undefined : work.date.replaceAll('-', '/'),
    citation_language: language,
    citation_public_url: url,
    'DC.type': work.genre === 'newspaper-column' ? 'newspaperArticle' : 'webpage',
    'DC.creator': names('author'),
    // The original has none.
    'z:translators': language === work.originalLanguage ? [] : names('translator'),
    'DC.source': (work.container?.publication ?? work.container?.series)?.[language],
  };
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string | string[]] => tag[1] !== undefined && tag[1].length > 0));
}

/** The family name first, with a comma: that is how they are told apart. */
function nameOf({ person, body }: Creator, language: Language): string {
  return person ? `${person[language].family}, ${person[language].given}` : body?.[language] ?? '';
}
