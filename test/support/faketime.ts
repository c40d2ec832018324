import fs from 'node:fs';

/** Debian's faketime, by its library: the clock of a live process is what a file says. */
export const FAKETIME = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1'].find((file) => fs.existsSync(file));

const skipped = Boolean(process.env['WEIQUAN_SKIP_FAKETIME']) || FAKETIME === undefined;
if (skipped) console.warn('ATTENTION: faketime is not here (or WEIQUAN_SKIP_FAKETIME is set): the tests of a clock that jumps in a live process are SKIPPED.');

/** `describe` for tests in which the clock of a process jumps. Skipped, loudly, where faketime is not. */
export const describeWithFaketime: jest.Describe = skipped ? describe.skip : describe;
