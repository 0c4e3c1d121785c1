import type { z } from 'zod';
import { lookUpAnswer } from '../dictionary/answer';
import { citationAnswer, quotationAnswer } from './citations';
import { editionAnswer, editionEntry, editionPage, structure, witness } from './editions';
import { conceptAnswer, conceptPage, label, occurrence, occurrencePage, quotedSegment } from './glossary';
import { bilingual, pages, placedSpan, span, textualStatus, words } from './parts';
import { apparatusEntry, note, passageAnswer, passagePage, passageSegment, phraseLink, reading, term } from './passages';
import { problemAnswer } from './problem';
import { facets, searchAnswer, searchLine } from './search';
import { suggestion, suggestionsAnswer } from '../search/suggestion';
import { wordFileAnswer } from './words';
import { creator, record, rightsStatement, workAnswer, workPage } from './works';

/** The schemas that have a name of their own in the reference. */
export const components = {
  Work: workAnswer, WorkPage: workPage, Record: record, Creator: creator, RightsStatement: rightsStatement,
  Edition: editionAnswer, EditionEntry: editionEntry, EditionPage: editionPage, Structure: structure, Witness: witness,
  Passage: passageAnswer, PassagePage: passagePage, Segment: passageSegment, Reading: reading,
  Term: term, Note: note, ApparatusEntry: apparatusEntry, PhraseLink: phraseLink,
  Concept: conceptAnswer, ConceptPage: conceptPage, Label: label, Occurrence: occurrence, OccurrencePage: occurrencePage, QuotedSegment: quotedSegment,
  Search: searchAnswer, SearchLine: searchLine, Facets: facets, Suggestion: suggestion, Suggestions: suggestionsAnswer,
  Citation: citationAnswer, Quotation: quotationAnswer, LookUp: lookUpAnswer, WordFile: wordFileAnswer,
  Bilingual: bilingual, Pages: pages, Span: span, PlacedSpan: placedSpan, TextualStatus: textualStatus, Words: words,
  Problem: problemAnswer,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type ComponentName = keyof typeof components;
