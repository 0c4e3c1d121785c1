import type { Concept, Label } from '@/domain/glossary/concept';
import { languages, type Language } from '@/domain/text/language';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { ExportFormat, GlossaryFormat, GlossarySource } from './format';
import { attributes } from './xml';

const opening = `<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dca" type="TBX-Basic" xml:lang="en">
<tbxHeader>
<fileDesc>
<titleStmt><title>Taiyaku glossary (Japanese and English)</title></titleStmt>
`;
const middle = `</fileDesc>
<encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
</tbxHeader>
<text>
<body>
`;

export const glossaryNote = 'The glossary of the Taiyaku project. Annotations, definitions and proposals for English names are the project’s own.';

const format = { id: 'tbx', name: 'TBX-Basic v3', extension: 'tbx', contentType: 'application/x-tbx; charset=utf-8' } as const;

/** TBX-Basic (ISO 30042:2019) with data categories as attributes: of the whole glossary. */
export const glossaryTbx: GlossaryFormat = { ...format, write: glossary };

/** The same of the concepts that an edition names. */
export const tbx: ExportFormat = { ...format, of: ['edition'], choices: {}, write: glossary };

function* glossary({ concepts, siteUrl }: GlossarySource): Generator<string> {
  yield `${opening}<publicationStmt><p>${escapeMarkup(`${siteUrl}/glossary`)}</p></publicationStmt>\n<sourceDesc><p>${escapeMarkup(glossaryNote)}</p></sourceDesc>\n${middle}`;
  const there = new Set(concepts.map(({ slug }) => slug));
  for (const concept of concepts) yield entry(concept, there, siteUrl);
  yield '</body>\n</text>\n</tbx>\n';
}

/** Ids begin with a letter; names of concepts need not. */
export const conceptId = (slug: string) => `c-${slug}`;

function entry(concept: Concept, there: ReadonlySet<string>, siteUrl: string): string {
  const { slug, labels, definition, source } = concept;
  const sections = languages.map((language) => {
    const own = labels.filter((label) => label.language === language);
    return `<langSec xml:lang="${language}">\n<descrip type="definition">${escapeMarkup(definition[language])}</descrip>\n${own.map((label) => `<termSec>\n${labelParts(label, language, source)}</termSec>\n`).join('')}</langSec>\n`;
  }).join('');
  return `<conceptEntry id="${conceptId(slug)}">\n${conceptParts(concept, there, siteUrl)}${sections}</conceptEntry>\n`;
}

/** What both editions of the standard say of a concept before its languages. */
export function conceptParts({ slug, category, related, sourceNote }: Concept, there: ReadonlySet<string>, siteUrl: string): string {
  const links = related.filter((each) => there.has(each)).map((each) => `<ref type="crossReference" target="${conceptId(each)}">${each}</ref>\n`).join('');
  const note = sourceNote ? `<note xml:lang="ja">${escapeMarkup(sourceNote.ja)}</note>\n<note xml:lang="en">${escapeMarkup(sourceNote.en)}</note>\n` : '';
  return `<descrip type="subjectField">${category}</descrip>\n${links}<xref${attributes({ type: 'externalCrossReference', target: `${siteUrl}/glossary/${slug}` })}>${slug}</xref>\n${note}`;
}

const status: Readonly<Record<Label['kind'], readonly [status: string, type: string]>> = {
  preferred: ['preferredTerm-admn-sts', 'fullForm'], alternative: ['admittedTerm-admn-sts', 'variant'], abbreviation: ['admittedTerm-admn-sts', 'abbreviation'],
};

/** The same of a term. TBX-Basic has no category for a reading: it is a note, in kana and so marked as Japanese. The source is that of the English name. */
export function labelParts({ kind, text, reading }: Label, language: Language, source: string | null): string {
  const [state, type] = status[kind];
  const said = reading === null ? '' : `<note xml:lang="ja">よみ：${escapeMarkup(reading)}</note>\n`;
  const seen = kind === 'preferred' && language === 'en' && source !== null ? `<admin type="source">${escapeMarkup(source)}</admin>\n` : '';
  return `<term>${escapeMarkup(text)}</term>\n<termNote type="partOfSpeech">noun</termNote>\n<termNote type="administrativeStatus">${state}</termNote>\n<termNote type="termType">${type}</termNote>\n${seen}${said}`;
}
