'use client';

import { exchangeSigns } from './markup-text';

/** The page's text as one string of markup, its signs exchanged (`exchangeSigns`). It never changes. */
export function Prose({ text }: { readonly text: string }) {
  return <article className="edition" dangerouslySetInnerHTML={{ __html: exchangeSigns(text) }} />;
}
