import type { Acting } from './acting';
import type { Desk, Seat } from './browser';

export const MARKET = 'zhangdian-market';
export const HOTLINE = 'zb-12330';
export const FIRM = '张店区锦华瓷行';

/*
 * What begins with a call and ends with one: a report that becomes a penalty case, and assistance. By the operator, by whoever has
 * it in hand, and by the caller with number and code.
 */

/** Those who sit before one program, and what is known of its cases. */
export interface Whole {
  readonly desk: () => Desk;
  /** Windows that are open. */
  readonly seats: Map<string, Seat>;
  /** Somebody's window; opened once. */
  readonly at: (body: string, role: string, size?: 'desk' | 'phone') => Promise<Acting>;
  readonly nameOf: (code: string) => string;
  readonly stateOf: (id: string) => Promise<string>;
  /** No window had trouble. */
  readonly quiet: () => void;
}

/** What is read out to the caller: the number with its dash, and the code. */
export interface Told {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}
/** A call, typed while the caller speaks; ends on the page of the case. */
const takes = async ({ seat }: Acting, telephone: string, kind: RegExp, lists: Readonly<Record<string, string>>, typed: Readonly<Record<string, string>>): Promise<Told> => {
  const { page } = seat;
  await seat.go(`/intake?caller=${telephone}`);
  await page.getByRole('radio', { name: kind }).check();
  for (const [field, option] of Object.entries(lists)) {
    await page.locator(`#intake-${field}`).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(option, { exact: true }).click();
  }
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('Control+Enter');
  const [, number = '', code = ''] = /受理编号是 ([\d 横]+)，查询码是 ([\d ]+)。/.exec(await page.locator('.read-out').innerText()) ?? [];
  await page.getByRole('button', { name: '已读给来电人' }).click();
  await page.getByRole('button', { name: '✓ 已读给来电人' }).waitFor();
  await page.getByRole('link', { name: '打开案件' }).click();
  await page.waitForURL('**/cases/**');
  await seat.settled();
  return { id: /\/cases\/([^/?]+)/.exec(page.url())?.[1] ?? '', number: number.replaceAll(' ', '').replace('横', '-'), code: code.replaceAll(' ', '') };
};
/** The caller looks, with number and code, on a telephone. */
export const looks = async ({ desk, seats }: Whole, { number, code }: Told): Promise<Seat> => {
  const seat = seats.get('caller') ?? (await desk().seat({ size: 'phone' }));
  seats.set('caller', seat);
  await seat.go('/ask');
  // Who was here before has left.
  if (await seat.page.getByRole('button', { name: '退出' }).isVisible()) await seat.page.getByRole('button', { name: '退出' }).click();
  await seat.page.getByText('打过电话、来过访').click();
  await seat.page.getByLabel('受理编号').fill(number);
  await seat.page.getByLabel('查询码').fill(code);
  await seat.page.keyboard.press('Enter');
  await seat.page.getByText('办到哪一步').waitFor();
  await seat.settled();
  return seat;
};
const REPORTER = '周晓岚';
const TELEPHONE = '13853300055';
/** Nothing on the page says who called. */
const unnamed = async ({ seat: { page } }: Acting): Promise<void> => {
  const shown = await page.content();
  expect([REPORTER, TELEPHONE].filter((told) => shown.includes(told))).toEqual([]);
};
/** The result is brought to the caller, and the caller is asked how it was. */
export const delivered = async (operator: Acting): Promise<void> => {
  await operator.open('办结反馈');
  await operator.choose('方式', '电话');
  await operator.record();
  await operator.open('回访');
  await operator.choose('结果', '满意');
  await operator.choose('方式', '电话');
  await operator.record();
};

/** What was reported: as the caller was told, and the penalty case that came of it. */
export interface Reported {
  readonly told: () => Told;
  readonly penalty: () => string;
}

export function aReport(whole: Whole): Reported {
  const { desk, at, nameOf, quiet } = whole;
  let report: Told;
  let penalty = '';

  it('a report in confidence: masked before it is passed on, signed for, a question answered by the caller, its clue a penalty case; the bureau never learns who called', async () => {
    desk().house.at('2026-09-17T09:00');
    const operator = await at(HOTLINE, 'operator');
    report = await takes(operator, TELEPHONE, /^举报 /, { standing: '其他', rightKind: '商标', district: '张店区', confidentiality: '保密' }, { 涉及商品: '盖碗茶具', 被反映人: FIRM, 姓名: REPORTER, 诉求内容: `${REPORTER}在店里看到盖碗底下贴着别家的商标，电话${TELEPHONE}。` });
    const { id } = report;
    await operator.open('隐去身份信息');
    await operator.fill({ 隐去身份信息后的内容: '有人在店里看到盖碗底部贴有他人的注册商标。' });
    await operator.record();
    await operator.open('转送');
    await operator.choose('送往', nameOf(MARKET));
    await operator.record();
    expect(await operator.codes()).toEqual([]);

    const officer = await at(MARKET, 'officer');
    await officer.seat.go('/worklist?view=tray');
    await officer.seat.page.locator(`a[href="/cases/${id}"]`).first().click();
    await officer.seat.settled();
    await officer.open('签收');
    await officer.record();
    await officer.seat.page.getByText('举报核查中').first().waitFor();
    await officer.seat.page.getByText('有人在店里看到').first().waitFor();
    await unnamed(officer);
    await officer.open('询问举报人');
    await officer.fill({ 询问: '盖碗摆在店里什么位置？' });
    await officer.record();
    await officer.seat.shot('report-verifying');
    expect(await officer.codes()).toEqual([]);

    const caller = await looks(whole, report);
    await caller.page.getByText('举报核查中').first().waitFor();
    await caller.page.getByText('盖碗摆在店里什么位置？').waitFor();
    await caller.page.getByRole('button', { name: '答复', exact: true }).click();
    await caller.page.getByLabel('您的答复').fill('进门左手第二个货架，我叫周晓岚。');
    await caller.page.locator('.act-form').getByRole('button', { name: '提交', exact: true }).click();
    await caller.page.getByText('已答复 1 次').waitFor();
    await caller.shot('report-caller');

    // The centre reads the answer and hands on what names nobody.
    await operator.seat.go(`/cases/${id}`);
    await operator.open('转达答复');
    await operator.seat.shot('report-release');
    await operator.fill({ 转达内容: '进门左手第二个货架。' });
    await operator.record();
    await officer.seat.go(`/cases/${id}`);
    await officer.seat.page.getByText('进门左手第二个货架。').first().waitFor();
    await unnamed(officer);
    await officer.open('登记案件来源');
    await officer.choose('涉嫌违法行为', '商标');
    await officer.fill({ 线索: '举报：店内货架陈列的盖碗茶具底部贴有他人注册商标' });
    await officer.record();
    await officer.seat.page.getByText('已登记案件来源，另案核查').first().waitFor();
    // A body reads its own decision; and nothing is offered that would tell the one who was reported.
    await officer.seat.page.getByRole('region', { name: '办理经过' }).getByText('店内货架陈列').waitFor();
    expect(await officer.seat.page.getByRole('region', { name: '当事人网上办理' }).count()).toBe(0);
    await officer.seat.shot('report-clue');
    expect(await officer.codes()).toEqual([]);
    await officer.seat.page.getByRole('region', { name: '关联案件' }).getByRole('link').first().click();
    await officer.seat.page.getByRole('heading', { name: /商标侵权/ }).waitFor();
    await officer.seat.settled();
    penalty = /\/cases\/([^/?]+)/.exec(officer.seat.page.url())?.[1] ?? '';
    await unnamed(officer);
    quiet();
  }, 400_000);
  return { told: () => report, penalty: () => penalty };
}

export function itsResult(whole: Whole, { told }: Reported): void {
  const { at, stateOf, quiet } = whole;
  it('what came of the report comes back by itself: brought to the caller, who is asked how it was and sees that it is over', async () => {
    const report = told();
    const operator = await at(HOTLINE, 'operator');
    await operator.seat.go(`/cases/${report.id}`);
    await operator.seat.page.getByText('已有结果，待反馈').first().waitFor();
    await operator.seat.shot('report-result');
    expect(await operator.codes()).toEqual([]);
    await delivered(operator);
    expect(await stateOf(report.id)).toBe('closed');
    const caller = await looks(whole, report);
    await caller.page.getByText('已办结').first().waitFor();
    await caller.shot('report-closed');
    expect(await caller.violations()).toEqual([]);
    quiet();
  });
}

export function anAssistance({ at, stateOf, quiet }: Whole): void {
  it('assistance: asked for by a right holder, accepted and given by the centre, brought back and called back', async () => {
    const operator = await at(HOTLINE, 'operator');
    const asked = await takes(operator, '13853300066', /^维权援助 /, { standing: '权利人', rightKind: '外观设计专利', district: '博山区' }, { 权利号码: 'ZL202330123456.7', 涉及商品: '刻瓷花瓶', 姓名: '博山艺陶有限公司', 诉求内容: '有人仿制花瓶，请帮助判断是否侵权、固定证据。' });
    const centre = await at(HOTLINE, 'officer');
    await centre.seat.go('/worklist');
    await centre.seat.page.locator(`a[href="/cases/${asked.id}"]`).first().click();
    await centre.seat.settled();
    // Nobody was asked anything, and it is no report: what belongs to one is not offered.
    expect(await centre.seat.page.getByRole('region', { name: '现在可以办理' }).getByRole('button', { name: /转达答复|举报人答复|告知举报人/ }).count()).toBe(0);
    await centre.open('受理援助');
    await centre.tick('侵权判定参考意见', '证据指引');
    await centre.record();
    await centre.seat.page.getByText('维权援助受理通知书').first().waitFor();
    await centre.open('完成援助');
    await centre.tick('侵权判定参考意见', '证据指引');
    await centre.fill({ 意见: '整体视觉效果近似，建议公证购买后向陶瓷快速维权中心提出请求。' });
    await centre.seat.shot('assistance-given');
    await centre.record();
    await centre.seat.page.getByText('已有结果，待反馈').first().waitFor();
    await centre.seat.shot('assistance-result');
    expect(await centre.codes()).toEqual([]);
    await operator.seat.go(`/cases/${asked.id}`);
    // The centre is here: nothing is entered for it.
    expect(await operator.seat.page.getByRole('region', { name: /代为录入/ }).count()).toBe(0);
    await delivered(operator);
    expect(await stateOf(asked.id)).toBe('closed');
    quiet();
  });
}
