import { escapeMarkup } from '@/domain/text/escape-markup';

/** ` name="value"` for each that is there. Line breaks and tabs in values would be read as spaces; no text has any. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined | false>>): string {
  return Object.entries(values).map(([name, value]) => (value === null || value === undefined || value === false ? '' : ` ${name}="${escapeMarkup(String(value))}"`)).join('');
}
