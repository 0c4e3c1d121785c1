import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { GrammarPoint } from '@/domain/study/grammar';
import type { StatedSense } from '@/domain/study/sense';
import type { ConfirmedReading, PackageRemainder } from '@/domain/text/package-remainder';
import type { PlacedSpan } from '@/domain/text/span';
import { nameSpan } from './named';
import { escapeRow, nameInRow, nameWords } from './notation';
import { writeYaml } from './yaml';

type Paragraphs = AsyncIterable<ParagraphPage>;

/** `links.txt`: under the address of each bead the links in it. */
export async function* linksFile(paragraphs: Paragraphs): AsyncGenerator<string> {
  for await (const page of paragraphs) {
    let last: string | null = null;
    for (const link of page.phraseLinks) {
      const first = link.ja[0] ?? link.en[0];
      const bead = page.beads.find(({ ja, en }) => first && [...ja, ...en].includes(first.address));
      const at = bead?.ja[0] ?? bead?.en[0];
      if (!bead || at === undefined) throw new Error(`A phrase link stands in no bead: ${first?.address ?? ''}`);
      const side = (spans: readonly PlacedSpan[], language: 'ja' | 'en') => spans.map((span) => {
        const { words, nth } = nameSpan(span, bead[language], page);
        return nameInRow(words, nth);
      }).join(' + ');
      yield `${at === last ? '' : `${at}\n`}${side(link.ja, 'ja')} = ${side(link.en, 'en')}\n`;
      last = at;
    }
  }
}

/** `notes.yaml`. */
export async function* notesFile(paragraphs: Paragraphs): AsyncGenerator<string> {
  for await (const page of paragraphs) {
    for (const { place, text } of page.notes) yield writeYaml([{ ...named(place, page), ...text }]);
  }
}

function named(place: PlacedSpan, page: ParagraphPage) {
  const { words, nth } = nameSpan(place, [place.address], page);
  return { at: place.address, language: place.language, words: nameWords(words, nth) };
}

/** `terms.yaml`: what is left out and added, in the order in which the editors say it. */
export async function* termsFile(paragraphs: Paragraphs, { terms }: Pick<PackageRemainder, 'terms'>): AsyncGenerator<string> {
  const places = [...terms.exclude, ...terms.add.map(({ place }) => place)];
  if (places.length === 0) return;
  const names = await nameAll(paragraphs, places);
  const item = (place: PlacedSpan) => ({ at: place.address, language: place.language, words: names.get(place) ?? '' });
  if (terms.exclude.length > 0) yield writeYaml({ exclude: terms.exclude.map(item) });
  if (terms.add.length > 0) yield writeYaml({ add: terms.add.map(({ place, concept }) => ({ ...item(place), concept })) });
}

/** `grammar.yaml`. */
export async function* grammarFile(paragraphs: Paragraphs, points: readonly GrammarPoint[]): AsyncGenerator<string> {
  if (points.length === 0) return;
  const names = await nameAll(paragraphs, points.flatMap(({ places }) => places));
  for (const { pattern, level, places, text } of points) {
    yield writeYaml([{ pattern, level, places: places.map((place) => ({ at: place.address, words: names.get(place) ?? '' })), ...text }]);
  }
}

/** Names places that stand in no order of the text, reading it once. */
async function nameAll(paragraphs: Paragraphs, places: readonly PlacedSpan[]): Promise<ReadonlyMap<PlacedSpan, string>> {
  const byAddress = new Map<string, PlacedSpan[]>();
  for (const place of places) byAddress.set(place.address, [...(byAddress.get(place.address) ?? []), place]);
  const names = new Map<PlacedSpan, string>();
  for await (const page of paragraphs) {
    for (const { address } of page.segments) for (const place of byAddress.get(address) ?? []) names.set(place, named(place, page).words);
  }
  return names;
}

/** `words.txt`: the senses in the order of the text. */
export async function* wordsFile(paragraphs: Paragraphs, senses: AsyncIterable<StatedSense>, { forms }: Pick<PackageRemainder, 'forms'>): AsyncGenerator<string> {
  const settled = new Map(forms.map(({ place, form }) => [keyOf(place), form]));
  const waiting = senses[Symbol.asyncIterator]();
  let next = await waiting.next();
  for await (const page of paragraphs) {
    for (const { address } of page.segments) {
      for (let titled = false; !next.done && next.value.place.address === address; next = await waiting.next()) {
        const { place, sense } = next.value;
        const { words, nth } = nameSpan(place, [address], page);
        const form = settled.get(keyOf(place));
        yield `${titled ? '' : `${address}\n`}${nameInRow(words, nth)}${form ? ` [${form}]` : ''} = ${escapeRow(sense.en)} | ${escapeRow(sense.ja)}\n`;
        titled = true;
      }
    }
  }
}

/** `readings.txt`: the readings that editors confirm. */
export async function* readingsFile(paragraphs: Paragraphs, { readings = [] }: Pick<PackageRemainder, 'readings'>): AsyncGenerator<string> {
  if (readings.length === 0) return;
  const byAddress = new Map<string, ConfirmedReading[]>();
  for (const one of readings) byAddress.set(one.place.address, [...(byAddress.get(one.place.address) ?? []), one]);
  for await (const page of paragraphs) {
    for (const { address } of page.segments) {
      const own = byAddress.get(address) ?? [];
      for (const [index, { place, reading }] of own.entries()) {
        const { words, nth } = nameSpan(place, [address], page);
        yield `${index > 0 ? '' : `${address}\n`}${nameInRow(words, nth)}《${reading}》\n`;
      }
    }
  }
}

const keyOf = ({ address, span }: PlacedSpan) => `${address} ${span.start} ${span.end}`;
