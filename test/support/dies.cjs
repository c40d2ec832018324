/*
 * Preloaded (`node -r`), with WEIQUAN_DIES_AT='cases 100': the process is killed, as by a power cut, when it has written the hundredth
 * row of that table, in the middle of its transaction, whichever of its threads has written it. Whoever killed it from outside would race it.
 */
const { getEnvironmentData, isMainThread, setEnvironmentData } = require('node:worker_threads');
const Database = require('better-sqlite3');

const [table, row] = process.env.WEIQUAN_DIES_AT.split(' ');
const writesTo = new RegExp(`^\\s*insert into ${table}\\b`, 'i');
if (isMainThread) setEnvironmentData('rows written', new Int32Array(new SharedArrayBuffer(4)));
const rows = getEnvironmentData('rows written');

const { prepare } = Database.prototype;
Database.prototype.prepare = function (sql, ...more) {
  const statement = prepare.call(this, sql, ...more);
  if (!writesTo.test(sql)) return statement;
  for (const way of ['run', 'get', 'all']) {
    const write = statement[way];
    statement[way] = (...values) => {
      const written = write.apply(statement, values);
      if (Atomics.add(rows, 0, 1) + 1 === Number(row)) process.kill(process.pid, 'SIGKILL');
      return written;
    };
  }
  return statement;
};
