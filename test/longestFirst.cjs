const path = require('node:path');

// Jest's own, which comes with it and is no package of ours.
const Sequencer = require(require.resolve('@jest/test-sequencer', { paths: [require.resolve('jest')] })).default;

/**
 * Seconds that the long files take. A new clone has no durations of an earlier run, and jest then begins with the largest
 * file: a small file that takes long would run alone at the end, with one of two cores idle. What is not named here is short.
 */
const SECONDS = {
  'web/wholeCases': 140, 'web/routes.zh': 80, 'web/routes.en': 80, 'torture/killed': 80, 'web/consultation': 70, 'web/acts': 60,
  'web/handover': 60, 'web/administration': 60, 'web/journeys': 60, 'cli/demonstration': 50, 'setup/setup': 45, 'torture/mail': 38,
  'web/badLuck': 36, 'web/oldBrowsers': 35, 'torture/clock': 30, 'web/shell': 28, 'web/party': 28, 'documents/pdf': 27, 'web/intake': 25,
  'mail/faults': 24, 'torture/two': 24, 'bench/smoke': 21, 'web/worklist': 20, 'http/policies': 17, 'cli/import': 17, 'web/approval': 15,
  'web/company': 15, 'cli/versions': 14, 'http/fuzz': 14, 'web/open': 14, 'http/today': 11, 'cli/migrationKilled': 10, 'torture/disk': 10,
  'engine/properties': 10, 'storage/sqlite/faults': 10, 'queue/runner': 10, 'storage/postgres.contract': 10, 'workflows/penalty-case/walks': 8,
  'workflows/ceramic-dispute/walks': 7, 'domain/calendar/oracle': 6,
};

const nameOf = (file) => path.relative(module.path, file).replaceAll(path.sep, '/').replace(/\.test\.ts$/, '');

/** The longest first; the others after them as jest has them. No test depends on the order. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = (test) => SECONDS[nameOf(test.path)] ?? 0;
    return [...super.sort(tests)].sort((a, b) => seconds(b) - seconds(a));
  }
};
