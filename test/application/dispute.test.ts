import { openCase } from '../../src/application/openCase';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import { codeOf, install, said, type Installation } from './installation';

/** A ceramic dispute on a real database, by the persons who may: opened from the hotline, decided by the IP office, its outcome back as a fact. */
describe('a ceramic dispute', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  const consent = { to: 'respondent', textRead: '需要把您的姓名告知对方，是否同意？', readAt: '2026-09-14T10:00:00+08:00', operator: '02号坐席', language: 'zh', way: 'telephone' };
  const dispute = { number: 'ZL202330123456.7', stillContinuing: true };
  const heads = ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead'];

  const asked = async (more: JsonObject = {}): Promise<Id<'case'>> => (await house.open(said('request', { right: { kind: 'design' }, goods: '刻瓷花瓶', standing: 'rightHolder', ...more }))).case.id;

  /** An officer asks, each head whom the chain names agrees. */
  async function approved(id: Id<'case'>, act: string, input: JsonObject, roles: readonly string[]): Promise<void> {
    const request = (await house.act(house.person('officer', 'zb-ip'), id, 'approval.requested', { act, input })).facts[0]?.seq ?? 0;
    for (const role of roles) await house.act(house.person(role, 'zb-ip'), id, 'approval.given', { request, opinion: 'agree' });
  }

  async function lodged() {
    const opened = await openCase(house.app, house.person('officer', 'zb-ip'), {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: { track: 'adjudication', requester: { name: '博山艺陶' }, respondents: [{ name: '仿陶厂' }], patent: { kind: 'design', number: 'ZL202330123456.7' }, stillContinuing: true, registerExtract: true, evaluationReport: 'none' },
    });
    if (!('done' in opened)) throw new Error('answered as before');
    return opened.done;
  }

  it('is opened by the hotline only after recorded consent, in its transaction, with identities of its own', async () => {
    const hotline = await asked();
    const operator = house.person('operator');
    const before = Number(house.rows('select count(*) as n from cases')[0]?.['n']);
    expect(await codeOf(house.act(operator, hotline, 'dispute.opened', dispute))).toBe('condition.unmet');
    expect(Number(house.rows('select count(*) as n from cases')[0]?.['n'])).toBe(before);
    await house.act(operator, hotline, 'disclosure.consented', consent);
    const { opened, case: file } = await house.act(operator, hotline, 'dispute.opened', dispute);
    const [linked] = opened;
    expect([file.state, file.handling, linked?.case.basis.procedure, linked?.case.hub]).toEqual(['beingHandled', 'zb-ceramic', 'ceramic-dispute', 'zb-ceramic']);
    expect(file.links).toEqual([{ kind: 'dispute', case: linked?.case.id }]);
    expect(linked?.case.links).toEqual([{ kind: 'dispute', case: hotline }]);
    expect(linked?.case.parties.map(({ role }) => role)).toEqual(['requester', 'respondent']);
    expect(linked?.case.parties.map(({ identity }) => identity)).not.toContain(file.parties[0]?.identity);
    expect(JSON.stringify(linked?.case)).not.toContain('高东玉');
  });

  it('lives from the centre to the decision, and the hotline learns the outcome by a fact of its own', async () => {
    const hotline = await asked();
    const operator = house.person('operator');
    await house.act(operator, hotline, 'disclosure.consented', consent);
    const id = (await house.act(operator, hotline, 'dispute.opened', dispute)).opened[0]?.case.id;
    if (!id) throw new Error('no dispute');
    const centre = house.person('clerk', 'zb-ceramic');
    const officer = house.person('officer', 'zb-ip');
    await house.act(centre, id, 'dispute.handedOver', { to: 'zb-ip', track: 'adjudication' });
    // The centre may not sign for the office, nor file.
    expect(await codeOf(house.act(centre, id, 'request.received'))).toBe('office.other');
    await house.act(officer, id, 'request.received');
    expect(await codeOf(house.act(house.person('officer', 'zb-ceramic'), id, 'panel.formed', { panelHead: 'a', members: ['b', 'c'] }))).toBe('office.other');
    await house.act(officer, id, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'm-3'] });
    await approved(id, 'case.filed', {}, ['sectionChief', 'deputyHead']);
    for (const party of ['requester-1', 'respondent-1']) await house.act(officer, id, 'panel.told', { way: 'withNotice' }, { party });
    await house.act(officer, id, 'answerNotice.issued');
    await house.act(house.person('clerk', 'zb-ip'), id, 'service.effected', { document: 'answerNotice', way: 'direct', signedBy: '收发室' }, { party: 'respondent-1' });
    await house.act(officer, id, 'answer.received', {}, { party: 'respondent-1' });
    const verdict = { outcome: 'infringes', facts: '相同', reasons: '落入保护范围', decision: '责令停止制造、销售' };
    // Only the principal head, or who presides by document, signs: a deputy with the case in hand does not.
    // The answer came on paper only: what the decision says of it is supplied with the request.
    const request = (await house.act(officer, id, 'approval.requested', { act: 'decision.made', input: verdict }, { document: { fields: { claims: '停止侵权', defence: '被请求人主张系现有设计。' } } })).facts[0]?.seq ?? 0;
    for (const role of heads.slice(0, 3)) await house.act(house.person(role, 'zb-ip'), id, 'approval.given', { request, opinion: 'agree' });
    expect(await codeOf(house.act(house.person('deputyHead', 'zb-ip', 'deputy-2'), id, 'approval.given', { request, opinion: 'agree' }))).toBe('role.missing');
    const presiding = { ...house.person('deputyHead', 'zb-ip', 'acting'), roles: ['deputyHead', 'presiding'] };
    const decided = await house.act(presiding, id, 'approval.given', { request, opinion: 'agree' });
    expect([decided.case.state, decided.facts.map(({ type }) => type)]).toEqual(['decided', ['approval.given', 'decision.made']]);
    expect(decided.case.numbers).toMatchObject({ case: expect.stringMatching(/^淄知裁〔2026〕\d+号$/) as string, adjudicationDecision: expect.stringMatching(/^淄知裁决〔2026〕\d+号$/) as string });
    const told = await house.find(hotline);
    expect(told.state).toBe('resultReceived');
    expect(house.rows(`select type from facts f join cases c on c.ordinal = f.case_ordinal where c.id = '${hotline}' order by f.seq desc limit 1`)).toEqual([{ type: 'result.reported' }]);
  });

  it('opens a penalty case for a clue in its transaction, with the respondent’s identity as its own, and runs on', async () => {
    const officer = house.person('officer', 'zb-ip');
    const opened = await openCase(house.app, officer, {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: { track: 'adjudication', requester: { name: '博山艺陶' }, respondents: [{ name: '仿陶厂' }], patent: { kind: 'design', number: 'ZL202330123456.7' }, stillContinuing: true, registerExtract: true, evaluationReport: 'none' },
    });
    if (!('done' in opened)) throw new Error('answered as before');
    const { id } = opened.done.case;
    const found = await house.act(officer, id, 'clue.found', { clue: '包装上的专利号不存在', about: 'falsePatentNumber', to: 'boshan-market' }, { party: 'respondent-1' });
    const [penalty] = found.opened;
    expect([found.case.state, found.case.links, penalty?.case.basis.procedure, penalty?.case.handling]).toEqual(['filingReview', [{ kind: 'clue', case: penalty?.case.id }], 'penalty-case', 'boshan-market']);
    expect(penalty?.case.parties).toHaveLength(1);
    expect(penalty?.case.parties[0]?.identity).not.toBe(opened.done.case.parties[1]?.identity);
  });

  it('takes an opinion on paper only of an account that holds the role which this step asks, and nobody presides by a clerk’s word', async () => {
    for (const [login, role] of [['wu', 'deputyHead'], ['zheng', 'principalHead']] as const) await house.app.accounts.add({ id: `id-${login}`, login, name: login, body: 'zb-ip', roles: [role], passwordHash: 'x', createdAt: house.app.world.now() });
    const { id } = (await lodged()).case;
    await house.act(house.person('officer', 'zb-ip'), id, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'm-3'] });
    const request = (await house.act(house.person('officer', 'zb-ip'), id, 'approval.requested', { act: 'filing.extended', input: { span: { length: 5, unit: 'workingDay' }, reason: '案情复杂' } })).facts[0]?.seq ?? 0;
    await house.act(house.person('sectionChief', 'zb-ip'), id, 'approval.given', { request, opinion: 'agree' });
    const onPaper = (input: JsonObject) => house.act(house.person('clerk', 'zb-ip'), id, 'approval.given', { request, opinion: 'agree', ...input }, { asserted: { body: 'zb-ip', person: '郑局长', way: 'paper' } });
    expect(await codeOf(onPaper({ as: 'principalHead' }))).toBe('approval.approverMissing');
    expect(await codeOf(onPaper({ as: 'principalHead', by: 'nobody' }))).toBe('approval.approverUnknown');
    expect(await codeOf(onPaper({ as: 'principalHead', by: 'wu' }))).toBe('approval.approverUnknown');
    expect(await codeOf(onPaper({ as: 'presiding', by: 'wu' }))).toBe('approval.approverUnknown');
    expect(await codeOf(onPaper({ as: 'deputyHead', by: 'wu' }))).toBe('role.missing');
    const done = await onPaper({ as: 'principalHead', by: 'zheng' });
    expect([done.facts.map(({ type }) => type), done.case.requests.at(-1)?.opinions.at(-1)]).toEqual([['approval.given', 'filing.extended'], expect.objectContaining({ person: 'id-zheng', role: 'principalHead' })]);
  });

  it('is entered by the desk however late where a paper bears the date, and else by a head after three days', async () => {
    const { id } = (await lodged()).case;
    const [clerk, chief] = [house.person('clerk', 'zb-ip'), house.person('sectionChief', 'zb-ip')];
    await house.act(house.person('officer', 'zb-ip'), id, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'm-3'] });
    await approved(id, 'case.filed', {}, ['sectionChief', 'deputyHead']);
    await house.act(house.person('officer', 'zb-ip'), id, 'answerNotice.issued');
    house.at('2026-09-28');
    // The postal receipt of the 16th came back on the 28th.
    const served = await house.act(clerk, id, 'service.effected', { document: 'answerNotice', way: 'post', postalNumber: 'EMS1' }, { party: 'respondent-1', at: '2026-09-16' });
    expect(served.case.deadlines.find(({ period }) => period === 'A4')).toMatchObject({ start: '2026-09-16', due: '2026-10-08' });
    const late = (person: typeof clerk) => house.act(person, id, 'answer.received', { defence: '现有设计。' }, { party: 'respondent-1', at: '2026-09-21' });
    expect(await codeOf(late(clerk))).toBe('backdating.needsHead');
    expect((await late(chief)).case.deadlines.find(({ period }) => period === 'A4')).toMatchObject({ status: 'ended' });
    // A head does not stand in for the desk otherwise, nor one head for another in a chain.
    expect(await codeOf(house.act(chief, id, 'answer.received', {}, { party: 'respondent-1' }))).toBe('role.missing');
    house.at('2026-09-14');
  });

  it('of a person who was recused is not theirs any more', async () => {
    const officer = house.person('officer', 'zb-ip');
    const opened = await openCase(house.app, officer, {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: { track: 'adjudication', requester: { name: '博山艺陶' }, respondents: [{ name: '仿陶厂' }], patent: { kind: 'design', number: 'ZL202330123456.7' }, stillContinuing: true, registerExtract: true, evaluationReport: 'none' },
    });
    if (!('done' in opened)) throw new Error('answered as before');
    const { id } = opened.done.case;
    await house.act(officer, id, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'member@zb-ip'] });
    await house.act(officer, id, 'recusal.asked', { person: 'member@zb-ip', by: 'party', grounds: '近亲属' });
    await approved(id, 'recusal.decided', { person: 'member@zb-ip', decision: 'granted', reason: '属实' }, ['sectionChief', 'principalHead']);
    expect(await codeOf(house.act(house.person('panelMember', 'zb-ip', 'member@zb-ip'), id, 'minorityOpinion.recorded', { person: 'm-2', opinion: '不同意' }))).toBe('person.recused');
  });
});
