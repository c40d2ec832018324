import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openCase } from '../../src/application/openCase';
import { performAct } from '../../src/application/performAct';
import { ringDeadline } from '../../src/application/ringDeadline';
import { sweep } from '../../src/application/sweep';
import type { App } from '../../src/application/app';
import { readConfig } from '../../src/config';
import type { Id } from '../../src/domain/brand';
import { DomainError } from '../../src/domain/errors';
import type { JsonObject } from '../../src/domain/json';
import { compose, type Composition } from '../../src/main';
import { HUB, MARKET, said } from '../application/installation';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { moment } from '../support/story';
import { fault } from './rounds';

const CASES = 1_000;
/** As many as there are connections to PostgreSQL: on a machine that does much else nobody waits for one until he is refused. */
const TOGETHER = 16;
const operator = { account: 'operator', name: 'operator', body: HUB, roles: ['operator'], offices: [HUB] };
const at = (app: App, when: string): App => ({ ...app, world: { ...app.world, now: () => moment(when) } });

/** Two processes as far as the database can tell: two compositions, each with its own connections. */
describe.each(['sqlite', 'postgres'] as const)('two workers on %s', (kind) => {
  let postgres: PostgresServer | undefined;
  let both: readonly Composition[] = [];
  let folder = '';
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-two-'));
    postgres = kind === 'postgres' ? await startPostgres() : undefined;
    const config = readConfig({ WEIQUAN_DATA: folder, LOG_LEVEL: 'silent', ...(postgres ? { DATABASE_URL: await postgres.database('two') } : {}) });
    both = [await compose(config), await compose(config)];
  });
  afterAll(async () => {
    for (const one of both) await one.close();
    await postgres?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const apps = (when: string): App[] => both.map(({ app }) => at(app, when));
  const open = async (app: App): Promise<Id<'case'>> => {
    const opened = await openCase(app, operator, { procedure: 'hotline-complaint', act: 'intake.registered', input: said('report') });
    if (!('done' in opened)) throw new Error('not opened');
    return opened.done.case.id;
  };
  const types = async (id: Id<'case'>) => (await both[0]?.app.reader.history(id))?.map(({ fact }) => fact.type) ?? [];

  fault(`two-${kind}`, `ring ${CASES} due clocks ${CASES} times`, async (_, tell) => {
    const [app] = apps('2026-09-14') as [App, App];
    const ids: Id<'case'>[] = [];
    while (ids.length < CASES) ids.push(...(await Promise.all(Array.from({ length: Math.min(TOGETHER, CASES - ids.length) }, () => open(app)))));
    const [one, other] = apps('2026-09-18T00:00') as [App, App];
    const swept = await Promise.all([sweep(one), sweep(other)]);
    expect(swept.flatMap(({ failed }) => failed)).toEqual([]);
    const after = await sweep(one);
    let rings = 0;
    const notOnce: string[] = [];
    for (const id of ids) {
      const times = (await types(id)).filter((type) => type === 'deadline.rang').length;
      rings += times;
      if (times !== 1) notOnce.push(`${id} ${times}`);
    }
    tell({ due: CASES, rings });
    expect({ rings, notOnce }).toEqual({ rings: CASES, notOnce: [] });
    // Nobody takes another's ring for his own.
    expect([...swept, after].reduce((sum, { rang }) => sum + rang, 0)).toBe(CASES);
    expect(await sweep(other)).toMatchObject({ rang: 0 });
  });

  /** Every other time the act comes a millisecond before the end, by the clock of its own process. */
  const MOMENTS = ['2026-09-18T00:00', '2026-09-17T23:59:59.999'];

  fault(`instant-${kind}`, 'an act that ends a clock and its ring at the same instant: one comes first, and the history shows which', async (_, tell) => {
    for (let time = 0; time < 10; time++) {
      const [before] = apps('2026-09-14') as [App, App];
      const id = await open(before);
      const deadline = (await before.reader.findCase(id, 'all'))?.deadlines.find(({ period }) => period === 'H2')?.id as Id<'deadline'>;
      const inTime = time % 2 === 1;
      const [ringing] = apps('2026-09-18T00:00') as [App, App];
      const [, acting] = apps(MOMENTS[time % 2] ?? '') as [App, App];
      const refusal = (error: unknown) => (error instanceof DomainError ? error.code : String(error));
      const act = (name: string, input: object) => performAct(acting, operator, id, { act: name, input: input as JsonObject }).then(() => 'done', refusal);
      const [rang, passedOn, urged] = await Promise.all([ringDeadline(ringing, { case: id, deadline }).catch(refusal), act('material.passedOn', { to: MARKET }), act('receipt.urged', { way: 'telephone' })]);
      expect(['rang', 'stale', 'busy', 'case.movedOn']).toContain(rang);
      expect(['done', 'case.movedOn']).toContain(passedOn);
      expect(['done', 'act.notOpen', 'case.movedOn']).toContain(urged);
      await sweep(ringing);
      const history = await types(id);
      const place = (type: string) => history.indexOf(type);
      // Each that was done is there once, and nothing of what was refused.
      const times = (type: string) => history.filter((one) => one === type).length;
      expect([times('material.passedOn'), times('receipt.urged')]).toEqual([passedOn, urged].map((became) => (became === 'done' ? 1 : 0)));
      const rings = times('deadline.rang');
      // An act in time that came first leaves nothing to ring; else the ring stands before the act, whoever wrote it down.
      expect(rings).toBe(inTime && passedOn === 'done' && rang !== 'rang' ? 0 : 1);
      if (rings === 1 && passedOn === 'done') expect(place('deadline.rang')).toBeLessThan(place('material.passedOn'));
      const clock = (await before.reader.findCase(id, 'all'))?.deadlines.find(({ id: one }) => one === deadline);
      expect({ rings, status: clock?.status }).toEqual({ rings, status: rings === 1 ? 'lapsed' : 'ended' });
      tell({ due: rings, rings });
    }
  });
});
