import { defineConfig, globalIgnores } from 'eslint/config';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import jsxA11y from 'eslint-plugin-jsx-a11y';

// eslint-config-next brings the plugin with a few of its rules; these are all recommended ones.
const accessibility = { files: ['**/*.tsx'], rules: jsxA11y.flatConfigs.recommended.rules };

export default defineConfig([
  ...nextVitals,
  ...nextTypescript,
  accessibility,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // There is no React in these rooms, and `use` is a good name there.
  { files: ['{server,domain,scripts,e2e,deploy}/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['server/runtime/env.ts', 'server.ts', '*.config.ts', 'e2e/**', 'scripts/conformance/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'server/runtime/env.ts alone reads the environment.' },
      ],
    },
  },
  globalIgnores(['.next*/**', 'generated/**', 'var/**', 'test-results/**', 'playwright-report/**', 'next-env.d.ts']),
]);
