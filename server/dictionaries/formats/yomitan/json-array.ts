import { dictionaryLimits } from '../../limits';
import { atLine, DictionaryProblem, type DictionaryPlace } from '../../problem';

const code = (character: string) => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const comma = code(',');
const open = new Set([code('['), code('{')]);
const close = new Set([code(']'), code('}')]);
const white = new Set([0x20, 0x09, 0x0a, 0x0d]);
const newline = 0x0a;
const byteOrderMark = [0xef, 0xbb, 0xbf];

export interface Element {
  readonly value: unknown;
  /** Where it begins. */
  readonly place: DictionaryPlace;
}

/**
 * Splits the bytes of a JSON array into its elements and parses each, so that no more than
 * one element is in memory. Finds the ends of elements alone; that they are JSON, the
 * platform's parser checks.
 */
export class JsonArray {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private ended = false;
  private index = 0;
  private bytes = 0;
  private pieces: Buffer[] = [];
  private length = 0;
  /** Where the bytes that are read next stand, and where the element began whose bytes are kept. */
  private at = { line: 1, column: 1 };
  private began: { line: number; column: number } | null = null;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly file: string) {}

  get place(): DictionaryPlace {
    return { ...atLine((this.began ?? this.at).line, (this.began ?? this.at).column), file: this.file, element: this.index };
  }

  private get start(): DictionaryPlace {
    return { ...this.place, element: null };
  }

  /** The elements that end in this chunk. */
  push(chunk: Buffer): Element[] {
    const elements: Element[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (this.depth > 0 && this.began === null && !white.has(byte)) this.began = { ...this.at };
      this.step(byte);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === backslash) this.escaped = true;
        else if (byte === quote) this.inString = false;
      } else if (this.depth === 0) {
        from = at + 1;
        this.outside(byte);
      } else if (byte === quote) this.inString = true;
      else if (open.has(byte)) this.depth += 1;
      else if (close.has(byte)) {
        this.depth -= 1;
        if (this.depth === 0) {
          this.keep(chunk.subarray(from, at));
          // `[]` has no element; `[1,]` has an empty one, which is refused.
          if (this.index > 0 || !this.isBlank()) elements.push(this.parse());
          this.ended = true;
          from = at + 1;
        }
      } else if (byte === comma && this.depth === 1) {
        this.keep(chunk.subarray(from, at));
        elements.push(this.parse());
        from = at + 1;
      }
    }
    if (this.depth > 0) this.keep(chunk.subarray(from));
    this.bytes += chunk.length;
    return elements;
  }

  /** To be called after the last chunk. */
  end(): void {
    if (this.depth === 0 && !this.ended) throw new DictionaryProblem('not-an-array', this.start, {});
    if (!this.ended) throw new DictionaryProblem('json', this.place, { reason: 'the file ends before the array does' });
  }

  /** Counts lines, and columns as UTF-16 has them: the bytes that go on with a character are none, and the longest characters are two. */
  private step(byte: number): void {
    if (byte === newline) {
      this.at.line += 1;
      this.at.column = 1;
    } else if ((byte & 0xc0) !== 0x80) this.at.column += byte >= 0xf0 ? 2 : 1;
  }

  private outside(byte: number): void {
    if (white.has(byte)) return;
    if (this.ended) throw new DictionaryProblem('json', this.place, { reason: 'there is something after the array' });
    if (this.bytes === 0 && byteOrderMark.includes(byte)) return;
    if (byte !== code('[')) throw new DictionaryProblem('not-an-array', this.start, {});
    this.depth = 1;
  }

  private keep(piece: Buffer): void {
    this.length += piece.length;
    if (this.length > dictionaryLimits.elementBytes) {
      throw new DictionaryProblem('element-too-large', this.place, { limit: dictionaryLimits.elementBytes });
    }
    if (piece.length > 0) this.pieces.push(piece);
  }

  private isBlank(): boolean {
    return this.pieces.every((piece) => piece.every((byte) => white.has(byte)));
  }

  private parse(): Element {
    const piece = this.pieces.length === 1 ? this.pieces[0] : Buffer.concat(this.pieces);
    const place = this.place;
    this.began = null;
    this.pieces = [];
    this.length = 0;
    let text: string;
    try {
      text = this.decoder.decode(piece);
    } catch {
      throw new DictionaryProblem('encoding', place, { encoding: 'UTF-8' });
    }
    this.index += 1;
    return { value: parseJson(text.trimStart(), place), place };
  }
}

/** What `JSON.parse` returns, as unknown; its fault with the place. `place` is where the text begins. */
export function parseJson(text: string, place: DictionaryPlace): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const told = /\bat position (\d+)/.exec(reason)?.[1];
    const lines = text.slice(0, told === undefined ? text.length : Number(told)).split('\n');
    const last = lines.at(-1) ?? '';
    const column = lines.length > 1 ? last.length + 1 : (place.column ?? 1) + last.length;
    throw new DictionaryProblem('json', { ...place, line: (place.line ?? 1) + lines.length - 1, column }, { reason: reason.replace(/ (?:in JSON )?at position .*$/, '') });
  }
}
