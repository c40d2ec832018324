import { fixPaper, listDocuments, readPaper as paperOf } from '../../src/application/documents';
import { openCase } from '../../src/application/openCase';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import { install, type Installation } from '../application/installation';
import { CONTACT, withContacts } from '../support/contacts';
import { readPaper } from './paper';

/** The papers of a dispute are made from what its acts say: parties, panel, grounds, dates, numbers. */
describe('the papers of a dispute', () => {
  let house: Installation;
  let id: Id<'case'>;
  const ip = (role: string) => house.person(role, 'zb-ip');

  async function approved(act: string, input: JsonObject, roles: readonly string[]): Promise<void> {
    const request = (await house.act(ip('officer'), id, 'approval.requested', { act, input })).facts[0]?.seq ?? 0;
    for (const role of roles) await house.act(ip(role), id, 'approval.given', { request, opinion: 'agree' });
  }

  async function place(template: string): Promise<number> {
    const found = (await listDocuments(house.app, ip('officer'), await house.find(id))).findLast((document) => document.template === template);
    if (!found) throw new Error(`no ${template}`);
    return found.place;
  }
  const text = async (template: string, draft = false): Promise<string> => readPaper((await paperOf(house.app, ip('officer'), await house.find(id), await place(template), { draft })).bytes).text;

  beforeAll(async () => {
    house = await install('2026-09-14');
    for (const [login, name] of [['m-1', '王建国'], ['m-2', '李敏'], ['m-3', '张强']] as const) {
      await house.app.accounts.add({ id: login, login, name, body: 'zb-ip', roles: ['panelMember'], passwordHash: 'x', createdAt: house.app.world.now() });
    }
    const opened = await openCase(house.app, ip('officer'), {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: {
        track: 'adjudication', requester: { name: '博山艺陶有限公司', address: '博山区沿河东路12号' }, respondents: [{ name: '淄博仿陶厂' }], patent: { kind: 'design', number: 'ZL202330123456.7' },
        goods: '刻瓷花瓶', claims: '责令停止制造、销售', stillContinuing: true, registerExtract: true, evaluationReport: 'none',
      },
    });
    if (!('done' in opened)) throw new Error('answered as before');
    id = opened.done.case.id;
    await house.act(ip('officer'), id, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'm-3'] });
    await approved('case.filed', {}, ['sectionChief', 'deputyHead']);
    for (const party of ['requester-1', 'respondent-1']) await house.act(ip('officer'), id, 'panel.told', { way: 'withNotice' }, { party });
    await house.act(ip('officer'), id, 'answerNotice.issued', { attachments: '请求书副本1份、证据目录1份' });
  });
  afterAll(() => house.remove());

  it('tells the requester of the filing and of the panel by name', async () => {
    const filing = await text('filingNotice');
    for (const part of ['博山艺陶有限公司：', '博山艺陶有限公司与淄博仿陶厂外观设计', 'ZL202330123456.7', '王建国（组长）、李敏、张强', '淄博市知识产权局', '2026年9月14日', '淄知裁立〔2026〕1号', '（案件编号：淄知裁〔2026〕1号）']) expect(filing).toContain(part);
  });

  it('tells the respondent what is asked, until when, and what may be said', async () => {
    const notice = await text('answerNotice');
    for (const part of ['淄博仿陶厂：', '请自收到之日起十五日', '附件：请求书副本1份、证据目录1份', '请求人的主张不代表我局的认定']) expect(notice).toContain(part);
    expect(notice).not.toContain('沿河东路');
  });

  it('writes the ground of a suspension out, and remembers its day when the case goes on', async () => {
    await house.act(ip('clerk'), id, 'service.effected', { document: 'answerNotice', way: 'direct', signedBy: '收发室' }, { party: 'respondent-1' });
    await house.act(ip('officer'), id, 'answer.received', {}, { party: 'respondent-1' });
    await approved('case.suspended', { grounds: 'dependsOnOtherCase', explanation: '另案正在淄博市中级人民法院审理。' }, ['sectionChief', 'deputyHead']);
    const suspension = await text('suspensionNotice');
    for (const part of ['博山艺陶有限公司、淄博仿陶厂：', '须以另一案的审理结果为依据', '另案正在淄博市中级人民法院审理。', '自本通知书成文之日起中止处理']) expect(suspension).toContain(part);
    house.at('2026-09-21');
    await approved('case.resumed', { reason: '另一案已经审结。' }, ['sectionChief', 'deputyHead']);
    const resumption = await text('resumptionNotice');
    for (const part of ['我局于2026年9月14日决定中止处理', '另一案已经审结。', '2026年9月21日']) expect(resumption).toContain(part);
  });

  it('does not even send a decision up for signature that is silent on the defence: the office supplies it, and with the last signature it is issued', async () => {
    const input = { outcome: 'infringes', facts: '被控产品与授权外观设计相同。', reasons: '落入保护范围。', decision: '一、停止制造、销售；\n二、销毁专用模具。' };
    const asked = (more: object = {}) => house.act(ip('officer'), id, 'approval.requested', { act: 'decision.made', input }, more);
    await expect(asked()).rejects.toMatchObject({ code: 'document.fieldMissing', details: { data: { missing: ['defence'] }, issues: [{ field: 'document.fields.defence' }] } });
    expect((await house.find(id)).requests.filter(({ act }) => act === 'decision.made')).toEqual([]);
    const request = (await asked({ document: { fields: { defence: '被请求人认为其使用的是现有设计。' } } })).facts[0]?.seq ?? 0;
    for (const role of ['sectionChief', 'legalReviewer', 'deputyHead']) await house.act(ip(role), id, 'approval.given', { request, opinion: 'agree' });
    expect((await house.find(id)).documents.some(({ template }) => template === 'adjudicationDecision')).toBe(false);
    house.at('2026-09-22');
    const done = await house.act(ip('principalHead'), id, 'approval.given', { request, opinion: 'agree' });
    expect(done.facts).toMatchObject([{ type: 'approval.given' }, { type: 'decision.made', documents: [{ template: 'adjudicationDecision', state: 'numbered' }] }]);
    const at = await place('adjudicationDecision');
    expect((await listDocuments(house.app, ip('officer'), await house.find(id)))[at - 1]).toMatchObject({ state: 'numbered', on: '2026-09-22', number: expect.stringMatching(/^淄知裁决〔2026〕\d+号$/) as string });
    // The file is made after the commit; the sweep makes those that nobody has opened.
    expect(house.rows('select * from documents_to_print').length).toBeGreaterThan(0);
    await house.composition.sweep();
    expect(house.rows('select * from documents_to_print')).toEqual([]);
    expect((await listDocuments(house.app, ip('officer'), await house.find(id))).every(({ hash }) => hash?.startsWith('sha256:'))).toBe(true);
    const decision = await text('adjudicationDecision');
    for (const part of ['请求人：博山艺陶有限公司，住所：博山区沿河东路12号', '责令停止制造、销售', '被请求人认为其使用的是现有设计。', '一、停止制造、销售；\n二、销毁专用模具。', '二〇二六年九月二十二日', '自收到本裁决书之日起十五日内', '合议组：王建国（组长）、李敏、张强']) expect(decision).toContain(part);
  });
});

/** 答辩意见 is what was recorded when the answers came: nobody types it again. */
it('sets out in the decision what each respondent answered, and who did not', async () => {
  const house = await install('2026-06-01');
  try {
    const ip = (role: string) => house.person(role, 'zb-ip');
    const opened = await openCase(house.app, ip('officer'), {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: {
        track: 'adjudication', requester: { name: '博山艺陶有限公司' }, respondents: [{ name: '淄博仿陶厂' }, { name: '新亮灯饰行' }], patent: { kind: 'design', number: 'ZL202330123456.7' },
        goods: '刻瓷花瓶', claims: '责令停止制造、销售', stillContinuing: true, registerExtract: true, evaluationReport: 'none',
      },
    });
    if (!('done' in opened)) throw new Error('answered as before');
    const { id } = opened.done.case;
    const approved = async (act: string, input: JsonObject, roles: readonly string[]): Promise<void> => {
      const request = (await house.act(ip('officer'), id, 'approval.requested', { act, input })).facts[0]?.seq ?? 0;
      for (const role of roles) await house.act(ip(role), id, 'approval.given', { request, opinion: 'agree' });
    };
    await house.act(ip('officer'), id, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'm-3'] });
    await approved('case.filed', {}, ['sectionChief', 'deputyHead']);
    for (const party of ['requester-1', 'respondent-1', 'respondent-2']) await house.act(ip('officer'), id, 'panel.told', { way: 'withNotice' }, { party });
    await house.act(ip('officer'), id, 'answerNotice.issued');
    for (const party of ['respondent-1', 'respondent-2']) await house.act(ip('clerk'), id, 'service.effected', { document: 'answerNotice', way: 'direct', signedBy: '收发室' }, { party });
    house.at('2026-06-10');
    await house.act(ip('officer'), id, 'answer.received', { defence: '一、产品系现有设计；\n二、已经停止销售。' }, { party: 'respondent-1' });
    house.at('2026-07-01');
    await approved('decision.made', { outcome: 'infringes', facts: '相同。', reasons: '落入保护范围。', decision: '停止制造、销售。' }, ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead']);
    const file = await house.find(id);
    const place = file.documents.findLastIndex(({ template }) => template === 'adjudicationDecision') + 1;
    await fixPaper(house.app, ip('officer'), file, place);
    expect(readPaper((await paperOf(house.app, ip('officer'), file, place)).bytes).text).toContain('淄博仿陶厂：一、产品系现有设计；\n二、已经停止销售。\n新亮灯饰行未提交答辩书。');
  } finally {
    await house.remove();
  }
});

describe('the papers of a penalty case', () => {
  const market = 'zhangdian-market';
  let house: Installation;
  let id: Id<'case'>;
  const at = (role: string) => house.person(role, market);

  async function approved(act: string, input: JsonObject, roles: readonly string[]): Promise<void> {
    const request = (await house.act(at('officer'), id, 'approval.requested', { act, input })).facts[0]?.seq ?? 0;
    for (const role of roles) await house.act(at(role), id, 'approval.given', { request, opinion: 'agree' });
  }

  beforeAll(async () => {
    house = await install('2026-09-14');
    for (const [login, name] of [[at('officer').account, '赵一'], ['officer-2', '钱二']] as const) {
      await house.app.accounts.add({ id: login, login, name, body: market, roles: ['officer'], passwordHash: 'x', createdAt: house.app.world.now() });
    }
    const opened = await openCase(house.app, at('officer'), { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { name: '张店区锦华瓷行', address: '张店区柳泉路1号' }, clue: '日常检查发现。' } });
    if (!('done' in opened)) throw new Error('answered as before');
    id = opened.done.case.id;
    await approved('filing.decided', { officers: [at('officer').account, 'officer-2'], summary: '涉嫌销售侵犯注册商标专用权的商品。' }, ['sectionChief', 'deputyHead']);
    await house.act(at('officer'), id, 'investigation.concluded', { facts: '销售侵权茶具十二件。', evidence: '现场笔录', proposal: '罚款一万元', grave: false });
    await house.act(at('legalReviewer'), id, 'review.completed', { opinion: 'agree', explanation: '事实清楚。' });
    const told = { facts: '销售侵权茶具十二件。', evidence: '现场笔录', legalBasis: '《中华人民共和国商标法》第六十条', intendedPenalty: '罚款一万元', intendedFine: 10_000, mayAskForHearing: false };
    await approved('penaltyNotice.issued', told, ['sectionChief', 'deputyHead']);
    await house.act(at('clerk'), id, 'service.effected', { document: 'penaltyNotice', way: 'direct', signedBy: '店主' }, { party: 'party' });
    await house.act(at('clerk'), id, 'rights.waived', { manner: 'written' }, { party: 'party' });
    const { intendedPenalty: penalty, intendedFine: fine, mayAskForHearing: _none, ...same } = told;
    await approved('decision.made', { ...same, penalty, fine, reasons: '无从轻、从重情节。', publication: 'none', reconsideration: '张店区人民政府', court: '张店区人民法院' }, ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead']);
  });
  afterAll(() => house.remove());

  it.each([
    ['filingApproval', ['赵一、钱二', '涉嫌销售侵犯注册商标专用权的商品。', '张店区锦华瓷行', '2026年9月14日', '张市监立〔2026〕1号']],
    ['investigationReport', ['当事人：张店区锦华瓷行，住所：张店区柳泉路1号', '销售侵权茶具十二件。', '承办人：赵一、钱二']],
    ['reviewOpinion', ['事实清楚。']],
    ['penaltyNotice', ['张店区锦华瓷行：', '罚款一万元', '《中华人民共和国商标法》第六十条', '五个工作日内']],
    ['penaltyDecision', ['当事人明确表示放弃陈述、申辩和要求听证的权利。', '向张店区人民政府申请行政复议', '二〇二六年九月十四日', '张市监处罚〔2026〕1号', '无从轻、从重情节。']],
  ])('%s lacks nothing', async (template, parts) => {
    const file = await house.find(id);
    const [document] = (await listDocuments(house.app, at('officer'), file)).filter((one) => one.template === template);
    const { text } = readPaper((await paperOf(house.app, at('officer'), file, document?.place ?? 0)).bytes);
    for (const part of parts) expect(text).toContain(part);
  });
});

/** 行政强制法 25: an extension is told in writing, with reasons and with the remedies that the decision named. Whom to call stands in the directory. */
it('an extension of a seizure says where to contest it as the decision did, and its letter whom to call', async () => {
  const house = await install('2026-09-14');
  try {
    const market = 'zhangdian-market';
    const at = (role: string) => house.person(role, market);
    await withContacts(house.composition, market);
    for (const [login, name] of [[at('officer').account, '赵一'], ['officer-2', '钱二']] as const) {
      await house.app.accounts.add({ id: login, login, name, body: market, roles: ['officer'], passwordHash: 'x', createdAt: house.app.world.now() });
    }
    const opened = await openCase(house.app, at('officer'), { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { name: '张店区锦华瓷行', address: '张店区柳泉路1号' }, clue: '日常检查发现。' } });
    if (!('done' in opened)) throw new Error('answered as before');
    const { id } = opened.done.case;
    const approved = async (act: string, input: JsonObject, more: object = {}): Promise<void> => {
      const request = (await house.act(at('officer'), id, 'approval.requested', { act, input }, more)).facts[0]?.seq ?? 0;
      for (const role of ['sectionChief', 'deputyHead']) await house.act(at(role), id, 'approval.given', { request, opinion: 'agree' });
    };
    const text = async (template: string): Promise<string> => {
      const now = await house.find(id);
      return readPaper((await paperOf(house.app, at('officer'), now, now.documents.findLastIndex((one) => one.template === template) + 1)).bytes).text;
    };
    await approved('filing.decided', { officers: [at('officer').account, 'officer-2'], summary: '涉嫌侵权。' });
    await approved('seizure.ordered', { items: '茶具20套', place: '柳泉路1号' }, { document: { fields: { basis: '《中华人民共和国商标法》第六十二条', facts: '待售茶具涉嫌侵权。', reconsideration: '张店区人民政府', court: '张店区人民法院' } } });
    house.at('2026-09-28');
    await approved('seizure.extended', { span: { length: 30, unit: 'calendarDay' }, reason: '货值较大，需要核实。' });
    const extension = await text('measureExtension');
    for (const part of ['货值较大，需要核实。', '延长至2026年11月13日。', '六十日内向张店区人民政府申请行政复议', '六个月内依法向张店区人民法院提起行政诉讼', '联系人：赵一', `联系电话：${CONTACT.telephone}`, `联系地址：${CONTACT.address}`]) expect(extension).toContain(part);
    expect(await text('measureDecision')).toContain(`联系电话：${CONTACT.telephone}`);
  } finally {
    await house.remove();
  }
});
