import { linesOf, onPath, run, schema, type Validator } from '../validator';

export const tmxSchema: Validator = {
  formats: ['tmx'], format: 'TMX 1.4b', name: 'xmllint, tmx14.dtd',
  missing() {
    if (!onPath('xmllint')) return 'xmllint is not installed (Debian: libxml2-utils)';
    return schema('tmx14.dtd') ? null : 'tmx14.dtd is not in the folder that SCHEMAS names; it is published at https://www.gala-global.org/tmx-14b';
  },
  version: async () => /version (\d+)/.exec((await run('xmllint', ['--version'])).output)?.[1] ?? 'unknown',
  async check(files) {
    const { code, output } = await run('xmllint', ['--nonet', '--noout', '--dtdvalid', schema('tmx14.dtd') ?? '', ...files]);
    // The document type names the DTD by its public file name, which is not beside the files: only a warning.
    const lines = linesOf(output).filter((line) => /: (?:validity |parser |namespace )?error|Document .* does not validate/.test(line));
    return code === 0 ? lines : [...lines, `xmllint ended with ${code}`];
  },
};
