import path from 'node:path';
import pino from 'pino';
import { readConfig } from '../../src/config';
import { argon2Passwords, createApp, serverOf } from '../../src/http';
import { tableWriter } from '../../src/intake-file';
import { compose } from '../../src/main';
import { openOne } from '../application';
import { persons } from '../life';

const LOGIN = 'operator';
const PASSWORD = 'eleven-kilns-of-boshan';

/** The program as `serve` puts it together, on an empty folder, with one account; its log goes nowhere but is written. */
export async function oursApp(folder: string, cases: number) {
  const composition = await compose(readConfig({ WEIQUAN_DATA: folder }));
  const { app, directory, storage } = composition;
  const passwords = argon2Passwords();
  const { account, name, body, roles } = persons.operator;
  await storage.accounts.add({ id: account, login: LOGIN, name, body, roles, passwordHash: await passwords.hash(PASSWORD), createdAt: app.world.now() });
  const ids: string[] = [];
  for (let n = 0; n < cases; n++) ids.push(await openOne(app, n));
  const log = pino({ level: 'info' }, pino.destination(path.join(folder, 'log')));
  const server = serverOf(createApp({
    app,
    directory,
    passwords,
    tables: tableWriter,
    packaging: composition.packaging,
    log,
    readiness: () => Promise.resolve({ ready: true, checks: {} }),
    settings: { production: false, version: 'bench' },
  }));
  return {
    listen: (port: number, host: string, done: () => void) => server.listen(port, host, done),
    cases: ids,
    signIn,
    close: () => composition.close(),
  };
}

/** Signs in as a browser would: what every request from then on bears. */
async function signIn(port: number): Promise<Record<string, string>> {
  const response = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: LOGIN, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return { Cookie: cookie, 'X-CSRF-Token': csrfToken };
}
