import { sweep } from '../../src/application/sweep';
import { aPicture } from '../support/files';
import { does } from '../support/transfers';
import { Acting } from './acting';
import { Desk, describeBrowser, type Seat } from './browser';

const DAY = 86_400_000;
/** The clock is moved by days; nobody signs in again. */
const LONG = { sessions: { idle: 400 * DAY, absolute: 400 * DAY } };
const OFFICE = 'zb-ip';
const COURT = 'zb-court';
const REQUESTER = '博山艺陶有限公司';
const RESPONDENT = '淄川区宏盛陶瓷厂';

describeBrowser('an adjudication', () => {
  let desk: Desk;
  const seats = new Map<string, Seat>();
  beforeAll(async () => {
    desk = await Desk.open({ start: '2026-09-14T09:00', settings: LONG });
  }, 120_000);
  afterAll(() => desk.close());

  const at = async (body: string, role: string): Promise<Acting> => {
    const key = `${role}@${body}`;
    const seat = seats.get(key) ?? (await desk.person(body, role));
    seats.set(key, seat);
    return new Acting(seat);
  };
  const agreed = async (id: string, ...roles: readonly string[]): Promise<void> => {
    for (const role of roles) {
      const head = await desk.house.person(OFFICE, role);
      const asked = ((await head.get(`/api/cases/${id}`)).body.requests as { seq: number; status: string }[]).find(({ status }) => status === 'pending');
      await does(head, id, 'approval.given', { request: asked?.seq, opinion: 'agree' });
    }
  };

  it('walk', async () => {
    const clerk = await at(OFFICE, 'clerk');
    const officer = await at(OFFICE, 'officer');
    const member = await at(OFFICE, 'panelMember');
    const second = (await desk.house.person(OFFICE, 'panelMember')).account?.login ?? '';
    let n = 0;
    const shot = async (who: Acting, name: string) => { const label = `dist/screenshots/adj-${String(++n).padStart(2, '0')}-${name}`; if (await who.seat.page.getByRole('dialog').count()) await who.seat.page.screenshot({ path: `${label}.png` }); else await who.seat.page.screenshot({ path: `${label}.png`, clip: { x: 0, y: 0, width: 1366, height: 1100 }, fullPage: true }); };
    try {
    const id = await clerk.opens('提交请求书', async (form) => {
      await shot(clerk, 'lodge-form');
      await form.dialog.locator('#root_requester_name').fill(REQUESTER);
      await form.dialog.getByRole('button', { name: '添加一项' }).first().click();
      await form.dialog.locator('#root_respondents_0_name').fill(RESPONDENT);
      await form.choose('种类', '外观设计');
      await form.fill({ 号码: 'ZL202330123456.7', 涉及商品: '刻瓷花瓶', 请求事项和理由: '责令停止制造、销售' });
      await form.answer('侵权仍在继续', '是');
      await form.answer('已交登记簿副本', '是');
      await form.choose('专利权评价报告', '有利');
      await form.choose('请求', '行政裁决');
    });
    await shot(clerk, 'lodged');
    const onCase = async (who: Acting) => who.seat.go(`/cases/${id}`);
    await onCase(officer);
    await shot(officer, 'officer-sees');
    await officer.open('组成合议组');
    const pick = async (field: string, text: string) => {
      await officer.dialog.locator(field).click();
      await officer.seat.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).first().click();
    };
    await pick('#root_panelHead', officer.seat.login);
    await shot(officer, 'panel-form');
    const panelists = [member.seat.login, second];
    for (const [place, login] of panelists.entries()) {
      if (await officer.dialog.locator(`#root_members_${place}`).count() === 0) await officer.dialog.getByRole('button', { name: '添加一项' }).first().click();
      await pick(`#root_members_${place}`, login);
    }
    await shot(officer, 'panel-filled');
    await officer.record();
    await officer.open('立案');
    await shot(officer, 'file-form');
    await officer.record();
    await shot(officer, 'file-asked');
    await agreed(id, 'sectionChief', 'deputyHead');
    // the member
    await member.seat.go('/today');
    await shot(member, 'member-today');
    await member.seat.go('/worklist');
    await shot(member, 'member-worklist');
    await onCase(member);
    await shot(member, 'member-case');
    await onCase(clerk);
    await shot(clerk, 'clerk-filed');
    for (const party of [REQUESTER, RESPONDENT]) {
      await clerk.open('告知合议组组成');
      await clerk.choose('当事人', party);
      await clerk.choose('方式', '随通知书');
      await shot(clerk, 'panel-told');
      await clerk.record();
    }
    await clerk.open('发出答辩通知书');
    await shot(clerk, 'answer-notice-form');
    await clerk.record();
    await shot(clerk, 'answer-notice');
    const serve = async (document: string, ...parties: string[]) => {
      await onCase(clerk);
      for (const party of parties) {
        await clerk.open('送达');
        await shot(clerk, 'serve-form');
        await clerk.choose('当事人', party);
        await clerk.choose('文书', document);
        await clerk.choose('方式', '直接送达');
        await clerk.fill({ 签收人: '收发室' });
        await clerk.dialog.getByLabel(/^(?:证据|证明材料).*上传文件$/).setInputFiles({ name: '送达回证.png', mimeType: 'image/png', buffer: Buffer.from(aPicture(`${document}${party}`)) });
        await clerk.dialog.getByText('送达回证.png').first().waitFor({ state: 'attached' });
        await clerk.record();
      }
    };
    desk.house.at('2026-09-16T10:00');
    await serve('答辩通知书', RESPONDENT);
    await shot(clerk, 'served');
    desk.house.at('2026-09-24T10:00');
    await onCase(clerk);
    await clerk.open('收到答辩书');
    await clerk.dialog.getByRole('button', { name: '登记办理' }).click();
    await shot(clerk, 'answer-form');
    await clerk.choose('当事人', RESPONDENT);
    await clerk.fill({ 答辩意见: '被控产品与授权外观设计不近似。' });
    await clerk.record();
    await shot(clerk, 'answered');
    await clerk.open('向请求人送达答辩书副本');
    await shot(clerk, 'forward-form');
    await clerk.record();
    await onCase(member);
    await shot(member, 'member-examining');
    await member.open('确定口头审理');
    await member.fill({ 时间: '2026-09-29T09:30', 地点: '市知识产权局三楼审理庭' });
    await shot(member, 'hearing-form');
    await member.dialog.getByRole('button', { name: '登记办理' }).click();
    await member.seat.page.waitForTimeout(800);
    await shot(member, 'hearing-refused');
    await member.fill({ 时间: '2026-09-30T09:30' });
    await member.record();
    await shot(member, 'hearing-fixed');
    await serve('口头审理通知书', REQUESTER, RESPONDENT);
    await shot(clerk, 'hearing-served');
    desk.house.at('2026-09-30T16:00');
    await onCase(member);
    await shot(member, 'member-hearing-day');
    await member.open('口头审理');
    await shot(member, 'held-form');
    await member.choose('到庭', '双方到庭');
    await member.record();
    await shot(member, 'held');
    await member.open('合议组评议');
    await shot(member, 'deliberate-form');
    for (const place of [0, 1, 2]) await member.dialog.getByRole('radiogroup', { name: '同意结论' }).nth(place).getByRole('radio', { name: place === 2 ? '否' : '是' }).check();
    await member.fill({ 结论: '侵权成立，责令停止制造、销售。' });
    await shot(member, 'deliberate-filled');
    await member.record();
    await shot(member, 'deliberated');
    await member.open('作出裁决');
    await member.choose('认定', '侵权成立');
    await member.fill({ 查明的事实: '被控产品与授权外观设计近似。', 理由: '落入保护范围。', 决定: '责令停止制造、销售侵权产品。' });
    await shot(member, 'decision-form');
    await member.dialog.getByRole('button', { name: '报批' }).click();
    await member.seat.page.waitForTimeout(1500);
    await shot(member, 'decision-sent');
    for (const label of await member.dialog.locator('fieldset').filter({ hasText: '文书' }).getByRole('textbox').all()) await label.fill('向人民法院提起行政诉讼。');
    if (await member.dialog.count()) await member.record();
    await shot(member, 'decision-asked');
    await agreed(id, 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead');
    await onCase(member);
    await shot(member, 'decided');
    await serve('行政裁决书', REQUESTER, RESPONDENT);
    await shot(clerk, 'decision-served');
    await clerk.seat.go('/today');
    await shot(clerk, 'today');
    desk.house.at('2026-10-16T10:00');
    await sweep(desk.house.app);
    await onCase(officer);
    await shot(officer, 'effective');
    await officer.open('公开裁决');
    await shot(officer, 'publish-form');
    await officer.choose('公告处', '部门网站');
    await officer.answer('已隐去秘密和隐私', '是');
    await officer.record();
    await officer.open('催告');
    await officer.fill({ 应履行的义务: '停止制造、销售侵权产品。' });
    await shot(officer, 'demand-form');
    await officer.record();
    await serve('催告书', RESPONDENT);
    await onCase(officer);
    await shot(officer, 'demand-served');
    desk.house.at('2026-11-02T10:00');
    await sweep(desk.house.app);
    await onCase(officer);
    await shot(officer, 'demand-over');
    await officer.open('申请强制执行');
    await shot(officer, 'enforce-form');
    await officer.choose('法院', '淄博市中级人民法院');
    await shot(officer, 'enforce-filled');
    for (const paper of ['强制执行申请书', '行政决定书及事实、理由和依据', '当事人意见及催告情况', '申请强制执行标的情况', '其他材料']) await officer.dialog.getByLabel(paper).first().check().catch(() => undefined);
    await shot(officer, 'enforce-filled2');
    await officer.dialog.getByRole('button', { name: '报批' }).click();
    await officer.seat.page.waitForTimeout(1500);
    await shot(officer, 'enforce-sent');
    await agreed(id, 'sectionChief', 'deputyHead', 'principalHead').catch(() => agreed(id, 'principalHead'));
    await onCase(officer);
    await shot(officer, 'enforcing');
    const judge = await at(COURT, 'judge');
    const window = await at(COURT, 'clerk');
    await judge.seat.go('/handovers');
    await shot(judge, 'judge-tray');
    await window.seat.go('/handovers');
    await shot(window, 'window-tray');
    await window.seat.page.getByRole('row').getByRole('link').first().click();
    await window.seat.settled();
    await shot(window, 'window-case');
    await judge.seat.page.getByRole('row').getByRole('link').first().click();
    await judge.seat.settled();
    await shot(judge, 'judge-case');
    } catch (error) {
      for (const [name, seat] of seats) await seat.shot(`adj-fail-${name}`);
      throw error;
    }
  }, 300_000);
});
