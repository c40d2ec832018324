import type { Client } from '../support/house';
import { CALLER, register } from '../support/hotlineCalls';
import { Acting } from './acting';
import { Desk, describeBrowser, type Seat } from './browser';

describeBrowser('an act recorded at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  /** An operator before a case that was just registered. */
  async function before(): Promise<{ seat: Seat; id: string }> {
    const { id } = (await register(await desk.house.person('zb-12330', 'operator'))).body;
    const seat = await desk.seated('zb-12330', 'operator');
    await seat.go(`/cases/${id}`);
    return { seat, id };
  }
  /** A clue that the market bureau came upon by itself. */
  async function clue(): Promise<{ id: string; market: Client }> {
    const market = await desk.house.person('zhangdian-market', 'officer');
    const { id } = (await market.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian' } })).body;
    return { id, market };
  }
  const facts = async (id: string): Promise<string[]> => (await (await desk.house.person('zb-12330', 'operator')).get(`/api/cases/${id}/history`)).body.facts.map(({ type }: { type: string }) => type);
  const open = async (seat: Seat, act: string): Promise<void> => {
    // An act that moves the case on says where to.
    await seat.page.getByRole('button', { name: new RegExp(`^${act}\\s*(?:→|期限|$)`) }).click();
    await seat.page.getByRole('dialog').getByRole('button', { name: /登记办理|报批/ }).waitFor();
  };
  const send = (seat: Seat) => seat.page.getByRole('dialog').getByRole('button', { name: '登记办理' });
  const choose = async (seat: Seat, field: string, option: string): Promise<void> => {
    await seat.page.getByRole('dialog').getByLabel(field).first().click();
    await seat.page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
  };

  it('asks for what is missing beside its field, is free of barriers, and is then recorded', async () => {
    const { seat, id } = await before();
    await open(seat, '确认诉求类型');
    await send(seat).click();
    await seat.page.getByRole('dialog').getByText('必填').first().waitFor();
    await seat.shot('act-missing');
    expect(await seat.violations()).toEqual([]);
    await choose(seat, '诉求类型', '投诉');
    expect(await seat.page.getByRole('dialog').getByText('请检查标出的').count()).toBe(0);
    await seat.shot('act-filled');
    await send(seat).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered', 'kind.confirmed']);
    await seat.page.getByText('确认诉求类型').first().waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('puts another telephone in the place of one that was heard wrongly, and leaves the rest of the caller as it was', async () => {
    const { seat, id } = await before();
    const { page } = seat;
    const form = new Acting(seat);
    await form.open('更正、变更当事人信息');
    await form.dialog.getByLabel('当事人').first().click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await form.choose('原因', '登记有误');
    await form.fill({ 电话: '13953300099' });
    await seat.shot('act-party-amended');
    expect(await seat.violations()).toEqual([]);
    await form.record();
    await page.getByText('13953300099').first().waitFor();
    expect(await facts(id)).toEqual(['intake.registered', 'party.amended']);
    expect(await seat.codes()).toEqual([]);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('unfolds why a day is the last one, each skipped day with its reason, and why an act is not open', async () => {
    const { id } = await clue();
    const seat = await desk.seated('zhangdian-market', 'officer');
    const { page } = seat;
    await seat.go(`/cases/${id}`);
    const clock = page.getByRole('region', { name: '期限' }).locator('.clock', { hasText: '核查' });
    await clock.getByText('为什么是这一天').click();
    await clock.getByRole('table', { name: '2026-10' }).waitFor();
    expect(await clock.locator('.day.due').count()).toBe(1);
    expect(await clock.locator('.day.holiday').filter({ hasText: '国庆节' }).count()).toBe(7);
    expect(await clock.getByRole('listitem').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/2026年10月1日（星期四）.*国庆节/)]));
    await page.getByText('现在不能办理的事项和原因').click();
    await page.locator('.not-now').getByRole('listitem').first().waitFor();
    expect(await seat.violations()).toEqual([]);
    await seat.shot('unfolded');
    await clock.getByText('为什么是这一天').click();
    await clock.getByRole('table', { name: '2026-10' }).waitFor({ state: 'hidden' });
    await seat.close();
  });

  it('what carries the case forward stands before what sends it back, and a clerk who may not decide reads who does', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const bureau = await desk.house.person('zhangdian-market', 'clerk');
    const { id } = (await register(operator)).body;
    for (const [client, act, input] of [[operator, 'kind.confirmed', { kind: 'complaint' }], [operator, 'material.passedOn', { to: 'zhangdian-market' }], [bureau, 'receipt.recorded', {}]] as const) {
      const done = await client.act(id, act, input);
      if (done.status !== 200) throw new Error(`${act}: ${done.text}`);
    }
    const forward = async (role: string): Promise<Seat> => {
      const seat = await desk.seated('zhangdian-market', role);
      await seat.go(`/cases/${id}`);
      return seat;
    };
    const officer = await forward('officer');
    const buttons = await officer.page.getByRole('group', { name: '推进案件' }).getByRole('button').allInnerTexts();
    const placeOf = (act: string): number => buttons.findIndex((text) => text.startsWith(act));
    expect(placeOf('受理投诉')).toBeGreaterThanOrEqual(0);
    expect(placeOf('受理投诉')).toBeLessThan(placeOf('退回'));
    expect(placeOf('不予受理投诉')).toBeLessThan(placeOf('提出管辖争议'));
    expect(await officer.page.getByText('推进案件的事项由他人办理').count()).toBe(0);
    const clerk = await forward('clerk');
    await clerk.page.getByText(/推进案件的事项由他人办理：.*受理投诉（执法人员/u).waitFor();
    expect([...officer.troubles, ...clerk.troubles]).toEqual([]);
    await Promise.all([officer.close(), clerk.close()]);
  });

  it('a question that must be answered is answered by nobody else: left open it is refused at the field', async () => {
    const { id, market } = await clue();
    const seat = await desk.person('zhangdian-market', 'officer');
    const { page } = seat;
    await seat.go(`/cases/${id}`);
    await open(seat, '对照入罪标准');
    const question = page.getByRole('radiogroup', { name: '有合理嫌疑' });
    expect(await question.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('dialog').getByLabel('理由').first().fill('仓库内查获假冒商标茶具');
    await send(seat).click();
    // The first that is wrong has the keyboard; answered from there.
    await page.getByRole('dialog').getByText('必填').waitFor();
    await question.locator('#root_suspicion_yes:focus').waitFor();
    await seat.shot('act-unanswered');
    expect(await seat.violations()).toEqual([]);
    await page.keyboard.press('ArrowRight');
    expect(await question.getByRole('radio', { name: '否' }).isChecked()).toBe(true);
    await send(seat).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { facts: told } = (await market.get(`/api/cases/${id}/history`)).body;
    expect(told.at(-1)).toMatchObject({ type: 'offence.checked' });
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('that a document embodies asks for what the document lacks, and is done when it can be issued', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const { id } = (await register(operator, { kind: 'report', confidentiality: 'none', respondent: undefined })).body;
    const bureau = await desk.house.person('zhangdian-market', 'officer');
    for (const [client, act, input] of [[operator, 'kind.confirmed', { kind: 'complaint' }], [operator, 'disclosure.consented', { to: 'handlingBody', textRead: '您是否同意？', readAt: '2026-09-14T08:00:00+08:00', operator: '01号', language: 'zh', way: 'telephone' }], [operator, 'material.passedOn', { to: 'zhangdian-market' }], [bureau, 'receipt.recorded', {}], [bureau, 'complaint.accepted', {}], [operator, 'disclosure.consented', { to: 'respondent', textRead: '您是否同意？', readAt: '2026-09-14T08:00:00+08:00', operator: '01号', language: 'zh', way: 'telephone' }]] as const) {
      const done = await client.act(id, act, input);
      if (done.status !== 200) throw new Error(`${act}: ${done.text}`);
    }
    const seat = await desk.seated('zhangdian-market', 'officer');
    await seat.go(`/cases/${id}`);
    await open(seat, '启动调解');
    await choose(seat, '形式', '当面');
    await send(seat).click();
    const addressee = seat.page.getByRole('dialog').getByLabel('受文人', { exact: true });
    await addressee.waitFor();
    expect(await facts(id)).not.toContain('mediation.started');
    await addressee.scrollIntoViewIfNeeded();
    await seat.shot('act-document-lacks');
    expect(await seat.violations()).toEqual([]);
    await addressee.fill('淄博泰鑫陶瓷有限公司');
    await send(seat).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toContain('mediation.started');
    expect((await bureau.get(`/api/cases/${id}/documents`)).body.items.at(-1)).toMatchObject({ template: 'mediationNotice', state: 'numbered' });
    await seat.close();
  });

  it('keeps what is typed from Escape, and asks before it is closed', async () => {
    const { seat, id } = await before();
    const { page } = seat;
    const dialog = page.getByRole('dialog', { name: '确认诉求类型' });
    // Nothing typed: nothing is asked.
    await open(seat, '确认诉求类型');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await open(seat, '确认诉求类型');
    await dialog.getByLabel('理由').fill('来电人说明是为生活消费购买');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await dialog.getByLabel('理由').inputValue()).toBe('来电人说明是为生活消费购买');
    await dialog.getByRole('button', { name: 'Close' }).or(dialog.getByRole('button', { name: '关闭' })).click();
    const asked = page.getByRole('dialog', { name: '关闭后，已填写的内容不保留' });
    await asked.getByRole('button', { name: '继续填写' }).and(page.locator(':focus')).waitFor();
    await seat.shot('act-leaving');
    expect(await seat.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('理由').inputValue()).toBe('来电人说明是为生活消费购买');
    await dialog.getByRole('button', { name: 'Close' }).or(dialog.getByRole('button', { name: '关闭' })).click();
    await asked.getByRole('button', { name: '关闭，不保留' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered']);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('leaves a number above the limit as it was typed, and says what the limit is', async () => {
    const { id, market } = await clue();
    const seat = await desk.seated('zhangdian-market', 'officer');
    await seat.go(`/cases/${id}`);
    await seat.page.getByRole('button', { name: /^延长核查/ }).click();
    const dialog = seat.page.getByRole('dialog', { name: '延长核查' });
    const length = dialog.locator('#root_span_length');
    await length.fill('16');
    await dialog.locator('#root_reason').fill('案情复杂');
    await dialog.getByRole('button', { name: '报批' }).click();
    await dialog.getByText('不能大于 15').waitFor();
    expect(await length.inputValue()).toBe('16');
    await seat.shot('act-above-limit');
    expect(await seat.violations()).toEqual([]);
    expect((await market.get(`/api/cases/${id}`)).body.requests).toEqual([]);
    await length.fill('15');
    await dialog.getByRole('button', { name: '报批' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await market.get(`/api/cases/${id}`)).body.requests).toMatchObject([{ input: { span: { length: 15, unit: 'workingDay' } } }]);
    await seat.close();
  });

  it('begins with the body that the intake advised', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const { id } = (await register(operator, { kind: 'report', district: 'boshan' })).body;
    await operator.act(id, 'narrative.masked', { text: '有人买到假冒的茶具。' });
    const seat = await desk.seated('zb-12330', 'operator');
    await seat.go(`/cases/${id}`);
    await open(seat, '转送');
    await seat.page.getByRole('dialog').getByText('淄博市博山区市场监督管理局').waitFor();
    await seat.shot('act-passed-on');
    await send(seat).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await operator.get(`/api/cases/${id}`)).body.handling).toBe('boshan-market');
    await seat.close();
  });

  it('leaves clocks that another body keeps, and says which', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const { id } = (await register(operator, { kind: 'report', district: 'boshan' })).body;
    await operator.act(id, 'narrative.masked', { text: '有人买到假冒的茶具。' });
    expect((await operator.act(id, 'material.passedOn', { to: 'boshan-market' })).status).toBe(200);
    const seat = await desk.seated('zb-12330', 'operator');
    await seat.go(`/cases/${id}`);
    await seat.page.getByRole('region', { name: '期限' }).getByText('期限承办：淄博市博山区市场监督管理局').first().waitFor();
    await seat.shot('case-whose-clock');
    const bureau = await desk.seated('boshan-market', 'officer');
    await bureau.go(`/cases/${id}`);
    expect(await bureau.page.getByRole('region', { name: '期限' }).getByText('期限承办：淄博市博山区市场监督管理局').count()).toBe(0);
    await Promise.all([seat.close(), bureau.close()]);
  });

  it('is done once however often the button is pressed', async () => {
    const { seat, id } = await before();
    await open(seat, '告知受理编号');
    await choose(seat, '方式', '电话');
    await send(seat).dblclick();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered', 'number.told']);
    await seat.close();
  });

  it('keeps what was typed when the session has ended, and goes on after signing in again', async () => {
    const { seat, id } = await before();
    await open(seat, '确认诉求类型');
    await choose(seat, '诉求类型', '举报');
    await seat.page.getByLabel('理由').fill('来电人说明');
    await seat.page.context().clearCookies();
    await send(seat).click();
    const again = seat.page.getByRole('dialog', { name: '登录已失效' });
    await again.getByLabel('密码').waitFor();
    await seat.shot('session-ended');
    expect(await again.getByLabel('登录名').inputValue()).toBe(seat.login);
    await again.getByLabel('密码').fill('correct horse 电池 staple');
    await again.getByRole('button', { name: '登录' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await seat.page.getByLabel('理由').inputValue()).toBe('来电人说明');
    await send(seat).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered', 'kind.confirmed']);
    await seat.close();
  });

  it('says that the connection is lost, and that what was typed is there', async () => {
    const { seat, id } = await before();
    await open(seat, '确认诉求类型');
    await choose(seat, '诉求类型', '投诉');
    await seat.page.getByLabel('理由').fill('断网之前');
    await seat.page.context().setOffline(true);
    await send(seat).click();
    await seat.page.getByText('连接已断开：正在重试。已填写的内容都还在。').waitFor();
    await seat.shot('connection-lost');
    await seat.page.context().setOffline(false);
    await seat.page.getByText('连接已断开').waitFor({ state: 'detached' });
    expect(await seat.page.getByLabel('理由').inputValue()).toBe('断网之前');
    await send(seat).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered', 'kind.confirmed']);
    await seat.close();
  });

  it('shows what someone else did meanwhile before it is recorded', async () => {
    const { seat, id } = await before();
    await open(seat, '来电查询进度');
    await choose(seat, '方式', '电话');
    await (await desk.house.person('zb-12330', 'operator')).act(id, 'number.told', { way: 'telephone' });
    await send(seat).click();
    await seat.page.getByText('您打开后，案件又有新的办理').waitFor();
    await seat.page.getByRole('dialog').getByText(/告知受理编号/).first().waitFor();
    await seat.shot('someone-was-first');
    await seat.page.getByRole('button', { name: '已核对，继续提交' }).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered', 'number.told', 'progress.asked']);
    await seat.close();
  });

  it('keeps what is typed, and shows both sides, when someone else has closed the way', async () => {
    const { seat, id } = await before();
    await open(seat, '确认诉求类型');
    await choose(seat, '诉求类型', '投诉');
    await seat.page.getByLabel('理由').fill('我先填的理由');
    const colleague = await desk.house.person('zb-12330', 'operator');
    await colleague.act(id, 'matter.withdrawn', { way: 'telephone' });
    // The page learns of it by itself; the form stays where it is.
    await seat.page.getByText('现在不能办理的事项和原因').waitFor();
    await send(seat).click();
    const sides = seat.page.getByRole('table', { name: '您打开后，案件又有新的办理' });
    await sides.waitFor();
    expect(await sides.getByRole('row').filter({ hasText: '本事项' }).innerText()).toMatch(/可以办理\s+不能办理/);
    expect(await seat.page.getByLabel('理由').inputValue()).toBe('我先填的理由');
    expect(await seat.page.getByRole('button', { name: '已核对，继续提交' }).count()).toBe(0);
    await seat.shot('both-sides');
    expect(await seat.violations()).toEqual([]);
    expect(await facts(id)).not.toContain('kind.confirmed');
    await seat.close();
  });

  it('can be recorded by keyboard alone', async () => {
    const { seat, id } = await before();
    const { page } = seat;
    await page.getByRole('button', { name: /^告知受理编号/ }).focus();
    await page.keyboard.press('Enter');
    await send(seat).waitFor();
    await page.getByRole('dialog').getByLabel('方式').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.ant-select-dropdown:visible').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });
    await send(seat).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered', 'number.told']);
    await seat.close();
  });

  it('lets nobody see a name that is not for them, and shows rare characters or says them', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const { id } = (await register(operator, { reporter: { ...CALLER, name: '𠮷田\u{2A6D6}\u{E000}' } })).body;
    const seat = await desk.seated('zb-12330', 'operator');
    await seat.go(`/cases/${id}`);
    const text = await seat.page.locator('main').innerText();
    expect(text).toContain('[U+E000]');
    expect(text).not.toContain('\u{E000}');
    await seat.shot('rare-characters');
    // The same while it is written, below the field.
    const typed = seat.page.getByPlaceholder('写备注');
    await typed.fill('转交\u{E000}先生');
    await seat.page.getByText('其中有本机无法显示的字：[U+E000]。').waitFor();
    await seat.shot('rare-characters-typed');
    await typed.fill('转交李先生');
    await seat.page.getByText('其中有本机无法显示的字').waitFor({ state: 'detached' });
    await seat.close();
  });
});
