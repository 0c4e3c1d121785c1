interface Range {
  readonly type: string;
  readonly quality: number;
}

function ranges(header: string): Range[] {
  return header.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.trim().toLowerCase().split(';');
    if (!/^(?:\*|[\w.+-]+)\/(?:\*|[\w.+-]+)$/.test(type.trim())) return [];
    const given = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return [{ type: type.trim(), quality: given === undefined ? 1 : Number(given) }];
  });
}

/** How well a range says a media type: 3 its very words, 2 its family, 1 anything, 0 not at all. */
function closeness(range: string, type: string): number {
  if (range === type) return 3;
  if (range === '*/*') return 1;
  return range.endsWith('/*') && type.startsWith(range.slice(0, -1)) ? 2 : 0;
}

/**
 * The media type that an `Accept` header likes best of those `offered`, which are in our order (RFC 9110, 12.5.1);
 * null where it takes none of them. No header, or one that cannot be read, takes everything.
 */
export function acceptedType(header: string | null, offered: readonly string[]): string | null {
  const wanted = ranges(header ?? '');
  if (wanted.length === 0) return offered[0] ?? null;
  const rated = offered.map((type) => {
    const [closest] = wanted.filter(({ type: range }) => closeness(range, type) > 0)
      .sort((a, b) => closeness(b.type, type) - closeness(a.type, type));
    return { type, quality: closest?.quality ?? 0 };
  });
  return rated.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)[0]?.type ?? null;
}
