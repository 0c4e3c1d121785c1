import type { ExportSource } from '../formats/format';
import { teiDivision } from '../formats/tei/body';
import { teiHeader } from '../formats/tei/header';
import { responsibleOf, teiStandOff, teiWitness } from '../formats/tei/stand-off';
import type { DocumentSource } from './document-source';

const opening = '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n';
const everywhere = { from: { paragraph: 0, segment: 0 }, to: { paragraph: 99_999, segment: 99_999 }, part: null } as const;

/** TEI as the edition's own file has it, in one language; a stretch of the text stands in a `dts:wrapper`. */
export async function* writeTei({ source, language, isPart }: DocumentSource): AsyncGenerator<string> {
  // The witness stands beside the text that was made from it, if all of that is there; else nothing points at its lines.
  const hasWitness = !isPart && source.head.witness?.language === language;
  const shown: ExportSource = hasWitness ? source : { ...source, passage: source.passage ?? everywhere };
  const responsible = await responsibleOf(shown);
  yield `${opening}${teiHeader({ ...source, responsible })}<text xml:lang="${language}">\n<body>\n`;
  if (isPart) yield '<dts:wrapper xmlns:dts="https://w3id.org/api/dts#">\n';
  yield* teiDivision(source, language);
  if (isPart) yield '</dts:wrapper>\n';
  yield '</body>\n</text>\n';
  yield* teiStandOff(shown, responsible);
  if (hasWitness) yield* teiWitness(source);
  yield '</TEI>\n';
}
