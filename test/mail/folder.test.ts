import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Mail } from '../../src/application/ports/notices';
import type { Instant } from '../../src/domain/brand';
import { folderMailer } from '../../src/mail';

const mail = (n: number, more: Partial<Mail> = {}): Mail => ({ messageId: `<${n}@example.gov.cn>`, to: `li${n}@example.gov.cn`, subject: '期限提醒', text: '案件2611230001-1', html: '<p>案件</p>', ...more });

describe('mail without a server', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'weiquan-mail-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const mailer = (folder: string) => folderMailer(folder, 'weiquan@example.gov.cn', () => '2026-11-26T02:00:00.000Z' as Instant);

  it('is a file that mail programs open, and a line of the index, for the owner’s eyes', async () => {
    const folder = path.join(home, 'absent', 'mail');
    const post = mailer(folder);
    expect(await Promise.all([1, 2, 3].map((n) => post.send(mail(n))))).toEqual([1, 2, 3].map(() => ({ outcome: 'delivered' })));
    // A second try of the same mail takes the place of the first.
    expect(await post.send(mail(2))).toEqual({ outcome: 'delivered' });
    expect(readdirSync(folder).sort()).toEqual(['1.eml', '2.eml', '3.eml', 'index.tsv']);
    const text = readFileSync(path.join(folder, '2.eml'), 'utf8');
    expect(text).toContain('Message-ID: <2@example.gov.cn>');
    expect(text).toContain('To: li2@example.gov.cn');
    expect(text).toContain('Date: Thu, 26 Nov 2026 02:00:00 +0000');
    expect(text).toContain(Buffer.from('案件2611230001-1').toString('base64').slice(0, 16));
    expect(readFileSync(path.join(folder, 'index.tsv'), 'utf8').split('\n').slice(0, 2)).toEqual(['time\tto\tsubject\tfile', '2026-11-26T02:00:00.000Z\tli1@example.gov.cn\t期限提醒\t1.eml']);
    expect(readFileSync(path.join(folder, 'index.tsv'), 'utf8').trim().split('\n')).toHaveLength(4);
    expect([statSync(folder).mode & 0o777, statSync(path.join(folder, '1.eml')).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('has a line of the index for a mail whose first try could not write it', async () => {
    const folder = path.join(home, 'unindexed');
    const post = mailer(folder);
    mkdirSync(path.join(folder, 'index.tsv'), { recursive: true });
    expect(await post.send(mail(1))).toEqual({ outcome: 'later', code: 'folder.EISDIR' });
    rmSync(path.join(folder, 'index.tsv'), { recursive: true });
    expect(await post.send(mail(1))).toEqual({ outcome: 'delivered' });
    expect(readFileSync(path.join(folder, 'index.tsv'), 'utf8').trim().split('\n').slice(1)).toEqual(['2026-11-26T02:00:00.000Z\tli1@example.gov.cn\t期限提醒\t1.eml']);
  });

  it('loses no line where another process begins the index at the same instant', async () => {
    const folder = path.join(home, 'begun-twice');
    const { writeFile } = fs;
    let other: Promise<unknown> | undefined;
    // A server has found no index and is about to write one; a worker does so first.
    const written = jest.spyOn(fs, 'writeFile').mockImplementation(async (file, ...how) => {
      if ((file as string).endsWith('index.tsv') && !other) await (other = mailer(folder).send(mail(2)));
      return writeFile(file, ...how);
    });
    try {
      expect(await mailer(folder).send(mail(1))).toEqual({ outcome: 'delivered' });
      expect(await other).toEqual({ outcome: 'delivered' });
    } finally {
      written.mockRestore();
    }
    expect(readFileSync(path.join(folder, 'index.tsv'), 'utf8').trim().split('\n').map((line) => line.split('\t').at(-1))).toEqual(['file', '2.eml', '1.eml']);
    expect(statSync(path.join(folder, 'index.tsv')).mode & 0o777).toBe(0o600);
  });

  it('is tried again where the folder cannot be written', async () => {
    const file = path.join(home, 'in-the-way');
    writeFileSync(file, '');
    expect(await mailer(file).send(mail(1))).toMatchObject({ outcome: 'later', code: expect.stringMatching(/^folder\.E/) });
  });

  it('makes no second header and no other file of what was typed', async () => {
    const folder = path.join(home, 'typed');
    await mailer(folder).send(mail(1, { messageId: '<../../up@x>', subject: 'a\r\nBcc: all@example.com' }));
    const [name] = readdirSync(folder).filter((file) => file.endsWith('.eml'));
    expect(name).toBe('.._.._up.eml');
    expect(readFileSync(path.join(folder, name!), 'utf8')).not.toMatch(/^Bcc:/m);
  });
});
