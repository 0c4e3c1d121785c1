import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { operations } from '@/domain/api/operations/operations';
import { routing } from '@/i18n/routing';
import { ApiReference } from './reference';

it.each(routing.locales)('%s: every place in the reference has an id of its own, and every link in it leads to one', (locale) => {
  const markup = renderToStaticMarkup(createElement(ApiReference, { locale, site: 'https://reader.example' }));
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const links = [...markup.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  for (const { id } of operations) expect(links).toContain(id);
});
