import { escapeMarkup } from '@/domain/text/escape-markup';

/** Text that is already HTML. Only `html` makes it, so that nothing gets in unescaped. */
export class Html {
  constructor(readonly value: string) {}
}

export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

function print(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.value;
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  return value.map(print).join('');
}

/** Template tag: strings are escaped, `Html` goes in as it is, `null` is nothing. Attributes stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, i) => part + print(values[i] ?? null)).join(''));
}

/** Puts a separator between values. */
export function join(values: readonly HtmlValue[], separator: HtmlValue): HtmlValue[] {
  return values.flatMap((value, i) => (i === 0 ? [value] : [separator, value]));
}

/**
 * The same page in fewer characters: no quotes and no end tags that HTML does not ask
 * for. Each of them is sent twice, the second time escaped. Escaped text holds no
 * quotes, so only attributes are touched.
 */
export function compact(markup: string): string {
  return markup.replace(/ ([a-z-]+)="([^\s"'=<>`&]+)"/g, ' $1=$2').replace(/<\/(?:li|dt|dd|p|rt|rp)>/g, '');
}
