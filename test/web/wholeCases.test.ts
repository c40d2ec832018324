import { statSync } from 'node:fs';
import { aPicture } from '../support/files';
import { does } from '../support/transfers';
import { Acting } from './acting';
import { Desk, describeBrowser, type Seat } from './browser';
import { aReport, anAssistance, HOTLINE, itsResult, looks, MARKET, type Whole } from './calls';

const DAY = 86_400_000;
/** The clock is moved by days; nobody signs in again. */
const LONG = { sessions: { idle: 400 * DAY, absolute: 400 * DAY } };
const PROCURATORATE = 'zhangdian-procuratorate';
const POLICE = 'zhangdian-police';
const COURT = 'zhangdian-court';
const CENTRE = 'zb-ceramic';

/*
 * Whole cases, each step by whoever does it in life, with the buttons and forms that they have. What went before and is shown
 * elsewhere is played over the interface.
 */
describeBrowser('whole cases', () => {
  let desk: Desk;
  const seats = new Map<string, Seat>();
  beforeAll(async () => {
    desk = await Desk.open({ start: '2026-09-14T09:00', settings: LONG });
  });
  afterAll(() => desk.close());

  /** Somebody's window; opened once. */
  const at = async (body: string, role: string, size: 'desk' | 'phone' = 'desk'): Promise<Acting> => {
    const key = `${role}@${body} ${size}`;
    const seat = seats.get(key) ?? (await desk.seated(body, role, { size }));
    seats.set(key, seat);
    return new Acting(seat);
  };
  const nameOf = (code: string): string => desk.house.composition.directory.bodies.get(code)?.names.at(-1)?.name.zh ?? code;
  const stateOf = async (id: string): Promise<string> => (await desk.house.app.reader.findCase(id as never, 'all'))?.state as unknown as string;
  const opens = (who: Acting, act: string, fill: (form: Acting) => Promise<unknown>): Promise<string> => who.opens(act, fill);
  const quiet = (): void => expect([...seats].flatMap(([name, { troubles }]) => troubles.map((trouble) => `${name}: ${trouble}`))).toEqual([]);
  const whole: Whole = { desk: () => desk, seats, at, nameOf, stateOf, quiet };

  it('back from the procuratorate: a decision not to prosecute, the opinion, a penalty case of the bureau, the written answer', async () => {
    const prosecutor = await at(PROCURATORATE, 'prosecutorAdministrative');
    const id = await opens(prosecutor, '登记检察院不起诉决定', async (form) => {
      await form.choose('移送机关', nameOf(PROCURATORATE));
      await form.choose('行政机关', nameOf(MARKET));
      await form.fill({ 文号: '张检不诉〔2026〕8号', 涉案物品: '茶具' });
      await form.choose('违法行为', '商标侵权');
    });
    await prosecutor.open('行政检察受理');
    await prosecutor.record();
    await prosecutor.open('提出检察意见');
    await prosecutor.fill({ 文号: '张检意〔2026〕3号' });
    await prosecutor.record();
    await prosecutor.seat.shot('whole-opinion');
    expect(await prosecutor.codes()).toEqual([]);
    desk.house.at('2026-09-15T09:00');
    const clerk = await at(MARKET, 'clerk');
    await clerk.seat.go('/handovers');
    await clerk.seat.shot('whole-opinion-in-tray');
    await clerk.seat.page.locator(`a[href="/handovers/${id}"]`).first().click();
    await clerk.seat.settled();
    await clerk.open('签收检察意见、移送');
    await clerk.dialog.locator('#root_letter_number').fill('张检意〔2026〕3号');
    await clerk.dialog.locator('#root_letter_due').fill('2026-12-01');
    await clerk.record();
    await clerk.seat.shot('whole-opinion-received');
    expect(await clerk.codes()).toEqual([]);
    const officer = await at(MARKET, 'officer');
    await officer.seat.go(`/cases/${id}`);
    await officer.open('作为线索立项核查');
    await officer.choose('违法行为', '商标侵权');
    await officer.fill({ 线索: '不起诉后移送的商标侵权线索' });
    await officer.record();
    await officer.open('书面回复');
    await officer.choose('办理情况', '正在办理');
    await officer.record();
    expect(await stateOf(id)).toBe('answered');
    await officer.seat.shot('whole-opinion-answered');
    expect(await officer.codes()).toEqual([]);
    // The penalty case is reached from here.
    await officer.seat.page.getByRole('region', { name: '关联案件' }).getByRole('link').first().click();
    await officer.seat.page.getByRole('heading', { name: /商标侵权/ }).waitFor();
    quiet();
  });

  it('back from the police: sent to the wrong bureau and returned; and a view asked before a decision', async () => {
    const police = await at(POLICE, 'police');
    const id = await opens(police, '移送行政机关', async (form) => {
      await form.choose('移送机关', nameOf(POLICE));
      await form.choose('行政机关', nameOf(MARKET));
      await form.choose('移送事由', '不涉嫌犯罪');
      await form.fill({ 文号: '张公移〔2026〕12号' });
    });
    const clerk = await at(MARKET, 'clerk');
    await clerk.seat.go(`/cases/${id}`);
    await clerk.open('退回移送机关');
    await clerk.fill({ 理由: '不属于本机关管辖' });
    await clerk.record();
    expect(await stateOf(id)).toBe('opinionReturned');
    await police.seat.go(`/cases/${id}`);
    await police.seat.page.getByText('不属于本机关管辖').waitFor();
    await police.seat.shot('whole-returned');
    const prosecutor = await at(PROCURATORATE, 'prosecutorAdministrative');
    const asked = await opens(prosecutor, '提前介入征求意见', async (form) => {
      await form.choose('移送机关', nameOf(PROCURATORATE));
      await form.choose('行政机关', nameOf(MARKET));
      await form.fill({ 文号: '张检介〔2026〕1号' });
    });
    await clerk.seat.go(`/cases/${asked}`);
    await clerk.open('反馈处罚意见');
    await clerk.choose('意见', '应当处罚');
    await clerk.record();
    expect(await stateOf(asked)).toBe('viewGiven');
    quiet();
  });

  it('a ceramic dispute at the centre: compared, both sides agree, mediated, and confirmed by the court on their joint application', async () => {
    desk.house.at('2026-09-16T09:00');
    const centre = await at(CENTRE, 'clerk');
    const id = await opens(centre, '登记纠纷', async (form) => {
      await form.dialog.locator('#root_requester_name').fill('博山艺陶有限公司');
      await centre.seat.shot('whole-dispute-form');
      await form.dialog.locator('#root_respondents_0_name').fill('淄川区宏盛陶瓷厂');
      await form.choose('种类', '外观设计');
      await form.fill({ 专利号: 'ZL202330123456.2', 涉及商品: '刻瓷花瓶', 请求事项和理由: '责令停止制造、销售' });
      await form.answer('侵权仍在继续', '是');
      await form.answer('已交登记簿副本', '是');
      await form.choose('专利权评价报告', '未提交');
    });
    await centre.open('审查材料');
    await centre.answer('材料齐全', '是');
    await centre.record();
    await centre.open('委托比对');
    await centre.fill({ 比对样品: '花瓶两件' });
    await centre.record();
    await centre.seat.shot('whole-dispute-comparing');
    expect(await centre.codes()).toEqual([]);
    const expert = await at(CENTRE, 'expert');
    await expert.seat.go(`/cases/${id}`);
    await expert.seat.shot('whole-dispute-expert');
    await expert.open('出具咨询意见');
    await expert.choose('结论', '近似');
    await expert.fill({ 意见: '整体视觉效果近似。' });
    await expert.record();
    await centre.seat.go(`/cases/${id}`);
    await centre.open('征询调解');
    await centre.choose('方式', '电话');
    await centre.record();
    for (const party of ['博山艺陶有限公司', '淄川区宏盛陶瓷厂']) {
      await centre.open('同意调解');
      await centre.choose('当事人', party);
      await centre.choose('方式', '电话');
      await centre.record();
    }
    const mediator = await at(CENTRE, 'mediator', 'phone');
    await mediator.seat.go(`/cases/${id}`);
    await mediator.open('启动调解');
    await mediator.fill({ 调解员或者调解组织: '调解员甲' });
    await mediator.record();
    await mediator.seat.shot('whole-dispute-mediating');
    await mediator.open('达成调解协议');
    await mediator.choose('调解组织', '人民调解委员会');
    await mediator.fill({ 查明的事实: '被控产品与授权外观设计近似。', 协议内容: '被请求人停止销售，赔偿一万元。' });
    await mediator.record();
    expect(await mediator.codes()).toEqual([]);
    await centre.seat.go(`/cases/${id}`);
    await centre.open('共同申请司法确认');
    await centre.choose('法院', nameOf(COURT));
    await centre.fill({ 调解协议文号: '淄陶调〔2026〕7号', 调解员或者调解组织: '调解员甲' });
    await centre.tick('双方共同申请');
    await centre.record();
    await centre.seat.shot('whole-dispute-applied');
    const window = await at(COURT, 'clerk');
    await window.seat.go('/handovers');
    await window.seat.shot('whole-court-tray');
    await window.seat.page.getByRole('row').getByRole('link').first().click();
    await window.seat.settled();
    await window.open('法院受理');
    await window.fill({ 文号: '（2026）鲁0303民特5号' });
    await window.record();
    await window.seat.shot('whole-court-accepted');
    // A judge reads, and is told why nothing is asked of a judge here.
    const judge = await at(COURT, 'judge');
    await judge.seat.go('/handovers');
    await judge.seat.page.getByRole('row').getByRole('link').first().click();
    await judge.seat.settled();
    await judge.seat.shot('whole-court-judge');
    expect(await judge.seat.page.getByRole('button', { name: '收到裁定' }).count()).toBe(0);
    desk.house.at('2026-09-20T09:00');
    // Of the rulings there are, those on a joint application are offered; enforcement was not asked for.
    const read = (await (await desk.house.person(COURT, 'clerk')).get(`/api/cases/${/handovers\/([^/?]+)/.exec(window.seat.page.url())?.[1] ?? ''}`)).body as { readonly acts: readonly { readonly act: string; readonly entry?: { readonly form: { readonly properties: { readonly ruling?: { readonly enum: string[]; readonly choices: object } } } } }[] };
    const { ruling } = read.acts.find(({ act }) => act === 'ruling.received')?.entry?.form.properties ?? {};
    expect([ruling?.enum, Object.keys(ruling?.choices ?? {})]).toEqual([['confirmed', 'rejected'], ['confirmed', 'rejected']]);
    await window.open('收到裁定');
    await window.choose('裁定', '确认有效');
    await window.fill({ 文号: '（2026）鲁0303民特5号之一' });
    await window.record();
    expect(await window.codes()).toEqual([]);
    await centre.seat.go(`/cases/${id}`);
    await centre.seat.page.getByText('已裁定，异议期内').first().waitFor();
    await centre.seat.shot('whole-dispute-confirmed');
    expect(await centre.codes()).toEqual([]);
    quiet();
  });

  /** A head agrees, on a telephone. */
  const agrees = async (role: string, id: string, shot?: string): Promise<void> => {
    const head = await at(MARKET, role, 'phone');
    const { seat } = head;
    await seat.go('/approvals');
    await seat.page.locator(`a[href="/approvals/${id}"]`).click();
    await seat.settled();
    if (shot !== undefined) await seat.shot(shot);
    await seat.page.getByRole('button', { name: '同意', exact: true }).click();
    await seat.page.getByText('审批意见已记录').waitFor();
    expect(await head.codes()).toEqual([]);
  };

  /** The same over the interface, where it was seen before. */
  const agreed = async (id: string, ...roles: readonly string[]): Promise<void> => {
    for (const role of roles) {
      const head = await desk.house.person(MARKET, role);
      const asked = ((await head.get(`/api/cases/${id}`)).body.requests as { seq: number; status: string }[]).find(({ status }) => status === 'pending');
      await does(head, id, 'approval.given', { request: asked?.seq, opinion: 'agree' });
    }
  };

  const reported = aReport(whole);

  it('a penalty case from the clue to the file: filed, reviewed, told, heard, decided by each head, served, paid, archived', async () => {
    desk.house.at('2026-09-21T09:00');
    const clerk = await at(MARKET, 'clerk');
    const officer = await at(MARKET, 'officer');
    const second = await desk.house.person(MARKET, 'officer');
    const id = reported.penalty();
    const { page } = officer.seat;
    const onCase = async (who: Acting = officer): Promise<void> => who.seat.go(`/cases/${id}`);
    await onCase();
    await officer.open('立案');
    await officer.fill({ 摘要: '销售侵犯注册商标专用权的茶具' });
    for (const place of [0, 1]) {
      // The first row is there.
      if (place > 0) await officer.dialog.getByRole('button', { name: '添加一项' }).first().click();
      const field = officer.dialog.locator(`#root_officers_${place}`);
      await field.click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: place === 0 ? officer.seat.login : String(second.account?.login) }).first().click();
    }
    await officer.record();
    await agrees('sectionChief', id, 'whole-penalty-approval');
    await agrees('deputyHead', id);
    // The bureau does not know whom to tell: the centre does it for both, and the caller sees it.
    const operator = await at(HOTLINE, 'operator');
    await operator.seat.go(`/cases/${reported.told().id}`);
    await operator.open('反馈');
    await operator.choose('事项', '立案决定');
    await operator.choose('方式', '电话');
    await operator.record();
    expect((await desk.house.app.reader.findCase(reported.told().id as never, 'all'))?.deadlines.filter(({ period, endSeq }) => ['H5', 'H11'].includes(period) && endSeq === undefined)).toEqual([]);
    await (await looks(whole, reported.told())).page.getByText('已立案').first().waitFor();
    await onCase();
    await officer.open('调查终结');
    await officer.fill({ 违法事实: '销售侵犯注册商标专用权的茶具20套', 证据: '现场笔录、进货凭证', 处理建议: '没收、罚款' });
    await officer.answer('情节复杂或者重大', '否');
    await officer.record();
    const reviewer = await at(MARKET, 'legalReviewer');
    await onCase(reviewer);
    await reviewer.open('审核');
    await reviewer.choose('审核结论', '同意');
    await reviewer.fill({ 审核意见: '事实清楚，程序合法。' });
    await reviewer.record();
    expect(await reviewer.codes()).toEqual([]);
    await onCase();
    await officer.open('行政处罚告知');
    await officer.fill({ 违法事实: '销售侵犯注册商标专用权的茶具20套', 证据: '现场笔录、进货凭证', 处罚依据: '《中华人民共和国商标法》第六十条第二款', 拟处罚内容: '没收侵权茶具，罚款10000元', '拟处罚款（元）': '10000' });
    await officer.answer('属于听证范围', '是');
    await officer.seat.shot('whole-penalty-notice');
    await officer.record();
    await agreed(id, 'sectionChief', 'deputyHead');
    // The notice is printed before it is served.
    await clerk.seat.go('/today');
    const papers = clerk.seat.page.getByRole('region', { name: '文书' });
    await papers.getByText('行政处罚告知书').first().waitFor();
    await clerk.seat.shot('whole-penalty-today');
    // One file for the car: whatever program makes it here, it holds the paper, with the code of its party.
    const [printed] = await Promise.all([clerk.seat.page.waitForEvent('download'), papers.getByRole('button', { name: /^合并打印所选/ }).click()]);
    expect(statSync(await printed.path()).size).toBeGreaterThan(1000);
    expect(printed.suggestedFilename()).toMatch(/\.(?:pdf|zip)$/u);
    await papers.getByRole('button', { name: /^合并打印所选/ }).and(clerk.seat.page.locator(':enabled:not(.ant-btn-loading)')).waitFor();
    const serve = async (document: string): Promise<void> => {
      await onCase(clerk);
      await clerk.open('送达');
      await clerk.choose('文书', document);
      await clerk.choose('方式', '直接送达');
      await clerk.fill({ 签收人: '店主' });
      // Without its proof a case cannot be closed.
      await clerk.dialog.getByLabel(/^(?:证据|证明材料).*上传文件$/).setInputFiles({ name: '送达回证.png', mimeType: 'image/png', buffer: Buffer.from(aPicture(document)) });
      await clerk.dialog.getByText('送达回证.png').first().waitFor({ state: 'attached' });
      await clerk.record();
    };
    await serve('行政处罚告知书');
    desk.house.at('2026-09-23T09:00');
    await clerk.open('要求听证');
    await clerk.choose('方式', '书面');
    await clerk.record();
    await onCase();
    await officer.open('通知听证');
    await officer.fill({ 听证日期: '2026-10-12', 地点: '三楼会议室' });
    await officer.choose('是否公开', '公开');
    await officer.dialog.locator('#root_presiding').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await officer.record({ 时刻: '上午九时三十分', 联系电话: '0533-2270000', 联系地址: '张店区新村西路201号' });
    await serve('听证通知书');
    desk.house.at('2026-10-12T15:00');
    await onCase();
    await officer.open('举行听证');
    await officer.answer('当事人到场', '是');
    await officer.fill({ 笔录: '当事人陈述：首次违法，请求从轻。' });
    await officer.record();
    await officer.open('提交听证报告');
    await officer.fill({ 听证报告: '建议从轻处罚。' });
    await officer.record();
    await officer.seat.shot('whole-penalty-heard');
    expect(await officer.codes()).toEqual([]);
    await onCase(reviewer);
    await reviewer.open('审核');
    await reviewer.choose('审核结论', '同意');
    await reviewer.fill({ 审核意见: '听证意见已经考虑。' });
    await reviewer.record();
    await onCase();
    await officer.open('行政处罚决定');
    await officer.fill({ 违法事实: '销售侵犯注册商标专用权的茶具20套', 证据: '现场笔录、进货凭证', 处罚依据: '《中华人民共和国商标法》第六十条第二款', 裁量理由: '首次违法，从轻处罚。', 复议机关: '淄博市张店区人民政府', 法院: '淄博市张店区人民法院', 处罚内容: '没收侵权茶具，罚款10000元', '罚款（元）': '10000' });
    await officer.choose('公开方式', '本机关公开');
    // What the document says and the case does not know is asked for in the same window.
    await officer.dialog.getByRole('button', { name: '报批' }).click();
    await officer.dialog.getByLabel('陈述、申辩和听证情况').fill('当事人在听证中请求从轻处罚，予以采纳。');
    await officer.seat.shot('whole-penalty-decision');
    await officer.record();
    await agreed(id, 'sectionChief', 'legalReviewer', 'deputyHead');
    await agrees('principalHead', id, 'whole-penalty-principal');
    await serve('行政处罚决定书');
    desk.house.at('2026-10-20T09:00');
    await onCase(clerk);
    await clerk.open('当事人履行');
    await clerk.fill({ '金额（元）': '10000' });
    await clerk.answer('履行完毕', '是');
    await clerk.record();
    await clerk.seat.shot('whole-penalty-paid');
    expect(await clerk.codes()).toEqual([]);
    await onCase();
    await officer.open('公开处罚决定');
    await officer.fill({ 公开途径: '国家企业信用信息公示系统' });
    await officer.record();
    await officer.open('结案');
    await officer.fill({ 摘要: '执行完毕' });
    await officer.record();
    await agreed(id, 'sectionChief', 'deputyHead');
    await onCase(clerk);
    await clerk.open('立卷归档');
    await clerk.fill({ 卷数: '2', 档号: '2026-处-41' });
    await clerk.record();
    await clerk.seat.shot('whole-penalty-archived');
    expect(await stateOf(id)).toBe('concluded');
    quiet();
  }, 400_000);

  itsResult(whole, reported);
  anAssistance(whole);

  it('mediation that a court entrusts, by the mediator alone: registered, confirmed, longer by agreement, reported', async () => {
    const mediator = await at(CENTRE, 'mediator', 'phone');
    const id = await opens(mediator, '登记法院委派、委托调解', async (form) => {
      await form.choose('法院', nameOf(COURT));
      await form.fill({ 法院案号: '（2026）鲁0303诉前调81号', 涉案物品: '刻瓷花瓶' });
      await form.choose('委派、委托方式', '立案前委派');
      await form.choose('属地', '博山区');
    });
    const { page } = mediator.seat;
    await page.getByRole('heading', { name: /法院委派、委托调解 · （2026）鲁0303诉前调81号/ }).waitFor();
    await mediator.open('调解员确认');
    await mediator.dialog.locator('#root_mediator').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: mediator.seat.login }).click();
    await mediator.record();
    const clocks = page.getByRole('region', { name: '期限', exact: true });
    await clocks.getByText('2026-11-19').first().waitFor();
    await mediator.seat.shot('entrusted-mediating');
    expect(await mediator.codes()).toEqual([]);
    await mediator.open('双方同意延长调解');
    await mediator.fill({ 文号: '调延〔2026〕1号', 延长至: '2026-12-10' });
    await mediator.record();
    await clocks.getByText('2026-12-10').first().waitFor();
    await mediator.open('向法院报告调解结果');
    await mediator.choose('调解结果', '达成协议');
    await mediator.fill({ 协议书文号: '淄陶调〔2026〕12号' });
    await mediator.record();
    expect(await stateOf(id)).toBe('courtEnded');
    await mediator.seat.shot('entrusted-reported');
    expect(await mediator.codes()).toEqual([]);
    quiet();
  });
});
