import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

describe('worklists over HTTP', () => {
  let house: House;
  let operator: Client;
  let bureau: Client;
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
    bureau = await house.person('zhangdian-market', 'officer');
  });
  afterAll(() => house.close());
  const ids = async (client: Client, query: string): Promise<string[]> => (await client.get(`/api/worklist?${query}`)).body.items.map(({ id }: { id: string }) => id);

  it('follow a matter from the hotline to the bureau', async () => {
    const { id } = (await register(operator)).body;
    expect([await ids(operator, 'view=body'), await ids(operator, 'view=waiting'), await ids(bureau, 'view=tray')]).toEqual([[id], [], []]);
    for (const [act, input] of [['kind.confirmed', { kind: 'complaint' }], ['material.passedOn', { to: 'zhangdian-market' }]] as const) expect((await operator.act(id, act, input)).status).toBe(200);
    expect([await ids(operator, 'view=body'), await ids(operator, 'view=waiting'), await ids(bureau, 'view=tray'), await ids(bureau, 'view=body')]).toEqual([[], [id], [id], [id]]);
    expect(await ids(bureau, 'view=body&procedure=penalty-case')).toEqual([]);
    house.at('2026-09-30T09:00');
    expect(await ids(await house.person('zhangdian-market', 'officer'), 'view=soon')).toEqual([id]);
    expect(await ids(await house.person('zb-12330', 'systemAdministrator'), 'view=waiting')).toEqual([]);
  });

  it('name what they do not know', async () => {
    const asking = await house.person('zb-12330', 'operator');
    expect((await asking.get('/api/worklist?view=everything')).status).toBe(400);
    expect((await asking.get('/api/worklist?procedure=none')).body.code).toBe('procedure.unknown');
  });
});
