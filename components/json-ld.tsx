/** Data for machines. `<` is written as an escape, so that no text can end the script. */
export function JsonLd({ data }: { readonly data: object }) {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
