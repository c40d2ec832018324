const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Before the workers of jest start: a folder for what one run of the tests prepares once, gone when the run ends. */
module.exports = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-test-run-'));
  process.env.WEIQUAN_TEST_RUN = folder;
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
};
