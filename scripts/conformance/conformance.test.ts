import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chosenFiles, writeFiles } from './files';
import { validators } from './validators';

let files: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  files = await writeFiles('var/test/exports');
}, 300_000);

// Pages of HTML are handed over by a journey.
const own = validators.filter(({ formats }) => !formats.includes('html'));

describe('every export', () => {
  it.for(own.map((validator) => [validator.format, validator.name, validator] as const))('%s passes %s', { timeout: 300_000 }, async ([format, name, validator], { skip }) => {
    const missing = validator.missing();
    if (missing !== null) {
      console.warn(`WARNING: ${format} is not checked by ${name}: ${missing}.`);
      skip(missing);
    }
    const chosen = chosenFiles(validator.formats, files);
    expect(chosen).not.toEqual([]);
    expect(await validator.check(chosen)).toEqual([]);
  });
});

it('is named on the conformance page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/conformance.md'), 'utf8');
  const rows = Array.from(page.matchAll(/^\| ([^|]+?) \| ([^|]+?) \| /gm), ([, format, name]) => `${format} / ${name}`).slice(1);
  expect(rows).toEqual(validators.map(({ format, name }) => `${format} / ${name}`));
});
