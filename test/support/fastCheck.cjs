const path = require('node:path');
const { seed } = require('./seed.cjs');

// By its path: jest hands this file to whoever asks for fast-check.
const fastCheck = require(path.join(path.dirname(require.resolve('fast-check/package.json')), 'lib/cjs/fast-check.js'));

/** fast-check as every test gets it: with the seed of the run. What fails names its seed and the path to the example. */
if (seed !== undefined) fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed });

module.exports = fastCheck;
