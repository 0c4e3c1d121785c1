import type { ApparatusKind } from '@/domain/apparatus/apparatus';
import { languages, type Language } from '@/domain/text/language';
import { exportedEntries } from './exported-entries';
import type { ExportOptions, ExportSource } from './format';

/** What plain text and Markdown let one choose. */
export const textChoices = { language: ['both', ...languages], readings: ['none', 'all'] } as const;

export function chosenLanguages({ language }: ExportOptions): readonly Language[] {
  return languages.filter((each) => language === 'both' || language === each);
}

/** Which signs of the editors' hand are used; read once through, so that a key can stand before the text. */
export async function usedKinds(source: ExportSource): Promise<ReadonlySet<ApparatusKind>> {
  const used = new Set<ApparatusKind>();
  for await (const { entry } of exportedEntries(source)) used.add(entry.kind);
  return used;
}
