import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const exclude = [...configDefaults.exclude, 'e2e/**', 'var/**', '.next*/**', 'generated/**'];
// Functions without a process, a database or a clock: their modules are loaded once in each worker, not once for each file.
const pure = ['domain/**/*.test.ts'];

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      // In a server build this package is empty; elsewhere it throws.
      'server-only': here('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    environment: 'node',
    // What a machine has besides must not change what is tested.
    env: { ANALYSER_FOLDER: 'var/test/no-second-reader' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude, isolate: false } },
      { extends: true, test: { name: 'others', include: ['**/*.test.{ts,tsx}'], exclude: [...exclude, ...pure] } },
    ],
  },
});
