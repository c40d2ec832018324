import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/**
 * What node is given to start the program as a process of its own. `npm test` and `npm run torture` have built it and start what
 * they built, which takes a quarter less processor; a single test starts the sources, so that nobody tries an old build by mistake.
 */
export const PROGRAM: readonly string[] = process.env['WEIQUAN_BUILT'] ? [path.join(root, 'dist/src/cli/index.js')] : ['-r', path.join(root, 'test/support/typescript.cjs'), path.join(root, 'src/cli/index.ts')];
