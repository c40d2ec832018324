import { sweep } from '../../src/application/sweep';
import type { Client } from '../support/house';
import { aPicture, uploadForm } from '../support/files';
import { withContacts } from '../support/contacts';
import { does } from '../support/transfers';
import { Acting, fillRequest } from './acting';
import { Desk, describeBrowser, type Seat } from './browser';

const DAY = 86_400_000;
/** The clock is moved by days; nobody signs in again. */
const LONG = { sessions: { idle: 400 * DAY, absolute: 400 * DAY } };
const OFFICE = 'zb-ip';
const MARKET = 'zhangdian-market';
const DISTRICT_COURT = 'zhangdian-court';
const FIRM = '张店区锦华瓷行';
const COURT = 'zb-court';
const REQUESTER = '博山艺陶有限公司';
const RESPONDENT = '淄川区宏盛陶瓷厂';
const PAPERS = ['强制执行申请书', '行政决定书及事实、理由和依据', '当事人意见及催告情况', '申请强制执行标的情况', '其他材料'];

/*
 * An adjudication by those who sit on it: the clerk's desk, the head of the panel, a member of it, and the court at the end; then a penalty that
 * is not paid, up to the court and back. One house, and
 * each step where the one before has left the case. What is shown elsewhere (heads on a telephone, service twice) is played over the interface.
 */
describeBrowser('an adjudication', () => {
  let desk: Desk;
  let id = '';
  const seats = new Map<string, Seat>();
  beforeAll(async () => {
    desk = await Desk.open({ start: '2026-09-14T09:00', settings: LONG });
    await withContacts(desk.house.composition, OFFICE);
  });
  afterAll(() => desk.close());

  const at = async (body: string, role: string): Promise<Acting> => {
    const key = `${role}@${body}`;
    const seat = seats.get(key) ?? (await desk.person(body, role));
    seats.set(key, seat);
    return new Acting(seat);
  };
  const onCase = async (role: string): Promise<Acting> => {
    const who = await at(OFFICE, role);
    await who.seat.go(`/cases/${id}`);
    return who;
  };
  const colleagues = new Map<string, Client>();
  const colleague = async (role: string): Promise<Client> => {
    const client = colleagues.get(role) ?? (await desk.house.person(OFFICE, role));
    colleagues.set(role, client);
    return client;
  };
  const agreed = async (...roles: readonly string[]): Promise<void> => {
    for (const role of roles) {
      const head = await colleague(role);
      const asked = ((await head.get(`/api/cases/${id}`)).body.requests as { seq: number; status: string }[]).find(({ status }) => status === 'pending');
      await does(head, id, 'approval.given', { request: asked?.seq, opinion: 'agree' });
    }
  };
  /** Served, and the 送达回证 with it. */
  const serve = async (document: string, ...parties: readonly string[]): Promise<string> => {
    const clerk = await colleague('clerk');
    const { body } = await clerk.upload(`/api/cases/${id}/evidence`, uploadForm('送达回证.png', aPicture(document)));
    for (const party of parties) await does(clerk, id, 'service.effected', { document, way: 'direct', signedBy: '收发室', evidence: body.id }, { party });
    return body.id as string;
  };
  const stateOf = async (of = id): Promise<string> => (await desk.house.app.reader.findCase(of as never, 'all'))?.state as unknown as string;
  const nameOf = (code: string): string => desk.house.composition.directory.bodies.get(code)?.names.at(-1)?.name.zh ?? code;
  const noTroubles = (): void => expect([...seats].flatMap(([name, { troubles }]) => troubles.map((trouble) => `${name}: ${trouble}`))).toEqual([]);
  const chooses = async (who: Acting, field: string, text: string): Promise<void> => {
    await who.dialog.locator(field).click();
    await who.seat.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).first().click();
  };
  const agreesAt = async (role: string, of: string): Promise<void> => {
    const head = await desk.house.person(MARKET, role);
    const asked = ((await head.get(`/api/cases/${of}`)).body.requests as { seq: number; status: string }[]).find(({ status }) => status === 'pending');
    await does(head, of, 'approval.given', { request: asked?.seq, opinion: 'agree' });
  };
  const spotless = async (who: Acting): Promise<void> => expect(await who.codes()).toEqual([]);

  it('is lodged, and cannot be filed before its panel is formed: that stands with the next step; the member finds it among the own cases', async () => {
    const clerk = await at(OFFICE, 'clerk');
    id = await clerk.opens('提交请求书', (form) => fillRequest(form, REQUESTER, RESPONDENT));
    const officer = await onCase('officer');
    const member = await at(OFFICE, 'panelMember');
    const second = (await colleague('panelMember')).account?.login ?? '';
    const lacking = officer.seat.page.getByRole('list', { name: '尚不能办理' });
    expect(await lacking.innerText()).toMatch(/立案 → 送达与答辩.*合议组/);
    await officer.open('组成合议组');
    await chooses(officer, '#root_panelHead', officer.seat.login);
    for (const [place, login] of [member.seat.login, second].entries()) {
      if ((await officer.dialog.locator(`#root_members_${place}`).count()) === 0) await officer.dialog.getByRole('button', { name: '添加一项' }).first().click();
      await chooses(officer, `#root_members_${place}`, login);
    }
    await officer.record();
    expect(await lacking.count()).toBe(0);
    await officer.open('立案');
    await officer.record();
    await agreed('sectionChief', 'deputyHead');
    expect(await stateOf()).toBe('answering');
    await member.seat.go('/worklist?view=mine');
    await member.seat.page.locator(`a[href="/cases/${id}"]`).first().click();
    await member.seat.settled();
    await member.seat.page.getByRole('region', { name: '承办人员' }).getByText(member.seat.login).waitFor();
    await spotless(member);
  });

  it('is served and answered by whom it was served on: what meets a date stands first with it', async () => {
    const officer = await colleague('officer');
    for (const party of ['requester-1', 'respondent-1']) await does(officer, id, 'panel.told', { way: 'withNotice' }, { party });
    await does(officer, id, 'answerNotice.issued');
    desk.house.at('2026-09-16T10:00');
    await serve('answerNotice', 'respondent-1');
    desk.house.at('2026-09-24T10:00');
    const clerk = await onCase('clerk');
    await clerk.open('收到答辩书');
    await clerk.fill({ 答辩意见: '被控产品与授权外观设计不近似。' });
    // Nobody but the respondent answers: there is nobody to choose.
    expect(await clerk.dialog.getByLabel('当事人').count()).toBe(0);
    await clerk.record();
    const records = clerk.seat.page.getByRole('group', { name: '记录与文书' }).getByRole('button');
    // The page has read the case anew; only then is it seen what stands first.
    await records.filter({ hasText: /向请求人送达答辩书副本\s*期限 2026-10-09/ }).waitFor();
    expect(await records.first().innerText()).toMatch(/向请求人送达答辩书副本\s*期限 2026-10-09/);
    await clerk.open('向请求人送达答辩书副本');
    await clerk.record();
    expect(await stateOf()).toBe('examining');
  });

  it('is heard and deliberated by the panel: a hearing too near is refused beside its date with the earliest; every member has a vote', async () => {
    const member = await onCase('panelMember');
    await member.open('确定口头审理');
    await member.fill({ 时间: '2026-09-29T09:30', 地点: '市知识产权局三楼审理庭' });
    await member.dialog.getByRole('button', { name: '登记办理' }).click();
    await member.dialog.locator('.ant-form-item-explain').filter({ hasText: '最早可以定在2026-09-30' }).waitFor();
    // Beside the date of the hearing, and not beside the time at which it is recorded as well.
    expect(await member.dialog.getByText('最早可以定在2026-09-30').count()).toBe(1);
    await member.seat.shot('adjudication-hearing-too-near');
    await member.fill({ 时间: '2026-09-30T09:30' });
    await member.record();
    await serve('hearingNotice', 'requester-1', 'respondent-1');
    desk.house.at('2026-09-30T16:00');
    await onCase('panelMember');
    await member.open('口头审理');
    await member.choose('到庭', '双方到庭');
    await member.record();
    await member.open('合议组评议');
    const votes = member.dialog.getByRole('radiogroup', { name: '同意结论' });
    expect(await votes.count()).toBe(3);
    for (const [place, said] of ['是', '是', '否'].entries()) await votes.nth(place).getByRole('radio', { name: said }).check();
    await member.fill({ 结论: '侵权成立，责令停止制造、销售。' });
    await member.seat.shot('adjudication-votes');
    await member.record();
    await spotless(member);
  });

  it('is decided: the member who drafts asks, the heads agree, and the decision is served on both with its proof; a party that was not named is asked for beside its field', async () => {
    const member = await onCase('panelMember');
    await member.open('作出裁决');
    await member.choose('认定', '侵权成立');
    await member.fill({ 查明的事实: '被控产品与授权外观设计近似。', 理由: '落入保护范围。', 决定: '责令停止制造、销售侵权产品。' });
    await member.record();
    // Asked for once: it waits, and is not offered again.
    expect(await member.seat.page.getByRole('list', { name: '审批中' }).innerText()).toMatch(/作出裁决 → 已裁决/);
    expect(await member.seat.page.getByRole('button', { name: /^作出裁决/ }).count()).toBe(0);
    await member.seat.shot('adjudication-in-approval');
    await agreed('sectionChief', 'legalReviewer', 'deputyHead', 'principalHead');
    const clerk = await onCase('clerk');
    for (const party of [REQUESTER, RESPONDENT]) {
      await clerk.open('送达');
      await clerk.choose('文书', '行政裁决书');
      await clerk.choose('方式', '直接送达');
      await clerk.fill({ 签收人: '收发室' });
      if (party === REQUESTER) {
        await clerk.dialog.getByRole('button', { name: '登记办理' }).click();
        await clerk.dialog.getByRole('alert').filter({ hasText: '请选择当事人' }).waitFor();
      }
      await clerk.choose('当事人', party);
      await clerk.dialog.getByLabel(/^证明材料.*上传文件$/).setInputFiles({ name: '送达回证.png', mimeType: 'image/png', buffer: Buffer.from(aPicture(party)) });
      await clerk.dialog.getByText('送达回证.png').first().waitFor({ state: 'attached' });
      await clerk.record();
    }
    expect(await stateOf()).toBe('decided');
    // Fifteen days of each party (专利法 65).
    expect(await clerk.seat.page.getByRole('region', { name: '期限', exact: true }).getByText('2026-10-15').count()).toBe(2);
    await spotless(clerk);
  });

  it('is not obeyed: demanded, applied for, not accepted by the court, of which the office hears by itself; the court above orders it accepted, and it is enforced', async () => {
    desk.house.at('2026-10-16T10:00');
    await sweep(desk.house.app);
    const officer = await onCase('officer');
    await officer.open('公开裁决');
    await officer.choose('公告（公开）的途径', '部门网站');
    await officer.answer('已隐去秘密和隐私', '是');
    await officer.record();
    await officer.open('催告');
    await officer.fill({ 应履行的义务: '停止制造、销售侵权产品。' });
    await officer.record();
    await serve('demandNotice', 'respondent-1');
    desk.house.at('2026-11-02T10:00');
    await sweep(desk.house.app);
    await onCase('officer');
    await officer.open('申请强制执行');
    await officer.choose('法院', '淄博市中级人民法院');
    await officer.tick(...PAPERS);
    await officer.record();
    await agreed('sectionChief', 'principalHead');
    expect(await stateOf()).toBe('enforcing');

    const window = await at(COURT, 'clerk');
    const tray = async (who: Acting): Promise<void> => {
      await who.seat.go('/handovers');
      await who.seat.page.getByRole('row').getByRole('link').first().click();
      await who.seat.settled();
    };
    const judge = await at(COURT, 'judge');
    await tray(judge);
    expect(await judge.seat.page.getByRole('button', { name: '法院受理' }).count()).toBe(0);
    await spotless(judge);
    await tray(window);
    await window.open('法院不予受理');
    await window.fill({ 文号: '（2026）鲁03行审9号' });
    await window.record();
    await spotless(window);
    await onCase('officer');
    await officer.seat.page.getByRole('region', { name: '办理经过' }).getByText('法院不予受理强制执行申请').waitFor();
    await officer.seat.page.getByText('（2026）鲁03行审9号').first().waitFor();
    await officer.seat.shot('adjudication-not-accepted');
    await spotless(officer);

    // Fifteen days to apply to the court above (行政强制法 56): Tuesday 11-17, in the case at the court, on the agency's own list.
    const there = /handovers\/([^/?]+)/.exec(window.seat.page.url())?.[1] ?? '';
    await officer.seat.go(`/handovers/${there}`);
    await officer.seat.page.getByText('2026-11-17').first().waitFor();
    await officer.open('向上一级法院申请复议');
    await officer.choose('法院', '山东省高级人民法院');
    await officer.fill({ 理由: '申请材料齐全，不予受理没有依据。' });
    await officer.record();
    await officer.seat.shot('adjudication-court-above');
    await spotless(officer);
    await does(await desk.house.person('sd-high-court', 'clerk'), there, 'courtReview.decided', { result: 'acceptedAfterAll', number: '（2026）鲁行审复9号' });
    // How the window takes it in is seen below.
    const taking = await desk.house.person(COURT, 'clerk');
    await does(taking, there, 'enforcement.granted', { number: '（2026）鲁03行审11号' });
    await does(taking, there, 'ruling.received', { ruling: 'enforced', number: '（2026）鲁03执88号' });
    await onCase('officer');
    await officer.seat.page.getByRole('region', { name: '办理经过' }).getByText('强制执行结束').waitFor();
    await officer.open('结案');
    await officer.record();
    expect(await stateOf()).toBe('concluded');
    noTroubles();
  });

  it('a penalty that nobody pays: demanded, applied for with all its papers, taken in and enforced by the court, closed by the bureau', async () => {
    desk.house.at('2026-11-02T10:00');
    const officer = await at(MARKET, 'officer');
    const [clerk, own, reviewer] = await Promise.all(['clerk', 'officer', 'legalReviewer'].map((role) => desk.house.person(MARKET, role)));
    const found = { facts: '销售侵犯注册商标专用权的茶具20套', evidence: '现场笔录、进货凭证' };
    const basis = { legalBasis: '《中华人民共和国商标法》第六十条第二款' };
    // What went before was seen above.
    const opened = await clerk!.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: FIRM }, goods: '茶具', district: 'zhangdian', clue: '日常检查发现' } });
    const penalty = opened.body.id as string;
    const asks = async (act: string, input: object, ...heads: readonly string[]): Promise<void> => {
      await does(own!, penalty, 'approval.requested', { act, input });
      for (const head of heads) await agreesAt(head, penalty);
    };
    const serve = async (document: string): Promise<void> => {
      const { body } = await clerk!.upload(`/api/cases/${penalty}/evidence`, uploadForm('送达回证.png', aPicture(`${penalty} ${document}`)));
      await does(clerk!, penalty, 'service.effected', { document, way: 'direct', signedBy: '店主', evidence: body.id }, { party: 'party' });
    };
    await asks('filing.decided', { officers: [officer.seat.login, own!.account?.login], summary: found.facts }, 'sectionChief', 'deputyHead');
    await does(own!, penalty, 'investigation.concluded', { ...found, proposal: '没收、罚款', grave: false });
    await does(reviewer!, penalty, 'review.completed', { opinion: 'agree', explanation: '程序合法。' });
    await asks('penaltyNotice.issued', { ...found, ...basis, intendedPenalty: '没收侵权茶具，罚款10000元', intendedFine: 10_000, mayAskForHearing: false }, 'sectionChief', 'deputyHead');
    await serve('penaltyNotice');
    await does(clerk!, penalty, 'rights.waived', { manner: 'written' }, { party: 'party' });
    await asks('decision.made', { ...found, ...basis, reasons: '首次违法，从轻处罚。', penalty: '没收侵权茶具，罚款10000元', fine: 10_000, publication: 'here', reconsideration: '淄博市张店区人民政府', court: nameOf(DISTRICT_COURT) }, 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead');
    await serve('penaltyDecision');
    await does(own!, penalty, 'decision.published', { where: '国家企业信用信息公示系统' });

    // Six months to sue are over; three months to apply from then on (行政强制法 53).
    desk.house.at('2027-05-10T09:00');
    await sweep(desk.house.app);
    await officer.seat.go(`/cases/${penalty}`);
    const clocks = officer.seat.page.getByRole('region', { name: '期限', exact: true });
    expect(await clocks.innerText()).toMatch(/申请法院强制执行[^]*2027-08-0/);
    await officer.open('催告');
    await officer.fill({ '金额（元）': '10000', 期限至: '2027-05-24' });
    await officer.record();
    await serve('performanceDemand');
    desk.house.at('2027-05-26T09:00');
    await sweep(desk.house.app);
    await officer.seat.go(`/cases/${penalty}`);
    await officer.open('申请强制执行');
    await officer.choose('法院', nameOf(DISTRICT_COURT));
    await officer.fill({ '金额（元）': '10000' });
    // What hangs on the papers is said before anything is sent.
    const said = officer.dialog.getByRole('status');
    expect(await said.innerText()).toContain('由本单位自行向法院递交');
    await officer.tick('强制执行申请书', '行政决定书及事实、理由和依据', '当事人意见及催告情况', '其他材料');
    expect(await said.innerText()).toContain('还缺：申请强制执行标的情况');
    await officer.dialog.getByRole('button', { name: '登记办理' }).click();
    await officer.dialog.getByRole('alert').filter({ hasText: '附齐行政强制法第55条材料' }).waitFor();
    await officer.seat.shot('whole-enforcement-lacking');
    await officer.tick('申请强制执行标的情况');
    expect(await said.innerText()).toContain('五项材料已齐');
    await officer.record();
    expect(await stateOf(penalty)).toBe('inEnforcement');
    await officer.seat.shot('whole-enforcement-applied');

    // The filing window sees who, by which decision, how much and which papers; the judge reads, and is asked for nothing.
    const window = await at(DISTRICT_COURT, 'clerk');
    await window.seat.go('/handovers');
    const row = window.seat.page.getByRole('row').filter({ hasText: '非诉强制执行' });
    await window.seat.shot('whole-enforcement-tray');
    await row.getByRole('link').first().click();
    await window.seat.settled();
    const matter = window.seat.page.getByRole('region', { name: '移送事项' });
    for (const text of [FIRM, '10,000', '张市监处罚〔2026〕', '强制执行申请书', '申请强制执行标的情况']) await matter.getByText(text).first().waitFor();
    const judge = await at(DISTRICT_COURT, 'judge');
    await judge.seat.go(new URL(window.seat.page.url()).pathname.replace('handovers', 'cases'));
    await judge.seat.shot('whole-enforcement-judge');
    // Whose move it is, and who enters it, stands where nothing is open to the judge; what is not its time is one line.
    const nothing = judge.seat.page.getByRole('region', { name: '现在可以办理' });
    await nothing.getByText(/^现由.*法院.*办理$/).waitFor();
    await nothing.getByText(/推进案件的事项由他人办理：.*法院受理（/).waitFor();
    await nothing.getByText('现在不能办理的事项和原因').click();
    await nothing.getByText(/^案件目前的状态不能办理的 \d+ 项/).waitFor();
    expect(await nothing.getByText('案件目前的状态不能办理此事项').count()).toBe(0);
    expect(await judge.seat.page.getByRole('button', { name: '法院受理' }).count()).toBe(0);
    expect(await judge.codes()).toEqual([]);
    await window.open('法院受理');
    await window.fill({ 文号: '（2027）鲁0303行审11号' });
    await window.record();
    await window.open('收到裁定');
    await window.dialog.getByRole('combobox', { name: '裁定' }).click();
    // A ruling on a settlement does not fit.
    expect(await window.seat.page.locator('.ant-select-dropdown:visible .ant-select-item-option').allInnerTexts()).toEqual(['请选择', '执行完毕', '终结执行']);
    await window.choose('裁定', '执行完毕');
    await window.fill({ 文号: '（2027）鲁0303执88号' });
    await window.record();
    await window.seat.shot('whole-enforcement-ruled');
    expect(await window.codes()).toEqual([]);
    await officer.seat.go(`/cases/${penalty}`);
    await officer.seat.page.getByRole('region', { name: '办理经过' }).getByText('强制执行结束').waitFor();
    expect(await clocks.innerText()).toContain('填报结案审批表');
    // Whoever was named is named, and not called a case.
    expect(await officer.seat.page.getByText('您单位看不到该案').count()).toBe(0);
    await officer.seat.shot('whole-enforcement-ended');
    expect(await officer.codes()).toEqual([]);
    await asks('case.concluded', { summary: '法院强制执行完毕' }, 'sectionChief', 'deputyHead');
    expect(await stateOf(penalty)).toBe('closed');
    noTroubles();
  });
});
