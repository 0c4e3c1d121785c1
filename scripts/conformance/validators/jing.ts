import { debianVersion, faultsOf, onPath, run, schema, type Validator } from '../validator';

/** RELAX NG and Schematron, by the reference implementation; all files in one call. */
function withJing(formats: readonly string[], format: string, file: string, source: string): Validator {
  return {
    formats, format, name: `jing, ${file}`,
    missing() {
      if (!onPath('jing')) return 'jing is not installed (Debian: jing)';
      return schema(file) ? null : `${file} is not in the folder that SCHEMAS names; ${source}`;
    },
    version: () => debianVersion('jing'),
    async check(files) {
      // Debian's starter warns of libraries that are not needed here.
      return faultsOf('jing', await run('jing', [schema(file) ?? '', ...files]), (line) => !line.startsWith('[warning]'));
    },
  };
}

const tbx = 'it is published at https://github.com/LTAC-Global/TBX-Basic_dialect';

export const teiSchema = withJing(['tei', 'dts'], 'TEI P5', 'tei_all.rng', 'it is published at https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng');
export const tbxSchema = withJing(['tbx'], 'TBX-Basic v3 (DCA)', 'tbx-basic-dca.rng', tbx);
export const tbxRules = withJing(['tbx'], 'TBX-Basic v3 (DCA), rules', 'tbx-basic-dca.sch', tbx);
