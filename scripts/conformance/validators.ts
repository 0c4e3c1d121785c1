import type { Validator } from './validator';
import { ace } from './validators/ace';
import { apacheAnnotator } from './validators/apache-annotator';
import { biber } from './validators/biber';
import { calibre } from './validators/calibre';
import { bibliographiesRead, citationsRead } from './validators/citations';
import { cslSchema } from './validators/csl';
import { epubcheck } from './validators/epubcheck';
import { tbxRules, tbxSchema, teiSchema } from './validators/jing';
import { jsonLd } from './validators/json-ld';
import { nu } from './validators/nu';
import { pandocBook, pandocMarkdown } from './validators/pandoc';
import { redocly } from './validators/redocly';
import { tmxSchema } from './validators/xmllint';
import { zoteroPages, zoteroRecords } from './validators/zotero';

/** In the order of the conformance page. */
export const validators: readonly Validator[] = [
  teiSchema, tmxSchema, tbxSchema, tbxRules, epubcheck, ace, pandocBook, calibre, pandocMarkdown, jsonLd, apacheAnnotator, cslSchema, citationsRead, bibliographiesRead, biber,
  zoteroRecords, redocly, nu, zoteroPages,
];
