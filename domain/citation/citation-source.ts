import type { Edition } from '../text/edition';
import type { Passage } from '../text/passage';
import type { TextualStatus } from './textual-status';

/** What is cited: an edition of a work, or a passage of it. */
export interface CitationSource {
  readonly edition: Pick<Edition, 'work' | 'number' | 'date' | 'digest' | 'publishedAt'>;
  /** Null for the whole work. */
  readonly passage: Passage | null;
  readonly status: TextualStatus;
  /** Where it is found for ever: `persistentAddress`. */
  readonly url: string;
  /** ISO date on which it was read. */
  readonly accessed: string;
}
