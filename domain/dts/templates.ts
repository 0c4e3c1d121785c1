/** The endpoints as URI templates (RFC 6570), absolute. `site` has no slash at its end. */
export function endpoints(site: string) {
  const [collection, navigation, document] = ['collection', 'navigation', 'document'].map((name) => `${site}/api/dts/${name}`);
  return {
    entry: `${site}/api/dts`,
    collection: `${collection}{?id,page,nav}`,
    navigation: `${navigation}{?resource,ref,start,end,down,tree,page}`,
    document: `${document}{?resource,ref,start,end,tree,mediaType}`,
    /** The same for one collection or text, by its identifier. */
    collectionOf: (id: string) => `${collection}?id=${encodeURIComponent(id)}{&page,nav}`,
    navigationOf: (id: string) => `${navigation}?resource=${encodeURIComponent(id)}{&ref,start,end,down,tree,page}`,
    documentOf: (id: string) => `${document}?resource=${encodeURIComponent(id)}{&ref,start,end,tree,mediaType}`,
  };
}

/** A template with nothing filled in but what it is of. */
export function withoutQuery(template: string): string {
  return template.replace(/\{[^}]*\}/g, '');
}
