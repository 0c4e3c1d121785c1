import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { schema, packageVersion, type Validator } from '../validator';

export const cslSchema: Validator = {
  formats: ['csl'], format: 'CSL-JSON', name: 'Ajv, csl-data.json',
  missing: () => (schema('csl-data.json') ? null : 'csl-data.json is not in the folder that SCHEMAS names; it is published at https://github.com/citation-style-language/schema'),
  version: () => packageVersion('ajv'),
  async check(files) {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(readFileSync(schema('csl-data.json') ?? '', 'utf8')) as object);
    return files.flatMap((file) => (validate(JSON.parse(readFileSync(file, 'utf8'))) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`]));
  },
};
