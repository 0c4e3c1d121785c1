import { settledPassives, type SettledPassive } from '@/domain/japanese/inflection/forms';
import { parseAddress } from '@/domain/text/address';
import type { StatedSense } from '@/domain/study/sense';
import { languages, type Language } from '@/domain/text/language';
import type { PackageRemainder } from '@/domain/text/package-remainder';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { PlacedSpan } from '@/domain/text/span';
import { findPlace } from './find-words';
import { limits } from '../limits';
import type { Problems, Place } from '../problems/problem';
import type { Source } from '../files/source';
import { isText, type TextSegment } from '../text/read-text';
import { nameSpan, nameInRow, escapeRow } from './named-words';

/** A sense, and where in `words.txt` it is given. */
export interface SourceSense extends StatedSense {
  readonly row: Place;
}

/** Reads `words.txt`; in the order of the text. Whether its words are words can be said only after the analysis. */
export function readSenses(source: Source, segments: ReadonlyMap<string, TextSegment>, problems: Problems): SourceSense[] {
  const senses = new Map<string, SourceSense>();
  let segment: TextSegment | null | undefined = null;
  for (const [index, row] of source.lines.entries()) {
    const place = source.at(index + 1);
    if (row.startsWith('%') || row.trim() === '') continue;
    if (parseAddress(row.trim())) {
      segment = segments.get(row.trim());
      if (!segment) problems.add('unknown-address', place, { address: row.trim() });
      else if (typeof segment.fields.ja === 'string' && segment.fields.ja !== 'broken') {
        problems.add('no-text-there', place, { address: segment.address, language: 'ja' });
      }
      continue;
    }
    const parts = splitRow(row);
    if (!parts) problems.add('bad-word', place, { text: row });
    else if (segment === null) problems.add('word-without-address', place, {});
    if (!parts || !segment) continue;
    const sense = readSense(parts, segment, place, problems);
    if (!sense) continue;
    const key = `${segment.address} ${sense.place.span.start}-${sense.place.span.end}`;
    const before = senses.get(key);
    if (before) problems.add('word-said-twice', sense.row, { words: parts.word.words, line: before.row.line });
    else senses.set(key, sense);
    if (senses.size > limits.senses) {
      problems.add('too-many', place, { key: 'words.txt', bound: limits.senses });
      break;
    }
  }
  const order = new Map([...segments.keys()].map((address, index) => [address, index]));
  const rank = ({ place }: SourceSense) => order.get(place.address) ?? 0;
  return [...senses.values()].sort((a, b) => rank(a) - rank(b) || a.place.span.start - b.place.span.start);
}

interface Part { readonly words: string; readonly column: number }
type Row = Readonly<Record<Language | 'word', Part>>;

function readSense(parts: Row, { address, fields }: TextSegment, row: Place, problems: Problems): SourceSense | null {
  const { ja } = fields;
  if (!isText(ja)) return null;
  const at = { ...row, column: parts.word.column };
  const { words, form, unknown } = readForm(parts.word);
  let complete = !unknown;
  if (unknown) problems.add('bad-form', { ...row, column: unknown.column }, { text: unknown.words, forms: settledPassives.join(', ') });
  for (const language of languages) {
    const { words, column } = parts[language];
    if (words === '') problems.add('gloss-missing', { ...row, column }, { language });
    else if (words.length > limits.label) problems.add('too-long', { ...row, column }, { key: language, bound: limits.label });
    else continue;
    complete = false;
  }
  const span = findPlace(ja, words, 'ja', at, address, problems);
  if (!span || !complete) return null;
  const plain = ({ words }: Part) => words.replace(/\\(.)/gu, '$1');
  return { place: { address, language: 'ja', span }, sense: { ja: plain(parts.ja), en: plain(parts.en) }, ...(form && { form }), row: at };
}

/** Takes `[passive]` or `[potential]` from behind a word. */
function readForm({ words, column }: Part): { words: string; form: SettledPassive | undefined; unknown: Part | null } {
  const match = /^(?<word>(?:\\.|[^\\])+?)\s*\[(?<said>[^[\]]*)\]$/su.exec(words);
  const { word, said } = match?.groups ?? {};
  if (word === undefined || said === undefined) return { words, form: undefined, unknown: null };
  const form = settledPassives.find((settled) => settled === said.trim());
  const at = column + words.lastIndexOf('[');
  return { words: word, form, unknown: form ? null : { words: said, column: at } };
}

/** Splits `word = English | Japanese` at its one bare `=` and its one bare `|`; null for anything else. */
function splitRow(row: string): Row | null {
  const signs = Array.from(row.matchAll(/\\.|[=|]/gsu)).filter(([sign]) => sign.length === 1);
  const [equals, bar] = signs;
  if (signs.length !== 2 || !equals || !bar || equals[0] !== '=' || bar[0] !== '|') return null;
  const part = (start: number, end: number): Part => {
    const written = row.slice(start, end);
    const blank = written.length - written.trimStart().length;
    return { words: written.trim(), column: start + blank + 1 };
  };
  const word = part(0, equals.index);
  return word.words === '' ? null : { word, en: part(equals.index + 1, bar.index), ja: part(bar.index + 1, row.length) };
}

/** `words.txt`: the senses in the order of the text. */
export async function* writeSenses(paragraphs: AsyncIterable<ParagraphPage>, senses: AsyncIterable<StatedSense>, { forms }: Pick<PackageRemainder, 'forms'>): AsyncGenerator<string> {
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

const keyOf = ({ address, span }: PlacedSpan) => `${address} ${span.start} ${span.end}`;
