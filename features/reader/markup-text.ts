const partner: Readonly<Record<string, string>> = {
  '<': '{', '{': '<', '>': '}', '}': '>', '"': '~', '~': '"', '&': '^', '^': '&',
};

/**
 * Exchanges the signs that markup is made of for signs that scripts and JSON need not
 * escape; twice is the same as not at all. React sends the text a second time, inside
 * of a script: there an escape for each sign would cost more than the text itself
 * (`docs/decisions/reader-markup.md`).
 */
export function exchangeSigns(markup: string): string {
  return markup.replace(/[<>"&{}~^]/g, (sign) => partner[sign] ?? sign);
}
