import { compareAddresses, parseAddress } from '../../text/address';
import { escapeNotation } from '../../text/escape-notation';
import type { ChosenHere, ChosenInText, ReadingChoice } from './choice';
import { rubyOver } from './ruby-over';

/** What a reader chose for one work, in the order of its text. */
export interface ChoicesOfWork {
  readonly work: string;
  readonly inText: readonly { readonly place: ChosenInText; readonly reading: string }[];
  readonly here: readonly { readonly place: ChosenHere; readonly reading: string }[];
}

/** The choices that hold, by work; works in the order of their names. */
export function choicesByWork(choices: Iterable<ReadingChoice>): ChoicesOfWork[] {
  const works = new Map<string, { inText: ChoicesOfWork['inText'][number][]; here: ChoicesOfWork['here'][number][] }>();
  for (const { place, reading } of choices) {
    if (reading === null) continue;
    const known = works.get(place.work) ?? { inText: [], here: [] };
    works.set(place.work, known);
    if (place.scope === 'text') known.inText.push({ place, reading });
    else known.here.push({ place, reading });
  }
  return [...works].sort(([a], [b]) => (a < b ? -1 : 1)).map(([work, { inText, here }]) => ({
    work,
    inText: inText.sort((a, b) => (a.place.surface < b.place.surface ? -1 : 1)),
    here: here.sort((a, b) => comparePlaces(a.place, b.place)),
  }));
}

function comparePlaces(a: ChosenHere, b: ChosenHere): number {
  const [first, second] = [parseAddress(a.address), parseAddress(b.address)];
  return a.edition - b.edition || (first && second ? compareAddresses(first, second) : 0) || a.start - b.start;
}

/** A word with its reading in the notation of the texts: ｜市場《しじょう》, ｜行《おこな》って. */
export function writeChoice(surface: string, reading: string): string {
  // The kanji that stand together take one reading, as an editor would write it.
  const ruby = rubyOver(surface, reading, () => null) ?? [{ span: { start: 0, end: surface.length }, reading }];
  let written = '';
  let at = 0;
  for (const { span, reading: over } of ruby) {
    written += `${escapeNotation(surface.slice(at, span.start))}｜${escapeNotation(surface.slice(span.start, span.end))}《${over}》`;
    at = span.end;
  }
  return written + escapeNotation(surface.slice(at));
}

/**
 * All choices as plain text, for editors: a heading for each work and edition (`# work/2`, `# work` for what holds in all of the text), and a line
 * for each reading, with its address and the words beside it.
 */
export function writeChoices(choices: Iterable<ReadingChoice>): string {
  return choicesByWork(choices).map(({ work, inText, here }) => {
    const editions = [...new Set(here.map(({ place }) => place.edition))];
    const everywhere = inText.map(({ place, reading }) => `${writeChoice(place.surface, reading)}\n`);
    return [
      ...(everywhere.length === 0 ? [] : [`# ${work}\n${everywhere.join('')}`]),
      ...editions.map((edition) => `# ${work}/${edition}\n${here.filter(({ place }) => place.edition === edition).map(({ place, reading }) => (
        `${place.address} ${escapeNotation(place.before)}${writeChoice(place.surface, reading)}${escapeNotation(place.after)}\n`
      )).join('')}`),
    ].join('\n');
  }).join('\n');
}
