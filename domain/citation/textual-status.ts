import { apparatusKinds, type ApparatusEntry, type ApparatusKind } from '../apparatus/apparatus';
import type { PlacedSpan } from '../text/span';

/** How many interventions of the editors, of each kind, a text rests on. */
export type TextualStatus = Readonly<Record<ApparatusKind, number>>;

/** Of a whole edition where `within` is null, else of what stands in these spans (or, for a place between characters, at their edge). */
export function textualStatus(apparatus: readonly ApparatusEntry[], within: readonly PlacedSpan[] | null): TextualStatus {
  const counts = Object.fromEntries(apparatusKinds.map((kind) => [kind, 0])) as Record<ApparatusKind, number>;
  for (const entry of apparatus) {
    const places = [...entry.places, ...entry.restingOn];
    if (within === null || places.some((place) => within.some((span) => touches(place, span)))) counts[entry.kind] += 1;
  }
  return counts;
}

export function touches(place: PlacedSpan, within: PlacedSpan): boolean {
  if (place.address !== within.address || place.language !== within.language) return false;
  const { start, end } = place.span;
  return start === end ? start >= within.span.start && start <= within.span.end : start < within.span.end && within.span.start < end;
}
