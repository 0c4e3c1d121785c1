import type { Bilingual } from '@/domain/text/language';
import { escapeXml } from '../xml';

/** A document of the book. */
export function xhtml(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ja" xml:lang="ja">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}</body>
</html>
`;
}

export const inLanguage = (language: string, inner: string, name = 'span') => `<${name} lang="${language}" xml:lang="${language}">${inner}</${name}>`;

/** Words in both languages, one after the other. */
export function both({ ja, en }: Bilingual, name = 'span'): string {
  return `${inLanguage('ja', escapeXml(ja), name)} ${inLanguage('en', escapeXml(en), name)}`;
}
