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
import { compose, type Composition } from '../../src/main';
import { HUB, said } from '../application/installation';
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
    await sweep(one);
    let rings = 0;
    for (const id of ids) rings += (await types(id)).filter((type) => type === 'deadline.rang').length;
    tell({ due: CASES, rings });
    expect(rings).toBe(CASES);
    expect(await sweep(other)).toMatchObject({ rang: 0 });
  });

  fault(`instant-${kind}`, 'an act and a ring at the same instant: both are in the history, one after the other, or one was refused', async (_, tell) => {
    for (let time = 0; time < 10; time++) {
      const [before] = apps('2026-09-14') as [App, App];
      const id = await open(before);
      const deadline = (await before.reader.findCase(id, 'all'))?.deadlines.find(({ period }) => period === 'H2')?.id as Id<'deadline'>;
      const [one, other] = apps('2026-09-18T00:00') as [App, App];
      const refusal = (error: unknown) => (error instanceof DomainError ? error.code : 'broken');
      const [rang, acted] = await Promise.all([ringDeadline(one, { case: id, deadline }).catch(refusal), performAct(other, operator, id, { act: 'receipt.urged', input: { way: 'telephone' } }).then(() => 'done', refusal), performAct(other, operator, id, { act: 'number.told', input: { way: 'telephone' } }).then(() => 'done', refusal)]);
      expect(['rang', 'stale', 'busy', 'case.movedOn']).toContain(rang);
      expect(['done', 'act.notOpen', 'case.movedOn']).toContain(acted);
      await sweep(one);
      expect((await types(id)).filter((type) => type === 'deadline.rang')).toHaveLength(1);
      tell({ due: 1, rings: 1 });
    }
  });
});
