import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import { codeOf, install, said, type Installation } from './installation';

/** A penalty case on a real database, by the persons who may: opened from a report, decided by the bureau's chain, its outcome back as facts. */
describe('a penalty case', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  const market = 'zhangdian-market';
  const narrative = '高东玉说在张店买到假冒的茶具';

  /** A confidential report, with the district's market bureau. */
  async function reported(): Promise<Id<'case'>> {
    const operator = house.person('operator');
    const { id } = (await house.open(said('report', { right: { kind: 'trademark' }, confidentiality: 'confidential', narrative }))).case;
    await house.act(operator, id, 'narrative.masked', { text: '有人反映该店销售假冒茶具' });
    await house.act(operator, id, 'material.passedOn', { to: market });
    await house.act(house.person('officer', market), id, 'receipt.recorded');
    return id;
  }

  async function approved(id: Id<'case'>, act: string, input: JsonObject, roles: readonly string[]): Promise<void> {
    const request = (await house.act(house.person('officer', market), id, 'approval.requested', { act, input })).facts[0]?.seq ?? 0;
    for (const role of roles) await house.act(house.person(role, market), id, 'approval.given', { request, opinion: 'agree' });
  }

  it('is opened in the transaction of the report’s act, at the bureau, with no word of who reported', async () => {
    const report = await reported();
    expect(await codeOf(house.act(house.person('operator'), report, 'clue.opened', { offence: 'trademark' }))).toBe('role.missing');
    const { opened, case: file } = await house.act(house.person('officer', market), report, 'clue.opened', { offence: 'trademark', clue: '该店销售假冒茶具' });
    const clue = opened[0]?.case;
    expect([file.state, clue?.state, clue?.handling, clue?.basis.procedure]).toEqual(['clueOpened', 'verifying', market, 'penalty-case']);
    const of = (deadlines: typeof file.deadlines | undefined, period: string) => deadlines?.find((deadline) => deadline.period === period);
    expect([of(file.deadlines, 'C7')?.status, of(clue?.deadlines, 'P1')?.start, of(clue?.deadlines, 'P1')?.due]).toEqual(['ended', of(file.deadlines, 'C7')?.start, of(file.deadlines, 'C7')?.due]);
    const identities = house.rows(`select i.content from identities i join cases c on c.ordinal = i.case_ordinal where c.id = '${String(clue?.id)}'`);
    expect(identities).toHaveLength(1);
    expect(JSON.stringify(identities)).not.toContain('高东玉');
    expect(clue?.access).toEqual([{ body: market, parts: ['main', 'secondary', 'identity'], sinceSeq: 1 }]);
  });

  it('tells the report what became of it, and takes no penalty without the principal head', async () => {
    const report = await reported();
    const officer = house.person('officer', market);
    const id = (await house.act(officer, report, 'clue.opened', { offence: 'trademark' })).opened[0]?.case.id;
    if (!id) throw new Error('no penalty case');
    await approved(id, 'filing.decided', { officers: [officer.account, 'officer-2'], summary: '涉嫌侵权' }, ['sectionChief', 'deputyHead']);
    expect([(await house.find(id)).state, (await house.find(report)).state]).toEqual(['investigating', 'filed']);
    await house.act(officer, id, 'investigation.concluded', { facts: '销售侵权茶具', evidence: '笔录', proposal: '罚款', grave: false });
    await house.act(house.person('legalReviewer', market), id, 'review.completed', { opinion: 'agree', explanation: '同意' });
    await approved(id, 'penaltyNotice.issued', { facts: '销售侵权茶具', evidence: '笔录', legalBasis: '商标法60', intendedPenalty: '罚款一万元', intendedFine: 10_000, mayAskForHearing: false }, ['sectionChief', 'deputyHead']);
    await house.act(house.person('clerk', market), id, 'service.effected', { document: 'penaltyNotice', way: 'direct', signedBy: '店主' }, { party: 'party' });
    await house.act(house.person('clerk', market), id, 'rights.waived', { manner: 'written' }, { party: 'party' });
    const decision = { facts: '销售侵权茶具', evidence: '笔录', legalBasis: '商标法60', reasons: '从轻', penalty: '罚款一万元', fine: 10_000, publication: 'none', reconsideration: '区政府', court: '区法院' };
    const request = (await house.act(officer, id, 'approval.requested', { act: 'decision.made', input: decision })).facts[0]?.seq ?? 0;
    for (const role of ['sectionChief', 'legalReviewer', 'deputyHead']) await house.act(house.person(role, market), id, 'approval.given', { request, opinion: 'agree' });
    expect(await codeOf(house.act(house.person('deputyHead', market, 'deputy-2'), id, 'approval.given', { request, opinion: 'agree' }))).toBe('role.missing');
    const { case: decided } = await house.act(house.person('principalHead', market), id, 'approval.given', { request, opinion: 'agree' });
    expect([decided.state, decided.numbers]).toEqual(['decisionToServe', expect.objectContaining({ filingApproval: expect.stringMatching(/^张市监立〔2026〕\d+号$/) as string, penaltyDecision: expect.stringMatching(/^张市监处罚〔2026〕\d+号$/) as string })]);
    expect((await house.find(report)).state).toBe('resultReceived');
    expect(house.rows(`select status from signals where status <> 'applied'`)).toEqual([]);
  });
});
