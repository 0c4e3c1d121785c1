import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import type { Witness } from '@/domain/apparatus/witness';
import type { StudyContent } from '@/domain/study/study';
import type { Concept } from '@/domain/glossary/concept';
import type { EditionContent, Reading, Section } from '@/domain/text/edition';
import type { PackageRemainder } from '@/domain/text/package-remainder';
import { readConfirmedReadings, type SourceReading } from './annotations/confirmed-readings';
import { languages, type Language } from '@/domain/text/language';
import type { Span } from '@/domain/text/span';
import { checkCoverage, checkLineOrder, readLineRoles } from './collation/witness-coverage';
import { checkApparatus, entryNames, emptyApparatus, readApparatus } from './apparatus';
import { readBeads, type Beads } from './text/beads';
import { canonicalEdition, digest, digestGlossary, byParagraph } from './canonical';
import { collate } from './collation/collate';
import { verifyDerivation } from './collation/verify-derivation';
import { assembleApparatus } from './collation/assemble-apparatus';
import type { PackageFolders } from './files/folder';
import { readGlossary } from './glossary/glossary';
import { emptySite, resolveConflicts, type GlossaryRules } from './glossary/resolve-conflicts';
import { readGrammar } from './annotations/grammar';
import { limits } from './limits';
import { readLinks } from './annotations/links';
import { readNotes } from './annotations/notes';
import { findOccurrences } from './glossary/find-occurrences';
import { Problems, type Problem } from './problems/problem';
import { noProgress, type Progress } from './progress';
import { readSource } from './files/read-source';
import { readRecord, type PackageRecord } from './record';
import type { Source } from './files/source';
import { readSenses, type SourceSense } from './annotations/senses';
import { readTerms } from './annotations/terms';
import { isText, readText, type TextSection, type TextSegment } from './text/read-text';
import { checkFileNames } from './files/file-names';
import { readWitnessReadings } from './collation/witness-readings';
import { parseYaml, type Yaml } from './yaml/yaml';
import { readWitness, readBlanks, type Blanks, type SourceWitness } from './witness';
import { offsetsAsReceived } from './collation/received-line';

/** The editors’ annotations of words and grammar. */
export interface SourceAnnotations extends StudyContent {
  readonly senses: readonly SourceSense[];
  readonly readings: readonly SourceReading[];
}

/** A package without errors, except those that only tokenisation can find (`importers/tokenize-edition.ts`). */
export interface ValidPackage {
  readonly content: EditionContent;
  readonly study: SourceAnnotations;
  readonly remainder: PackageRemainder;
  readonly concepts: readonly Concept[];
  readonly sharing: PackageFolders['sharing'];
  /** Concepts that are the site's instead of the package's own. */
  readonly keptFromSite: readonly string[];
  /** What `writeCanonical` writes as the canonical form of the edition. */
  readonly canonical: object;
  /** SHA-256, hex; see docs/canonical-form.md. */
  readonly digest: string;
  readonly glossaryDigest: string;
}

export interface InvalidPackage {
  /** Sorted by file and place; at most `limits.problems` of them. */
  readonly problems: readonly Problem[];
  /** All there are. */
  readonly count: number;
}

/** Reads, validates and collates a package; reports every problem, including conflicts with the glossary of the site. */
export function readPackage(folders: PackageFolders, progress: Progress = noProgress, rules: GlossaryRules = emptySite): ValidPackage | InvalidPackage {
  const problems = new Problems();
  const good = read(folders, problems, progress, rules);
  if (good && problems.count === 0) return good;
  return { problems: problems.sorted(), count: problems.count };
}

export function isValid(result: ValidPackage | InvalidPackage): result is ValidPackage {
  return 'content' in result;
}

function read(folders: PackageFolders, problems: Problems, progress: Progress, rules: GlossaryRules): ValidPackage | null {
  const { own, sharing } = folders;
  progress.phase('glossary');
  const glossary = readGlossary(folders.glossary, problems);
  const recordSource = readSource(own, 'record.yaml', limits.yamlBytes, true, problems);
  const textSource = readSource(own, 'text.txt', limits.textBytes, true, problems);
  const record = recordSource && readRecord(recordSource.source, problems);
  const { concepts, keptFromSite } = resolveConflicts(glossary.concepts, { work: record?.about?.work.slug ?? '', sharing }, rules, problems);
  checkFileNames(own, record && record.witness !== 'broken' ? record.witness?.file ?? null : null, problems);

  progress.phase('text');
  const language = witnessLanguage(record, textSource?.source ?? null);
  const apparatusSource = readSource(own, 'apparatus.yaml', limits.yamlBytes, false, problems);
  const apparatus = apparatusSource && record?.witness !== null ? parseYaml(apparatusSource.source, problems) : null;
  const sections = textSource ? readText(textSource.source, language, entryNames(apparatus), problems) : [];
  const beads = readBeads(sections, problems);
  const segments = new Map(sections.flatMap((section) => section.segments).map((segment) => [segment.address, segment]));

  progress.phase('witness');
  const state = readApparatusAndWitness(folders, record, textSource ? sections : null, segments, beads, { source: apparatusSource?.source ?? null, yaml: apparatus }, problems);

  progress.phase('annotations');
  const linksSource = readSource(own, 'links.txt', limits.textBytes, false, problems);
  const notesSource = readSource(own, 'notes.yaml', limits.yamlBytes, false, problems);
  const termsSource = readSource(own, 'terms.yaml', limits.yamlBytes, false, problems);
  const wordsSource = readSource(own, 'words.txt', limits.textBytes, false, problems);
  const readingsSource = readSource(own, 'readings.txt', limits.textBytes, false, problems);
  const grammarSource = readSource(own, 'grammar.yaml', limits.yamlBytes, false, problems);
  // Without the text no address is known, which is not the fault of those that name one.
  if (!textSource) problems.ignore('unknown-address');
  const phraseLinks = linksSource ? readLinks(linksSource.source, segments, beads, problems) : [];
  const notes = notesSource ? readNotes(notesSource.source, segments, problems) : [];
  const terms = termsSource ? readTerms(termsSource.source, segments, problems) : null;
  const study: SourceAnnotations = {
    senses: wordsSource ? readSenses(wordsSource.source, segments, problems) : [],
    readings: readingsSource ? readConfirmedReadings(readingsSource.source, segments, problems) : [],
    grammar: grammarSource ? readGrammar(grammarSource.source, segments, problems) : [],
  };

  progress.phase('terms');
  // What the editors say about terms can be judged only against the whole glossary.
  const occurrences = glossary.complete && textSource ? findOccurrences(sections, concepts, terms, problems) : [];
  if (problems.count > 0 || !record?.about) return null;

  progress.phase('digest');
  const { work, edition } = record.about;
  const content: EditionContent = {
    work,
    summary: edition.summary,
    date: edition.date,
    sections: sections.map((section) => toSection(section, state.readings)),
    beads: beads.list,
    phraseLinks: byParagraph(phraseLinks, ({ ja, en }) => ja[0] ?? en[0]),
    notes: byParagraph(notes, ({ place }) => place),
    occurrences,
    witness: state.witness,
    apparatus: state.apparatus,
  };
  const decisions = { exclude: terms?.exclude ?? [], add: terms?.add ?? [] };
  const canonical = canonicalEdition(content, decisions, study);
  return {
    content,
    study,
    remainder: {
      terms: decisions, ...state.blanks,
      readings: study.readings.map(({ place, reading }) => ({ place, reading })),
      forms: study.senses.flatMap(({ place, form }) => (form ? [{ place, form }] : [])),
    },
    concepts,
    sharing,
    keptFromSite,
    canonical,
    digest: digest(canonical),
    glossaryDigest: digestGlossary(concepts),
  };
}

interface WitnessState {
  readonly witness: Witness | null;
  readonly apparatus: readonly ApparatusEntry[];
  /** Readings of segments for which the witness prints some. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  readonly blanks: Blanks;
}

const noWitness: WitnessState = { witness: null, apparatus: [], readings: new Map(), blanks: { blanks: [], end: '' } };

/** The language of the witness, null where there is none; where the record does not say, that of the first text with a line mark. */
function witnessLanguage(record: PackageRecord | null, text: Source | null): Language | null {
  if (record && record.witness !== 'broken') return record.witness?.language ?? null;
  const marked = /^(ja|en): *\|\d+\+?\|/m.exec(text?.text ?? '')?.[1];
  return languages.find((language) => language === marked) ?? null;
}

/** Reads witness and apparatus, and proves that the text (null where it cannot be read) follows from them. */
function readApparatusAndWitness(
  { own }: PackageFolders, record: PackageRecord | null, sections: readonly TextSection[] | null,
  segments: ReadonlyMap<string, TextSegment>, beads: Beads, stands: { readonly source: Source | null; readonly yaml: Yaml<unknown> | null }, problems: Problems,
): WitnessState {
  if (record?.witness === null) {
    if (stands.source) problems.add('apparatus-without-witness', stands.source.at(1), {});
    return noWitness;
  }
  const stated = record && record.witness !== 'broken' ? record.witness : null;
  const source = record && stated && readWitness(own, stated, record.yaml, problems);
  if (!source) {
    if (stands.yaml) checkApparatus(stands.yaml, problems);
    return noWitness;
  }
  const { language, siglum, title, description, sha256 } = stated;
  const apparatus = stands.source ? stands.yaml && readApparatus(stands.yaml, record.editors, source, problems) : emptyApparatus;
  if (!sections) return noWitness;
  const collation = collate(sections, source, language, problems);
  if (!apparatus) return noWitness;
  const roles = readLineRoles(apparatus, collation, problems);
  checkLineOrder(source, apparatus, collation, roles, problems);
  const assembled = assembleApparatus(sections, apparatus, collation, beads, language, problems);
  const printed = readWitnessReadings(apparatus, segments, source, problems);
  const witness: Witness = {
    siglum, language, title, description, sha256,
    lines: source.lines.map(({ number, row, text }) => ({
      number, row, text,
      uses: printed.uses.get(number) ?? collation.uses.get(number) ?? [],
      repeats: roles.surplus.get(number) ?? null,
    })),
  };
  const differing = verifyDerivation(sections, witness, source, assembled, collation.unclear, problems);
  checkCoverage(source, collation, roles, differing, problems);
  return { ...asReceived(witness, assembled.entries, source), readings: printed.readings, blanks: readBlanks(source) };
}

/** Witness and apparatus with the lines as received, and the spans in them counted in their units. */
function asReceived(witness: Witness, entries: readonly ApparatusEntry[], source: SourceWitness): { readonly witness: Witness; readonly apparatus: readonly ApparatusEntry[] } {
  const offsets = new Map(source.lines.flatMap(({ number, text, received }) => (text === received ? [] : [[number, offsetsAsReceived(received)] as const])));
  if (offsets.size === 0) return { witness, apparatus: entries };
  const moved = (line: number, { start, end }: Span): Span => {
    const at = offsets.get(line);
    return at ? { start: at(start), end: at(end) } : { start, end };
  };
  return {
    witness: {
      ...witness,
      lines: witness.lines.map((line) => ({
        ...line, text: source.line(line.number)?.received ?? line.text,
        uses: line.uses.map((use) => ({ ...use, lineSpan: moved(line.number, use.lineSpan) })),
      })),
    },
    apparatus: entries.map((entry) => ({ ...entry, received: entry.received.map(({ line, span }) => ({ line, span: moved(line, span) })) })),
  };
}

function toSection({ kind, segments }: TextSection, readings: ReadonlyMap<string, readonly Reading[]>): Section {
  const paragraphs: { number: number; segments: Section['paragraphs'][number]['segments'][number][] }[] = [];
  for (const { address, paragraph, role, fields } of segments) {
    if (paragraphs.at(-1)?.number !== paragraph) paragraphs.push({ number: paragraph, segments: [] });
    const text = { ja: isText(fields.ja) ? fields.ja.text : null, en: isText(fields.en) ? fields.en.text : null };
    const own = isText(fields.ja) ? fields.ja.readings : [];
    const emphasis = isText(fields.ja) && fields.ja.emphasis.length > 0 ? { emphasis: fields.ja.emphasis } : {};
    paragraphs.at(-1)?.segments.push({ address, role, text, readings: readings.get(address) ?? own, ...emphasis });
  }
  return { kind, paragraphs };
}
