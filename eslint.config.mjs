import tseslint from 'typescript-eslint';
import rooms, { compositionRoots } from './rooms.config.mjs';

/** Type-aware and strict; every exception below says why (test/client: its types are made only when they are checked). Formatting is prettier's, none of it is checked here. */
export default tseslint.config(
  { ignores: ['dist*/', 'coverage/', 'node_modules/', '**/fixtures/', 'test/client/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      // Every member of a union is dealt with: a switch has all of them, or a default that says what the rest means.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A type import vanishes in the output, so it is no edge of the import graph; say so where it is one.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers and booleans print the same everywhere; objects and null are still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => list.push(x)` is no confusion; a void value that is used is.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // A spread string is meant as its code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A leading underscore is how a property is left out of a rest: `const { written: _written, ...value } = v`.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A port is async whether or not the engine behind it has to wait.
      '@typescript-eslint/require-await': 'off',
      // GraphQL object types are classes that hold nothing but decorators.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // An index proved by the line before (`xs[i]!` inside its loop) is read more easily than a cast or a dead branch.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: compositionRoots,
    rules: {
      // The composition roots alone read the environment, write to the terminal and end the process.
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/cli and src/server.ts read the environment: take a setting as an argument.',
        },
        { object: 'process', property: 'exit', message: 'Only src/cli and src/server.ts end the process: throw.' },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      // jest's matchers are handed methods unbound: expect(store.close).toHaveBeenCalled().
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    // Plain Node programs: they run before anything is compiled, so they cannot be TypeScript.
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  rooms,
);
