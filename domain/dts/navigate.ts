import { lastWithin, type CitableUnit } from './citation-tree';

/** What is asked of a citation tree; -1 is its bottom. */
export interface Reference {
  readonly ref?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export interface NavigationQuery extends Reference {
  readonly down?: number | undefined;
}

export type NavigationFault =
  /** `ref` together with `start` or `end`, or one of these without the other. */
  | { readonly kind: 'combination' }
  /** `end` stands before `start`. */
  | { readonly kind: 'reversed' }
  /** Neither a unit nor a depth is asked for, or a depth that nothing can have there. */
  | { readonly kind: 'depth' }
  | { readonly kind: 'unknown'; readonly identifier: string };

/** A stretch of a tree: places in it, both included. */
export interface CitedRange {
  readonly first: number;
  readonly last: number;
  /** The unit at each end; the same where `ref` asks for one. */
  readonly start: CitableUnit;
  readonly end: CitableUnit;
}

/** What `ref`, or `start` and `end`, name; null where nothing does. */
export function findRange(tree: readonly CitableUnit[], { ref, start, end }: Reference): { readonly stretch: CitedRange | null } | NavigationFault {
  if ((ref !== undefined && (start !== undefined || end !== undefined)) || (start === undefined) !== (end === undefined)) return { kind: 'combination' };
  const [from, to] = [ref ?? start, ref ?? end];
  if (from === undefined || to === undefined) return { stretch: null };
  const place = (identifier: string) => tree.findIndex((unit) => unit.identifier === identifier);
  const [first, second] = [place(from), place(to)];
  const [one, other] = [tree[first], tree[second]];
  if (!one || !other) return { kind: 'unknown', identifier: one ? to : from };
  if (second < first) return { kind: 'reversed' };
  return { stretch: { first, last: lastWithin(tree, second), start: one, end: other } };
}

export interface Found {
  readonly ref: CitableUnit | null;
  readonly start: CitableUnit | null;
  readonly end: CitableUnit | null;
  /** In document order; null where only the unit itself was asked for. */
  readonly member: readonly CitableUnit[] | null;
}

/** Answers the Navigation endpoint of DTS 1.0: the table of `down` against `ref` and `start`/`end`. */
export function navigate(tree: readonly CitableUnit[], question: NavigationQuery): Found | NavigationFault {
  const { ref, down } = question;
  if (down !== undefined && down < -1) return { kind: 'depth' };
  const found = findRange(tree, question);
  if ('kind' in found) return found;
  const { stretch } = found;
  if (!stretch) return down === undefined || down === 0 ? { kind: 'depth' } : { ref: null, start: null, end: null, member: within(tree, depth(0, down)) };
  const asked = ref === undefined ? { ref: null, start: stretch.start, end: stretch.end } : { ref: stretch.start, start: null, end: null };
  if (down === undefined) return { ...asked, member: null };
  if (down === 0) {
    if (ref === undefined) return { kind: 'depth' };
    return { ...asked, member: tree.filter(({ parent }) => parent === stretch.start.parent) };
  }
  const deepest = Math.max(stretch.start.level, stretch.end.level);
  return { ...asked, member: within(tree.slice(stretch.first, stretch.last + 1), depth(deepest, down)) };
}

const depth = (from: number, down: number) => (down === -1 ? Infinity : from + down);

function within(units: readonly CitableUnit[], most: number): CitableUnit[] {
  return units.filter(({ level }) => level <= most);
}
