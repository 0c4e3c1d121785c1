import type { Validator } from './validator';
import { ace } from './validators/ace';
import { bibliographiesRead, citationsRead } from './validators/citations';
import { cslSchema } from './validators/csl';
import { epubcheck } from './validators/epubcheck';
import { tbxRules, tbxSchema, teiSchema } from './validators/jing';
import { jsonLd } from './validators/json-ld';
import { nu } from './validators/nu';
import { redocly } from './validators/redocly';
import { tmxSchema } from './validators/xmllint';

/** In the order of the conformance page. */
export const validators: readonly Validator[] = [teiSchema, tmxSchema, tbxSchema, tbxRules, epubcheck, ace, jsonLd, cslSchema, citationsRead, bibliographiesRead, redocly, nu];
