import { html } from '@/components/markup/html';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';

/** A page of its own for when pages cannot be made at all: without style sheets, and without anything of the database. */
export function failureDocument(locale: Locale): string {
  const { title, text, again, toLibrary } = messages[locale].errors.failure;
  return html`<!DOCTYPE html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="">${again}</a> <a href="${localized(locale, paths.library())}">${toLibrary}</a></p></html>`.value;
}
