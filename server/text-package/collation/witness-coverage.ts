import type { SourceApparatus, SourceEntry } from '../apparatus';
import type { Collation } from './collate';
import type { Problems } from '../problems/problem';
import type { SourceWitness } from '../witness';

/** Lines that are not part of the running text. */
export interface LineRoles {
  /** Whole surplus lines, by number, with the line each repeats (null where none is named). */
  readonly surplus: ReadonlyMap<number, number | null>;
  readonly readings: ReadonlySet<number>;
}

/** Classifies the lines of the witness, and reports lines with more than one role. */
export function readLineRoles(apparatus: SourceApparatus, collation: Collation, problems: Problems): LineRoles {
  const surplus = new Map<number, number | null>();
  const readings = new Set<number>();
  for (const entry of apparatus.entries.values()) {
    if (entry.kind !== 'surplus') continue;
    for (const [index, line] of entry.lines.entries()) {
      if (surplus.has(line) || collation.used.has(line)) problems.add('line-used-twice', entry.linesPlace, { line });
      surplus.set(line, entry.repeats[index] ?? null);
    }
  }
  for (const { line, place } of apparatus.readings) {
    if (surplus.has(line) || readings.has(line) || collation.used.has(line)) problems.add('line-used-twice', place, { line });
    readings.add(line);
  }
  for (const entry of apparatus.entries.values()) {
    for (const line of entry.kind === 'surplus' ? entry.repeats : []) {
      if (surplus.has(line)) problems.add('repeats-surplus-line', entry.linesPlace, { line });
    }
  }
  return { surplus, readings };
}

/** Reports lines of the witness that the text does not use, or not to their end. */
export function checkCoverage(
  witness: SourceWitness, collation: Collation, roles: LineRoles, differing: ReadonlySet<number>, problems: Problems,
): void {
  for (const { number, text, place } of witness.lines) {
    if (collation.unclear.has(number) || differing.has(number)) continue;
    if (roles.surplus.has(number) || roles.readings.has(number)) continue;
    const used = collation.used.get(number);
    if (used === undefined) problems.add('line-unaccounted', place, { line: number, text });
    else if (used < text.length) {
      problems.add('line-not-finished', collation.lastPlace.get(number) ?? place, { line: number, rest: text.slice(used), text });
    }
  }
}

/**
 * Where line b follows line a in the text but not in the witness, a `transposed`
 * entry has to name one of them, or every line that stands between them there.
 */
export function checkLineOrder(
  witness: SourceWitness, apparatus: SourceApparatus, collation: Collation, roles: LineRoles, problems: Problems,
): void {
  const kept = witness.lines.map((line) => line.number).filter((line) => !roles.surplus.has(line) && !roles.readings.has(line));
  const rank = new Map(kept.map((line, index) => [line, index]));
  const transposed = readTransposed(apparatus, collation, problems);
  const needed = new Set<SourceEntry>();
  for (const join of collation.junctions) {
    const from = rank.get(join.from);
    const to = rank.get(join.to);
    if (from === undefined || to === undefined || to === from + 1) continue;
    const ends = [transposed.get(join.from), transposed.get(join.to)].flatMap((entry) => entry ?? []);
    const between = kept.slice(from + 1, to).map((line) => transposed.get(line));
    const passedOver = between.length > 0 && between.every((entry) => entry !== undefined);
    if (ends.length === 0 && !passedOver) problems.add('join-not-in-witness', join.place, { from: join.from, to: join.to });
    for (const entry of passedOver ? [...ends, ...between] : ends) if (entry) needed.add(entry);
  }
  for (const entry of new Set(transposed.values())) {
    if (!needed.has(entry)) problems.add('transposed-needlessly', entry.linesPlace, { id: entry.id });
  }
}

/** The transposed entries by the lines they name. */
function readTransposed(apparatus: SourceApparatus, collation: Collation, problems: Problems): Map<number, SourceEntry> {
  const transposed = new Map<number, SourceEntry>();
  for (const entry of apparatus.entries.values()) {
    for (const line of entry.kind === 'transposed' ? entry.lines : []) {
      if (transposed.has(line)) problems.add('line-transposed-twice', entry.linesPlace, { line });
      if (!collation.used.has(line) && !collation.unclear.has(line)) problems.add('transposed-line-not-in-text', entry.linesPlace, { line });
      transposed.set(line, entry);
    }
  }
  return transposed;
}
