import { openCase } from '../../src/application/openCase';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import { install, type Installation } from './installation';

/** 司法确认: the deciding case applies by its own act, a case at the court carries the papers, and the answers come back by signal. */
describe('a joint application for judicial confirmation', () => {
  const court = { body: 'zhangdian-court', person: '立案庭王敏', way: 'paper' as const };
  let house: Installation;
  let dispute: Id<'case'>;
  let carried: Id<'case'>;
  const officer = () => house.person('officer', 'zb-ip');
  const clerk = () => house.person('clerk', 'zb-ip');

  async function approved(act: string, input: JsonObject, roles: readonly string[]): Promise<void> {
    const request = (await house.act(officer(), dispute, 'approval.requested', { act, input })).facts[0]?.seq ?? 0;
    for (const role of roles) await house.act(house.person(role, 'zb-ip'), dispute, 'approval.given', { request, opinion: 'agree' });
  }

  beforeAll(async () => {
    house = await install('2026-09-14');
    const opened = await openCase(house.app, officer(), {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: {
        track: 'adjudication', requester: { name: '博山艺陶有限公司', address: '博山区沿河东路12号' }, respondents: [{ name: '淄博仿陶厂' }], patent: { kind: 'design', number: 'ZL202330123456.7' },
        goods: '刻瓷花瓶', claims: '责令停止制造、销售', stillContinuing: true, registerExtract: true, evaluationReport: 'none',
      },
    });
    if (!('done' in opened)) throw new Error('answered as before');
    dispute = opened.done.case.id;
    await house.act(officer(), dispute, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'm-3'] });
    await approved('case.filed', {}, ['sectionChief', 'deputyHead']);
    for (const party of ['requester-1', 'respondent-1']) await house.act(officer(), dispute, 'panel.told', { way: 'withNotice' }, { party });
    await house.act(officer(), dispute, 'answerNotice.issued');
    await house.act(clerk(), dispute, 'service.effected', { document: 'answerNotice', way: 'direct', signedBy: '收发室' }, { party: 'respondent-1' });
    await house.act(officer(), dispute, 'answer.received', { defence: '系现有设计' }, { party: 'respondent-1' });
    await house.act(officer(), dispute, 'mediation.agreed', { mediatedBy: 'administration', facts: '双方对设计近似有争议', terms: '停止销售并支付补偿三万元' });
  });
  afterAll(() => house.remove());

  it('opens the case at the court in its transaction; the application is a paper of the dispute, which keeps the clock', async () => {
    house.at('2026-09-21');
    const { case: file, opened } = await house.act(clerk(), dispute, 'confirmation.applied', { court: 'zhangdian-court', agreementNumber: '淄知调〔2026〕7号', mediator: '淄博市知识产权局', jointly: true });
    const [linked] = opened;
    if (!linked) throw new Error('nothing was opened');
    carried = linked.case.id;
    expect([file.state, file.links, file.deadlines.find(({ period }) => period === 'J2')?.status]).toEqual(['awaitingAcceptance', [{ kind: 'court', case: carried }], 'running']);
    expect([linked.case.basis.procedure, linked.case.state, linked.case.hub, linked.case.links, linked.case.access.map(({ body }) => body)]).toEqual(['case-transfer', 'lodged', 'zb-ip', [{ kind: 'court', case: dispute }], ['zb-ip', 'zhangdian-court']]);
    expect(file.documents.at(-1)).toMatchObject({ template: 'confirmationApplication' });
  });

  it('hears of acceptance and ruling by signal, with the number of the court and the date of its paper', async () => {
    house.at('2026-09-24');
    await house.act(clerk(), carried, 'application.accepted', { number: '（2026）鲁0303民特5号' }, { asserted: court });
    expect((await house.find(dispute)).state).toBe('awaitingRuling');
    house.at('2026-10-09');
    await house.act(clerk(), carried, 'ruling.received', { ruling: 'confirmed', number: '（2026）鲁0303民特5号' }, { asserted: court, at: '2026-10-08' });
    const [decided, there] = [await house.find(dispute), await house.find(carried)];
    expect([decided.state, decided.data['ruledOn'], there.state]).toEqual(['ruled', '2026-10-08', 'courtEnded']);
    // Both papers of the court are still to come, in the case that carried them.
    expect([decided.proofsOutstanding, there.proofsOutstanding]).toEqual([[], [2, 3]]);
  });
});
