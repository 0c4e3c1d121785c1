import { uprightDigits } from '@/domain/japanese/upright-digits';
import type { Bilingual, Language } from '@/domain/text/language';
import { escapeMarkup } from '@/domain/text/escape-markup';


/** A document of the book. */
export function xhtml(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ja" xml:lang="ja">
<head><title>${escapeMarkup(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}</body>
</html>
`;
}

export const inLanguage = (language: string, inner: string, name = 'span') => `<${name} lang="${language}" xml:lang="${language}">${inner}</${name}>`;

/**
 * Characters with their reading; what shows no ruby, or makes plain text of a book, has it in brackets behind them. A doubtful one has ？ after it,
 * over the words by the style.
 */
export const ruby = (base: string, reading: string, doubtful = false) =>
  `<ruby${doubtful ? ' class="doubtful"' : ''}>${base}<rp>（</rp><rt>${escapeMarkup(reading)}</rt><rp>${doubtful ? '？' : ''}）</rp></ruby>`;

/** Plain words as XHTML: digits in Japanese marked to stand upright where lines are vertical, as those of the text are. */
export function textXhtml(text: string, language: Language): string {
  let written = '';
  let done = 0;
  for (const { span, as } of language === 'ja' ? uprightDigits(text) : []) {
    written += `${escapeMarkup(text.slice(done, span.start))}<span class="${as}">${text.slice(span.start, span.end)}</span>`;
    done = span.end;
  }
  return written + escapeMarkup(text.slice(done));
}

/** Words in both languages, one after the other. */
export function bilingualXhtml({ ja, en }: Bilingual, name = 'span'): string {
  return `${inLanguage('ja', textXhtml(ja, 'ja'), name)} ${inLanguage('en', textXhtml(en, 'en'), name)}`;
}
