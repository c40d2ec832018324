import { DomainError } from '../../src/domain/errors';
import { House, PASSWORD, type Client } from '../support/house';

describe('sessions', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
    await house.account('li', 'zb-12330', ['operator']);
  });
  afterEach(() => house.close());

  const signIn = (client: Client, login: string, password: string) => client.send('POST', '/api/session', { login, password });

  it('gives a cookie that scripts cannot read and a token that requests must bring', async () => {
    const answer = await signIn(house.stranger(), 'li', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^weiquan=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.body).toEqual({
      account: { id: expect.any(String), login: 'li', name: 'li', body: 'zb-12330', bodyName: '淄博市知识产权保护中心', roles: ['operator'], powers: ['register', 'passOn', 'assistance.accept', 'mediate', 'compare'] },
      csrfToken: expect.stringMatching(/^[0-9a-f]{64}$/),
      mustChangePassword: false,
      expiresAt: '2026-09-14T04:00:00.000Z',
    });
    const again = await house.stranger().with(answer).get('/api/session');
    expect(again.body.csrfToken).toBe(answer.body.csrfToken);
  });

  it('stores neither the token nor what goes with it', async () => {
    const client = await house.signIn('li');
    const token = client.cookie!.split('=')[1]!;
    expect(await house.app.sessions.find(token)).toBeUndefined();
    expect(house.logged.join('')).not.toContain(token);
  });

  it('is secure in production: the cookie belongs to this host and to HTTPS', async () => {
    const production = await House.open({ settings: { production: true } });
    await production.account('li', 'zb-12330', ['operator']);
    const answer = await signIn(production.stranger(), 'li', PASSWORD);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-weiquan=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
    await production.close();
  });

  it('answers an unknown login, a wrong password and a disabled account alike', async () => {
    await house.account('gone', 'zb-12330', ['operator']);
    const gone = await house.app.accounts.byLogin('gone');
    await house.app.accounts.disable(gone!.id, { by: 'test', at: house.clock.now });
    const answers = [await signIn(house.stranger(), 'nobody', PASSWORD), await signIn(house.stranger(), 'li', 'wrong'), await signIn(house.stranger(), 'gone', PASSWORD)];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const told = answers.map(({ body: { instance: _instance, ...rest } }) => rest);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0].code).toBe('credentials.wrong');
  });

  it('hashes for an unknown login as it does for a known one', async () => {
    const verified: string[] = [];
    const counting = await House.open({ passwords: { hash: () => Promise.resolve('decoy'), verify: (hash) => (verified.push(hash), Promise.resolve(false)) } });
    await counting.account('li', 'zb-12330', ['operator']);
    await signIn(counting.stranger(), 'nobody', 'x');
    await signIn(counting.stranger(), 'li', 'x');
    expect(verified).toEqual(['decoy', expect.stringContaining('$argon2id$')]);
    await counting.close();
  });

  it('ends at sign-out, at once', async () => {
    const client = await house.signIn('li');
    expect((await client.get('/api/worklist')).status).toBe(200);
    const out = await client.send('DELETE', '/api/session');
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await client.get('/api/worklist')).body.code).toBe('session.missing');
  });

  it('ends when nobody has used it for two hours, and after twelve in any case', async () => {
    const client = await house.signIn('li');
    for (let hour = 11; hour <= 21; hour++) {
      house.at(`2026-09-14T${hour}:30`);
      expect((await client.get('/api/session')).status).toBe(200);
    }
    expect((await house.at('2026-09-14T22:01').signIn('li').then((fresh) => fresh.get('/api/session'))).status).toBe(200);
    expect((await client.get('/api/session')).status).toBe(401);
    const idle = await house.signIn('li');
    expect((await idle.get('/api/session')).status).toBe(200);
    house.at('2026-09-15T00:02');
    expect((await idle.get('/api/session')).status).toBe(401);
  });

  it('is a new one at each sign-in; the one before is over', async () => {
    const planted = await house.signIn('li');
    const answer = await planted.send('POST', '/api/session', { login: 'li', password: PASSWORD });
    const fresh = house.stranger().with(answer);
    expect(fresh.cookie).not.toBe(planted.cookie);
    expect((await planted.get('/api/session')).status).toBe(401);
    expect((await fresh.get('/api/session')).status).toBe(200);
  });

  it('is void with another password, and for a disabled account, within a second in another process', async () => {
    const one = await house.signIn('li');
    const account = await house.app.accounts.byLogin('li');
    await house.app.accounts.setPassword(account!.id, 'another hash', { by: 'test', at: house.clock.now });
    // This session was never looked up after sign-in, as in another process.
    expect((await one.get('/api/session')).status).toBe(401);
    await house.account('wang', 'zb-12330', ['operator']);
    const two = await house.signIn('wang');
    await house.app.accounts.disable((await house.app.accounts.byLogin('wang'))!.id, { by: 'test', at: house.clock.now });
    expect((await two.get('/api/session')).status).toBe(401);
  });

  describe('a password of one’s own', () => {
    const NEXT = '三只 青瓷 茶盏 在 窗台';
    const change = (client: Client, current: string, next: string) => client.send('POST', '/api/session/password', { current, next });
    const fieldsOf = ({ body }: { readonly body: { readonly errors?: readonly { readonly field: string; readonly code: string }[] } }) => (body.errors ?? []).map(({ field, code }) => `${field} ${code}`);

    it('takes the place of the old one: this window goes on with a new cookie, every other session is over', async () => {
      const here = await house.signIn('li');
      const elsewhere = await house.signIn('li');
      const answer = await change(here, PASSWORD, NEXT);
      expect([answer.status, answer.body.mustChangePassword]).toEqual([200, false]);
      const onward = house.stranger().with(answer);
      expect(onward.cookie).not.toBe(here.cookie);
      expect((await onward.get('/api/worklist')).status).toBe(200);
      expect((await here.get('/api/session')).status).toBe(401);
      expect((await elsewhere.get('/api/session')).status).toBe(401);
      expect((await signIn(house.stranger(), 'li', PASSWORD)).status).toBe(401);
      expect((await signIn(house.stranger(), 'li', NEXT)).status).toBe(200);
      const { passwordHash, id } = (await house.app.accounts.byLogin('li'))!;
      expect(passwordHash).toMatch(/^\$argon2id\$/);
      // Who did it stands in the log of accounts: the account itself.
      expect((await house.app.accounts.log({ limit: 1 }, id)).items).toEqual([expect.objectContaining({ change: 'passwordChanged', by: id, detail: {} })]);
      expect(house.logged.join('')).not.toContain(NEXT);
    });

    it('is refused at its field, and then everything stays as it was', async () => {
      const client = await house.signIn('li');
      expect(fieldsOf(await change(client, 'not this one', NEXT))).toEqual(['current password.wrong']);
      expect(fieldsOf(await change(client, PASSWORD, 'kurz'))).toEqual(['next password.length']);
      expect(fieldsOf(await change(client, PASSWORD, PASSWORD))).toEqual(['next password.same']);
      expect((await client.get('/api/session')).status).toBe(200);
      expect((await signIn(house.stranger(), 'li', PASSWORD)).status).toBe(200);
    });

    it('cannot be guessed from a window that was left open: attempts count as they do at the door', async () => {
      const strict = await House.open({ settings: { attempts: { signInPerLogin: { most: 2, within: 60_000 } } } });
      await strict.account('li', 'zb-12330', ['operator']);
      const client = await strict.signIn('li');
      const answers = [await change(client, 'one', NEXT), await change(client, 'two', NEXT), await change(client, PASSWORD, NEXT)];
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 429]);
      await strict.close();
    });

    it('comes before anything else where an administrator made the one that was used', async () => {
      const security = await house.person('zb-ip', 'securityAdministrator');
      const { account, password } = (await security.post('/api/accounts', { login: 'wang', name: '王工', body: 'zb-12330', roles: ['operator'] })).body;
      const client = house.stranger().with(await signIn(house.stranger(), 'wang', password));
      expect((await client.get('/api/session')).body.mustChangePassword).toBe(true);
      for (const asked of [await client.get('/api/worklist'), await client.get('/api/no-such-thing'), await client.post('/api/cases', {}), await client.get('/api/accounts')]) expect([asked.status, asked.body.code]).toEqual([403, 'password.mustChange']);
      const onward = house.stranger().with(await change(client, password, NEXT));
      expect((await onward.get('/api/worklist')).status).toBe(200);
      // Made anew by the administrator, it is to be replaced anew; and one may sign out instead.
      const renewed = (await security.post(`/api/accounts/${account.id}/password`, {})).body.password;
      const again = house.stranger().with(await signIn(house.stranger(), 'wang', renewed));
      expect((await again.get('/api/worklist')).body.code).toBe('password.mustChange');
      expect((await again.send('DELETE', '/api/session')).status).toBe(204);
    });
  });

  it('takes nothing that changes something without the token of the session', async () => {
    const client = await house.signIn('li');
    const other = await house.signIn('li');
    const send = (headers: Record<string, string>) => client.send('DELETE', '/api/session', undefined, headers);
    expect((await send({ 'x-csrf-token': '' })).body.code).toBe('csrf.missing');
    expect((await send({ 'x-csrf-token': 'wrong' })).body.code).toBe('csrf.wrong');
    expect((await send({ 'x-csrf-token': other.csrfToken! })).body.code).toBe('csrf.wrong');
    expect((await send({ origin: 'https://elsewhere.example' })).body.code).toBe('origin.foreign');
    expect((await send({ 'sec-fetch-site': 'cross-site' })).body.code).toBe('origin.foreign');
    expect((await send({ origin: house.url })).status).toBe(204);
  });

  it('does not let another site sign somebody in', async () => {
    const answer = await house.stranger().send('POST', '/api/session', { login: 'li', password: PASSWORD }, { origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(403);
  });

  it('says when to come back after ten wrong passwords for one login, and keeps the others out of it', async () => {
    await house.account('wang', 'zb-12330', ['operator']);
    const wrong = await Promise.all(Array.from({ length: 14 }, () => signIn(house.stranger(), 'li', 'wrong')));
    expect(wrong.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = wrong.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(refused[0]!.body).toMatchObject({ code: 'signIn.tooMany', title: '请求过多', detail: '登录尝试过多，请稍后再试。' });
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await signIn(house.stranger(), 'li', PASSWORD)).status).toBe(429);
    expect((await signIn(house.stranger(), 'wang', PASSWORD)).status).toBe(200);
  });

  it('counts what failed from one address, not what succeeded', async () => {
    const narrow = await House.open({ settings: { attempts: { signInPerAddress: { most: 3, within: 60_000 } } } });
    await narrow.account('li', 'zb-12330', ['operator']);
    for (let n = 0; n < 5; n++) expect((await signIn(narrow.stranger(), 'li', PASSWORD)).status).toBe(200);
    for (let n = 0; n < 3; n++) expect((await signIn(narrow.stranger(), `guess-${n}`, 'x')).status).toBe(401);
    expect((await signIn(narrow.stranger(), 'li', PASSWORD)).status).toBe(429);
    await narrow.close();
  });

  it('keeps nobody out for what the database did not answer: whoever tried meanwhile gets in when it is back', async () => {
    const back = await House.open({ settings: { attempts: { signInPerLogin: { most: 2, within: 60_000 }, signInPerAddress: { most: 2, within: 60_000 } } } });
    await back.account('li', 'zb-12330', ['operator']);
    const { accounts } = back.app;
    const silent = jest.spyOn(accounts, 'byLogin').mockRejectedValue(new DomainError('unavailable', 'storage.failed', 'The database cannot be reached.'));
    for (let n = 0; n < 4; n++) expect((await signIn(back.stranger(), 'li', PASSWORD)).status).toBe(503);
    silent.mockRestore();
    expect((await signIn(back.stranger(), 'li', PASSWORD)).status).toBe(200);
    await back.close();
  });
});
