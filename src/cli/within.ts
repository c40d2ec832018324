import { DomainError } from '../domain/errors';
import type { CommandIo } from './io';
import { writeAll } from './lines';

/**
 * Runs with the installation open, and closes it. What has a meaning is told on standard error, with `details` below it; exit
 * code 2 where the request was wrong, 1 where it was refused, 0 when it was done.
 */
export async function within<Opened extends { close(): Promise<void> }>(io: CommandIo, compose: () => Promise<Opened>, work: (opened: Opened) => Promise<void>, details: (error: DomainError) => string = () => ''): Promise<void> {
  const opened = await compose();
  try {
    await work(opened);
    io.exit(0);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await writeAll(io.stderr, `${error.message} (${error.code})\n${details(error)}`);
    io.exit(error.kind === 'invalid' ? 2 : 1);
  } finally {
    await opened.close();
  }
}
