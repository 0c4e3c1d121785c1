import { valueOf } from '@/components/settings/root-settings';

/**
 * Where readings wait to be asked for (`furigana=tap`): shows all those of a word, which stands in `ranges`. False where none was hidden:
 * then the next press opens the word. A reading that one knows (`words/readings.ts`) stays hidden.
 */
export function revealReadings(ranges: readonly Range[]): boolean {
  if (valueOf('furigana') !== 'tap') return false;
  const rubies = new Set(ranges.flatMap(({ startContainer }) => startContainer.parentElement?.closest('ruby') ?? []));
  const hidden = [...rubies].filter(({ classList }) => !classList.contains('shown') && !classList.contains('mine'));
  for (const { classList } of hidden) classList.add('shown');
  return hidden.length > 0;
}
