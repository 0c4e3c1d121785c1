import { z } from 'zod';
import { quotationParameters } from '../../citation/quotation-parameters';
import { citationAnswer, quotationAnswer } from '../citations';
import { accessed, path } from '../parameters';
import type { Operation } from './operation';

const ofEdition = { work: path.work, edition: path.edition };
const ofPassage = { ...ofEdition, passage: path.passage };
const query = z.object({ accessed });
const { style, citation } = quotationParameters.shape;
const asked = z.object({ accessed, style, citation });
const files = { 'application/x-bibtex': null, 'application/x-research-info-systems': null, 'application/vnd.citationstyles.csl+json': null, 'application/mods+xml': null } as const;

export const citeEdition = {
  id: 'citeEdition', tag: 'citation', path: '/api/v1/editions/{work}/{edition}/citation', params: z.object(ofEdition), query: asked,
  answers: { 'application/json': citationAnswer }, problems: [404], moves: [303], example: '/api/v1/editions/doshikoku/1/citation?accessed=2026-11-24',
} as const satisfies Operation;

export const citePassage = {
  id: 'citePassage', tag: 'citation', path: '/api/v1/editions/{work}/{edition}/passages/{passage}/citation', params: z.object(ofPassage), query: asked,
  answers: { 'application/json': citationAnswer }, problems: [404], moves: [303, 308], example: '/api/v1/editions/doshikoku/1/passages/4.2/citation?style=chicago&citation=short-note&accessed=2026-11-24',
} as const satisfies Operation;

export const citeEditionFile = {
  id: 'citeEditionFile', tag: 'citation', path: '/api/v1/editions/{work}/{edition}/citation/{file}',
  params: z.object({ ...ofEdition, file: path.file }), query,
  answers: files, problems: [404], example: '/api/v1/editions/doshikoku/1/citation/bibtex.en.bib?accessed=2026-11-24',
} as const satisfies Operation;

export const citePassageFile = {
  id: 'citePassageFile', tag: 'citation', path: '/api/v1/editions/{work}/{edition}/passages/{passage}/citation/{file}',
  params: z.object({ ...ofPassage, file: path.file }), query,
  answers: files, problems: [404], moves: [308], example: '/api/v1/editions/doshikoku/1/passages/4.2/citation/ris.ja.ris?accessed=2026-11-24',
} as const satisfies Operation;

export const quotePassage = {
  id: 'quotePassage', tag: 'citation', path: '/api/v1/editions/{work}/{edition}/passages/{passage}/quotation',
  params: z.object(ofPassage), query: quotationParameters.extend({ accessed }),
  answers: { 'application/json': quotationAnswer }, problems: [404], moves: [308], example: '/api/v1/editions/doshikoku/1/passages/4.2/quotation?form=markdown&accessed=2026-11-24',
} as const satisfies Operation;
