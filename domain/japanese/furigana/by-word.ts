import type { Span } from '../../text/span';
import type { Token } from '../token';
import type { Ruby } from './ruby';

/** One reading over a word, and the readings of its characters that it is made of; one where they cannot be told apart. */
export interface WordRuby extends Ruby {
  readonly parts: readonly Ruby[];
}

/** A line cannot end under one reading: over more characters than this it would leave holes. */
const longest = 3;

/**
 * The readings of a word, one over each stretch that is read as one: 防衛 as ぼうえい, not ぼう and えい. A compound is divided
 * where the analysis divides it (防衛協力: 防衛, 協力), but a prefix or suffix of one character stays with its neighbour
 * (防衛省, 同志国). Numbers stand by themselves: they are read in a way of their own. What is longer than three characters is
 * taken in twos, as most of such compounds are made (国際連合: 国際, 連合).
 */
export function rubyByWord({ ruby, morphemes, surface, span }: Pick<Token, 'ruby' | 'morphemes' | 'surface' | 'span'>): WordRuby[] {
  const isNumber = (part: Span) => isNumeric(surface.slice(part.start - span.start, part.end - span.start));
  const borders = bordersIn(morphemes);
  const runs: Ruby[][] = [];
  for (const part of ruby) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const goesOn = before?.span.end === part.span.start && !borders.has(part.span.start) && !isNumber(before.span) && !isNumber(part.span);
    if (run && goesOn) run.push(part);
    else runs.push([part]);
  }
  return runs.flatMap(divide).map(joined);
}

function divide(run: readonly Ruby[]): Ruby[][] {
  const pieces: Ruby[][] = [];
  let rest = run;
  while (rest.length > 0) {
    const limit = lengthOf(rest) <= longest ? longest : 2;
    let count = 1;
    while (count < rest.length && lengthOf(rest.slice(0, count + 1)) <= limit) count += 1;
    pieces.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return pieces;
}

/** Characters under readings that follow each other. */
function lengthOf(parts: readonly Ruby[]): number {
  return (parts.at(-1)?.span.end ?? 0) - (parts[0]?.span.start ?? 0);
}

/** Of digits: its reading is that of a number, which the page shows only where it is asked for. */
export function isNumeric(base: string): boolean {
  return /^[\d.,:０-９．，：]+$/.test(base);
}

const isCompound = ({ span }: { readonly span: Span }) => span.end - span.start > 1;

/** Places between two morphemes of more than one character. */
function bordersIn(morphemes: readonly { readonly span: Span }[]): ReadonlySet<number> {
  return new Set(morphemes.flatMap((morpheme, index) => {
    const before = morphemes[index - 1];
    return before && isCompound(before) && isCompound(morpheme) ? [morpheme.span.start] : [];
  }));
}

function joined(parts: readonly Ruby[]): WordRuby {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new RangeError('A reading needs a part.');
  return { span: { start: first.span.start, end: last.span.end }, reading: parts.map(({ reading }) => reading).join(''), parts };
}
