import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { expect, it, vi } from 'vitest';
import proxy, { config } from '../proxy';

// Which language a path without one leads to is not asked here, and cannot be loaded outside of Next.
vi.mock('next-intl/middleware', () => ({ default: () => () => undefined }));

const app = resolve(import.meta.dirname, '../app/[locale]');
const values: Readonly<Record<string, string>> = { work: 'doshikoku', edition: '1', passage: '3.2' };

/** The paths of pages that are made for each reader, with a value for each parameter. */
const dynamic = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx') && readFileSync(join(app, file), 'utf8').includes('force-dynamic'))
  .map((file) => `/ja/${file.replace(/\/?page\.tsx$/, '').replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? name)}`);

it('finds such pages', () => expect(dynamic).toContain('/ja/read/doshikoku/1/cite'));

it.each(dynamic)('%s has a nonce in its policy: nothing else allows the scripts of a page that is sent while it is made', (path) => {
  expect(config.matcher.some((pattern) => new RegExp(`^${pattern.replace(/\/:path\*/g, '(?:/.*)?')}$`).test(path))).toBe(true);
  const policy = proxy(new NextRequest(`http://localhost${path}`)).headers.get('Content-Security-Policy');
  expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'sha256-/);
});
