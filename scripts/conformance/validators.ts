import type { Validator } from './validator';
import { ace } from './validators/ace';
import { biber } from './validators/biber';
import { bibliographiesRead, citationsRead } from './validators/citations';
import { cslSchema } from './validators/csl';
import { epubcheck } from './validators/epubcheck';
import { tbxRules, tbxSchema, teiSchema } from './validators/jing';
import { jsonLd } from './validators/json-ld';
import { nu } from './validators/nu';
import { redocly } from './validators/redocly';
import { tmxSchema } from './validators/xmllint';
import { zoteroPages, zoteroRecords } from './validators/zotero';

/** In the order of the conformance page. */
export const validators: readonly Validator[] = [teiSchema, tmxSchema, tbxSchema, tbxRules, epubcheck, ace, jsonLd, cslSchema, citationsRead, bibliographiesRead, biber, zoteroRecords, redocly, nu, zoteroPages];
