import { countFigures } from '../../src/application/countFigures';
import { relay } from '../../src/application/relay';
import { Acting } from './acting';
import { Desk, describeBrowser, type Seat } from './browser';
import { delivered } from './calls';

/*
 * Each role through one whole case of its procedure, on the real pages. What went before (registering, panel, hearing) the
 * demonstration has done through the same application.
 */
describeBrowser('a case from desk to desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ demonstration: true, start: '2026-10-08T09:30' });
  });
  afterAll(() => desk.close());

  const types = async (body: string, role: string, id: string): Promise<readonly string[]> => (await (await desk.house.person(body, role)).get(`/api/cases/${id}/history`)).body.facts.map(({ type }: { type: string }) => type);
  const idIn = (address: string): string => /\/cases\/([^/?]+)/.exec(address)?.[1] ?? '';
  const begin = async ({ page }: Seat, act: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${act}\\s*(?:→|期限|$)`) }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: /登记办理|报批/ }).waitFor();
  };
  const choose = async ({ page }: Seat, field: string, option: string): Promise<void> => {
    await page.getByRole('dialog').getByLabel(field).first().click();
    await page.keyboard.type(option);
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: false }).first().click();
  };
  const record = async ({ page }: Seat): Promise<void> => {
    await page.getByRole('dialog').getByRole('button', { name: '登记办理' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('a complaint from the call to the call-back: taken by the operator, passed on, told to the bureau as it comes, mediated there by an officer, and closed with the caller', async () => {
    const bureau = await desk.seated('zhangdian-market', 'clerk');
    await bureau.go('/worklist?view=tray');
    const operator = await desk.seated('zb-12330', 'operator');
    await operator.go('/intake');
    const { page } = operator;
    await page.getByLabel('来电号码').fill('13853300077');
    await page.getByLabel('姓名', { exact: true }).fill('李文秀');
    await page.getByLabel('涉及商品').fill('骨瓷餐具');
    await page.getByLabel('被反映人', { exact: true }).fill('张店区金光瓷器店');
    for (const [label, option] of [['反映人身份', '消费者'], ['属地', '张店区']] as const) {
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.type(option);
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByLabel('诉求内容').fill('买到的餐具与正品不符，店家不退');
    await page.getByRole('radio', { name: /^投诉 / }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    const [filed] = (await (await desk.house.person('zb-12330', 'operator')).get('/api/cases?limit=1')).body.items as readonly { readonly id: string; readonly number: string }[];
    await operator.go(`/cases/${filed!.id}`);
    await begin(operator, '确认诉求类型');
    await choose(operator, '诉求类型', '投诉');
    await record(operator);
    await begin(operator, '转送');
    await choose(operator, '送往', '张店区市场监督管理局');
    await record(operator);
    await operator.shot('journey-passed-on');
    await relay({ app: desk.house.app, mail: { domain: 'localhost' }, isHeld: () => Promise.resolve(false) });
    await bureau.page.getByRole('link', { name: filed!.number }).click();
    await bureau.settled();
    await begin(bureau, '签收');
    await record(bureau);
    await bureau.page.getByText('投诉已签收，待决定是否受理').first().waitFor();
    await bureau.shot('journey-signed-for');
    // An officer takes it, and mediates once the caller has said that the other side may know the name.
    const hub = new Acting(operator);
    await operator.go(`/cases/${filed!.id}`);
    await hub.open('同意告知姓名');
    await hub.choose('同意的范围', '被反映人');
    await hub.fill({ 宣读内容: '为调解需要把您的姓名告知对方，是否同意？', 宣读时间: '2026-10-08T09:20', 话务员: '02号坐席' });
    await hub.choose('语言', '中文');
    await hub.choose('方式', '电话');
    await hub.record();
    const mediating = new Acting(await desk.seated('zhangdian-market', 'officer'));
    await mediating.seat.go(`/cases/${filed!.id}`);
    await mediating.open('受理投诉');
    await mediating.record();
    await mediating.open('启动调解');
    await mediating.choose('形式', '当面');
    await mediating.record();
    await mediating.open('达成调解协议');
    await mediating.choose('文书形式', '调解记录');
    await mediating.fill({ 协议内容: '店家退货退款。' });
    await mediating.record();
    await mediating.seat.shot('journey-mediated');
    await operator.go(`/cases/${filed!.id}`);
    await delivered(hub);
    await operator.shot('journey-called-back');
    expect(await types('zb-12330', 'operator', filed!.id)).toEqual(expect.arrayContaining(['intake.registered', 'kind.confirmed', 'material.passedOn', 'receipt.recorded', 'complaint.accepted', 'mediation.agreed', 'result.delivered', 'callBack.made']));
    expect((await desk.house.app.reader.findCase(filed!.id as never, 'all'))?.state).toBe('closed');
    expect([...operator.troubles, ...bureau.troubles, ...mediating.seat.troubles]).toEqual([]);
    await mediating.seat.close();
    await operator.close();
    await bureau.close();
  });

  const decided = [
    { name: 'a ceramic dispute', body: 'zb-ip', officer: 'panelMember', procedure: 'ceramic-dispute' },
    { name: 'a penalty case', body: 'zhangdian-market', officer: 'officer', procedure: 'penalty-case' },
  ] as const;
  for (const { name, body, officer, procedure } of decided) {
    it(`${name}: each head says yes on a telephone, and the decision is made, numbered and on the list of papers`, async () => {
      let id = '';
      for (const role of ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead']) {
        const head = await desk.seated(body, role, { size: 'phone' });
        await head.go('/approvals');
        const { items } = (await (await desk.house.person(body, role)).get(`/api/cases?flag=awaits.${role}&procedure=${procedure}`)).body as { items: readonly { readonly id: string }[] };
        id ||= items[0]?.id ?? '';
        await head.page.locator(`a[href="/approvals/${id}"]`).click();
        await head.settled();
        await head.page.getByRole('button', { name: '同意', exact: true }).click();
        await head.page.getByText('审批意见已记录').waitFor();
        if (role === 'principalHead') await head.shot(`journey-approved-${procedure}`);
        expect(head.troubles).toEqual([]);
        await head.close();
      }
      expect((await types(body, officer, id)).slice(-2)).toEqual(['approval.given', 'decision.made']);
      const seat = await desk.seated(body, officer);
      await seat.go('/today');
      const paper = seat.page.locator('.papers li').filter({ has: seat.page.locator(`a[href="/cases/${id}"]`) }).filter({ hasText: /裁决书|处罚决定书/ });
      await paper.first().waitFor();
      await seat.shot(`journey-papers-${procedure}`);
      await paper.first().getByRole('link').click();
      await seat.page.waitForURL('**/cases/**');
      expect(idIn(seat.page.url())).toBe(id);
      await seat.settled();
      await seat.page.getByRole('heading', { name: '办理经过' }).waitFor();
      await seat.shot(`journey-decided-${procedure}`);
      expect(seat.troubles).toEqual([]);
      await seat.close();
    });
  }

  const MARKET = 'zhangdian-market';
  const at = async (body: string, role: string, size: 'desk' | 'phone' = 'desk'): Promise<Acting> => new Acting(await desk.person(body, role, { size }));
  const nameOf = (code: string): string => desk.house.composition.directory.bodies.get(code)?.names.at(-1)?.name.zh ?? code;

  it('a supervision order: issued from the board about the case that stalls there, signed for, answered, returned once, and settled; the case says so', async () => {
    const supervisor = await at('zb-joint-office', 'supervisor');
    const known = await desk.house.person(MARKET, 'officer');
    const { id: stalled, number } = (await known.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: '张店区锦华瓷行' }, goods: '茶具', district: 'zhangdian' } })).body as { readonly id: string; readonly number: string };
    // The board says where it stalls; from each figure one gets to the cases that it counts.
    await desk.house.composition.storage.sealer({ holder: 'board', now: desk.house.app.world.now, sign: desk.house.composition.keys.signHead }).run();
    await countFigures(desk.house.app);
    await supervisor.seat.go('/board');
    const { page: board } = supervisor.seat;
    const figures = board.getByRole('region', { name: '统计表' });
    await figures.getByRole('button', { name: nameOf(MARKET) }).click();
    const behind = figures.getByRole('region', { name: nameOf(MARKET) });
    await behind.getByRole('link', { name: number, exact: true }).waitFor();
    await behind.getByRole('button', { name: '收案' }).click();
    await behind.getByRole('link', { name: number, exact: true }).waitFor();
    // What has been closed, and which of them were late, can be asked of each row; this one is neither.
    for (const which of ['办结', '法定期限超期', '内部时限超期']) {
      await behind.getByRole('button', { name: which, exact: true }).click();
      await figures.locator('button[aria-pressed=true]').filter({ hasText: which }).first().waitFor();
      await behind.getByRole('link', { name: number, exact: true }).waitFor({ state: 'detached' });
    }
    const stalls = board.getByRole('region', { name: '滞留在哪里' });
    await stalls.getByRole('row').filter({ hasText: '承办单位办理' }).getByRole('button', { name: nameOf(MARKET) }).click();
    await stalls.getByRole('link', { name: `就 ${number} 发出督办` }).waitFor();
    await supervisor.seat.shot('whole-board-drilled');
    expect(await supervisor.seat.violations()).toEqual([]);
    expect(await supervisor.codes()).toEqual([]);
    await stalls.getByRole('link', { name: `就 ${number} 发出督办` }).click();
    const form = new Acting(supervisor.seat, board.locator('.open-form'));
    // The form knows which case it is, and whose.
    await form.dialog.getByText(number).first().waitFor();
    await form.dialog.getByText(nameOf(MARKET)).first().waitFor();
    await form.choose('种类', '督办');
    await form.fill({ 督办事由: '线索核查临近期限', 督办要求: '说明核查情况并限期决定是否立案', 签发人: '张主任' });
    await supervisor.seat.shot('whole-order-form');
    await form.dialog.getByRole('button', { name: /^登\s?记$/ }).click();
    await board.getByRole('link', { name: '打开案件' }).click();
    await board.waitForURL('**/cases/**');
    await supervisor.seat.settled();
    const id = idIn(board.url());
    await supervisor.seat.page.getByRole('region', { name: '关联案件' }).getByRole('link', { name: number }).waitFor();
    await supervisor.seat.shot('whole-order-issued');
    expect(await supervisor.codes()).toEqual([]);
    const clerk = await at(MARKET, 'clerk');
    await clerk.seat.go('/worklist?view=tray');
    await clerk.seat.page.locator(`a[href="/cases/${id}"]`).first().click();
    await clerk.seat.settled();
    await clerk.open('签收');
    await clerk.fill({ 签收人: '内勤' });
    await clerk.record();
    const head = await at(MARKET, 'deputyHead', 'phone');
    const answers = async (completed: '是' | '否', report: string): Promise<void> => {
      await head.seat.go(`/cases/${id}`);
      await head.open('答复');
      await head.fill({ 情况: report });
      await head.answer('已落实', completed);
      await head.record();
    };
    await answers('否', '现场核查已完成，鉴别意见尚未收到。');
    await supervisor.seat.go(`/cases/${id}`);
    await supervisor.open('退回答复');
    await supervisor.fill({ 理由: '请说明何时收到鉴别意见' });
    await supervisor.record();
    await answers('是', '已收到鉴别意见，并报请立案。');
    await head.seat.shot('whole-order-answered');
    expect(await head.codes()).toEqual([]);
    await supervisor.seat.go(`/cases/${id}`);
    await supervisor.open('销号');
    await supervisor.record();
    expect((await desk.house.app.reader.findCase(id as never, 'all'))?.state).toBe('closed');
    await supervisor.seat.shot('whole-order-closed');
    // Whoever has the case sees that it was supervised, by which order; nothing of it has changed.
    await clerk.seat.go(`/cases/${stalled}`);
    await clerk.seat.page.getByRole('region', { name: '办理经过' }).getByText('督办销号').first().waitFor();
    await clerk.seat.shot('whole-order-case');
    expect(await clerk.codes()).toEqual([]);
    expect([supervisor, clerk, head].flatMap(({ seat }) => seat.troubles)).toEqual([]);
    for (const { seat } of [supervisor, clerk, head]) await seat.close();
  });
});
