import { z } from 'zod';
import { path } from '../parameters';
import type { Operation } from './operation';

const ofEdition = { work: path.work, edition: path.edition };
/** What some formats let one choose: `docs/formats.md`. Each format checks its own. */
const choice = z.string().max(20).optional();
const query = z.object({ language: choice, readings: choice, writing: choice, words: choice, tags: choice });

const ofBoth = {
  'text/plain': null, 'text/markdown': null, 'application/tei+xml': null, 'text/x-conllu': null, 'application/x-tmx+xml': null, 'application/ld+json': null,
} as const;
const ofGlossary = { 'application/x-tbx': null, 'application/x-tbx+xml': null } as const;

export const exportEdition = {
  id: 'exportEdition', tag: 'files', path: '/api/v1/editions/{work}/{edition}/export/{export}', params: z.object({ ...ofEdition, export: path.export }), query,
  answers: { ...ofBoth, ...ofGlossary, 'application/epub+zip': null, 'application/zip': null }, problems: [404, 409],
  example: '/api/v1/editions/doshikoku/1/export/tei.xml',
} as const satisfies Operation;

export const exportPassage = {
  id: 'exportPassage', tag: 'files', path: '/api/v1/editions/{work}/{edition}/passages/{passage}/export/{export}',
  params: z.object({ ...ofEdition, passage: path.passage, export: path.export }), query,
  answers: ofBoth, problems: [404], moves: [308], example: '/api/v1/editions/doshikoku/1/passages/4.2/export/txt.txt?language=ja',
} as const satisfies Operation;

export const exportGlossary = {
  id: 'exportGlossary', tag: 'files', path: '/api/v1/glossary/export/{export}', params: z.object({ export: path.export }), query: z.object({}),
  answers: ofGlossary, problems: [404], example: '/api/v1/glossary/export/tbx.tbx',
} as const satisfies Operation;

export const dump = {
  id: 'dump', tag: 'files', path: '/api/v1/dump.zip', params: z.object({}), query: z.object({}),
  answers: { 'application/zip': null }, problems: [503], example: '/api/v1/dump.zip',
} as const satisfies Operation;
