import type { CitationForm } from '@/domain/citation/quotation-options';

const escapeRegex = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * The Japanese terms of CSL bring spaces of their own; names and dates are joined as in English; italics are for Latin letters. `names` are
 * those that the citation begins with.
 */
export function tidyJapanese(text: string, form: CitationForm, names: readonly string[]): string {
  const dated = joinNames(text, names).replace(/<\/?i>/g, '')
    .replace(/：\s+|:\s+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu, '：').replace(/(?<!,) (?=第\d+回)/g, '')
    .replace(/(\d{4}年), (\d{1,2}月) ?(\d{1,2})(?=\))/g, '$1$2$3日').replace(/(\d{4}年), (\d{1,2}月)/g, '$1$2');
  // In the text the year stands alone.
  return form === 'in-text' ? dated.replace(/(\d{4})年/g, '$1') : dated;
}

/** By ・, or by 、 where a name has one in it. */
function joinNames(text: string, names: readonly string[]): string {
  if (names.length < 2) return text;
  const any = names.map(escapeRegex).join('|');
  const sign = names.some((name) => name.includes('・')) ? '、' : '・';
  return text.replace(new RegExp(`(?<=${any})(?:,? ?(?:と|&#38;|&) ?|, )(?=${any})`, 'gu'), sign);
}
