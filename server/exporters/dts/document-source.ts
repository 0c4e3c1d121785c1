import type { Language } from '@/domain/text/language';
import type { ExportSource } from '../formats/format';

/** What the Document endpoint writes: a text in one language, or a stretch of it. */
export interface DocumentSource {
  /** With this language alone (`oneLanguage`). */
  readonly source: ExportSource;
  readonly language: Language;
  /** False for the whole text. */
  readonly isPart: boolean;
}
