import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { FoundRuby } from '@/domain/japanese/furigana/ruby';
import type { Word } from '@/domain/study/sense';
import type { ExportSource } from '@/server/exporters/formats/format';
import { memorySource } from '@/server/exporters/testing/memory-source';
import type { ValidPackage } from '@/server/text-package/read-package';

/** A package as exporters read it, all of it in memory, with the words of the analysis: what no read of the database can have cut short. */
export function wholeSource(content: ValidPackage, words: ReadonlyMap<string, readonly Word[]>): ExportSource {
  const whole = memorySource(content);
  const foundAt = (address: string): FoundRuby[] => (words.get(address) ?? []).flatMap(({ token }) => (
    token.ruby.map((ruby) => (token.certainty === 'doubtful' ? { ...ruby, doubtful: true } : ruby))
  ));
  return {
    ...whole,
    async* paragraphs(wish = {}) {
      for await (const page of whole.paragraphs()) {
        const addresses = page.segments.map(({ address }) => address);
        const present = <T>(of: (address: string) => readonly T[]) => new Map(addresses.flatMap((address) => (of(address).length > 0 ? [[address, of(address)] as const] : [])));
        yield {
          ...page, found: wish.readings ? present(foundAt) : new Map(),
          ...(wish.words ? { words: present((address) => words.get(address) ?? []) } : {}),
        } satisfies ParagraphPage;
      }
    },
  };
}
