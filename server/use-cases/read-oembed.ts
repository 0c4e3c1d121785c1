import 'server-only';
import type { Target } from '@/domain/oembed/target';
import type { Work } from '@/domain/text/work';
import { latestEditionNumber } from '@/server/repositories/editions';
import { findEdition } from '@/server/repositories/edition-pages';
import { readEmbed, type EmbeddedPassage } from './read-embed';

export type Embeddable = EmbeddedPassage | { readonly kind: 'text'; readonly work: Work };

/** What a page shows; null where there is no such page. */
export async function readOembed({ work, edition, passage }: Target): Promise<Embeddable | null> {
  if (passage === null) {
    const found = await findEdition(work, edition);
    return found && { kind: 'text', work: found.head.work };
  }
  const number = edition ?? (await latestEditionNumber(work));
  const found = number === null ? null : await readEmbed(work, number, passage);
  return found?.kind === 'found' ? found : null;
}
