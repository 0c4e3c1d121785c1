import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'e2e/**', 'var/**', '.next*/**', 'generated/**'],
    // What a machine has besides must not change what is tested.
    env: { ANALYSER_FOLDER: 'var/test/no-second-reader' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
