export { Html, html, join, type HtmlValue } from '@/components/markup/html';

/**
 * The same page in fewer characters: no quotes and no end tags that HTML does not ask
 * for. Each of them is sent twice, the second time escaped. Escaped text holds no
 * quotes, so only attributes are touched.
 */
export function compact(markup: string): string {
  return markup.replace(/ ([a-z-]+)="([^\s"'=<>`&]+)"/g, ' $1=$2').replace(/<\/(?:li|dt|dd|p|rt|rp)>/g, '');
}
