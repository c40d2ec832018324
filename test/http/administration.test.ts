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
