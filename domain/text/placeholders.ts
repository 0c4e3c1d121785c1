/** The names of the placeholders in a wording: `line` of `Line [[line]] is used twice.` */
export type PlaceholderNames<Wording extends string> = Wording extends `${string}[[${infer Name}]]${infer Rest}` ? Name | PlaceholderNames<Rest> : never;

export function fillPlaceholders(wording: string, valueOf: (name: string) => string): string {
  return wording.replace(/\[\[(\w+)\]\]/g, (_, name: string) => valueOf(name));
}

/** The longest piece of a file that is quoted in a message, UTF-16 units. */
const maxQuote = 80;

/** A piece of somebody's file as a message quotes it: shortened, and nothing in it can move the cursor of a terminal. */
export function quoteInMessage(text: string): string {
  const visible = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '␣').toWellFormed();
  return visible.length > maxQuote ? `${visible.slice(0, maxQuote).toWellFormed()}…` : visible;
}

/** The same of a parameter of a message, which may be a number. */
export function quoteParameter(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en') : quoteInMessage(value ?? '');
}
