import type { ApparatusKind } from '@/domain/apparatus/apparatus';
import { sha256 } from './memory-folder';

/** A stretch of Japanese, and what the editors did there. */
export type Piece =
  | { readonly kind: 'words' | 'supplied' | 'surplus'; readonly words: string }
  | { readonly kind: 'corrected'; readonly sic: string; readonly words: string }
  | { readonly kind: 'gap' };

/** What a printed package says; segments by paragraph. */
export interface Model {
  readonly paragraphs: readonly (readonly { readonly ja: readonly Piece[]; readonly en: string }[])[];
  /** Witness characters (code points) to a line. */
  readonly lineLength: number;
  /** Indices of lines that the witness has a second time, right after. */
  readonly repeated: readonly number[];
  /** How many lines from the beginning the witness has at its end instead. */
  readonly moved: number;
}

interface Line { text: string }
type Token = string | { readonly line: number; readonly goesOn: boolean };

/** Prints a package whose edition is known beforehand, for property tests and measurements. */
export function printPackage(model: Model): Record<string, string> {
  const lines: Line[] = [];
  const entries: { kind: ApparatusKind; more: string }[] = [];
  const printed = model.paragraphs.map((segments) => segments.map(({ ja, en }) => printSegment(ja, en)));
  const order = witnessOrder(lines.length, model);
  const numbers = new Map(order.flatMap(({ line, copy }, index) => (copy ? [] : [[line, index + 1] as const])));
  describeLines();
  const mark = (token: Token) => (
    typeof token === 'string' ? token : `|${numbers.get(token.line) ?? 0}${token.goesOn ? '+' : ''}|`
  );
  const text = ['=== body', ...printed.flatMap((segments, paragraph) => segments.flatMap(({ tokens, en }, index) => [
    `${paragraph + 1}.${index + 1}`,
    `ja: ${guardEnd(tokens.map(mark).join(''))}`,
    `en: ${guardEnd(en)}`,
  ]))];
  const witness = order.map(({ line }) => `${lines[line]?.text ?? ''}\n`).join('');
  return {
    'record.yaml': record(sha256(witness)),
    'text.txt': `${text.join('\n')}\n`,
    'witness/ocr.txt': witness,
    'apparatus.yaml': entries.length === 0 ? 'readings: []\n' : `entries:\n${entries.map(({ kind, more }, index) => (
      `  a${index + 1}:\n    kind: ${kind}\n${more}    certainty: high\n    responsible: editors\n    reason: { ja: 理由, en: Reason }\n`
    )).join('')}`,
  };

  function printSegment(ja: readonly Piece[], en: string): { tokens: Token[]; en: string } {
    const tokens: Token[] = [];
    let english = escape(en);
    let open = false;
    for (const piece of ja) {
      if (piece.kind === 'words') {
        for (const character of piece.words) take(character, escape(character));
        continue;
      }
      entries.push({ kind: piece.kind, more: piece.kind === 'gap' ? '    extent: unknown\n' : '' });
      const id = `^a${entries.length}`;
      if (piece.kind === 'gap') tokens.push(`<…>${id}`);
      else if (piece.kind === 'corrected') take(piece.sic, `<${escape(piece.sic)}→${escape(piece.words)}>${id}`);
      else if (piece.kind === 'supplied') tokens.push(`<${escape(piece.words)}>${id}`);
      else take(piece.words, `{${escape(piece.words)}}${id}`);
      if (piece.kind === 'gap') english += ` <…>${id}`;
      else if (piece.kind !== 'surplus') english += ` <rest>${id}`;
    }
    return { tokens, en: english };

    function take(received: string, written: string): void {
      const full = lines.length === 0 || Array.from(lines.at(-1)?.text ?? '').length >= model.lineLength;
      if (full) lines.push({ text: '' });
      if (full || !open) tokens.push({ line: lines.length - 1, goesOn: !full });
      open = true;
      const line = lines.at(-1);
      if (line) line.text += received;
      tokens.push(written);
    }
  }

  function describeLines(): void {
    const copies = order.flatMap(({ line, copy }, index) => (copy ? [{ number: index + 1, of: numbers.get(line) ?? 0 }] : []));
    if (copies.length > 0) {
      entries.push({ kind: 'surplus', more: `    lines: ${copies.map(({ number }) => number).join(', ')}\n    repeats: ${copies.map(({ of }) => of).join(', ')}\n` });
    }
    const moved = Array.from({ length: movedLines(lines.length, model) }, (_, line) => numbers.get(line) ?? 0);
    if (moved.length > 0) entries.push({ kind: 'transposed', more: `    lines: ${moved.join(', ')}\n` });
  }
}

function movedLines(count: number, { moved }: Model): number {
  return moved < count ? moved : 0;
}

function witnessOrder(count: number, model: Model): { line: number; copy: boolean }[] {
  const moved = movedLines(count, model);
  const rotated = Array.from({ length: count }, (_, index) => (index + moved) % count);
  return rotated.flatMap((line) => [{ line, copy: false }, ...(model.repeated.includes(line) ? [{ line, copy: true }] : [])]);
}

/** Digits and commas too: after the name of an entry they would belong to it. */
function escape(words: string): string {
  return words.replace(/[<>{}|｜《》^\\→…\d,\u3000]/g, '\\$&');
}

/** A space at the end is meant literally. */
function guardEnd(written: string): string {
  return written.replace(/ $/, '\\ ');
}

const record = (sum: string) => `work: printed
genre: example
originalLanguage: ja
title: { ja: 試し, reading: ためし, en: A Trial }
summary: { ja: 試しの文。, en: Text to try things with. }
creators: [{ role: author, body: { ja: 編集部, en: Editors } }]
rights: [{ part: original, holder: { ja: 編集部, en: Editors }, statement: { ja: 自由。, en: Free. } }]
editors: { editors: { ja: 編集部, en: Editors } }
edition: { date: 2026-11-23, summary: { ja: 初版。, en: First edition. } }
witness:
  siglum: O
  file: witness/ocr.txt
  sha256: ${sum}
  language: ja
  title: { ja: 写し, en: Copy }
  description: { ja: 写し。, en: A copy. }
`;
