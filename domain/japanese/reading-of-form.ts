import { toHiragana } from './kana';

/** The reading of another form with the same initial kanji: 開いて read ひらいて gives 開く the reading ひらく. Null where the kanji differ. */
export function readingOfForm(surface: string, reading: string, form: string): string | null {
  if (surface === form) return reading;
  const [head = '', tail = ''] = parted(surface);
  const [otherHead, otherTail = ''] = parted(form);
  const said = toHiragana(reading);
  if (head === '' || head !== otherHead || !said.endsWith(tail) || said.length === tail.length) return null;
  return said.slice(0, said.length - tail.length) + otherTail;
}

function parted(surface: string): [head: string, tail: string] | [] {
  const [, head, tail] = /^([\p{Script=Han}々〆]+)([ぁ-ゖ]*)$/u.exec(surface) ?? [];
  return head === undefined || tail === undefined ? [] : [head, tail];
}
