const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and attribute values alike; line breaks and tabs in values would be read as spaces, and never stand in a text. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** ` name="value"` for each that is there. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined | false>>): string {
  return Object.entries(values).map(([name, value]) => (value === null || value === undefined || value === false ? '' : ` ${name}="${escapeXml(String(value))}"`)).join('');
}
