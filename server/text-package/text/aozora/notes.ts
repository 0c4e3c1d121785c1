import { emphasisNamed, type EmphasisMark } from '@/domain/text/emphasis';
import { jisCharacter } from './jis-x-0213';

/** What one of Aozora Bunko's notes says, as far as a text package can. */
export type AozoraNote =
  /** ※［＃「弓＋椁のつくり」、第3水準1-84-22］: a character by its code. */
  | { readonly type: 'character'; readonly character: string }
  /** ［＃「神」に傍点］: the words before, where they stand last. */
  | { readonly type: 'emphasis'; readonly words: string; readonly mark: EmphasisMark }
  /** ［＃傍点］ … ［＃傍点終わり］ */
  | { readonly type: 'emphasis-start' | 'emphasis-end'; readonly mark: EmphasisMark };

/** Where a note that begins at `at` ends (`］` excluded); notes may stand in notes, and `\\` before a character takes it literally. -1 where it does not. */
export function noteEnd(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text.startsWith('［＃', end)) depth += 1;
    else if (text[end] === '］' && (depth -= 1) === 0) return end;
  }
  return -1;
}

/** Reads what stands between ［＃ and ］; null where it is not understood. */
export function readNote(content: string, isCharacter: boolean): AozoraNote | null {
  if (isCharacter) {
    const character = characterOf(content);
    return character === null ? null : { type: 'character', character };
  }
  const [, words, before] = /^「(.+)」に(\S+)$/u.exec(content) ?? [];
  const mark = before === undefined ? null : emphasisNamed(before);
  if (words !== undefined && mark) return { type: 'emphasis', words: words.replace(/\\([\s\S])/gu, '$1'), mark };
  const start = emphasisNamed(content);
  if (start) return { type: 'emphasis-start', mark: start };
  const end = content.endsWith('終わり') ? emphasisNamed(content.slice(0, -3)) : null;
  return end && { type: 'emphasis-end', mark: end };
}

function characterOf(content: string): string | null {
  const [, code] = /U\+([0-9A-F]{4,6})(?![0-9A-F])/i.exec(content) ?? [];
  if (code !== undefined) return Number.parseInt(code, 16) > 0x10ffff ? null : String.fromCodePoint(Number.parseInt(code, 16)).normalize('NFC');
  const [, plane, row, cell] = /(?:^|[^\d-])([12])-(\d{1,2})-(\d{1,2})$/.exec(content) ?? [];
  return plane === undefined ? null : jisCharacter(Number(plane), Number(row), Number(cell));
}
