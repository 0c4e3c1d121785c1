import type { Bead } from '@/domain/text/edition';

/** The bead of each address, as its place in `beads`. */
export function indexBeads(beads: readonly Bead[]): ReadonlyMap<string, number> {
  return new Map(beads.flatMap((bead, i) => [...bead.ja, ...bead.en].map((address): [string, number] => [address, i])));
}
