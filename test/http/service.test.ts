import { readPaper } from '../documents/paper';
import { aPicture, uploadForm } from '../support/files';
import { House, type Client } from '../support/house';

/** 送达回证: the proof of a service is a file of that case, and nothing else. */
describe('the proof of a service', () => {
  let house: House;
  let officer: Client;
  let clerk: Client;
  beforeAll(async () => {
    house = await House.open({ start: '2026-09-14T10:00' });
    [officer, clerk] = await Promise.all([house.person('zb-ip', 'officer'), house.person('zb-ip', 'clerk')]);
  });
  afterAll(() => house.close());

  async function does(client: Client, id: string, act: string, input: object, more: object = {}): Promise<void> {
    const done = await client.act(id, act, input, more);
    if (done.status !== 200) throw new Error(`${act}: ${done.text}`);
  }

  /** A notice to answer that was served on the respondent, without its proof. */
  async function served(): Promise<string> {
    const opened = await officer.post('/api/cases', {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: { track: 'mediation', requester: { name: '博山艺陶有限公司' }, respondents: [{ name: '淄博仿陶厂' }], patent: { kind: 'design', number: 'ZL202330123456.7' }, goods: '刻瓷花瓶', claims: '停止销售', stillContinuing: true, registerExtract: true, evaluationReport: 'none' },
    });
    const { id } = opened.body;
    await does(officer, id, 'statementNotice.issued', {});
    await does(clerk, id, 'service.effected', { document: 'statementNotice', way: 'direct', signedBy: '收发室' }, { party: 'respondent-1' });
    return id;
  }

  it('must name evidence of the case, and stays outstanding until it does', async () => {
    const [id, other] = [await served(), await served()];
    const elsewhere = (await clerk.upload(`/api/cases/${other}/evidence`, uploadForm('回证.png', aPicture('另一案')))).body.id;
    const prove = (evidence: string) => clerk.act(id, 'proofOfService.received', { document: 'statementNotice', evidence }, { party: 'respondent-1' });
    for (const wrong of ['送达回证', '0'.repeat(40), elsewhere]) {
      expect(await prove(wrong)).toMatchObject({ status: 400, body: { code: 'evidence.unknown', errors: [{ field: 'input.evidence' }] } });
    }
    expect((await clerk.get('/api/worklist?view=proof')).body.items.map((row: { id: string }) => row.id)).toEqual(expect.arrayContaining([id, other]));
    const own = (await clerk.upload(`/api/cases/${id}/evidence`, uploadForm('回证.png', aPicture('本案')))).body.id;
    expect((await prove(own)).status).toBe(200);
    expect((await clerk.get('/api/worklist?view=proof')).body.items.map((row: { id: string }) => row.id)).toEqual([other]);
  });

  it('names the void paper in the one that takes its place, and in no later one', async () => {
    const id = await served();
    const papers = async (): Promise<{ place: number; number: string; href: string }[]> => (await officer.get(`/api/cases/${id}/documents`)).body.items.filter(({ template }: { template: string }) => template === 'statementNotice');
    const textOf = async (href: string): Promise<string> => readPaper(new Uint8Array(await (await fetch(`${house.url}${href}`, { headers: { cookie: officer.cookie ?? '' } })).arrayBuffer())).text;
    const [spoilt] = await papers();
    expect((await officer.send('POST', `/api/cases/${id}/documents/${spoilt!.place}/steps`, { step: 'void', reason: '误写住所' })).status).toBe(200);
    for (let time = 0; time < 2; time++) await does(officer, id, 'statementNotice.issued', {});
    const [, second, third] = await papers();
    const line = `本件代替已作废的${spoilt!.number}`;
    expect([await textOf(second!.href), await textOf(third!.href)]).toEqual([expect.stringContaining(line), expect.not.stringContaining('已作废')]);
  });
});
