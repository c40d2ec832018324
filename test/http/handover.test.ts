import { openPackage } from '../../src/application/packages/manifest';
import { packagePages } from '../../src/documents';
import { readPaper } from '../documents/paper';
import { House, type Client } from '../support/house';
import { approvedTransfer, bureau, does, POLICE, PROCURATORATE, sending, type Bureau } from '../support/transfers';

/** What the desk needs of a handover: its package, who may fetch it, its receipt and whether one is genuine. */
const DAY = 86_400_000;
/** The clock is moved by days; nobody signs in again. */
const LONG = { idle: 30 * DAY, absolute: 30 * DAY };

describe('a handover over HTTP', () => {
  let house: House;
  let market: Bureau;
  let police: Client;
  let prosecutor: Client;
  let stranger: Client;
  let id: string;
  let built: { packageHash: string; href: string; files: { path: string }[]; left: unknown[] };

  beforeAll(async () => {
    house = await House.open({ start: '2026-09-28T09:00', settings: { sessions: LONG } });
    market = await bureau(house);
    [police, prosecutor, stranger] = await Promise.all([house.person(POLICE, 'police'), house.person(PROCURATORATE, 'prosecutorCriminal'), house.person('boshan-market', 'clerk')]);
    id = await approvedTransfer(market);
  });
  afterAll(() => house.close());

  const bytesAt = async (client: Client, href: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(`${house.url}${href}`, { headers: { cookie: client.cookie ?? '' } })).arrayBuffer());

  it('builds a package that agrees with itself and with what it says of it', async () => {
    const answer = await market.clerk.post(`/api/cases/${id}/packages`, { to: POLICE });
    expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ receiver: POLICE, body: 'zhangdian-market' })]);
    built = answer.body;
    const files = packagePages.unpack(await bytesAt(market.clerk, built.href));
    const opened = openPackage(files);
    expect([opened.findings, opened.packageHash, opened.manifest.files.map(({ path }) => path)]).toEqual([[], built.packageHash, built.files.map(({ path }) => path)]);
    expect((await market.officer.get(`/api/cases/${id}/packages`)).body.items.map(({ packageHash }: { packageHash: string }) => packageHash)).toEqual([built.packageHash]);
  });

  it('refuses whom it is not for, in words, and tells strangers nothing', async () => {
    const build = async (client: Client, to: string): Promise<unknown> => { const { status, body } = await client.post(`/api/cases/${id}/packages`, { to }); return [status, body.code]; };
    expect(await build(stranger, POLICE)).toEqual([404, 'case.notFound']);
    expect(await build(prosecutor, POLICE)).toEqual([403, 'role.missing']);
    expect(await build(market.clerk, 'no-such-body')).toEqual([404, 'body.unknown']);
    expect(await build(market.clerk, 'zhangdian-market')).toEqual([409, 'package.toOneself']);
    for (const client of [stranger, police, prosecutor]) expect((await client.get(built.href)).status).toBe(404);
    expect((await prosecutor.get(`/api/cases/${id}/packages`)).body.items).toEqual([]);
  });

  it('gives the package to the police from their receipt on, and logs who read the names', async () => {
    house.at('2026-09-29T09:30');
    await does(market.clerk, id, 'transfer.sent', { ...sending, packageHash: built.packageHash });
    expect([(await police.get(built.href)).status, (await police.get(`/api/cases/${id}/packages`)).body.items]).toEqual([404, []]);
    house.beside.references = [{ name: 'postgres', read: () => Promise.resolve({ time: Date.parse(house.clock.now) - 12, sameMachine: false }) }];
    house.beside.kernel = { synchronised: true, within: 40 };
    await house.record.look();
    await does(police, id, 'transfer.received', { number: '张公收〔2026〕31号', packageHash: built.packageHash });
    expect((await police.get(`/api/cases/${id}/packages`)).body.items).toHaveLength(1);
    expect(openPackage(packagePages.unpack(await bytesAt(police, built.href))).packageHash).toBe(built.packageHash);
    const [party] = (await market.officer.get(`/api/cases/${id}`)).body.parties as { identity: string }[];
    const reads = await house.composition.storage.identityReads(party?.identity as never);
    expect(reads.filter(({ account, reason }) => account === police.account?.id && reason === `package.read:${built.packageHash}`)).toHaveLength(1);
  });

  it('says whose move it is, in and out', async () => {
    const shown = async (client: Client, query: string): Promise<string[]> => (await client.get(`/api/${query}`)).body.items.map((row: { id: string }) => row.id);
    expect(await shown(market.clerk, 'cases?procedure=case-transfer&registered=ours')).toEqual([id]);
    expect(await shown(market.clerk, 'cases?procedure=case-transfer&registered=others')).toEqual([]);
    for (const client of [police, prosecutor]) expect(await shown(client, 'cases?procedure=case-transfer&registered=others')).toEqual([id]);
    expect(await shown(market.clerk, 'worklist?view=waiting&procedure=case-transfer')).toEqual([id]);
    // Ten days from 09-29 end with 10-09; the hours for jurisdiction and material end before.
    expect(await shown(market.clerk, 'worklist?view=silent&procedure=case-transfer')).toEqual([]);
    house.at('2026-10-01T09:30');
    expect(await shown(market.clerk, 'worklist?view=silent&procedure=case-transfer')).toEqual([id]);
  });

  it('prints what was known of the clock at each step, or plainly that nothing was compared', async () => {
    const { receipt } = (await police.get(`/api/cases/${id}/receipt`)).body;
    const clocks = receipt.steps.map(({ act, clock }: { act: string; clock?: unknown }) => [act, clock]);
    const since = '2026-09-28T01:00:00.000Z';
    expect(clocks).toEqual([
      ['transfer.sent', { watchedSince: since, drift: 0, comparisons: [] }],
      ['transfer.received', { watchedSince: since, drift: 0, comparisons: [{ with: 'postgres', at: '2026-09-29T01:30:00.000Z', offset: 12, within: 1 }, { with: 'ntp', at: '2026-09-29T01:30:00.000Z', synchronised: true, within: 40 }] }],
    ]);
    const { text } = readPaper(await bytesAt(police, `/api/cases/${id}/receipt/paper`));
    expect(text).toContain('2026-09-29 09:30:00 录入“移送公安机关并抄送检察院”：未与其他时钟核对；自 2026-09-28 09:00:00 起持续对照单调时钟，无偏差');
    expect(text).toContain('录入“出具回执”：2026-09-29 09:30:00 与 PostgreSQL 服务器的时钟核对，本服务器快 0.012 秒，误差不超过 0.001 秒；2026-09-29 09:30:00 操作系统内核报告时钟由授时服务（NTP）校准，误差不超过 0.040 秒；自');
  });

  it('tells a genuine receipt from one that was changed, was made elsewhere, or is none', async () => {
    const { shown, ...kept } = (await police.get(`/api/cases/${id}/receipt`)).body;
    expect(shown).toMatchObject({ bodies: { [POLICE]: '淄博市公安局张店分局' }, acts: { 'transfer.received': '出具回执' } });
    const check = async (client: Client, receipt: unknown): Promise<unknown> => (await client.post('/api/receipts/check', { kept: receipt })).body;
    const { number } = kept.receipt;
    expect(await check(market.clerk, kept)).toEqual({ history: true, number, hash: kept.hash, case: id, later: 0 });
    expect(await check(market.clerk, { ...kept, shown })).toMatchObject({ history: true });
    // Who does not have the case learns that it is genuine, and nothing of the history.
    expect(await check(stranger, kept)).toEqual({ history: false, number, hash: kept.hash });
    // The same by the code that is printed on it.
    const byCode = async (client: Client, code: string): Promise<unknown> => (await client.post('/api/receipts/check', { code })).body;
    expect(await byCode(market.clerk, kept.code)).toEqual({ history: true, number, hash: kept.hash, case: id, later: 0 });
    expect(await byCode(stranger, kept.code)).toEqual({ history: false, number, hash: kept.hash });
    expect(await byCode(stranger, kept.code.replace(number, '2610010001-7'))).toEqual({ fault: 'signature', history: false });
    expect(await byCode(stranger, '回执')).toEqual({ fault: 'unreadable', history: false });
    await does(police, id, 'crimeFiling.decided', { number: '张公立字〔2026〕45号' });
    // Two clocks of hours rang meanwhile; the decision is the third fact.
    expect(await check(market.clerk, kept)).toMatchObject({ history: true, later: 3 });
    // Folded anew as it was then, not as it is now.
    expect(await byCode(market.clerk, kept.code)).toMatchObject({ history: true, hash: kept.hash, later: 3 });
    expect(await check(market.clerk, { ...kept, receipt: { ...kept.receipt, state: 'filed' } })).toEqual({ fault: 'hash', history: false });
    expect(await check(market.clerk, { ...kept, signature: 'ed25519:AAAA' })).toEqual({ fault: 'signature', history: false });
    const other = await House.open({ start: '2026-09-28T09:00' });
    const there = await bureau(other);
    const theirs = (await there.officer.get(`/api/cases/${await approvedTransfer(there)}/receipt`)).body;
    expect(await check(market.clerk, theirs)).toEqual({ fault: 'otherKey', history: false });
    await other.close();
    for (const nothing of [{}, { receipt: null }, { receipt: { format: 'weiquan-receipt-1', steps: [null] }, hash: 'x', signature: 'y', publicKey: 'z' }]) expect(await check(market.clerk, nothing)).toMatchObject({ fault: expect.stringMatching(/unreadable|hash/) as string });
  });
});
