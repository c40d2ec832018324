import { versionsAnswer } from '../../src/contract/versions';
import { prove } from '../../src/application/versions/prove';
import { rehearse } from '../../src/application/versions/rehearse';
import type { Case } from '../../src/domain/case';
import { procedures } from '../../workflows';
import { House, type Client } from '../support/house';

describe('the versions of procedures, for supervision and administrators', () => {
  let house: House;
  let supervisor: Client;
  beforeAll(async () => {
    house = await House.open({ start: '2026-11-26T10:00' });
    supervisor = await house.person('zb-joint-office', 'supervisor');
  });
  afterAll(() => house.close());

  const read = async (language: string) => versionsAnswer.parse((await supervisor.get('/api/operations/versions', { 'accept-language': language })).body).procedures;
  const second = async (language = 'en') => (await read(language)).find(({ name }) => name === 'supervision-order')?.versions[1];
  const activate = (version: number, from: string) => supervisor.post(`/api/operations/versions/supervision-order/${version}/activation`, { from });

  it('are listed with what stands against each, in both languages', async () => {
    const listed = await read('zh');
    expect(listed.map(({ name }) => name)).toEqual([...new Set(procedures.map(({ name }) => name))]);
    expect(listed.find(({ name }) => name === 'supervision-order')?.title).toBe('督查督办');
    expect(await second('zh')).toMatchObject({ version: 2, takesCases: false, migratesFrom: 1, cases: { open: 0, closed: 0 }, lacking: [{ code: 'version.notChecked', words: '本系统尚未对该版本做过程序核验，请先核验。' }, { code: 'version.notRehearsed' }] });
    expect((await second())?.because?.en).toContain('A listing is verified before it is closed');
    expect(listed.every(({ versions }) => versions.filter(({ takesCases }) => takesCases).length === 1)).toBe(true);
  });

  it('take new cases once they are proven and rehearsed, from the day that is named', async () => {
    expect((await activate(2, '2026-12-01')).body).toMatchObject({ status: 409, code: 'version.notChecked' });
    const procedure = procedures.find(({ name, version }) => name === 'supervision-order' && version === 2)!;
    // Alone; with the others it is proven in test/workflows/across.test.ts, which takes longer than a connection is kept.
    await prove(house.app, procedure, { messages: [], hands: [] });
    expect((await activate(2, '2026-12-01')).body).toMatchObject({ status: 409, code: 'version.notRehearsed' });
    async function* none(): AsyncGenerator<Case> {}
    await rehearse(house.app, none(), 'supervision-order', 2, () => undefined);
    for (const [from, code] of [['2026-11-25', 'activation.past'], ['2026-02-30', 'date.invalid'], ['soon', 'date.invalid']] as const) {
      const answer = await activate(2, from);
      expect([from, answer.status]).toEqual([from, 400]);
      if (code === 'activation.past') expect(answer.body).toMatchObject({ code, errors: [{ field: 'from' }] });
    }
    expect((await activate(9, '2026-12-01')).status).toBe(404);
    expect((await activate(2, '2026-11-26')).body).toMatchObject({ procedure: 'supervision-order', version: 2, from: '2026-11-26' });
    expect(await second()).toMatchObject({ takesCases: true, lacking: [], check: { current: true, findings: 0 }, rehearsal: { current: true, from: 1, cases: 0 } });
    const secretary = await house.person('zb-joint-office', 'secretary');
    const opened = await secretary.post('/api/cases', { procedure: 'supervision-order', act: 'order.issued', input: { kind: 'listing', subject: 'body', to: 'zhangdian-market', grounds: '超期', demands: '说明', signer: '张主任' } });
    expect(opened.status).toBe(201);
    expect((await secretary.get(`/api/cases/${opened.body.id}`)).body).toMatchObject({ procedure: { name: 'supervision-order', version: 2 } });
    expect((await secretary.get('/api/procedures')).body.procedures.filter(({ name, newest }: { name: string; newest: boolean }) => name === 'supervision-order' && newest).map(({ version }: { version: number }) => version)).toEqual([2]);
  });

  it('grow old: what was rehearsed a day ago is rehearsed again', async () => {
    house.at('2026-11-27T10:01');
    supervisor = await house.person('zb-joint-office', 'supervisor');
    expect((await second())?.lacking.map(({ code }) => code)).toEqual(['version.rehearsalStale']);
    expect((await activate(2, '2026-12-01')).body).toMatchObject({ status: 409, code: 'version.rehearsalStale' });
  });
});
