const fs = require('node:fs');
const path = require('node:path');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Removes from a folder what is named after a process that is gone: it was killed before it could. The first group of `pattern` is the process. */
exports.removeLeftBehind = (folder, pattern) => {
  for (const name of fs.readdirSync(folder)) {
    const pid = pattern.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
};
