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

  it('leads from each figure to its cases: by body, by district and by month, and from what waits to what waits there for that cause', async () => {
    const casesOf = async (query: string) => ((await supervisor.get(`/api/cases?${query}`)).body.items as { handling: string; turn: { body: string; cause: string } }[]).map(({ handling, turn }) => [handling, turn.body, turn.cause]);
    const passedOn = ['zhangdian-market', 'zhangdian-market', 'otherBody'];
    const registered = ['zb-12330', 'zb-12330', 'own'];
    const { rows } = (await supervisor.get('/api/supervision/stalls')).body as { rows: { body: string; cause: string; standing: number }[] };
    for (const { body, cause, standing } of rows) expect(await casesOf(`turn=${body}&cause=${cause}`)).toHaveLength(standing);
    expect(await casesOf('turn=zhangdian-market&cause=otherBody')).toEqual([passedOn]);
    expect(await casesOf('turn=zhangdian-market&cause=own')).toEqual([]);
    expect(await casesOf('tag[district]=boshan&closed=false')).toEqual([registered]);
    const { rows: bodies } = (await supervisor.get('/api/supervision/figures?by=body')).body as { rows: { key: string; open: number }[] };
    for (const { key, open } of bodies) expect(await casesOf(`handling=${key}&closed=false`)).toHaveLength(open);
  });

  it('names a stage with its procedure, in the order in which cases go through them', async () => {
    const { rows } = (await supervisor.get('/api/supervision/figures?by=stage')).body as { rows: { key: string; words: string }[] };
    expect(rows.map(({ words }) => words)).toEqual(['登记 · 12330 热线投诉举报与维权援助', '转送 · 12330 热线投诉举报与维权援助']);
  });

  it('refuses a district that the city has not, also one that every object answers to', async () => {
    for (const district of ['constructor', 'toString', 'hasOwnProperty', 'atlantis']) {
      for (const table of ['figures', 'figures.csv', 'figures.xlsx', 'stalls', 'pressing']) {
        const { status, body } = await supervisor.get(`/api/supervision/${table}?district=${district}`);
        expect([table, status, body.code]).toEqual([table, 400, 'district.unknown']);
      }
    }
    for (const what of ['stage', 'procedure']) expect((await supervisor.get(`/api/supervision/figures.csv?${what}=constructor`)).status).toBe(200);
  });

  it('adds up by month: what is open from other months has a row of its own, also in a file', async () => {
    const read = async (months: string) => (await supervisor.get(`/api/supervision/figures?by=month${months}`)).body as { rows: { key: string; words: string; open: number }[]; total: { open: number } };
    const { rows, total } = await read('&from=2026-01&until=2026-03');
    expect([rows.map(({ key, words, open }) => [key, words, open]), total.open]).toEqual([[['other', '其他月份', 2]], 2]);
    const { rows: all } = await read('');
    expect(all.map(({ key, open }) => [key, open])).toEqual([['2026-09', 2]]);
    expect((await supervisor.get('/api/supervision/figures.csv?by=month&from=2026-01&until=2026-03')).text).toMatch(/其他月份,0,2,/);
  });

  it('compares with the year before in a file too, and refuses months the wrong way round by name', async () => {
    const { text } = await supervisor.get('/api/supervision/figures.csv?by=district&compare=1&from=2026-01&until=2026-12');
    expect(text).toContain('收案,上年收案,目前未结,办结,上年办结,');
    expect(text).toMatch(/\n张店区,1,0,1,0,0,/);
    expect(text.includes('上年')).not.toBe((await supervisor.get('/api/supervision/figures.csv?by=district')).text.includes('上年'));
    for (const path of ['figures?', 'figures.csv?', 'stalls?', 'pressing?']) {
      expect(await supervisor.get(`/api/supervision/${path}from=2026-09&until=2026-08`)).toMatchObject({ status: 400, body: { code: 'months.order', errors: [{ field: 'from', message: '起始月不得晚于截止月。' }] } });
    }
  });

  it('gives the table as CSV and .xlsx, and refuses months that are none', async () => {
    const csv = await supervisor.get('/api/supervision/figures.csv?by=district');
    expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', `attachment; filename="figures.csv"; filename*=UTF-8''${encodeURIComponent('办案效率统计 全部月份.csv')}`]);
    expect(csv.text).toContain('法定期限内办结率');
    expect((await supervisor.get('/api/supervision/figures.xlsx')).status).toBe(200);
    for (const query of ['compare=1', 'from=2026-13', 'by=person', 'within=400', 'body=%00']) expect((await supervisor.get(`/api/supervision/${query.startsWith('within') ? 'pressing' : 'figures'}?${query}`)).status).toBe(400);
  });

  it('leads from what was closed, kept and late to the cases that were counted, for whom the figures are', async () => {
    const behind = async (query: string) => ((await supervisor.get(`/api/cases?${query}`)).body.items as { id: string }[]).length;
    const clerk = await house.person('zb-12330', 'operator');
    const { id } = (await register(clerk, { kind: 'consultation' })).body as { id: string };
    expect((await clerk.act(id, 'consultation.answered', { answer: 'inOwnWords', told: '已告知' })).status).toBe(200);
    await house.composition.storage.sealer({ holder: 'figures', now: house.app.world.now, sign: house.composition.keys.signHead }).run();
    await countFigures(house.app);
    const { rows } = (await supervisor.get('/api/supervision/figures?by=body')).body as { rows: { key: string; closed: number; statutory: { late: number }; internal: { inTime: number; late: number } }[] };
    expect(rows.map(({ closed }) => closed).reduce((sum, one) => sum + one, 0)).toBe(1);
    for (const { key, closed, statutory, internal } of rows) {
      expect(await behind(`counted=closed&countedBody=${key}`)).toBe(closed);
      expect([(await behind(`counted=statutoryLate&countedBody=${key}`)) > 0, (await behind(`counted=internalLate&countedBody=${key}`)) > 0, (await behind(`counted=internalInTime&countedBody=${key}`)) > 0]).toEqual([statutory.late > 0, internal.late > 0, internal.inTime > 0]);
    }
    expect([await behind('counted=closed&countedUntil=2020-01'), (await supervisor.get('/api/cases?counted=closed&countedFrom=2026-13')).status]).toEqual([0, 400]);
    expect([(await clerk.get('/api/cases?counted=closed')).status, (await head.get('/api/cases?counted=closed&countedBody=boshan-market')).status, (await head.get('/api/cases?counted=closed')).status]).toEqual([403, 403, 200]);
  });
});
