import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './command.mjs';

/*
 * node scripts/setup/generate-client.mjs: writes the database client that prisma/schema.prisma describes, to generated/prisma.
 * What `prisma generate` does, by the same generator, without the 200 MB of Prisma's command line: docs/decisions/prisma.md
 */
const require = createRequire(import.meta.url);
// Their ES modules leave out the endings of files, which Node does not resolve.
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts');
const { getGenerators } = require('@prisma/internals');
const { enginesVersion } = require('@prisma/engines-version');

const generators = await getGenerators({
  schemaPath: join(root, 'prisma/schema.prisma'),
  version: enginesVersion,
  registry: { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } },
  // There is no engine: the client is given a driver adapter.
  skipDownload: true,
});
for (const generator of generators) {
  await generator.generate();
  generator.stop();
}
