import { appendFile, mkdir, open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mail, Mailer, Sent } from '../application/ports/notices';
import type { Instant } from '../domain/brand';

const INDEX = 'index.tsv';
const HEADINGS = 'time\tto\tsubject\tfile\n';

/** A file name from a Message-ID: the same mail is the same file, so that a second try replaces it. */
const fileOf = (messageId: string): string => `${messageId.replace(/^<|@.*$/g, '').replace(/[^A-Za-z0-9._-]/g, '_')}.eml`;

/** Whether the file is there already. */
async function isThere(file: string): Promise<boolean> {
  try {
    await (await open(file, 'r')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Begins the index, one process of several at once; at the end of the file, where another has written its line in between. */
async function begun(index: string): Promise<void> {
  try {
    await writeFile(index, HEADINGS, { mode: 0o600, flag: 'ax' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Mail without a mail server: each is a file that any mail program opens, with a line in index.tsv. For evaluation, and for
 * an office whose mail goes another way. Only the owner of the process may read it.
 */
export function folderMailer(folder: string, from: string, now: () => Instant): Mailer {
  /** Lines of the index are written one after the other. */
  let indexed: Promise<void> = Promise.resolve();

  const keep = async ({ messageId, to, subject, text, html }: Mail): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { createTransport } = await import('nodemailer');
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
    const { message } = await composer.sendMail({ from, to, subject, text, html, messageId, date: new Date(now()), disableFileAccess: true, disableUrlAccess: true });
    const file = fileOf(messageId);
    const known = await isThere(path.join(folder, file));
    await writeFile(path.join(folder, `.${file}`), message, { mode: 0o600 });
    // Before the file takes its name: what fails between the two has a line twice, and not a mail that no line tells of.
    if (!known) await appendToIndex([now(), to, subject, file]);
    await rename(path.join(folder, `.${file}`), path.join(folder, file));
  };
  const appendToIndex = async (cells: readonly string[]): Promise<void> => {
    const index = path.join(folder, INDEX);
    await begun(index);
    await appendFile(index, `${cells.map((cell) => cell.replace(/[\t\r\n]/g, ' ')).join('\t')}\n`);
  };

  return {
    async send(mail): Promise<Sent> {
      const done = indexed.then(() => keep(mail));
      indexed = done.catch(() => undefined);
      try {
        await done;
        return { outcome: 'delivered' };
      } catch (error) {
        return { outcome: 'later', code: `folder.${(error as NodeJS.ErrnoException).code ?? 'failed'}` };
      }
    },
    close: () => undefined,
  };
}
