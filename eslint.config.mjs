import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const PROGRAM = ['src/**/*.{ts,tsx}', 'workflows/**/*.ts', 'bench/**/*.ts'];
const PURE = ['src/domain/**/*.ts', 'src/engine/**/*.ts', 'src/policies/**/*.ts', 'src/application/**/*.ts', 'src/supervision/**/*.ts', 'workflows/**/*.ts'];
const TYPESCRIPT = [...PROGRAM, 'test/**/*.ts', 'docs/**/*.ts'];

/** The same case and the same act must give the same outcome, today and at a replay in ten years. */
const NO_HIDDEN_INPUT = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is injected here: pass the instant in.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is injected here: pass the instant in.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is injected here: pass the instant in.' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'Time is injected here: pass the instant in.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is injected here: pass the value in.' },
  { selector: "MemberExpression[object.name='process'][property.name=/^(env|hrtime)$/]", message: 'The environment is read once, in src/config.ts.' },
  { selector: "CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]", message: 'Nothing waits here: a deadline is a row, and the sweep rings it.' },
];

/** Tried and failed: see 'Clocks' in src/README.md. */
const NO_LIVE_MACHINE = [
  { selector: "Property[key.name=/^(after|invoke|spawn|delay|delays|actors)$/]", message: 'A machine holds states and guards; clocks are rows of law.ts.' },
  { selector: "Property[key.name='type'][value.value='history']", message: 'A machine holds no history states: they are lost when a case is restored.' },
];

const NO_HALF_TEST = [
  { selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]", message: 'Every test runs, every time.' },
  { selector: "MemberExpression[object.object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]", message: 'Every test runs, every time.' },
  { selector: "CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]", message: 'Every test runs, every time.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', 'data/', 'coverage/']),
  js.configs.recommended,
  {
    // A rule is changed here, for everybody and with a reason, or obeyed.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 400 }],
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      // Control characters are data here: input is searched for NUL and bidirectional marks.
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', require: 'readonly', setTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', Buffer: 'readonly' } },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler knows globals better.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': ['error', { fixToUnknown: false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true }],
      // An adapter may fulfil an asynchronous port with an answer it has at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
    },
  },
  {
    files: PURE,
    rules: { 'no-restricted-syntax': ['error', ...NO_HIDDEN_INPUT] },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        paths: [{ name: 'xstate', allowImportNames: ['setup'], allowTypeImports: true, message: 'A procedure describes a machine; the engine computes it.' }],
      }],
    },
  },
  {
    files: ['workflows/**/machine.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_HIDDEN_INPUT, ...NO_LIVE_MACHINE] },
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        paths: [{ name: 'xstate', importNames: ['createActor', 'interpret', 'waitFor', 'toPromise', 'fromPromise', 'fromCallback', 'fromObservable'], message: 'The engine computes transitions and never runs an actor.' }],
      }],
    },
  },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['src/web/public/*.js'],
    // Written for browsers of any age: it must be read where nothing else is.
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: { window: 'readonly', document: 'readonly' } },
    rules: { 'no-var': 'off' },
  },
  {
    files: ['src/web/**/*.mjs'],
    languageOptions: { globals: { URL: 'readonly' } },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test may show that something does not compile, and says what.
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      // What comes back over HTTP or from JSON.parse is judged by the expectation itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_HALF_TEST] },
  },
);
