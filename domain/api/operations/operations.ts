import { citeEdition, citeEditionFile, citePassage, citePassageFile, quotePassage } from './citation';
import { dump, exportEdition, exportGlossary, exportPassage } from './exports';
import { getConcept, listConcepts, listOccurrences } from './glossary';
import { getPassage, getPassageText, listPassages } from './passages';
import { exportResults, search, suggest } from './search';
import { getWords, lookUp } from './words';
import { getEdition, getWork, listEditions, listWorks } from './works';

/** All that can be asked of the API, in the order of its reference. A new resource is a file beside this one, and a line here. */
export const operations = [
  listWorks, getWork, listEditions, getEdition,
  listPassages, getPassage, getPassageText,
  listConcepts, getConcept, listOccurrences,
  search, exportResults, suggest,
  citeEdition, citePassage, citeEditionFile, citePassageFile, quotePassage,
  exportEdition, exportPassage, exportGlossary, dump,
  lookUp, getWords,
] as const;

export type OperationId = (typeof operations)[number]['id'];
