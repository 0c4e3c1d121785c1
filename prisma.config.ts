import { defineConfig } from 'prisma/config';

// The database address is read in server/runtime/env.ts and handed to the
// driver adapter; Prisma's own command line is used for `generate` only.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
