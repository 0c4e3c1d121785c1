import type { PlacedSpan } from '../text/span';
import type { Bilingual } from '../text/language';
import type { Level } from './level';

/** A pattern worth a note, where it stands in the text. */
export interface GrammarPoint {
  /** As grammar books head it: 〜にとどまらず. */
  readonly pattern: string;
  readonly level: Level;
  /** In Japanese; none overlaps another, of this or another point. */
  readonly places: readonly PlacedSpan[];
  readonly text: Bilingual;
}
