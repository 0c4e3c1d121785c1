/** What one person has read on one device while it was measured: characters of Japanese, and milliseconds. */
export interface Pace {
  readonly characters: number;
  readonly milliseconds: number;
}

export const noPace: Pace = { characters: 0, milliseconds: 0 };

/** Characters per minute between which moving on is reading: slower is a pause, faster is leafing. */
const slowest = 30;
const fastest = 1500;
/** What is older than this counts half: pace changes, and with it the estimate. */
const memory = 30 * 60_000;

/** Adds a stretch from one sentence to a later one, unless nobody reads like that. */
export function addReading(pace: Pace, characters: number, milliseconds: number): Pace {
  const rate = perMinute({ characters, milliseconds });
  if (!(rate >= slowest && rate <= fastest)) return pace;
  const sum = { characters: pace.characters + characters, milliseconds: pace.milliseconds + milliseconds };
  return sum.milliseconds > memory ? { characters: sum.characters / 2, milliseconds: sum.milliseconds / 2 } : sum;
}

/** Characters per minute; null before there is enough to go by: two minutes and 200 characters. */
export function rateOf(pace: Pace): number | null {
  return pace.milliseconds >= 120_000 && pace.characters >= 200 ? Math.round(perMinute(pace)) : null;
}

/** Whole minutes for so many characters, at least one. */
export function minutesFor(characters: number, rate: number): number {
  return Math.max(1, Math.round(characters / rate));
}

/** Of what `printPace` wrote; anything else is no pace. */
export function parsePace(text: string): Pace {
  const [, characters, milliseconds] = /^(\d{1,7})\/(\d{1,9})$/.exec(text) ?? [];
  return { characters: Number(characters ?? 0), milliseconds: Number(milliseconds ?? 0) };
}

export function printPace({ characters, milliseconds }: Pace): string {
  return `${Math.round(characters)}/${Math.round(milliseconds)}`;
}

function perMinute({ characters, milliseconds }: Pace): number {
  return (characters * 60_000) / milliseconds;
}
