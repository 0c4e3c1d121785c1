import type { CitationSource } from '@/domain/citation/citation-source';
import type { Language } from '@/domain/text/language';

export interface WrittenCitation {
  /** One line. */
  readonly plain: string;
  /** The same in HTML: `<i>`, entities, nothing else. */
  readonly rich: string;
}

/** A way to write a citation; one file each. */
export interface CitationStyle {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  write(source: CitationSource, language: Language): WrittenCitation;
}

export const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
