'use client';

import { exchangeSigns } from './markup-text';

/** The page's text as one string of markup, its signs exchanged (`exchangeSigns`). It never changes. */
export function Prose({ text, edition }: { readonly text: string; readonly edition: string }) {
  return <article className="edition" data-edition={edition} dangerouslySetInnerHTML={{ __html: exchangeSigns(text) }} />;
}
