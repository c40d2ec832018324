import { once } from 'node:events';
import net from 'node:net';
import { aPicture, uploadForm } from '../support/files';
import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

/** Six uploads that begin and do not go on. */
const MANY = 6;

describe('uploads that do not go on', () => {
  let house: House;
  const hanging: net.Socket[] = [];
  const headOf = (path: string, headers: Readonly<Record<string, string>>): string =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\n${Object.entries({ ...headers, 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': '100000' }).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n%PDF-`;
  /** Begins an upload; `answered`: what comes back until the connection ends. */
  const begin = async (path: string, headers: Readonly<Record<string, string>>): Promise<{ readonly socket: net.Socket; readonly answered: Promise<string> }> => {
    const socket = net.connect(Number(new URL(house.url).port), '127.0.0.1');
    hanging.push(socket);
    await once(socket, 'connect');
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    const answered = once(socket, 'close').then(() => text);
    socket.write(headOf(path, headers));
    return { socket, answered };
  };
  /** Until the answer has that status: what was begun beside it takes its place when the server comes to it. */
  const until = async (status: number, ask: () => Promise<{ readonly status: number; readonly body: { readonly code?: string } }>): Promise<string | undefined> => {
    for (;;) {
      const answer = await ask();
      if (answer.status === status) return answer.body.code;
    }
  };
  afterEach(async () => {
    for (const socket of hanging.splice(0)) socket.destroy();
    await house.close();
  });

  const signed = ({ cookie = '', csrfToken = '' }: Client) => ({ Cookie: cookie, 'X-CSRF-Token': csrfToken });

  it('that are no form with a file are told what is wanted, not that JSON is', async () => {
    house = await House.open();
    const operator = await house.person('zb-12330', 'operator');
    const answer = await operator.send('POST', `/api/cases/${(await register(operator)).body.id}/evidence`, {}, { 'accept-language': 'en' });
    expect(answer.body).toMatchObject({ status: 415, code: 'upload.formNeeded', detail: expect.stringContaining('multipart/form-data') as string });
    expect(answer.body.detail).not.toContain('JSON');
  });

  it('keep two places of an account at the desk, and nobody else waiting', async () => {
    house = await House.open();
    const [operator, other] = [await house.person('zb-12330', 'operator'), await house.person('zb-12330', 'operator')];
    const path = `/api/cases/${(await register(operator)).body.id}/evidence`;
    const sent = (client: Client) => () => client.upload(path, uploadForm('a.png', aPicture()));
    for (let n = 0; n < MANY; n++) await begin(path, signed(operator));
    expect(await until(429, sent(operator))).toBe('upload.tooManyOwn');
    expect((await sent(other)()).status).toBe(201);
    for (const socket of hanging.splice(0)) socket.destroy();
    await until(201, sent(operator));
  });

  it('keep two places of a party, and no other party waiting', async () => {
    house = await House.open();
    const operator = await house.person('zb-12330', 'operator');
    const entered = async (): Promise<Readonly<Record<string, string>>> => {
      const { number, queryCode } = (await register(operator)).body;
      return { Authorization: `Bearer ${(await house.stranger().send('POST', '/api/party/entry', { number, queryCode })).body.token}` };
    };
    const [one, another] = [await entered(), await entered()];
    const sent = (headers: Readonly<Record<string, string>>) => async () => {
      const answer = await fetch(`${house.url}/api/party/files`, { method: 'POST', headers, body: uploadForm('a.png', aPicture()) });
      return { status: answer.status, body: (await answer.json()) as { code?: string } };
    };
    for (let n = 0; n < MANY; n++) await begin('/api/party/files', one);
    expect(await until(429, sent(one))).toBe('upload.tooManyOwn');
    expect((await sent(another)()).status).toBe(201);
  });

  it('are given up when nothing has come for a while, and their places are free', async () => {
    house = await House.open({ settings: { uploads: { atOnce: 2, ofOne: 2, quietFor: 150 } } });
    const operator = await house.person('zb-12330', 'operator');
    const path = `/api/cases/${(await register(operator)).body.id}/evidence`;
    const begun = [await begin(path, signed(operator)), await begin(path, signed(operator))];
    for (const { answered } of begun) expect(await answered).toMatch(/^HTTP\/1\.1 400 [^]*Connection: close[^]*"code":"upload\.stalled"/);
    expect((await operator.upload(path, uploadForm('a.png', aPicture()))).status).toBe(201);
  });
});
