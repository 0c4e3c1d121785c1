import type { Bilingual } from '@/domain/text/language';
import { exportedEntries } from '../entries';
import type { ExportSource } from '../format';
import { attributes, escapeXml } from '../xml';
import type { Responsible } from './header';
import { noteId } from './marks';

const both = ({ ja, en }: Bilingual) => `<seg xml:lang="ja">${escapeXml(ja)}</seg><seg xml:lang="en">${escapeXml(en)}</seg>`;
const lines = (numbers: readonly number[]) => (numbers.length === 0 ? null : numbers.map((line) => `#witness.${line}`).join(' '));

/** Who answers for the entries, each once. */
export async function responsibleOf(source: ExportSource): Promise<Responsible> {
  const found = new Map<string, Bilingual>();
  const known = new Set<string>();
  for await (const { entry: { responsible } } of exportedEntries(source)) {
    const key = JSON.stringify(responsible);
    if (known.has(key)) continue;
    known.add(key);
    found.set(`resp.${known.size}`, responsible);
  }
  return found;
}

/** What the editors say: the reason of every entry of the apparatus, and their notes. Nothing where there is neither. */
export async function* teiStandOff(source: ExportSource, responsible: Responsible): AsyncGenerator<string> {
  const idOf = new Map([...responsible].map(([id, name]) => [JSON.stringify(name), id]));
  let open = false;
  const item = function* (text: string) {
    if (!open) yield '<standOff>\n';
    open = true;
    yield text;
  };
  for await (const { entry } of exportedEntries(source)) {
    const { id, kind, certainty, reason } = entry;
    const whole = source.passage ? {} : { target: lines(entry.lines), corresp: lines(entry.repeats) };
    yield* item(`<note${attributes({ 'xml:id': id, type: 'apparatus', subtype: kind, resp: `#${idOf.get(JSON.stringify(entry.responsible)) ?? ''}`, cert: certainty, ...whole })}>${both(reason)}</note>\n`);
  }
  for await (const { notes } of source.paragraphs()) {
    for (const { ordinal, text } of notes) yield* item(`<note${attributes({ 'xml:id': noteId(ordinal), type: 'remark', target: `#${noteId(ordinal)}.words` })}>${both(text)}</note>\n`);
  }
  if (open) yield '</standOff>\n';
}

/** The witness as received, line by line; rows of the file that hold nothing are rows here too. */
export async function* teiWitness(source: ExportSource): AsyncGenerator<string> {
  if (source.passage || !source.head.witness) return;
  yield '<sourceDoc>\n<surface>\n';
  for await (const { number, row, text } of source.receivedLines()) {
    yield `<line${attributes({ 'xml:id': `witness.${number}`, n: row, 'xml:space': /^\s|\s$|\s\s/.test(text) ? 'preserve' : null })}>${escapeXml(text)}</line>\n`;
  }
  yield '</surface>\n</sourceDoc>\n';
}
