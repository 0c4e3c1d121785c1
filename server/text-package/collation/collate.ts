import type { LineSpan } from '@/domain/apparatus/apparatus';
import type { LineUse } from '@/domain/apparatus/witness';
import type { Language } from '@/domain/text/language';
import type { Problems, Place } from '../problems/problem';
import { isText, type FieldText, type Mark, type TextSection } from '../text/read-text';
import type { NotationToken } from '../text/notation-tokenizer';
import type { SourceWitness } from '../witness';

/** Where the text goes on from one line of the witness to another. */
export interface LineJunction {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

export interface LineStart {
  readonly line: number;
  readonly address: string;
  /** Offset in the segment's text. */
  readonly at: number;
}

/** Which characters of which line stand where in the text. */
export interface Collation {
  /** By line number. */
  readonly uses: ReadonlyMap<number, LineUse[]>;
  /** How far each line is used, UTF-16 units. */
  readonly used: ReadonlyMap<number, number>;
  /** Where the text last takes something from a line. */
  readonly lastPlace: ReadonlyMap<number, Place>;
  readonly received: ReadonlyMap<Mark, LineSpan>;
  readonly junctions: readonly LineJunction[];
  /** Where the text takes up a line, in the order of the text. */
  readonly starts: readonly LineStart[];
  /** Lines with a reported problem, or in text that could not be read: later checks skip them. */
  readonly unclear: ReadonlySet<number>;
}

/** Follows the text through the witness, counting characters: which line is used where, and how far. */
export function collate(sections: readonly TextSection[], witness: SourceWitness, language: Language, problems: Problems): Collation {
  const walk = new Collator(witness, problems);
  for (const segment of sections.flatMap((section) => section.segments)) {
    const field = segment.fields[language];
    if (isText(field)) walk.segment(segment.address, field);
    for (const line of segment.unreadLines) walk.unclear.add(line);
  }
  return walk;
}

class Collator implements Collation {
  readonly uses = new Map<number, LineUse[]>();
  readonly used = new Map<number, number>();
  readonly lastPlace = new Map<number, Place>();
  readonly received = new Map<Mark, LineSpan>();
  readonly junctions: LineJunction[] = [];
  readonly starts: LineStart[] = [];
  readonly unclear = new Set<number>();
  private before: number | null = null;
  /** Whether the use added last was of plain words. */
  private plain = false;

  constructor(private readonly witness: SourceWitness, private readonly problems: Problems) {}

  segment(address: string, field: FieldText): void {
    let line: number | null = null;
    let at = 0;
    let mark = 0;
    for (const token of field.tokens) {
      if (token.type === 'line') {
        line = this.open(token, field, address, at);
        continue;
      }
      if (token.type === 'ruby-start' || token.type === 'ruby-end' || token.type === 'emphasis') continue;
      const words = token.type === 'gap' || token.type === 'surplus' ? '' : token.words;
      const textSpan = { start: at, end: at + words.length };
      at = textSpan.end;
      const ownMark = token.type === 'words' ? undefined : field.marks[mark++];
      const taken = witnessCharacters(token);
      if (taken === null) continue;
      if (line === null) {
        this.problems.add('no-line-mark', field.place(token.at), { words: taken });
        line = 0;
      }
      if (line === 0) continue;
      const lineSpan = this.consume(line, taken.length, field.place(token.at));
      this.addUse(line, { address, lineSpan, textSpan, as: 'text' }, token.type === 'words');
      if (ownMark) {
        this.received.set(ownMark, { line, span: lineSpan });
        this.checkSic(line, lineSpan, taken, field.place(token.at));
      }
    }
  }

  /** Begins or goes on with a line; 0 where that cannot be. */
  private open(token: Extract<NotationToken, { type: 'line' }>, field: FieldText, address: string, at: number): number {
    const place = field.place(token.at);
    const { line, goesOn } = token;
    const known = this.witness.line(line);
    if (!known) {
      this.problems.add('no-such-line', place, { line, last: this.witness.lines.length });
      return 0;
    }
    const used = this.used.get(line);
    if (used === undefined && goesOn) this.problems.add('line-not-begun', place, { line });
    if (used !== undefined && !goesOn) {
      this.problems.add('line-used-twice', place, { line });
      this.unclear.add(line);
      return 0;
    }
    if (goesOn && used !== undefined && used >= known.text.length && !this.unclear.has(line)) {
      this.problems.add('line-used-up', place, { line });
      this.unclear.add(line);
    }
    if (this.before !== null && this.before !== line) this.junctions.push({ from: this.before, to: line, place });
    this.before = line;
    this.starts.push({ line, address, at });
    if (used === undefined) this.used.set(line, 0);
    this.lastPlace.set(line, place);
    return line;
  }

  private consume(line: number, length: number, place: Place) {
    const start = this.used.get(line) ?? 0;
    this.used.set(line, start + length);
    this.lastPlace.set(line, place);
    return { start, end: start + length };
  }

  /** Uses that go on without a break, in the line and in the text, are one. */
  private addUse(line: number, use: LineUse, plain: boolean): void {
    const uses = this.uses.get(line);
    if (!uses) {
      this.uses.set(line, [use]);
      this.plain = plain;
      return;
    }
    const last = uses.at(-1);
    const goesOn = last && plain && this.plain && last.address === use.address
      && last.lineSpan.end === use.lineSpan.start && last.textSpan.end === use.textSpan.start;
    if (goesOn) {
      uses[uses.length - 1] = {
        ...last,
        lineSpan: { start: last.lineSpan.start, end: use.lineSpan.end },
        textSpan: { start: last.textSpan.start, end: use.textSpan.end },
      };
    } else uses.push(use);
    this.plain = plain;
  }

  private checkSic(line: number, span: { start: number; end: number }, sic: string, place: Place): void {
    const text = this.witness.line(line)?.text ?? '';
    const there = text.slice(span.start, span.end);
    if (there === sic || this.unclear.has(line)) return;
    this.unclear.add(line);
    this.problems.add('sic-not-in-witness', place, { sic, line, there: there === '' ? '∅' : there, text });
  }
}

/** The characters of the witness that a token stands for; null where it has none. */
function witnessCharacters(token: NotationToken): string | null {
  if (token.type === 'words' || token.type === 'surplus') return token.words;
  return token.type === 'corrected' ? token.sic : null;
}
