import astro from 'eslint-plugin-astro';
import typescript from 'typescript-eslint';

export default typescript.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'content/', 'public/'] },
  typescript.configs.strict,
  typescript.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `list[0]!` after a check that the list is not empty says more than a branch that never runs.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // Command lines talk to a person.
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
);
