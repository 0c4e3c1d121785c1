/*
 * What Zotero makes of a page without COinS (its translators “Embedded Metadata” and “RDF”), as far as our pages are concerned: written
 * anew from how these behave, to hold our tags against. A tag's prefix stands before the first of `.`, `:` and `_`.
 */

type Tags = readonly (readonly [name: string, content: string])[];

interface ZoteroItem {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly creators: readonly { readonly role: string; readonly last: string; readonly first: string }[];
}

const known = ['newspaperArticle', 'journalArticle', 'magazineArticle', 'webpage', 'book'];
const prefixes = ['dc', 'dcterms', 'z', 'og', 'prism', 'bib', 'bibo'];

export function readAsZotero(tags: Tags): ZoteroItem {
  const statements = tags.flatMap(([name, content]) => {
    const [, prefix = '', property = ''] = /^([^.:_]+)[.:_](.+)$/.exec(name) ?? [];
    return prefixes.includes(prefix.toLowerCase()) ? [{ property: `${prefix.toLowerCase()}:${property.charAt(0).toLowerCase()}${property.slice(1)}`, content }] : [];
  });
  /** The first of these properties that is there at all. */
  const values = (...properties: string[]) => properties.map((property) => statements.filter((each) => each.property === property).map(({ content }) => content)).find((found) => found.length > 0) ?? [];
  // A Highwire tag is one whose name ends so.
  const highwire = (end: string) => tags.filter(([name]) => name.endsWith(end)).map(([, content]) => content);
  const strong = tags.some(([name]) => name.endsWith('citation_journal_title')) ? 'journalArticle' : undefined;
  const weak = highwire('citation_title').length > 0 ? 'journalArticle' : 'webpage';
  const asType = (type: string | undefined) => (type !== undefined && known.includes(type) ? type : undefined);
  const itemType = strong ?? asType(values('z:itemType', 'z:type')[0]) ?? (values('og:type')[0] === 'website' ? 'webpage' : undefined) ?? asType(values('dc:type', 'dcterms:type')[0]) ?? weak;
  const creator = (role: string) => (name: string) => {
    const [last = '', first = ''] = name.includes(',') ? name.split(/, ?/) : [name.slice(name.lastIndexOf(' ') + 1), name.slice(0, Math.max(0, name.lastIndexOf(' ')))];
    return { role, last, first };
  };
  const fromRdf = [...values('bib:authors', 'dc:creator', 'dcterms:creator', 'dc:contributor').map(creator('author')), ...values('z:translators').map(creator('translator'))];
  // Any author or editor of Highwire's takes the place of all others.
  const fromHighwire = [...highwire('citation_author').map(creator('author')), ...highwire('citation_editor').map(creator('editor'))];
  return {
    itemType,
    title: highwire('citation_title')[0] ?? values('dc:title', 'dcterms:title', 'og:title')[0],
    publicationTitle: highwire('citation_journal_title')[0] ?? values('prism:publicationName', 'dc:source', 'dcterms:source', 'og:site_name')[0],
    date: highwire('citation_publication_date')[0] ?? values('dc:date', 'dcterms:date')[0],
    language: highwire('citation_language')[0] ?? values('dc:language')[0],
    url: highwire('citation_public_url')[0] ?? values('og:url')[0],
    creators: fromHighwire.length > 0 ? fromHighwire : fromRdf,
  };
}
