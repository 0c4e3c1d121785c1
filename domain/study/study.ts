import type { GrammarPoint } from './grammar';
import type { StatedSense } from './sense';

/** What the editors say of an edition's language: part of its content. */
export interface StudyContent {
  /** In the order of the text. */
  readonly senses: readonly StatedSense[];
  /** In the order of the file. */
  readonly grammar: readonly GrammarPoint[];
}
