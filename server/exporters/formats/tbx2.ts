import type { Concept, Label } from '@/domain/glossary/concept';
import { languages, type Language } from '@/domain/text/language';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { ExportFormat, GlossaryFormat, GlossarySource } from './format';
import { conceptId, conceptParts, glossaryNote, labelParts } from './tbx';
import { attributes } from './xml';

const opening = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader>
<fileDesc>
<titleStmt><title>Taiyaku glossary (Japanese and English)</title></titleStmt>
`;

const format = { id: 'tbx2', name: 'TBX-Basic v2', extension: 'tbx', fileMark: 'v2', contentType: 'application/x-tbx+xml; charset=utf-8' } as const;

/** TBX-Basic as ISO 30042:2008 has it, for translation programs that do not read the edition of 2019: of the whole glossary. */
export const glossaryTbx2: GlossaryFormat = { ...format, write: glossary };

/** The same of the concepts that an edition names. */
export const tbx2: ExportFormat = { ...format, of: ['edition'], choices: {}, write: glossary };

function* glossary({ concepts, siteUrl }: GlossarySource): Generator<string> {
  yield `${opening}<sourceDesc><p>${escapeMarkup(`${siteUrl}/glossary`)}</p><p>${escapeMarkup(glossaryNote)}</p></sourceDesc>
</fileDesc>
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
</martifHeader>
<text>
<body>
`;
  const there = new Set(concepts.map(({ slug }) => slug));
  for (const concept of concepts) yield entry(concept, there, siteUrl);
  yield '</body>\n</text>\n</martif>\n';
}

function entry(concept: Concept, there: ReadonlySet<string>, siteUrl: string): string {
  const { slug, labels, definition, source } = concept;
  const sections = languages.map((language) => {
    const own = labels.filter((label) => label.language === language);
    return `<langSet xml:lang="${language}">\n<descrip type="definition">${escapeMarkup(definition[language])}</descrip>\n${own.map((label) => term(label, language, source)).join('')}</langSet>\n`;
  }).join('');
  return `<termEntry${attributes({ id: conceptId(slug) })}>\n${conceptParts(concept, there, siteUrl)}${sections}</termEntry>\n`;
}

const term = (label: Label, language: Language, source: string | null) => `<tig>\n${labelParts(label, language, source)}</tig>\n`;
