import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Channel, DeliveryState } from '../../../src/application/ports/notices';
import { deliveriesPage } from '../../../src/storage/notices/deliveriesPage';
import { migratedDatabase } from '../../support/migrated';

const CHANNELS: readonly (Channel | undefined)[] = [undefined, 'inbox', 'mail', 'sms', 'messenger'];
const STATES: readonly (DeliveryState | undefined)[] = [undefined, 'waiting', 'collecting', 'collected', 'delivered', 'failed', 'withdrawn'];

describe('a page of the log of deliveries', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weiquan-deliveries-'));
  let database: Database.Database;
  beforeAll(async () => {
    await migratedDatabase(path.join(folder, 'weiquan.sqlite'));
    database = new Database(path.join(folder, 'weiquan.sqlite'));
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const filters = CHANNELS.flatMap((channel) => STATES.flatMap((state) => [undefined, 900].map((before) => ({ channel, state, before }))));
  const read = ({ channel, state, before }: (typeof filters)[number]) => deliveriesPage({ ...(channel ? { channel } : {}), ...(state ? { state } : {}) }, before, 51);

  it.each(filters)('of channel $channel in state $state before $before is read by an index in which nothing else lies', (filter) => {
    const { sql, values } = read(filter);
    const plan = (database.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[]).map(({ detail }) => detail);
    const ofDeliveries = plan.filter((step) => /^(SCAN|SEARCH) d\b/.test(step));
    // By the row's own number, newest first, where nothing is asked for; the inbox alone by its own; all else by channel and state together.
    const exact = /^SEARCH d USING (INTEGER PRIMARY KEY \(rowid=\?\)|(COVERING )?INDEX deliveries_(listed|unusual) \((channel=\? AND )?status=\?( AND (rowid|id)<\?)?\))$/;
    const inbox = /^(SCAN|SEARCH) d USING (COVERING )?INDEX deliveries_newest( \((rowid|id)<\?\))?$/;
    const newest = /^(SCAN d|SEARCH d USING INTEGER PRIMARY KEY \(rowid<\?\))$/;
    const allowed = [exact, ...(filter.channel === undefined && filter.state === undefined ? [newest] : []), ...(filter.channel === 'mail' || filter.channel === 'sms' || filter.channel === 'messenger' ? [] : [inbox])];
    expect(ofDeliveries.length).toBeGreaterThan(0);
    expect(ofDeliveries.filter((step) => !allowed.some((one) => one.test(step)))).toEqual([]);
  });
});
