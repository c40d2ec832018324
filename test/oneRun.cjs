const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { removeLeftBehind } = require('./support/leftBehind.cjs');

/** Named after the process, so that the next run knows whose it was. */
const RUN = /^weiquan-test-run-(\d+)-/;
const FAKETIME = /^(?:sem\.)?faketime_(?:shm|sem)_(\d+)$/;

/** Before the workers of jest start: a folder for what one run of the tests prepares once, gone when the run ends. A run that was killed left its own. */
module.exports = () => {
  // A process under faketime that was killed leaves its memory, in the way of the next one with its number.
  if (fs.existsSync('/dev/shm')) removeLeftBehind('/dev/shm', FAKETIME);
  removeLeftBehind(os.tmpdir(), RUN);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `weiquan-test-run-${process.pid}-`));
  process.env.WEIQUAN_TEST_RUN = folder;
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
};
