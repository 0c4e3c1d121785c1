import { valueOf } from '@/components/settings/root-settings';
import { css, states } from '../../contract/markup';

const settled = `${css.shown}, ${css.knownReading}, ${css.chosenReading}`;

/**
 * Where readings wait to be asked for (`furigana=tap`): shows all those of a word, which stands in `ranges`. False where none was hidden:
 * then the next press opens the word. A reading that one knows (`dom/hide-readings.ts`) stays hidden, and so does a doubtful one where those are; one's
 * own is shown already.
 */
export function revealReadings(ranges: readonly Range[]): boolean {
  if (valueOf('furigana') !== 'tap') return false;
  const rubies = new Set(ranges.flatMap(({ startContainer }) => startContainer.parentElement?.closest('ruby') ?? []));
  const staysHidden = valueOf('doubt') === 'hidden' ? `${settled}, [class*='q']` : settled;
  const hidden = [...rubies].filter((ruby) => !ruby.matches(staysHidden));
  for (const { classList } of hidden) classList.add(states.shown);
  return hidden.length > 0;
}
