import tseslint from 'typescript-eslint';

const browserSinks = [
  {
    property: 'innerHTML',
    message: 'Build nodes or Lit templates: the policy forbids markup from strings.',
  },
  {
    property: 'outerHTML',
    message: 'Build nodes or Lit templates: the policy forbids markup from strings.',
  },
  { property: 'insertAdjacentHTML', message: 'Build nodes or Lit templates.' },
];

export default tseslint.config(
  { ignores: ['build', 'node_modules', 'test-results', 'playwright-report'] },
  {
    files: ['web/**/*.ts', 'e2e/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-properties': ['error', ...browserSinks],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      'no-console': 'error',
      'no-eval': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 400],
    },
  },
  {
    // test runners and bundlers expect a default export
    files: ['**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', 'tests/**/*.mjs', '*.js'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error', 'prefer-const': 'error' },
  },
);
