import type { Genre } from '../text/work';

/** What schema.org calls a work of a genre. */
export function schemaType(genre: Genre): string {
  return genre === 'newspaper-column' ? 'OpinionNewsArticle' : 'Article';
}
