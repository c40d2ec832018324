import { House, type Client } from '../support/house';

describe('accounts', () => {
  let house: House;
  let security: Client;
  beforeEach(async () => {
    house = await House.open();
    security = await house.person('zb-12330', 'securityAdministrator');
  });
  afterEach(() => house.close());

  const add = (more: object = {}) => security.post('/api/accounts', { login: 'li', name: '李工', body: 'zb-12330', roles: ['operator'], ...more });
  const signIn = (password: string) => house.stranger().send('POST', '/api/session', { login: 'li', password });

  it('are added with a password that is shown once, and works', async () => {
    const { status, body } = await add();
    expect(status).toBe(201);
    expect(body).toMatchObject({ account: { login: 'li', name: '李工', body: 'zb-12330', roles: ['operator'] }, password: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/) });
    expect((await signIn(body.password)).status).toBe(200);
    const listed = await security.get('/api/accounts');
    expect(listed.body.accounts).toContainEqual(body.account);
    expect(listed.text + house.logged.join('')).not.toContain(body.password);
    expect(listed.text).not.toContain('argon2');
  });

  it('name every field that cannot be accepted, and a login that is taken', async () => {
    const { status, body } = await add({ login: 'a b', body: 'zb-nobody', roles: ['emperor'] });
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['login', 'body', 'roles']);
    await add();
    expect((await add()).body.code).toBe('account.loginTaken');
  });

  it('keep the three administrators apart from each other and from the cases', async () => {
    for (const roles of [['systemAdministrator', 'auditAdministrator'], ['securityAdministrator', 'operator']]) {
      const { status, body } = await add({ roles });
      expect([status, body.errors[0].code]).toEqual([400, 'roles.apart']);
    }
    expect((await add({ roles: ['operator', 'clerk'] })).status).toBe(201);
  });

  it('have other roles, and an end, from the next request on; a new password opens them again', async () => {
    const { account, password } = (await add()).body;
    const signedIn = await signIn(password);
    const li = house.stranger().with(signedIn);
    expect((await security.post(`/api/accounts/${account.id}/roles`, { roles: ['clerk'] })).body.roles).toEqual(['clerk']);
    await new Promise((resume) => setTimeout(resume, 1_100));
    expect((await li.get('/api/session')).body.account.roles).toEqual(['clerk']);
    expect((await security.post(`/api/accounts/${account.id}/end`, {})).body.disabledAt).toBe(house.clock.now);
    await new Promise((resume) => setTimeout(resume, 1_100));
    expect((await li.get('/api/session')).status).toBe(401);
    expect((await signIn(password)).status).toBe(401);
    const renewed = (await security.post(`/api/accounts/${account.id}/password`, {})).body;
    expect(renewed.account.disabledAt).toBeUndefined();
    expect((await signIn(password)).status).toBe(401);
    expect((await signIn(renewed.password)).status).toBe(200);
  });

  it('are not changed by their own administrator', async () => {
    const own = security.account?.id;
    for (const [what, body] of [['roles', { roles: ['operator'] }], ['end', {}], ['password', {}]] as const) expect((await security.post(`/api/accounts/${own}/${what}`, body)).body.code).toBe('account.own');
  });

  it('have a log for the audit administrator: who changed what, and never a password', async () => {
    const { account, password } = (await add()).body;
    await security.post(`/api/accounts/${account.id}/roles`, { roles: ['operator', 'clerk'] });
    await security.post(`/api/accounts/${account.id}/roles`, { roles: ['operator', 'clerk'] });
    await security.post(`/api/accounts/${account.id}/password`, {});
    await security.post(`/api/accounts/${account.id}/end`, {});
    const auditor = await house.person('zb-12330', 'auditAdministrator');
    const { body, text } = await auditor.get(`/api/accounts/log?account=${account.id}`);
    const by = security.account?.login;
    expect(body.items).toMatchObject([
      { by, login: 'li', change: 'disabled' },
      { by, change: 'passwordChanged' },
      { by, change: 'rolesChanged', rolesBefore: ['operator'], roles: ['operator', 'clerk'] },
      { by, change: 'added', roles: ['operator'] },
    ]);
    expect(text).not.toContain(password);
    const first = (await auditor.get('/api/accounts/log?limit=2')).body;
    const second = (await auditor.get(`/api/accounts/log?limit=2&cursor=${first.next}`)).body;
    expect(first.items).toHaveLength(2);
    expect(first.items[1].id).toBeGreaterThan(second.items[0].id);
    expect((await auditor.post('/api/accounts', {})).status).toBe(400);
    expect((await auditor.post(`/api/accounts/${account.id}/end`, {})).status).toBe(403);
  });
});
