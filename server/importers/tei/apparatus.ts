import type { Bilingual } from '@/domain/text/language';
import { writeNumberRanges } from '@/server/text-package/number-ranges';
import { optionalField, writeYaml } from '@/server/text-package/yaml/yaml';
import { limits } from '@/server/text-package/limits';
import type { Problems } from '@/server/text-package/problems/problem';
import type { MappedFiles } from '../xml/mapped-files';
import { findAllIn, isElement, textOf, type XmlElement } from '../xml/tree';
import { bilingual } from './header';
import { countOf, idsIn } from './segments';

/** The witness's file from `sourceDoc`: each line at its row. */
export function readSourceDoc(source: XmlElement, problems: Problems): { readonly text: string; readonly lines: readonly string[] } {
  const lines: string[] = [];
  let text = '';
  let at = 0;
  for (const [index, line] of findAllIn(source, 'line').entries()) {
    const row = line.attributes.n === undefined ? index + 1 : countOf(line.attributes.n);
    const words = textOf(line);
    if (row === null || row <= at || row > 2 * limits.witnessLines) problems.add('tei-number', line.place, { name: 'line' });
    else if (/[\r\n]/.test(words)) problems.add('tei-line-break', line.place, {});
    else {
      text += `${'\n'.repeat(row - Math.max(at, 1))}${words}`;
      at = row;
      if (line.attributes.type !== 'blank') lines.push(words);
    }
  }
  const isOpen = findAllIn(source, 'surface')[0]?.attributes.type === 'unterminated';
  return { text: isOpen ? text : `${text}\n`, lines };
}

const linesIn = (pointers: string | undefined) => idsIn(pointers).flatMap((id) => /^witness\.(\d+)$/.exec(id)?.[1] ?? []).map(Number);

/** The entries from the notes of `standOff`; `extents` are those of gaps, by entry. */
export function apparatusFromTei(
  standOff: XmlElement, lines: readonly string[], responsible: ReadonlyMap<string, Bilingual>, editors: ReadonlyMap<string, Bilingual>, extents: ReadonlyMap<string, string>, files: MappedFiles,
): void {
  const editorOf = new Map([...responsible].map(([id, name]) => [id, [...editors].find(([, each]) => each === name)?.[0]]));
  let titled = false;
  for (const note of standOff.children.filter(isElement)) {
    const { 'xml:id': id, type, subtype, resp, cert, target, corresp } = note.attributes;
    if (type !== 'apparatus' || id === undefined) continue;
    const [own, repeats] = [linesIn(target), linesIn(corresp)];
    const differs = repeats.some((line, index) => lines[line - 1]?.normalize('NFC') !== lines[(own[index] ?? 0) - 1]?.normalize('NFC'));
    if (!titled) files.add('apparatus.yaml', 'entries:\n', standOff.place);
    titled = true;
    files.add('apparatus.yaml', writeYaml({ [id]: {
      ...optionalField('kind', subtype), ...optionalField('certainty', cert), ...optionalField('responsible', editorOf.get(idsIn(resp)[0] ?? '')), ...optionalField('reason', bilingual(findAllIn(note, 'seg'))),
      ...(subtype === 'gap' ? optionalField('extent', extents.get(id)) : {}), ...optionalField('lines', writeNumberRanges(own)), ...optionalField('repeats', writeNumberRanges(repeats)), ...(differs ? { differs: 'true' } : {}),
    } }).replace(/^(?=.)/gm, '  '), note.place);
  }
}

/** How much is lost, from the first gap that names an entry and says it. */
export function extentsIn(body: XmlElement): Map<string, string> {
  const extents = new Map<string, string>();
  for (const { attributes } of findAllIn(body, 'gap')) {
    const { unit, quantity, extent } = attributes;
    const size = quantity !== undefined && unit !== undefined ? `${quantity} ${unit}${quantity === '1' ? '' : 's'}` : extent;
    for (const id of idsIn(attributes.corresp)) if (size !== undefined && !extents.has(id)) extents.set(id, size);
  }
  return extents;
}
