import type { z } from 'zod';
import { countFigures } from '../../src/application/countFigures';
import { endpoints, type EndpointName } from '../../src/contract';
import { House, type Answered, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

describe('figures over HTTP', () => {
  let house: House;
  let supervisor: Client;
  let head: Client;
  beforeAll(async () => {
    house = await House.open();
    const operator = await house.person('zb-12330', 'operator');
    supervisor = await house.person('zb-ip', 'supervisor');
    head = await house.person('zhangdian-market', 'principalHead');
    const { id } = (await register(operator)).body;
    await register(operator, { district: 'boshan' });
    for (const [act, input] of [['kind.confirmed', { kind: 'complaint' }], ['material.passedOn', { to: 'zhangdian-market' }]] as const) await operator.act(id, act, input);
    await house.composition.storage.sealer({ holder: 'figures', now: house.app.world.now, sign: house.composition.keys.signHead }).run();
    await countFigures(house.app);
  });
  afterAll(() => house.close());

  function holdsTo(name: EndpointName, answer: Answered): Answered {
    const schema = (endpoints[name].answers as Record<number, z.ZodType | undefined>)[answer.status];
    if (!schema) throw new Error(`${name} answered ${answer.status}: ${answer.text}`);
    schema.parse(answer.body);
    return answer;
  }

  it('gives supervision every body, and a head his own', async () => {
    const all = holdsTo('readFigures', await supervisor.get('/api/supervision/figures?by=district&compare=1&from=2026-01&until=2026-12'));
    expect(all.body.rows.map(({ key, received, open }: { key: string; received: number; open: number }) => [key, received, open])).toEqual([['boshan', 1, 1], ['zhangdian', 1, 1]]);
    expect(all.body.total).toMatchObject({ received: 2, open: 2, closed: 0, yearBefore: { received: 0 } });
    const own = holdsTo('readFigures', await head.get('/api/supervision/figures?by=body'));
    expect(own.body.total.received).toBe((await supervisor.get('/api/supervision/figures?by=body&body=zhangdian-market')).body.total.received);
    expect((await head.get('/api/supervision/figures?body=boshan-market')).status).toBe(403);
    const stalls = holdsTo('readStalls', await supervisor.get('/api/supervision/stalls'));
    expect(stalls.body.rows.length).toBeGreaterThan(0);
  });

  it('names no case that one may not see among those that press', async () => {
    const seen = holdsTo('readPressing', await supervisor.get('/api/supervision/pressing?within=366'));
    expect(seen.body.items).toHaveLength(2);
    expect(JSON.stringify(seen.body)).not.toContain('高东玉');
    const stranger = await house.person('zichuan-market', 'principalHead');
    expect((await stranger.get('/api/supervision/pressing?within=366')).body.items).toEqual([]);
  });

  it('gives the table as CSV and .xlsx, and refuses months that are none', async () => {
    const csv = await supervisor.get('/api/supervision/figures.csv?by=district');
    expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="figures.csv"']);
    expect(csv.text).toContain('法定期限内办结率');
    expect((await supervisor.get('/api/supervision/figures.xlsx')).status).toBe(200);
    for (const query of ['compare=1', 'from=2026-13', 'by=person', 'within=400', 'body=%00']) expect((await supervisor.get(`/api/supervision/${query.startsWith('within') ? 'pressing' : 'figures'}?${query}`)).status).toBe(400);
  });
});
