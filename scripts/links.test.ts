import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const pages = ['README.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** What stands between backticks is an example, and not a link. */
const withoutCode = (text: string) => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');

/** Targets of links and pictures inside this project, as they are written. */
function relativeLinks(page: string): string[] {
  const text = withoutCode(readFileSync(join(root, page), 'utf8'));
  const targets = [...text.matchAll(/\]\(<?([^)>\s]+)>?(?: "[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm)].map((match) => match[1] ?? match[2] ?? '');
  return targets.filter((target) => !/^[a-z][a-z0-9+.-]*:|^#/i.test(target));
}

it.each(pages)('every relative link of %s leads to a file', (page) => {
  const missing = relativeLinks(page).filter((target) => {
    const path = decodeURI(target.replace(/[?#].*$/, ''));
    return !existsSync(join(root, path.startsWith('/') ? '.' : dirname(page), path));
  });
  expect(missing).toEqual([]);
});

it('finds the links it is to look at', () => {
  expect(relativeLinks('README.md')).toEqual(expect.arrayContaining(['docs/images/reader.png', 'LICENSE', 'docs/text-packages.md']));
});

const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);

it('finds the documents that schema and decisions name', () => {
  const named = ['prisma/schema.prisma', 'README.md', 'deploy/nginx/site.conf', ...decisions].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/docs\/[\w/-]+\.md/g)].map((match) => match[0]),
  );
  expect(named).toContain('docs/model.md');
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
