import type { z } from 'zod';
import { endpoints, type EndpointName } from '../../src/contract';
import { House, type Answered, type Client } from '../support/house';

/** Holds an answer against the contract, strictly: nothing more is told than what it names. */
function parsed(name: EndpointName, answer: Answered): unknown {
  const schema = (endpoints[name].answers as Record<number, z.ZodType | undefined>)[answer.status];
  if (!schema) throw new Error(`${name} answered ${answer.status}: ${answer.text}`);
  return schema.parse(answer.body);
}

describe('what administrators read', () => {
  let house: House;
  let security: Client;
  beforeAll(async () => {
    house = await House.open();
    security = await house.person('zb-12330', 'securityAdministrator');
  });
  afterAll(() => house.close());

  it.each([['readDirectory', '/api/bodies/directory'], ['readCalendar', '/api/operations/calendar'], ['listAccounts', '/api/accounts'], ['readAccountLog', '/api/accounts/log']] as const)('%s keeps to the contract', async (name, path) => {
    parsed(name, await security.get(path));
  });
  it.each([['readClocks', '/api/operations/clocks'], ['readMovedDates', '/api/operations/calendar/moved'], ['listDeliveries', '/api/operations/deliveries']] as const)('%s keeps to the contract', async (name, path) => {
    parsed(name, await (await house.person('zb-12330', 'systemAdministrator')).get(path));
  });

  it('the directory tells of former names, of bodies that are gone, and who serves a district that has none of its own', async () => {
    const { bodies, services, today } = (await (await house.person('zb-joint-office', 'supervisor')).get('/api/bodies/directory')).body;
    const body = (code: string) => bodies.find((one: { code: string }) => one.code === code);
    expect(today).toBe('2026-09-14');
    expect(body('zb-market').names.map(({ from, until, name }: { from: string; until?: string; name: { zh: string } }) => [from, until, name.zh])).toEqual([
      ['2014-01-01', '2018-12-31', '淄博市工商行政管理局'], ['2019-01-01', undefined, '淄博市市场监督管理局'],
    ]);
    expect(body('zb-quality-2014')).toMatchObject({ exists: false, succeededBy: 'zb-market', delivery: 'paper' });
    const zone = services.find(({ district }: { district: string }) => district === 'wenchanghu');
    expect(body(zone.court).territory).not.toBe('wenchanghu');
  });
});

describe('the directory of bodies, kept by the system administrator', () => {
  let house: House;
  let system: Client;
  beforeAll(async () => {
    house = await House.open();
    system = await house.person('zb-12330', 'systemAdministrator');
  });
  afterAll(() => house.close());
  const file = async () => (await system.get('/api/bodies/directory/file')).body;
  const nameOf = async (code: string) => (await system.get('/api/bodies')).body.bodies.find((one: { code: string }) => one.code === code)?.name.zh;

  it('shows what a file would change, loads it once, and everybody knows it', async () => {
    const next = await file();
    const centre = next.bodies.find(({ code }: { code: string }) => code === 'zb-ceramic');
    centre.names.at(-1).until = '2026-08-31';
    centre.names.push({ ...centre.names.at(-1), from: '2026-09-01', until: undefined, name: { zh: '淄博陶瓷琉璃快速维权中心', en: 'Zibo Ceramic and Glass Centre' } });
    const before = await nameOf('zb-ceramic');
    const foreseen = await system.post('/api/bodies/directory/preview', { directory: next });
    expect(parsed('foreseeDirectory', foreseen)).toEqual({ bodies: [{ body: 'zb-ceramic', name: { zh: '淄博陶瓷琉璃快速维权中心', en: 'Zibo Ceramic and Glass Centre' }, added: false, parts: ['names'], past: true }], services: [] });
    expect(await nameOf('zb-ceramic')).toBe(before);

    expect(parsed('loadDirectory', await system.post('/api/bodies/directory', { after: 0, directory: next }))).toEqual({ version: 1 });
    expect(await nameOf('zb-ceramic')).toBe('淄博陶瓷琉璃快速维权中心');
    expect(parsed('readDirectory', await system.get('/api/bodies/directory'))).toMatchObject({ version: 1, loads: [{ version: 1, by: system.account?.login }] });
    // Who looked at version 0 has not seen this one.
    next.bodies.find(({ code }: { code: string }) => code === 'zb-police').delivery = 'account';
    expect(await system.post('/api/bodies/directory', { after: 0, directory: next })).toMatchObject({ status: 409, body: { code: 'directory.movedOn' } });
  });

  it('names every field that does not hold, and writes nothing', async () => {
    const next = await file();
    next.bodies = next.bodies.filter(({ code }: { code: string }) => code !== 'zb-quality-2014');
    const { version } = (await system.get('/api/bodies/directory')).body;
    const lost = await system.post('/api/bodies/directory', { after: version, directory: next });
    expect(lost).toMatchObject({ status: 400, body: { code: 'directory.invalid', errors: [expect.objectContaining({ field: 'bodies.zb-quality-2014', code: 'body.lost' })] } });
    const odd = await file();
    odd.bodies[0].names[0].from = '2026-02-30';
    odd.bodies[1].delivery = 'pigeon';
    const answer = await system.post('/api/bodies/directory/preview', { directory: odd });
    expect([answer.status, answer.body.errors.map(({ field }: { field: string }) => field)]).toEqual([400, ['bodies.0.names.0.from', 'bodies.1.delivery']]);
    expect(await system.post('/api/bodies/directory/preview', { directory: await file() })).toMatchObject({ status: 400, body: { code: 'directory.unchanged' } });
    expect((await system.get('/api/bodies/directory')).body.version).toBe(version);
  });

  it('lets a deputy who presides sign as one, from the day of the paper on', async () => {
    const deputy = await house.person('zb-ip', 'deputyHead');
    const { version } = (await system.get('/api/bodies/directory')).body;
    const head = { after: version, body: 'zb-ip', person: deputy.account?.login, as: 'presiding', from: '2026-09-01', document: '淄组任〔2026〕9号' };
    expect(await system.post('/api/bodies/heads', { ...head, body: 'zb-police' })).toMatchObject({ status: 400, body: { code: 'account.unknown', errors: [expect.objectContaining({ field: 'person' })] } });
    const { login = '' } = deputy.account ?? {};
    expect((await deputy.get('/api/session')).body.account.roles).not.toContain('presiding');
    parsed('recordHead', await system.post('/api/bodies/heads', head));
    // A session that is open already knows it a second later.
    expect((await (await house.signIn(login)).get('/api/session')).body.account.roles).toContain('presiding');
  });
});
