import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', 'src/env.d.ts']),
  typescript.configs.strict,
  typescript.configs.stylistic,
  astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // Names of the browser's window: what is meant is a value of one's own that was forgotten.
      'no-restricted-globals': [
        'error',
        'close',
        'event',
        'find',
        'length',
        'name',
        'open',
        'parent',
        'print',
        'status',
        'stop',
        'top',
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // `strictest` types indexing as possibly undefined; where a rule of the code says it is there, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
