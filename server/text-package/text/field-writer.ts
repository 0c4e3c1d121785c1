import { escapeNotation } from '@/domain/text/escape-notation';
import { emphasisMarks, type EmphasisMark } from '@/domain/text/emphasis';

/** Writes one language of one segment in the notation of `text.txt` (docs/text-packages.md); what is written is read back as it was. */
export class FieldWriter {
  private written = '';
  private afterId = false;

  /** `readsNotes`: the words may hold notes of Aozora Bunko (［＃…］) that are to be understood, not printed. */
  constructor(private readonly readsNotes = false) {}

  words(text: string): void {
    // After the name of an entry a digit or comma would belong to it.
    const guard = this.afterId && /^[\d,]/.test(text) ? '\\' : '';
    const escaped = escapeNotation(text);
    this.push(guard + (this.readsNotes ? escaped : escaped.replaceAll('［＃', '\\［＃')), text === '' && this.afterId);
  }

  line(number: number, goesOn: boolean): void {
    this.push(`|${number}${goesOn ? '+' : ''}|`);
  }

  /** That words before it are stressed. */
  emphasis(words: string, mark: EmphasisMark): void {
    this.push(`［＃「${words.replace(/[\\［］]/g, '\\$&')}」に${emphasisMarks[mark]}］`);
  }

  readingStart(): void {
    this.push('｜');
  }

  readingEnd(reading: string): void {
    this.push(`《${reading}》`);
  }

  supplied(text: string, id: string): void {
    this.sign(escapeSign(text), [id]);
  }

  /** What was received is written as NFC, which the notation is; the witness has it as it came. */
  corrected(received: string, text: string, id: string): void {
    this.sign(`${escapeSign(received.normalize('NFC'))}→${escapeSign(text)}`, [id]);
  }

  resting(text: string, ids: readonly string[]): void {
    this.sign(escapeSign(text), ids);
  }

  gap(ids: readonly string[]): void {
    this.sign('…', ids);
  }

  surplus(text: string, id: string): void {
    this.push(`{${escapeNotation(text.normalize('NFC'))}}^${id}`, true);
  }

  private sign(inner: string, ids: readonly string[]): void {
    this.push(`<${inner}>^${ids.join(',')}`, true);
  }

  private push(text: string, afterId = false): void {
    this.written += text;
    this.afterId = afterId;
  }

  /** White space at either end, and what would mean another thing than itself, are guarded. */
  toString(): string {
    if (this.written === '-') return '\\-';
    return this.written.replace(/^ /, '\\ ').replace(/^(.+?)(\s)$/su, (whole, before: string, space: string) => (/(?:^|[^\\])(?:\\\\)*\\$/.test(before) ? whole : `${before}\\${space}`));
  }
}

function escapeSign(text: string): string {
  return text.replace(/[<>{}|｜《》^\\→…]/g, '\\$&');
}
