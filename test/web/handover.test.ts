import fs from 'node:fs';
import type { House } from '../support/house';
import { aPicture } from '../support/files';
import { approvedTransfer, bureau, BUREAU, does, POLICE, PROCURATORATE, sending, suspicion, type Bureau } from '../support/transfers';
import { Acting } from './acting';
import { Desk, describeBrowser, type Seat } from './browser';

const DAY = 86_400_000;
/** The clock is moved by days; nobody signs in again. */
const LONG = { sessions: { idle: 60 * DAY, absolute: 60 * DAY } };

/** The facts of a case, as the bureau reads them. */
const factsOf = async ({ app }: House, id: string): Promise<string[]> => (await app.reader.history(id as never)).map(({ fact }) => fact.type).filter((type) => type !== 'deadline.rang');

describeBrowser('a handover at the desk', () => {
  let desk: Desk;
  let market: Bureau;
  let officer: Seat;
  let clerk: Seat;
  let police: Seat;
  let prosecutor: Seat;
  beforeAll(async () => {
    desk = await Desk.open({ start: '2026-09-28T09:00', settings: LONG });
    market = await bureau(desk.house);
    officer = await desk.seated(BUREAU, 'officer');
    clerk = await desk.seated(BUREAU, 'clerk');
    police = await desk.seated(POLICE, 'police');
    prosecutor = await desk.seated(PROCURATORATE, 'prosecutorCriminal');
  });
  afterAll(() => desk.close());

  it('begins with a penalty case, is approved, checked against the list, packed and sent', async () => {
    const { house } = desk;
    const penalty = await house.person(BUREAU, 'officer');
    const { id: clue } = (await penalty.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian' } })).body;
    await does(penalty, clue, 'approval.requested', { act: 'filing.decided', input: { officers: [penalty.account?.id, market.officer.account?.id], summary: '涉嫌侵权' } });
    const [asked] = (await penalty.get(`/api/cases/${clue}`)).body.requests as { seq: number }[];
    await does(market.sectionChief, clue, 'approval.given', { request: asked?.seq, opinion: 'agree' });
    await does(await house.person(BUREAU, 'deputyHead'), clue, 'approval.given', { request: asked?.seq, opinion: 'agree' });
    // The officer checks the offence at the desk: the transfer opens beside the case, and is reached by its link.
    await officer.go(`/cases/${clue}`);
    const checking = new Acting(officer);
    await (await checking.open('对照入罪标准')).choose('涉嫌罪名', '假冒注册商标罪');
    await checking.fill({ '违法经营额（元）': '60000', 理由: '仓库内查获假冒商标茶具' });
    await checking.answer('有合理嫌疑', '是');
    await checking.record();
    await officer.go('/handovers');
    await officer.page.getByText('应移未移：尚无决定').waitFor();
    // The procuratorate sees it at once, and nothing of the case.
    await prosecutor.go('/oversight');
    await prosecutor.page.getByRole('region', { name: /应移未移/ }).getByRole('link').first().waitFor();
    expect(await prosecutor.violations()).toEqual([]);
    await prosecutor.shot('journey-oversight');
  });

  it('is sent, asked about, supplied and filed by the police with their own account', async () => {
    desk.house.at('2026-09-28T10:00');
    // The principal head, to whom alone the law gives it, agrees on a telephone.
    const id = await approvedTransfer(market, async (asked) => {
      const head = await desk.seated(BUREAU, 'principalHead', { size: 'phone' });
      await head.go('/approvals');
      await head.page.locator(`a[href="/approvals/${asked}"]`).click();
      await head.settled();
      await head.page.getByRole('button', { name: '同意', exact: true }).click();
      await head.page.getByText('审批意见已记录').waitFor();
      await head.shot('journey-transfer-approved');
      expect(head.troubles).toEqual([]);
      await head.close();
    });
    await clerk.go(`/handovers/${id}`);
    const { page } = clerk;
    const materials = page.getByRole('region', { name: '移送材料和移送包' });
    await materials.getByText('还缺：').waitFor();
    for (const name of ['涉嫌犯罪案件移送书', '案件情况调查报告', '涉案物品清单', '没有检验、鉴定']) await materials.getByLabel(name).check();
    await materials.getByText('材料齐全').waitFor();
    await materials.getByRole('button', { name: '制作移送包' }).click();
    await materials.getByText('下载（').first().waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), materials.getByRole('button', { name: /下载/ }).click()]);
    expect(fs.statSync(await saved.path()).size).toBeGreaterThan(10_000);
    const sends = new Acting(clerk);
    await materials.getByRole('button', { name: '移送公安机关并抄送检察院' }).click();
    await sends.fill({ 涉嫌犯罪事实: sending.facts });
    await clerk.shot('journey-sending');
    expect(await clerk.violations()).toEqual([]);
    await sends.record();
    const { body: sent } = await market.clerk.get(`/api/cases/${id}`);
    expect([sent.state, sent.data.materials, sent.data.packageHash]).toEqual(['sent', ['transferLetter', 'investigationReport', 'goodsList'], expect.stringMatching(/^sha256:/)]);

    // The police find it among what comes in: first the cover alone, after the receipt everything.
    desk.house.at('2026-09-28T15:00');
    await police.go('/handovers');
    await police.page.getByRole('link', { name: sent.number }).click();
    await police.page.getByText('签收之前只能看到').waitFor();
    expect(await police.page.getByText(suspicion.party.organisation).count()).toBe(0);
    const acts = new Acting(police);
    await (await acts.open('出具回执')).fill({ 文号: '张公收〔2026〕31号' });
    await acts.record();
    await police.page.getByText(suspicion.party.organisation).first().waitFor();
    await (await acts.open('告知补充材料')).tick('检验报告、鉴定意见');
    await acts.record();

    await officer.go(`/handovers/${id}`);
    await officer.page.getByText('公安机关已告知补充材料').waitFor();
    const supplies = new Acting(officer);
    await (await supplies.open('补充材料')).tick('检验报告、鉴定意见');
    await supplies.record();

    desk.house.at('2026-10-08T10:00');
    await police.go(`/handovers/${id}`);
    await (await acts.open('公安机关立案')).fill({ 文号: '张公立字〔2026〕45号' });
    await acts.record();
    expect(await factsOf(desk.house, id)).toEqual(expect.arrayContaining(['transfer.sent', 'transfer.received', 'material.asked', 'material.supplied', 'crimeFiling.decided']));
    // The goods go to the police; what became of it comes back, and the bureau goes on with its own case.
    await officer.go(`/handovers/${id}`);
    await supplies.open('移交涉案物品');
    await officer.page.getByRole('dialog').locator('#root_items_0_name').fill('茶具');
    await officer.page.getByRole('dialog').locator('#root_items_0_quantity').fill('320套');
    await supplies.choose('状态', '查封扣押');
    await supplies.fill({ 接收人: '物证室' });
    await supplies.answer('已书面告知当事人', '是');
    await supplies.record();
    await police.go(`/handovers/${id}`);
    // One sheet: the sender's time to hand the goods over beside the decision of the police, and the receipt below.
    const sheet = police.page.getByRole('region', { name: '双方期限' });
    await sheet.getByRole('group', { name: /移送机关/ }).getByText('移交涉案物品和材料').waitFor();
    await sheet.getByRole('group', { name: /接收机关/ }).getByText('审查决定是否立案').waitFor();
    await sheet.getByText('为什么是这一天').first().click();
    expect(await police.violations()).toEqual([]);
    await police.shot('journey-filed');

    await acts.open('刑事处理结果');
    await acts.choose('结果', '撤销案件');
    await acts.fill({ 文号: '张公撤案字〔2026〕2号' });
    await acts.record();
    await officer.go(`/handovers/${id}`);
    await officer.page.getByText('张公撤案字〔2026〕2号').first().waitFor();
    await supplies.open('自行处理');
    await supplies.record();
    expect((await market.clerk.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'takenBack', handling: BUREAU });
    await officer.shot('journey-outcome-back');

    // Either side keeps the receipt and checks it later.
    const [receipt] = await Promise.all([police.page.waitForEvent('download'), police.page.getByRole('button', { name: '保存回执文件' }).click()]);
    const kept = await receipt.path();
    await clerk.go('/receipts');
    // The code that is printed on the sheet is enough, as a scanner types it, with Enter at its end.
    const { code } = JSON.parse(await (await police.page.request.get(`/api/cases/${id}/receipt`)).text()) as { readonly code: string };
    await clerk.page.getByLabel(/^回执码/).fill(code);
    await clerk.page.keyboard.press('Enter');
    await clerk.page.getByText('已按案件记录重新生成该回执，校验值一致。').waitFor();
    expect(await clerk.violations()).toEqual([]);
    await clerk.shot('receipt-code');
    await clerk.page.getByLabel('选择回执文件（.json）').setInputFiles(kept);
    await clerk.page.getByText('回执真实、未被改动。').waitFor();
    await clerk.shot('receipt-genuine');
    await clerk.page.getByLabel('回执内容').fill(fs.readFileSync(kept, 'utf8').replace('"state": "returned"', '"state": "filed"'));
    await clerk.page.getByRole('button', { name: '核验', exact: true }).click();
    await clerk.page.getByText('内容被改动过').waitFor();
    expect(await clerk.violations()).toEqual([]);
    await clerk.shot('receipt-changed');
  });

  it('goes on with nobody there: stamped papers with their scans, and without one it is outstanding', async () => {
    desk.house.at('2026-10-12T09:00');
    const id = await approvedTransfer(market);
    await does(market.clerk, id, 'transfer.sent', sending);
    await clerk.go(`/handovers/${id}`);
    const acts = new Acting(clerk);
    await acts.open('出具回执', '代为录入');
    // Who said it there must be named: it is marked, and said before anything is sent.
    await clerk.page.getByRole('dialog').getByRole('button', { name: '登记办理' }).click();
    await clerk.page.getByRole('dialog').getByRole('alert').filter({ hasText: '请填写对方经办人。' }).waitFor();
    expect(await clerk.page.getByRole('dialog').getByLabel('对方经办人').getAttribute('aria-required')).toBe('true');
    await acts.fill({ 文号: '张公收〔2026〕52号', 对方经办人: '收案窗口' });
    await clerk.page.getByRole('dialog').getByLabel('回执凭据：上传文件').setInputFiles({ name: '回执.png', mimeType: 'image/png', buffer: Buffer.from(aPicture('一')) });
    await clerk.page.getByRole('dialog').getByText('回执.png').first().waitFor();
    await clerk.shot('journey-paper');
    expect(await clerk.violations()).toEqual([]);
    await acts.record();
    const receipt = clerk.page.getByRole('region', { name: '移送回执' });
    await receipt.getByText('盖章扫描件').waitFor();
    desk.house.at('2026-10-13T09:00');
    // The page of the case offers the same.
    await clerk.go(`/cases/${id}`);
    await acts.open('公安机关不予立案', '代为录入');
    await acts.fill({ 文号: '张公不立字〔2026〕9号', 对方经办人: '收案窗口' });
    await acts.choose('事由', '没有犯罪事实');
    await acts.record();
    await clerk.shot('case-from-paper');
    await clerk.go(`/handovers/${id}`);
    await receipt.getByText('待补回执').waitFor();
    expect((await market.clerk.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'refused', handling: BUREAU, data: { declinedFor: 'noCriminalFacts' } });
    await clerk.go('/handovers?view=proof');
    await clerk.page.getByText('待补回执').nth(1).waitFor();
    // Refused: reconsideration, then the procuratorate, which asks for reasons.
    await officer.go(`/handovers/${id}`);
    const objects = new Acting(officer);
    await (await objects.open('建议立案监督')).fill({ 理由: '应当立案而不立案' });
    await objects.record();
    await prosecutor.go(`/handovers/${id}`);
    const asks = new Acting(prosecutor);
    await (await asks.open('检察院要求说明理由')).fill({ 文号: '张检要求〔2026〕3号' });
    await asks.record();
    await prosecutor.page.getByRole('region', { name: '双方期限' }).getByText('说明不立案理由').waitFor();
  });

  it('says how each clock ended, not that it was done: in time, late, or a duty that did not arise', async () => {
    desk.house.at('2026-10-19T09:00');
    const id = await approvedTransfer(market);
    await does(market.clerk, id, 'transfer.sent', sending);
    const station = await desk.house.person(POLICE, 'police');
    await does(station, id, 'transfer.received', { number: '张公收〔2026〕61号' });
    // Two days later: twenty-four hours are over.
    desk.house.at('2026-10-21T10:20');
    await does(station, id, 'material.asked', { items: ['appraisal'] });
    await police.go(`/handovers/${id}`);
    const column = police.page.getByRole('region', { name: '双方期限' }).getByRole('group', { name: /接收机关/ });
    await column.getByRole('listitem').filter({ hasText: '一次告知补正' }).getByText('逾期办结').waitFor();
    await column.getByRole('listitem').filter({ hasText: '一次告知补正' }).getByText('（2026-10-21 10:20 告知补充材料）').waitFor();
    await column.getByRole('listitem').filter({ hasText: '不属于本机关管辖的转送' }).getByText('不再适用').waitFor();
    expect(await police.page.getByText('已办', { exact: true }).count()).toBe(0);
    expect(await police.violations()).toEqual([]);
    // The page of the case says the same below the clocks that have ended.
    await officer.go(`/cases/${id}`);
    await officer.page.getByText(/^已结束的期限/).click();
    await officer.page.getByRole('region', { name: '期限' }).getByRole('listitem').filter({ hasText: '一次告知补正' }).getByText('逾期办结').waitFor();
  });

  it('shows the procuratorate what was decided against, with the reason, and whose clocks run at the police', async () => {
    const opened = await market.officer.post('/api/cases', { procedure: 'case-transfer', act: 'suspicion.registered', input: suspicion });
    const { id } = opened.body as { id: string };
    await does(market.officer, id, 'team.named', { officers: [market.officer.account?.id, 'officer-2'] });
    await does(market.officer, id, 'report.submitted', { facts: '数额存疑', evidence: '账册', proposal: '不移送' });
    await does(market.officer, id, 'approval.requested', { act: 'nonTransfer.decided', input: { ground: 'belowThreshold', reason: '销售金额经核减后未达追诉标准' } });
    const asked = ((await market.officer.get(`/api/cases/${id}`)).body.requests as { seq: number; status: string }[]).find(({ status }) => status === 'pending');
    for (const head of [market.sectionChief, market.principalHead]) await does(head, id, 'approval.given', { request: asked?.seq, opinion: 'agree' });
    await prosecutor.go('/oversight');
    const declined = prosecutor.page.getByRole('region', { name: /决定不移送/ });
    await declined.getByText('销售金额经核减后未达追诉标准').waitFor();
    await declined.getByRole('link').first().click();
    const acts = new Acting(prosecutor);
    await (await acts.open('检察意见：要求移送')).fill({ 文号: '张检意〔2026〕2号' });
    await acts.record();
    await prosecutor.go('/oversight');
    await prosecutor.page.getByRole('region', { name: /^应移未移/ }).getByText('应移未移：尚无决定').first().waitFor();
    expect(prosecutor.troubles).toEqual([]);
    expect([officer, clerk, police].flatMap(({ troubles }) => troubles)).toEqual([]);
  });

  it('prints clocks and receipt on paper, without what is only for the screen', async () => {
    const [row] = (await market.clerk.get('/api/cases?procedure=case-transfer&state=takenBack')).body.items as { id: string }[];
    await clerk.go(`/handovers/${row?.id}`);
    const pdf = await clerk.page.pdf({ format: 'A4' });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    await clerk.page.emulateMedia({ media: 'print' });
    expect(await clerk.page.getByRole('region', { name: '现在可以办理' }).isVisible()).toBe(false);
    await clerk.page.getByText('回执校验值').waitFor();
    await clerk.shot('print-handover');
    await clerk.page.emulateMedia({ media: 'screen' });
  });
});
