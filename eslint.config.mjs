import next from '@next/eslint-plugin-next'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import playwright from 'eslint-plugin-playwright'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const inTests = ['**/*.test.ts', 'e2e/**', 'bench/**', 'deploy/**', 'scripts/**']

/** Forbids imports that match, with the sentence that says where they belong. */
function forbidImports(files, group, message, ignores = inTests) {
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] } }
}

export default tseslint.config(
  {
    ignores: [
      '**/.next/**',
      'node_modules/**',
      'data/**',
      'next-env.d.ts',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  tseslint.configs.recommendedTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['scripts/**', 'bench/**', 'deploy/**'], rules: { 'no-console': 'off' } },
  {
    files: ['app/**/*.tsx'],
    plugins: { ...next.configs.recommended.plugins },
    rules: { ...next.configs['core-web-vitals'].rules },
  },
  { files: ['app/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  { files: ['app/**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  { files: ['e2e/**/*.ts', 'deploy/*.spec.ts'], ...playwright.configs['flat/recommended'] },
  {
    files: ['e2e/**/*.ts', 'deploy/*.spec.ts'],
    rules: {
      'playwright/no-raw-locators': 'error',
      'playwright/no-skipped-test': 'off',
      'playwright/expect-expect': [
        'error',
        { assertFunctionNames: ['answerAll', 'expectAllThere', 'expectNoViolations', 'expectObserved'] },
      ],
    },
  },
  forbidImports(
    ['lib/http/**'],
    ['@/*', '../*', 'next', 'next/*', 'node:*', 'server-only'],
    'The cookie engine is pure: nothing of the project, of Next or of Node.',
  ),
  forbidImports(
    ['lib/db/**'],
    ['@/*', '../auth/*', '../course/*', '../wire/*', 'next', 'next/*'],
    'lib/db knows tables only.',
  ),
  forbidImports(
    ['app/**', 'pages/**', 'proxy.ts'],
    ['@/lib/db/*', '**/lib/db/*'],
    'Pages and actions ask lib/auth, lib/course or lib/wire, never the database.',
  ),
)
