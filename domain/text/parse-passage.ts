import { maxAddressPart, type Address } from './address';
import { isLanguage, type Language } from './language';
import { formatPassage, inOrder, maxOffset, type Passage } from './passage';

export const passageFaultKinds = ['empty', 'too-long', 'paragraph', 'dot', 'segment', 'language', 'offset', 'hyphen', 'end', 'more'] as const;

/** What was expected and is not there. `at` is a UTF-16 offset in what was given. */
export interface PassageFault {
  readonly kind: (typeof passageFaultKinds)[number];
  readonly at: number;
}

export type ParsedPassage =
  | {
      readonly ok: true;
      readonly passage: Passage;
      /** Whether it was written as `formatPassage` writes it; otherwise that is where it should lead. */
      readonly canonical: boolean;
    }
  | { readonly ok: false; readonly fault: PassageFault };

const longest = 64;

/**
 * Reads an address that people typed or pasted. Full-width characters, dashes and wave dashes of
 * any kind, capitals, leading zeros and ends that are the wrong way round are understood.
 */
export function parsePassage(given: string): ParsedPassage {
  if (given.length > longest) return { ok: false, fault: { kind: 'too-long', at: longest } };
  const scanner = new Scanner(tidy(given));
  const read = scanner.passage();
  if ('kind' in read) return { ok: false, fault: read };
  const passage = inOrder(read);
  return { ok: true, passage, canonical: formatPassage(passage) === given };
}

/** Each character stays at its place, so that a fault is found in what was given. */
function tidy(given: string): string {
  return given.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-').replace(/[\u301c\u223c]/g, '~').toLowerCase();
}

class Scanner {
  private at = 0;
  constructor(private readonly text: string) {}

  passage(): Passage | PassageFault {
    this.spaces();
    if (this.at === this.text.length) return this.fault('empty');
    const from = this.address();
    if ('kind' in from) return from;
    // 3.1〜3.4 is a range, 3.1~ja2-4 a part.
    const read = /^~\D|^~$/.test(this.text.slice(this.at, this.at + 2)) && this.takes('~') ? this.part(from) : this.whole(from);
    if ('kind' in read) return read;
    this.spaces();
    return this.at < this.text.length ? this.fault('more') : read;
  }

  private whole(from: Address): Passage | PassageFault {
    if (!this.takes('-') && !this.takes('~')) return { from, to: from, part: null };
    const to = this.address();
    return 'kind' in to ? to : { from, to, part: null };
  }

  private part(from: Address): Passage | PassageFault {
    const language = this.language();
    if (language === null) return this.fault('language');
    const start = this.number(maxOffset);
    if (start === null) return this.fault('offset');
    if (!this.takes('-') && !this.takes('~')) return this.fault('hyphen');
    const before = this.at;
    const end = this.number(maxOffset);
    if (end === null) return this.fault('end');
    if (!this.takes('.')) return { from, to: from, part: { language, start, end } };
    this.at = before;
    const to = this.address();
    if ('kind' in to) return to;
    if (!this.takes('~')) return this.fault('end');
    const there = this.number(maxOffset);
    return there === null ? this.fault('offset') : { from, to, part: { language, start, end: there } };
  }

  private address(): Address | PassageFault {
    const paragraph = this.number(maxAddressPart);
    if (paragraph === null) return this.fault('paragraph');
    if (!this.takes('.')) return this.fault('dot');
    const segment = this.number(maxAddressPart);
    return segment === null ? this.fault('segment') : { paragraph, segment };
  }

  private language(): Language | null {
    const word = this.text.slice(this.at, this.at + 2);
    if (!isLanguage(word)) return null;
    this.at += 2;
    return word;
  }

  private number(most: number): number | null {
    const digits = /^\d+/.exec(this.text.slice(this.at))?.[0];
    if (digits === undefined || Number(digits) > most) return null;
    this.at += digits.length;
    return Number(digits);
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private spaces(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private fault(kind: PassageFault['kind']): PassageFault {
    return { kind, at: this.at };
  }
}
