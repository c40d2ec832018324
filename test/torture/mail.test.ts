import fs from 'node:fs';
import path from 'node:path';
import { nextOpening } from '../../src/application/notices/hours';
import type { LoggedDelivery } from '../../src/application/ports/notices';
import { clockWatchOf } from '../../src/cli/serve/clockWatchOf';
import { readConfig } from '../../src/config';
import { compose } from '../../src/main';
import { MailServer, type Fate } from '../mail/server';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { describeWithFaketime, FAKETIME } from '../support/faketime';
import { drawn } from './drawn';
import { between, eventually, tortured, whole, type Tortured } from './installation';
import { fault, IS_TORTURE, type Tell } from './rounds';

/*
 * Servers are killed under load while the mail server refuses, forgets to answer, is slow and goes down. Mail waits for
 * staffed hours and for its next try: the clocks of the processes are set to a morning, and go on between two starts.
 */

const MINUTE = 60_000;
const FATES: readonly Fate[] = ['accept', 'accept', 'accept', 'greylist', 'busy', 'loseAcknowledgement', 'slow'];
const PEOPLE = { good: 'clerk@example.gov.cn', bad: 'nobody@example.gov.cn' } as const;

async function mailFails(tell: Tell, databaseUrl?: string): Promise<void> {
  let server = await MailServer.open();
  const { port } = server;
  const house = await tortured({
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    more: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), MAIL_FROM: 'weiquan@example.gov.cn' },
    preload: (folder) => ({ LD_PRELOAD: FAKETIME ?? '', FAKETIME_TIMESTAMP_FILE: path.join(folder, 'time'), FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' }),
  });
  const servers = [server];
  let kills = 0;
  let stopConfirming: (() => Promise<void>) | undefined;
  const troubled = (to: string): Fate => (to === PEOPLE.bad ? 'unknown' : (FATES[drawn(0, FATES.length)] ?? 'accept'));
  server.fate = troubled;
  try {
    const shift = await prepared(house);
    const clocksAt = (more: number) => fs.writeFileSync(path.join(house.folder, 'time'), `+${Math.round((shift + more) / 1000)}`);
    clocksAt(0);
    stopConfirming = confirming(house);
    await Promise.all([house.web.start(), house.worker.start()]);
    house.load.start(3);
    for (const victims of [['web'], ['worker'], ['web', 'worker']] as const) {
      await between(1500, 2500);
      await Promise.all(victims.map((one) => house[one].crash()));
      kills += victims.length;
      await Promise.all(victims.map((one) => house[one].start()));
    }
    // Down for a while: everything waits.
    await server.close();
    await between(1500, 2500);
    server = await MailServer.open(port, troubled);
    servers.push(server);
    await house.load.end();
    // Time goes by, and the server takes everything but what has no such user.
    server.fate = (to) => (to === PEOPLE.bad ? 'unknown' : 'accept');
    let waiting: readonly LoggedDelivery[] = [];
    for (const later of [15, 40, 80, 150]) {
      await Promise.all([house.web.stop(), house.worker.stop()]);
      clocksAt(later * MINUTE);
      await house.web.start();
      await watched(house, (look) => eventually(async () => (waiting = await look('waiting')).length === 0, 20_000));
      if (waiting.length === 0) break;
      await house.worker.start();
    }
    expect(waiting).toEqual([]);
    const all = await watched(house, (look) => look());
    judge(all, servers, kills);
    const found = await house.conclude();
    tell({ ...found, mails: all.length });
    expect(found).toMatchObject(whole);
  } finally {
    await stopConfirming?.();
    await house.remove();
    await server.close();
  }
}

/** Neither the clock of PostgreSQL nor the counter of the kernel is set to the morning: each process that starts is in doubt of its own, and a person says each time that it is right. */
function confirming(house: Tortured): () => Promise<void> {
  let ended = false;
  const work = (async () => {
    const composition = await compose(readConfig({ ...house.environment, LOG_LEVEL: 'silent' }));
    while (!ended) {
      if (await composition.storage.clockDoubts.standing()) await clockWatchOf(composition).confirm(composition.app.world.now(), '系统管理员');
      await new Promise((resume) => setTimeout(resume, 250));
    }
    await composition.close();
  })();
  return async () => {
    ended = true;
    await work;
  };
}

/** People who want mail; answers by how much the clocks must be ahead for it to be a working morning, after everything that is written already. */
async function prepared(house: Tortured): Promise<number> {
  const composition = await compose(readConfig({ ...house.environment, LOG_LEVEL: 'silent' }));
  const { app } = composition;
  const now = app.world.now();
  for (const [login, email] of [['clerk', PEOPLE.good], ['officer', PEOPLE.bad]] as const) {
    const account = await app.accounts.byLogin(login);
    await app.notices.keepSettings(account?.id ?? '', { email, mail: 'immediate', messenger: false, language: 'zh' }, now);
  }
  const morning = Date.parse(nextOpening(app.calendars.current(), now)) + 30 * MINUTE;
  await composition.close();
  return morning - Date.parse(now);
}

type Look = (state?: 'waiting') => Promise<readonly LoggedDelivery[]>;

/** What the database says of the mails, by one reader that stays open while it looks. */
async function watched<T>(house: Tortured, work: (look: Look) => Promise<T>): Promise<T> {
  const composition = await compose(readConfig({ ...house.environment, LOG_LEVEL: 'silent' }));
  const { notices } = composition.app;
  const look: Look = async (state) => {
    // First what has not become deliveries yet: what does so meanwhile is seen below.
    const unaddressed = state === undefined ? [] : (await notices.unaddressed(100)).filter(({ state: one }) => one === 'waiting');
    const all: LoggedDelivery[] = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const page = await notices.deliveries({ channel: 'mail', ...(state === undefined ? {} : { state }) }, { limit: 100, ...(cursor === undefined ? {} : { cursor }) });
      all.push(...page.items);
      cursor = page.next;
    }
    return [...all, ...unaddressed.map((notice) => ({ ...notice, channel: 'mail' as const, state: 'waiting' as const }))];
  };
  try {
    return await work(look);
  } finally {
    await composition.close();
  }
}

function judge(all: readonly LoggedDelivery[], servers: readonly MailServer[], kills: number): void {
  const bad = all.filter(({ lastCode }) => lastCode === 'smtp.550');
  const good = all.filter((one) => !bad.includes(one));
  expect(bad.length).toBeGreaterThan(0);
  expect(good.length).toBeGreaterThan(0);
  // Refused for good: shown, and no good one was sent again because of it.
  expect(new Set(bad.map(({ state }) => state))).toEqual(new Set(['failed']));
  expect(new Set(good.map(({ state }) => state))).toEqual(new Set(['delivered']));
  const received = servers.flatMap((server) => server.received);
  const lost = servers.flatMap((server) => server.unacknowledged);
  expect(new Set(received.map(({ to }) => to))).toEqual(new Set([PEOPLE.good]));
  const times = (ids: readonly string[], id: string): number => ids.filter((one) => one === id).length;
  const ids = received.map(({ messageId }) => messageId);
  // As many different mails as deliveries: none was lost, none is of an act that was rolled back.
  expect(new Set(ids).size).toBe(good.length);
  // Copies of one mail bear one Message-ID: one more for each lost acknowledgement, and for each death of a process that had it in hand.
  expect([...new Set(ids)].filter((id) => times(ids, id) > 1 + times(lost, id) + kills)).toEqual([]);
  // Of what was under way when a process died, four at once, there may be one copy more.
  expect(ids.length - good.length).toBeLessThanOrEqual(lost.length + kills * 4);
}

describeWithFaketime('mail that fails while servers are killed', () => {
  let postgres: PostgresServer;
  let number = 0;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  // A round takes a minute: where only one is asked for, it is the one on PostgreSQL, where two processes write at once.
  if (IS_TORTURE) fault('mail-sqlite', 'comes once, or once more for each acknowledgement that was lost, on SQLite', (_, tell) => mailFails(tell));
  fault('mail-postgres', 'comes once, or once more for each acknowledgement that was lost, on PostgreSQL', async (_, tell) => mailFails(tell, await postgres.database(`mail${++number}`)));
});
