import { isKana } from '@/domain/text/characters';
import { emphasisOf, type EmphasisMark } from '@/domain/text/emphasis';
import type { Span } from '@/domain/text/span';
import { noteEnd, readNote } from './aozora/notes';
import type { Problems } from '../problems/problem';
import type { Field } from './rows';

/** A sign of the notation or a run of plain text; `at` is its offset in the raw field. */
export type NotationToken =
  | { readonly type: 'words'; readonly words: string; readonly at: number }
  | { readonly type: 'line'; readonly line: number; readonly goesOn: boolean; readonly at: number }
  | { readonly type: 'gap'; readonly ids: readonly string[]; readonly at: number }
  | { readonly type: 'corrected'; readonly sic: string; readonly words: string; readonly ids: readonly string[]; readonly at: number }
  | { readonly type: 'supplied' | 'surplus' | 'resting'; readonly words: string; readonly ids: readonly string[]; readonly at: number }
  | { readonly type: 'ruby-start'; readonly at: number }
  | { readonly type: 'ruby-end'; readonly reading: string; readonly at: number }
  /** Over words that were read before it; offsets of the text. */
  | { readonly type: 'emphasis'; readonly span: Span; readonly mark: EmphasisMark; readonly at: number };

/** Decides which signs a field may hold: the language of the witness, the translation, or a text without witness. */
export type FieldRole = 'witness' | 'translation' | 'none';

const lineMark = /\|([1-9]\d{0,6})(\+?)\|/y;
const idMark = /\^([a-z]+\d+(?:,[a-z]+\d+)*)/y;

/**
 * Reads the signs of a field; null where a sign is not well formed, which is then a problem. Digits that stand after the name of an entry
 * belong to it as far as `entries` has such a name: where there is an a1 and no a10, `^a10` is a1 and a 0 of the text.
 */
export function tokenizeNotation(field: Field, hand: FieldRole, entries: ReadonlySet<string>, problems: Problems): NotationToken[] | null {
  const reader = new NotationTokenizer(field, hand, entries, problems);
  reader.run();
  return reader.failed ? null : reader.tokens;
}

class NotationTokenizer {
  readonly tokens: NotationToken[] = [];
  failed = false;
  private at = 0;
  private ruby: { at: number; empty: boolean; start: number } | null = null;
  /** The text so far, as the edition has it. */
  private text = '';
  private readonly stressed: { readonly mark: EmphasisMark; readonly start: number; readonly at: number }[] = [];

  constructor(
    private readonly field: Field, private readonly hand: FieldRole, private readonly entries: ReadonlySet<string>, private readonly problems: Problems,
  ) {}

  run(): void {
    const { raw } = this.field;
    while (this.at < raw.length) {
      const start = this.at;
      switch (raw[start]) {
        case '<': this.angle(); break;
        case '{': this.surplus(); break;
        case '|': this.line(); break;
        case '｜': this.rubyStart(); break;
        case '《': this.rubyEnd(); break;
        case '※': case '［':
          if (this.field.language === 'ja' && raw.startsWith('［＃', raw[start] === '※' ? start + 1 : start)) this.note();
          else this.words();
          break;
        case '>': case '}': case '^': case '》':
          this.fail('stray-sign', start, { sign: raw[start] ?? '' });
          break;
        default: this.words();
      }
      if (this.at === start) this.at += 1;
    }
    if (this.ruby) this.fail('ruby-not-closed', this.ruby.at, {});
    for (const { at } of this.stressed) this.fail('note-unknown', at, { note: this.field.raw.slice(at, noteEnd(this.field.raw, at) + 1) });
  }

  private fail(code: Parameters<Problems['add']>[0], at: number, params: Record<string, string>): void {
    this.failed = true;
    this.problems.add(code, this.field.place(at), params as never);
  }

  private words(): void {
    const start = this.at;
    if (this.field.raw[start] === '\\') {
      const next = this.field.raw.codePointAt(start + 1);
      if (next === undefined) return this.fail('backslash-at-end', start, {});
      const words = String.fromCodePoint(next);
      this.push({ type: 'words', words, at: start + 1 });
      this.at = start + 1 + words.length;
      return;
    }
    const rest = this.field.raw.slice(start);
    const run = /^(?:[^<>{}|｜《》^\\※［]|[※［](?!＃|［＃))+/.exec(rest)?.[0] ?? '';
    this.push({ type: 'words', words: run, at: start });
    this.at = start + run.length;
  }

  private push(token: NotationToken): void {
    if ('words' in token && token.type !== 'surplus') this.text += token.words;
    if (this.ruby && token.type === 'words') this.ruby.empty = false;
    else if (this.ruby && token.type !== 'line') {
      this.fail('ruby-not-closed', this.ruby.at, {});
      this.ruby = null;
    }
    this.tokens.push(token);
  }

  /** The text up to `close` with escapes resolved, split at an unescaped `→`. */
  private inner(close: string): { words: string[]; end: number; plain: boolean } | null {
    const { raw } = this.field;
    const words = [''];
    let plain = true;
    for (let at = this.at + 1; at < raw.length; at += 1) {
      const unit = raw[at] ?? '';
      if (unit === close) return { words, end: at + 1, plain };
      if (unit === '\\') {
        plain = false;
        at += 1;
        words[words.length - 1] += raw[at] ?? '';
      } else if (unit === '→' && close === '>') words.push('');
      else if ('<>{}|｜《》^'.includes(unit)) {
        this.fail('nested-sign', at, {});
        this.skipPast(close);
        return null;
      } else words[words.length - 1] += unit;
    }
    this.fail('sign-not-closed', this.at, { close });
    this.at = raw.length;
    return null;
  }

  /** Goes on after a sign that could not be read, so that its end is not a fault of its own. */
  private skipPast(close: string): void {
    const end = this.field.raw.indexOf(close, this.at);
    this.at = end === -1 ? this.field.raw.length : end + 1;
    this.skipIds();
  }

  private skipIds(): void {
    idMark.lastIndex = this.at;
    if (idMark.test(this.field.raw)) this.at = idMark.lastIndex;
  }

  private ids(after: number, start: number): string[] {
    idMark.lastIndex = after;
    const ids = idMark.exec(this.field.raw)?.[1]?.split(',') ?? [];
    this.at = ids.length === 0 ? after : idMark.lastIndex;
    const [last = ''] = ids.slice(-1);
    const known = this.knownStart(last);
    if (known !== null) {
      ids[ids.length - 1] = known;
      this.at -= last.length - known.length;
    }
    if (ids.length === 0) this.fail('sign-without-entry', start, {});
    if (ids.length > 1 && this.hand === 'witness') this.fail('several-entries', start, {});
    if (new Set(ids).size < ids.length) this.fail('entry-named-twice', start, {});
    return ids;
  }

  /** The longest beginning of a name, digits of the text left out, that is one of an entry; null where it is one itself or none is. */
  private knownStart(name: string): string | null {
    for (let end = name.length; /\d$/.test(name.slice(0, end)); end -= 1) {
      if (this.entries.has(name.slice(0, end))) return end === name.length ? null : name.slice(0, end);
    }
    return null;
  }

  private allowed(start: number, ...hands: FieldRole[]): boolean {
    if (hands.includes(this.hand)) return true;
    this.fail(this.hand === 'none' ? 'sign-without-witness' : 'sign-in-translation', start, { sign: this.field.raw[start] ?? '' });
    return false;
  }

  private angle(): void {
    const start = this.at;
    const inner = this.inner('>');
    if (!inner || !this.allowed(start, 'witness', 'translation')) {
      if (inner) {
        this.at = inner.end;
        this.skipIds();
      }
      return;
    }
    const ids = this.ids(inner.end, start);
    const [first = '', second, ...more] = inner.words;
    if (first === '…' && second === undefined && inner.plain) return this.push({ type: 'gap', ids, at: start });
    if (second === undefined) {
      if (first === '') return this.fail('empty-sign', start, {});
      return this.push({ type: this.hand === 'witness' ? 'supplied' : 'resting', words: first, ids, at: start });
    }
    if (this.hand === 'translation') return this.fail('sign-in-translation', start, { sign: '→' });
    if (more.length > 0) return this.fail('two-arrows', start, {});
    if (first === '') return this.fail('correction-of-nothing', start, {});
    if (second === '') return this.fail('correction-to-nothing', start, {});
    if (first === second) return this.fail('correction-of-same', start, {});
    this.push({ type: 'corrected', sic: first, words: second, ids, at: start });
  }

  private surplus(): void {
    const start = this.at;
    const inner = this.inner('}');
    if (!inner || !this.allowed(start, 'witness')) {
      if (inner) {
        this.at = inner.end;
        this.skipIds();
      }
      return;
    }
    const ids = this.ids(inner.end, start);
    const words = inner.words.join('→');
    if (words === '') return this.fail('empty-sign', start, {});
    this.push({ type: 'surplus', words, ids, at: start });
  }

  private line(): void {
    const start = this.at;
    lineMark.lastIndex = start;
    const match = lineMark.exec(this.field.raw);
    if (!match) {
      this.at = start + (/^\|\d*\+?\|/.exec(this.field.raw.slice(start, start + 20))?.[0].length ?? 1);
      return this.fail('bad-line-mark', start, {});
    }
    this.at = lineMark.lastIndex;
    if (!this.allowed(start, 'witness')) return;
    this.push({ type: 'line', line: Number(match[1]), goesOn: match[2] === '+', at: start });
  }

  private rubyStart(): void {
    const start = this.at;
    if (this.field.language !== 'ja') {
      this.fail('ruby-in-english', start, {});
      return this.skipPast('》');
    }
    if (this.ruby) this.fail('nested-sign', start, {});
    this.tokens.push({ type: 'ruby-start', at: start });
    this.ruby = { at: start, empty: true, start: this.text.length };
  }

  private rubyEnd(): void {
    const start = this.at;
    const end = this.field.raw.indexOf('》', start);
    if (!this.ruby) {
      this.fail('ruby-without-start', start, {});
      return this.skipPast('》');
    }
    if (end === -1) {
      this.fail('ruby-not-closed', start, {});
      this.at = this.field.raw.length;
      this.ruby = null;
      return;
    }
    const reading = this.field.raw.slice(start + 1, end);
    if (this.ruby.empty) this.fail('ruby-over-nothing', start, {});
    const dots = emphasisOf(reading);
    if (dots) this.stress({ start: this.ruby.start, end: this.text.length }, dots, start);
    else if (!isKana(reading)) this.fail('not-kana', start + 1, { key: '《》', value: reading });
    this.tokens.push({ type: 'ruby-end', reading: dots ? '' : reading, at: start });
    this.ruby = null;
    this.at = end + 1;
  }

  private stress(span: Span, mark: EmphasisMark, at: number): void {
    if (span.start < span.end) this.tokens.push({ type: 'emphasis', span, mark, at });
  }

  /** A note of Aozora Bunko: what it says is understood, or it is refused; it is never taken for text. */
  private note(): void {
    const start = this.at;
    const { raw } = this.field;
    const isCharacter = raw[start] === '※';
    const open = isCharacter ? start + 1 : start;
    const end = noteEnd(raw, open);
    this.at = end === -1 ? raw.length : end + 1;
    const note = end === -1 ? null : readNote(raw.slice(open + 2, end), isCharacter);
    if (!note) return this.fail(isCharacter ? 'note-character' : 'note-unknown', start, { note: raw.slice(start, this.at) });
    switch (note.type) {
      case 'character': return this.push({ type: 'words', words: note.character, at: start });
      case 'emphasis': {
        const at = this.text.lastIndexOf(note.words);
        if (at === -1) return this.fail('note-words', start, { words: note.words });
        return this.stress({ start: at, end: at + note.words.length }, note.mark, start);
      }
      case 'emphasis-start':
        this.stressed.push({ mark: note.mark, start: this.text.length, at: start });
        return;
      case 'emphasis-end': {
        const opened = this.stressed.findLastIndex(({ mark }) => mark === note.mark);
        const [from] = opened === -1 ? [] : this.stressed.splice(opened, 1);
        if (from) this.stress({ start: from.start, end: this.text.length }, note.mark, start);
        else this.fail('note-unknown', start, { note: raw.slice(start, this.at) });
      }
    }
  }
}
