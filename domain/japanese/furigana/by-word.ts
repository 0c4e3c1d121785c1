import type { Span } from '../../text/span';
import type { Token } from '../token';
import type { Ruby } from './ruby';

/** One reading over a word, and the readings of its characters that it is made of; one where they cannot be told apart. */
export interface WordRuby extends Ruby {
  readonly parts: readonly Ruby[];
}

/** Beyond this a reading can no longer be followed character by character. Characters of the base. */
const longest = 4;

/**
 * The readings of a word, one over each stretch that is read as one: 防衛 as ぼうえい, not ぼう and えい. A compound is divided
 * where the analysis divides it (防衛協力: 防衛, 協力), but a prefix or suffix of one character stays with its neighbour
 * (防衛省, 同志国). Numbers stand by themselves: they are read in a way of their own. Nothing is gathered over more than
 * four characters.
 */
export function rubyByWord({ ruby, morphemes, surface, span }: Pick<Token, 'ruby' | 'morphemes' | 'surface' | 'span'>): WordRuby[] {
  const isNumber = (part: Span) => isNumeric(surface.slice(part.start - span.start, part.end - span.start));
  const borders = bordersIn(morphemes);
  const gathered: WordRuby[] = [];
  for (const part of ruby) {
    const last = gathered.at(-1);
    const goesOn = last && last.span.end === part.span.start && !borders.has(part.span.start)
      && part.span.end - last.span.start <= longest && !isNumber(last.span) && !isNumber(part.span);
    if (goesOn) gathered[gathered.length - 1] = joined([...last.parts, part]);
    else gathered.push({ ...part, parts: [part] });
  }
  return gathered;
}

/** Of digits: its reading is that of a number, which the page shows only where it is asked for. */
export function isNumeric(base: string): boolean {
  return /^[\d.,:０-９．，：]+$/.test(base);
}

/** Places between two morphemes of more than one character. */
function bordersIn(morphemes: readonly { readonly span: Span }[]): ReadonlySet<number> {
  const lengthOf = ({ span }: { readonly span: Span }) => span.end - span.start;
  return new Set(morphemes.flatMap((morpheme, index) => {
    const before = morphemes[index - 1];
    return before && lengthOf(before) > 1 && lengthOf(morpheme) > 1 ? [morpheme.span.start] : [];
  }));
}

function joined(parts: readonly Ruby[]): WordRuby {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new RangeError('A reading needs a part.');
  return { span: { start: first.span.start, end: last.span.end }, reading: parts.map(({ reading }) => reading).join(''), parts };
}
