/**
 * write.ts WORK LOCALE FILE: writes the content of a reader page as a plain static
 * file, from the database and without React: what the pages are weighed against.
 */
import { writeFileSync } from 'node:fs';
import { createTranslator, hasLocale } from 'use-intl/core';
import { renderReader } from '@/features/reader/render/reader';
import { messages } from '@/i18n/messages';
import { localized, otherLocale, paths } from '@/i18n/paths';
import { routing } from '@/i18n/routing';
import { closeDatabase } from '@/server/repositories/database';
import { readReader } from '@/server/use-cases/read-reader';
import { minimal } from './minimal';

// Enough to read it by.
const style = 'body{max-width:40rem;margin:auto;padding:1rem;line-height:2}';

const [slug = '', locale = '', file = ''] = process.argv.slice(2);
if (!hasLocale(routing.locales, locale) || file === '') throw new Error('Usage: write.ts WORK LOCALE FILE');
const reader = await readReader(slug, null);
await closeDatabase();
if (!reader) throw new Error(`The database has no work “${slug}”.`);

const { edition, concepts, help } = reader;
const t = createTranslator({ locale, messages: messages[locale], namespace: 'reader' });
const shell = messages[locale].shell;
const other = otherLocale(locale);
const text = minimal(renderReader(edition, concepts, help, locale, t));

writeFileSync(file, `<!doctype html><html lang=${locale}><meta charset=utf-8><meta name=viewport content="width=device-width">\
<title>${edition.work.title[locale]} | ${shell.siteName}</title><meta name=description content="${edition.work.summary[locale]}">\
<style>${style}</style><nav><a href=${localized(locale, paths.library())}>${shell.siteName}</a> \
<a href=${localized(locale, paths.library())}>${shell.library}</a> <a href=${localized(locale, paths.glossary())}>${shell.glossary}</a> \
<a href=${localized(other, paths.work(slug))} lang=${other}>${shell.switchLocale}</a></nav><main>${text}</main></html>
`);
