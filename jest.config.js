/**
 * Tests run through swc: types are checked by `npm run typecheck`, not by every test run.
 *
 * `lazy`: a package is loaded when it is first used, not when it is named. A file of tests that opens the program loads
 * 1,200 modules instead of 2,600 (no spreadsheets, PDF, queue, mail unless it uses them), and there are some two hundred files.
 *
 * `sandboxInjectedGlobals`: jest's sandbox makes every look at a global cost a call; these are handed to each module instead.
 */
module.exports = {
  testEnvironment: 'node',
  // Kept from one run to the next, wherever temporary files lie.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs', lazy: true }, sourceMaps: 'inline' }] },
  sandboxInjectedGlobals: ['Array', 'Date', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'Symbol'],
  // One seed for what tests draw: see there.
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/fastCheck.cjs' },
  // A module is compiled once in a process, not once for each file of tests.
  runtime: '<rootDir>/test/support/runtime.cjs',
  globalSetup: '<rootDir>/test/oneRun.cjs',
  // A slow or busy machine is not taken for one that hangs.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/test/longestFirst.cjs',
};
