import type { RubyHelp } from '@/domain/study/help';
import { grades, levels } from '@/domain/study/level';
import { html, type Html } from './html';

/** A reading of the analysis, or one of the editors, of which no level and no order is told: it is for everyone. */
export type RubyMark = Pick<RubyHelp, 'reading' | 'level' | 'grade' | 'doubtful'> & {
  readonly first: boolean | null;
  /** Over digits. */
  readonly isNumber: boolean;
  /** Over so much that a line may end inside. */
  readonly isLong: boolean;
};

/**
 * One ruby; its class tells the style which settings show it (`styles/furigana.css`). A plain browser prints it in
 * brackets. To a screen reader it is plain text: the reading is hidden, which would say every word twice, and so is the
 * ruby itself, at each of which some stop or begin a new line.
 */
export function renderRuby(base: Html, mark: RubyMark): Html {
  const name = classOf(mark);
  const open = name === '' ? html`<ruby role="none">` : html`<ruby class="${name}" role="none">`;
  return html`${open}${base}<rp>（</rp><rt aria-hidden="true">${mark.reading}</rt><rp>）</rp></ruby>`;
}

/**
 * One short class, because there are hundreds of them: a letter for the level, N5 to N1 and beyond, a digit for the
 * grade, 1 to 6, secondary school and beyond, and `r` where the word stands in the text again. Thus `d4r`. `n` is a number,
 * which has a setting of its own, and `w` the editors' reading of a longer stretch, of which no level is told.
 * After all of them, `q` says that the reading is doubtful.
 */
function classOf({ level, grade, first, doubtful, isNumber, isLong }: RubyMark): string {
  const doubt = doubtful ? 'q' : '';
  if (isNumber) return `n${doubt}`;
  if (isLong) return `w${doubt}`;
  const letter = level === null ? '' : level === 'beyond' ? 'x' : ('abcde'[levels.indexOf(level)] ?? '');
  const digit = grade === null ? '' : grade === 'beyond' ? '8' : String(grades.indexOf(grade) + 1);
  return `${letter}${digit}${first === false ? 'r' : ''}${doubt}`;
}
