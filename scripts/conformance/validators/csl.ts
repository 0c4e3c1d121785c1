import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { schema, type Validator } from '../validator';

const require = createRequire(import.meta.url);

export const cslSchema: Validator = {
  formats: ['csl'], format: 'CSL-JSON', name: 'Ajv, csl-data.json',
  missing: () => (schema('csl-data.json') ? null : 'csl-data.json is not in the folder that SCHEMAS names; it is published at https://github.com/citation-style-language/schema'),
  version: async () => (require('ajv/package.json') as { version: string }).version,
  async check(files) {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(readFileSync(schema('csl-data.json') ?? '', 'utf8')) as object);
    return files.flatMap((file) => (validate(JSON.parse(readFileSync(file, 'utf8'))) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`]));
  },
};
