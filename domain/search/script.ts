const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]/u;

/** Whether something of a folded text is written in Japanese. */
export function isJapanese(folded: string): boolean {
  return japanese.test(folded);
}
