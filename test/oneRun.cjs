const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Named after the process, so that the next run knows whose it was. */
const RUN = /^weiquan-test-run-(\d+)-/;
const FAKETIME = /^(?:sem\.)?faketime_(?:shm|sem)_(\d+)$/;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Before the workers of jest start: a folder for what one run of the tests prepares once, gone when the run ends. A run that was killed left its own. */
module.exports = () => {
  // A process under faketime that was killed leaves its memory, in the way of the next one with its number.
  for (const name of fs.existsSync('/dev/shm') ? fs.readdirSync('/dev/shm') : []) {
    const pid = FAKETIME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) fs.rmSync(path.join('/dev/shm', name), { force: true });
  }
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = RUN.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `weiquan-test-run-${process.pid}-`));
  process.env.WEIQUAN_TEST_RUN = folder;
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
};
