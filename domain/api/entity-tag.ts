/** The tags an `If-None-Match` header names, without their weakness: for reading, both mean the same (RFC 9110, 13.1.2). */
export function entityTags(header: string | null): string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')).filter((tag) => tag !== '');
}

/** Whether the asker has what this tag stands for. */
export function isKnown(tag: string, header: string | null): boolean {
  const known = entityTags(header);
  return known.includes('*') || known.includes(tag);
}
