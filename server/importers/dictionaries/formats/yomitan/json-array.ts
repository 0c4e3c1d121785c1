import { dictionaryLimits } from '../../limits';
import { DictionaryProblem, type DictionaryPlace } from '../../problem';

const code = (character: string) => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const comma = code(',');
const open = new Set([code('['), code('{')]);
const close = new Set([code(']'), code('}')]);
const white = new Set([0x20, 0x09, 0x0a, 0x0d]);
const byteOrderMark = [0xef, 0xbb, 0xbf];

export interface Element {
  readonly value: unknown;
  /** From 0. */
  readonly index: number;
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
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly file: string) {}

  get place(): DictionaryPlace {
    return { file: this.file, line: null, column: null, element: this.index };
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
    this.pieces = [];
    this.length = 0;
    let text: string;
    try {
      text = this.decoder.decode(piece);
    } catch {
      throw new DictionaryProblem('encoding', place, { encoding: 'UTF-8' });
    }
    const { index } = this;
    this.index += 1;
    return { value: parseJson(text, place), index };
  }
}

/** What `JSON.parse` returns, as unknown; its fault with the place. */
export function parseJson(text: string, place: DictionaryPlace): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DictionaryProblem('json', place, { reason: error instanceof Error ? error.message : String(error) });
  }
}
