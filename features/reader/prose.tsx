'use client';

import { exchangeSigns } from './markup-text';

/** The page's text as one string of markup, its signs exchanged (`exchangeSigns`). It never changes. */
export function Prose({ text, edition, excerpt = false }: { readonly text: string; readonly edition: string; readonly excerpt?: boolean }) {
  return <article className={excerpt ? 'edition excerpt' : 'edition'} data-edition={edition} dangerouslySetInnerHTML={{ __html: exchangeSigns(text) }} />;
}
