import { Acting } from './acting';
import { Desk, describeBrowser, type Seat } from './browser';

const DAY = 86_400_000;
const LONG = { sessions: { idle: 90 * DAY, absolute: 90 * DAY } };
const OFFICE = 'zb-joint-office';
const MARKET = 'zhangdian-market';
const POLICE = 'zb-police';
const PROCURATORATE = 'zb-procuratorate';
/** It has no account here: it answers by telephone and stamped paper. */
const ASSOCIATION = 'zb-ceramic-association';
const FIRM = '张店区锦华瓷行';

describeBrowser('a consultation at the desk', () => {
  let desk: Desk;
  let secretary: Seat;
  let officer: Seat;
  /** Who sit in it and answer for themselves, each from its own account. */
  let members: Readonly<Record<typeof MARKET | typeof POLICE | typeof PROCURATORATE, Seat>>;
  let acts: Acting;
  let id = '';
  beforeAll(async () => {
    desk = await Desk.open({ start: '2026-09-14T09:00', settings: LONG });
    secretary = await desk.seated(OFFICE, 'secretary');
    officer = await desk.seated(MARKET, 'officer');
    members = { [MARKET]: officer, [POLICE]: await desk.seated(POLICE, 'police'), [PROCURATORATE]: await desk.person(PROCURATORATE, 'prosecutorCriminal', { size: 'phone' }) };
    acts = new Acting(secretary);
  });
  afterAll(() => desk.close());

  const nameOf = (code: string): string => desk.house.composition.directory.bodies.get(code)?.names.at(-1)?.name.zh ?? code;
  const panel = (name: string) => secretary.page.getByRole('region', { name });
  const row = (seat: Seat, body: string) => seat.page.getByRole('row', { name: new RegExp(body) });
  const state = async (): Promise<string> => (await desk.house.app.reader.findCase(id as never, 'all'))?.state as unknown as string;

  it('is registered from a letter, examined and convened', async () => {
    await secretary.go('/consultations');
    await secretary.page.getByRole('button', { name: '登记会商申请' }).click();
    await acts.dialog.getByRole('button', { name: '登记办理' }).waitFor();
    await acts.choose('申请单位', nameOf(MARKET));
    await acts.tick('涉嫌犯罪，追诉标准不明');
    await acts.answer('紧急', '否');
    await acts.fill({ 拟会商的问题: '现有证据是否达到移送公安机关的标准', '案情（不写姓名、名称）': `${FIRM}销售的日用陶瓷使用了与注册商标相同的标识` });
    await acts.record();
    id = /consultations\/([^/?]+)/.exec(secretary.page.url())?.[1] ?? '';
    await (await acts.open('同意会商')).choose('等级', '普通');
    await acts.record();
    await acts.open('发出会商通知');
    await acts.fill({ 时间: '2026-09-18T09:30', 地点: '市政府三楼会议室', 议题: '研究案件定性和处理意见', 签发人: '张主任' });
    await acts.choose('方式', '现场');
    await acts.add('参加单位', nameOf(MARKET), nameOf(POLICE), nameOf(PROCURATORATE), nameOf(ASSOCIATION));
    await secretary.shot('journey-convening');
    expect(await secretary.violations()).toEqual([]);
    await acts.record();
    expect(await state()).toBe('convened');
    await panel('成员单位').getByText('已回复 0 / 4').waitFor();
  });

  it('takes replies, by account and by telephone, and hands the papers out', async () => {
    const delegates = { [MARKET]: '周明远', [POLICE]: '李卫东', [PROCURATORATE]: '陈静怡' };
    for (const [body, seat] of Object.entries(members)) {
      await seat.go('/consultations');
      await seat.page.getByRole('link').filter({ hasText: /^\d{10}-\d$/ }).first().click();
      const own = new Acting(seat);
      await row(seat, nameOf(body)).getByRole('button', { name: '回复通知' }).click();
      await own.choose('回复', '参加');
      await own.dialog.locator('#root_delegate_name').fill(delegates[body as keyof typeof delegates]);
      await own.record();
      // What another body answers is nobody else's to enter.
      expect(await seat.page.getByRole('button', { name: '登记电话回复' }).count()).toBe(0);
    }
    // Somebody else comes: the reply is changed, here as on the page of the case, and says what becomes of the first.
    const again = new Acting(officer);
    await officer.go(`/consultations/${id}`);
    await row(officer, nameOf(MARKET)).getByRole('button', { name: '更改回复' }).click();
    await again.dialog.getByText('已于 2026-09-14 办理本事项。新的回复替换此前的回复。').waitFor();
    await again.choose('回复', '参加');
    await again.dialog.locator('#root_delegate_name').fill('王立群');
    await again.record();
    await row(officer, nameOf(MARKET)).getByText('王立群').waitFor();
    await secretary.go(`/consultations/${id}`);
    await row(secretary, nameOf(ASSOCIATION)).getByRole('button', { name: '登记电话回复' }).click();
    await acts.choose('回复', '参加');
    await acts.dialog.locator('#root_delegate_name').fill('孙家和');
    await acts.fill({ 对方经办人: '办公室' });
    await acts.record();
    await panel('成员单位').getByText('已回复 4 / 4').waitFor();
    await panel('会商材料').getByRole('button', { name: '登记材料' }).click();
    await acts.fill({ 材料名称: '案情通报（脱敏）' });
    await acts.choose('所属部分', '各单位可见');
    await acts.answer('标有密级', '否');
    await acts.dialog.locator('input[type=file]').first().setInputFiles({ name: '通报.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64') });
    await acts.dialog.getByText(/通报\.png/).first().waitFor({ state: 'attached' });
    await secretary.shot('journey-material');
    await acts.record();
    await panel('会商材料').getByRole('button', { name: '分发材料' }).click();
    await acts.choose('方式', '在线');
    await acts.record();
    await panel('会商材料').getByText('已分发').waitFor();
    // Who has read what is told by the title of the paper, as everywhere.
    const read = await (await desk.house.person(MARKET, 'officer')).act(id, 'material.read', { materials: ['m1'] }, { party: `member-${MARKET}` });
    if (read.status !== 200) throw new Error(read.text);
    await officer.go(`/cases/${id}`);
    const entry = officer.page.getByRole('region', { name: '办理经过' }).getByRole('listitem').filter({ hasText: '确认阅读' }).first();
    await entry.getByText('1. 案情通报（脱敏）').waitFor({ timeout: 20_000 });
    expect(await entry.getByText('m1', { exact: true }).count()).toBe(0);
  });

  it('prints what is needed for the meeting, and each body’s pack as that body may see it', async () => {
    for (const [what, text] of [['notice', '关于召开重大案件会商会议的通知'], ['names', '王立群'], ['signin', '李卫东'], ['seats', '孙家和'], ['pack', '现有证据是否达到移送公安机关的标准']] as const) {
      await secretary.go(`/consultations/${id}/print/${what}`);
      await secretary.page.getByText(text).first().waitFor();
      expect(await secretary.violations()).toEqual([]);
      expect(Buffer.from(await secretary.page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
      await secretary.page.emulateMedia({ media: 'print' });
      await secretary.shot(`print-${what}`);
      await secretary.page.emulateMedia({ media: 'screen' });
    }
    // The firm's name stands in no brief: what was typed is masked once the case knows it, and the pack has no party to tell.
    await officer.go(`/consultations/${id}/print/pack`);
    await officer.page.getByText(`发：${nameOf(MARKET)}`).waitFor();
    await officer.go(`/consultations/${id}/print/pack?body=zb-police`);
    expect(await officer.page.getByText('发：').count()).toBe(0);
  });

  it('counts who came, keeps the opinions closed, and opens them together', async () => {
    desk.house.at('2026-09-18T11:00');
    await secretary.go(`/consultations/${id}`);
    await acts.open('召开会商');
    await acts.add('实到单位', nameOf(MARKET), nameOf(POLICE), nameOf(PROCURATORATE));
    await acts.fill({ 主持人: '张主任' });
    await acts.record();
    await panel('成员单位').getByText('应到 4 家 · 实到 3 家').waitFor();
    for (const [body, position, opinion] of [[MARKET, '涉嫌犯罪，移送', '违法经营数额已经接近追诉标准，建议移送。'], [POLICE, '补充调查', '主观明知的证据不足，建议补充调取进货和聊天记录。'], [PROCURATORATE, '涉嫌犯罪，移送', '建议一并审查网络销售数额后移送。']] as const) {
      const seat = members[body];
      await seat.go(`/consultations/${id}`);
      const own = new Acting(seat);
      const opinions = seat.page.getByRole('region', { name: '各单位意见' });
      await opinions.getByRole('button', { name: '提交书面意见' }).click();
      await own.choose('意见类别', position);
      await own.fill({ 意见: opinion });
      await own.record();
      // Closed for everybody, and who has given one is not asked again.
      await opinions.getByRole('listitem').filter({ hasText: nameOf(body) }).getByText('意见已交').waitFor();
      await opinions.getByText('意见密封').waitFor();
      expect([await seat.page.getByText(opinion).count(), await opinions.getByRole('button', { name: '提交书面意见' }).count()]).toEqual([0, 0]);
    }
    await members[POLICE].shot('journey-sealed');
    expect(await members[POLICE].violations()).toEqual([]);
    await secretary.go(`/consultations/${id}`);
    await panel('各单位意见').getByRole('button', { name: '提交书面意见' }).click();
    await acts.choose('意见类别', '补充调查');
    await acts.fill({ 意见: '建议补充调取网络销售数据。', 对方经办人: '办公室' });
    await acts.record();
    await panel('各单位意见').getByRole('button', { name: '统一开启意见' }).click();
    await acts.fill({ 开启见证人: '刘秘书' });
    await acts.record();
    await panel('各单位意见').getByText('违法经营数额已经接近追诉标准，建议移送。').waitFor();
    // What the secretary typed from a paper is no text of ours to open: its paper counts, and nothing is hidden from her.
    await secretary.go(`/cases/${id}`);
    const typed = panel('文书').getByRole('listitem').filter({ hasText: '会商意见表' }).filter({ hasText: '待补原件' });
    await typed.first().getByText('以纸质原件为准').waitFor();
    expect(await typed.getByText('不可见').count()).toBe(0);
    await secretary.go(`/consultations/${id}`);
    // Opened for all who sit in it at once.
    await members[PROCURATORATE].go(`/consultations/${id}`);
    await members[PROCURATORATE].page.getByRole('region', { name: '各单位意见' }).getByText('主观明知的证据不足，建议补充调取进货和聊天记录。').waitFor();
    await members[PROCURATORATE].shot('journey-opinions');
    expect(await members[PROCURATORATE].violations()).toEqual([]);
  });

  it('drafts, changes, countersigns and issues the minutes under the number of their issue', async () => {
    await panel('会商纪要').getByRole('button', { name: '起草纪要' }).click();
    await acts.fill({ 讨论情况: '各单位发表了意见。', 议定事项: '补充调取网络销售数据。', '会商意见（供承办单位参考）': '建议补充调取后移送公安机关。' });
    await acts.record();
    await panel('会商纪要').getByRole('button', { name: /修改草稿/ }).click();
    expect(await acts.dialog.getByLabel('讨论情况').inputValue()).toBe('各单位发表了意见。');
    await acts.fill({ 讨论情况: '各单位就定性发表了意见。' });
    await acts.record();
    for (const [body, seat] of Object.entries(members)) {
      await seat.go(`/consultations/${id}`);
      const minutes = seat.page.getByRole('region', { name: '会商纪要' });
      await minutes.getByRole('listitem').filter({ hasText: nameOf(body) }).getByRole('button', { name: '会签', exact: true }).click();
      await new Acting(seat).record();
      await minutes.getByRole('listitem').filter({ hasText: nameOf(body) }).getByText('已会签').waitFor();
    }
    await members[PROCURATORATE].shot('journey-countersigned');
    await secretary.go(`/consultations/${id}`);
    await panel('会商纪要').getByRole('button', { name: '会签', exact: true }).click();
    await acts.fill({ 对方经办人: '办公室' });
    await acts.record();
    await panel('会商纪要').getByRole('button', { name: '印发纪要' }).click();
    await acts.fill({ 签发人: '张主任' });
    await acts.record();
    await panel('会商纪要').getByRole('heading', { name: /2026年第1期|第1期/ }).waitFor();
    expect(await state()).toBe('following');
  });

  it('notifies, assigns a task with its date, lists, and closes when all is done', async () => {
    await panel('通报').getByRole('button', { name: '通报', exact: true }).click();
    await acts.fill({ 通报内容: '会商纪要已经印发。', 签发人: '张主任' });
    await acts.record();
    await panel('通报').getByText('未确认').first().waitFor();
    await panel('议定事项和督办').getByRole('button', { name: '确定议定事项' }).click();
    await acts.choose('责任单位', nameOf(MARKET));
    await acts.fill({ 事项: '调取网络销售数据' });
    await acts.dialog.locator('#root_term_due').fill('2026-10-20');
    await acts.record();
    await panel('议定事项和督办').getByText('2026-10-20').waitFor();
    desk.house.at('2026-10-09T09:00');
    await officer.go(`/consultations/${id}`);
    const own = new Acting(officer);
    await officer.page.getByRole('region', { name: '通报' }).getByRole('button', { name: '确认收到通报' }).click();
    await own.record();
    await officer.page.getByRole('region', { name: '议定事项和督办' }).getByRole('button', { name: '反馈落实情况' }).click();
    await own.fill({ 落实情况: '已调取三家平台的数据。' });
    await own.answer('已落实', '是');
    await own.record();
    await secretary.go(`/consultations/${id}`);
    await panel('议定事项和督办').getByText('反馈 1 次').waitFor();
    await panel('议定事项和督办').getByRole('button', { name: '挂牌督办' }).click();
    await acts.choose('承办单位', nameOf(MARKET));
    await acts.fill({ 事由: '重复侵权', 督办要求: '限期移送', 签发人: '张主任' });
    await acts.record();
    await panel('议定事项和督办').getByRole('button', { name: '事项办结' }).click();
    await acts.record();
    await secretary.shot('journey-consultation');
    expect(await secretary.violations()).toEqual([]);
    await panel('议定事项和督办').getByRole('button', { name: '会商办结' }).click();
    await acts.fill({ 办结情况: '议定事项已落实。' });
    await acts.record();
    expect(await state()).toBe('closed');
    expect([secretary, ...Object.values(members)].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
