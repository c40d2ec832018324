import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser, type Seat } from './browser';

describeBrowser('a call registered at the desk', () => {
  let desk: Desk;
  /** One operator through the morning; each call begins with the page as it is. */
  let seat: Seat;
  beforeAll(async () => {
    desk = await Desk.open();
    seat = await desk.person('zb-12330', 'operator');
  });
  afterAll(() => desk.close());

  const choose = async ({ page }: Seat, label: string, option: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(option);
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).waitFor();
    await page.keyboard.press('Enter');
  };

  it('shows who calls before hello is finished', async () => {
    const { number } = (await register(await desk.house.person('zb-12330', 'operator'))).body;
    await seat.go('/intake?caller=13953312345');
    await seat.page.getByRole('region', { name: '该来电人的案件' }).getByText(number).waitFor();
    expect(await seat.page.getByLabel('来电号码').inputValue()).toBe('13953312345');
    // The number is known: the conversation begins with the kind, and no key is spent on the way there.
    expect(await seat.page.evaluate('document.activeElement.value')).toBe('consultation');
  });

  it('shows what has ended too, and says that there is nothing only where there is nothing', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const { id, number } = (await register(operator, { reporter: { name: '牛盼盼', telephone: '13853377001' }, kind: 'report' })).body;
    await operator.act(id, 'matter.withdrawn', { way: 'telephone' });
    expect((await operator.get(`/api/cases/${id}`)).body.closed).toBe(true);
    await seat.go('/intake?caller=13853377001');
    const cases = seat.page.getByRole('region', { name: '该来电人的案件' });
    await cases.getByRole('listitem').filter({ hasText: number }).getByText('已办结').first().waitFor();
    expect(await cases.getByText('没有找到该来电人的案件').count()).toBe(0);
    await seat.shot('intake-ended');
    expect(await seat.violations()).toEqual([]);
    await seat.go('/intake?caller=13853377002');
    await cases.getByText('没有找到该来电人的案件').waitFor();
  });

  it('doubts a number that can hardly be one, and refuses nothing', async () => {
    const { page } = seat;
    await seat.go('/intake');
    await page.getByLabel('来电号码').fill('139053312a');
    // Not while it is still being typed.
    expect(await page.getByText('请再核对一遍').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.getByRole('status').filter({ hasText: '号码中有数字以外的字符' }).waitFor();
    await seat.shot('intake-doubted');
    expect(await seat.violations()).toEqual([]);
    await page.getByLabel('来电号码').fill('1390533120');
    await page.keyboard.press('Tab');
    await page.getByRole('status').filter({ hasText: '号码位数不对' }).waitFor();
    await page.getByLabel('来电号码').fill('13905331200');
    await page.keyboard.press('Tab');
    await page.getByText('请再核对一遍').waitFor({ state: 'detached' });
  });

  it('is a usual complaint by keyboard alone, with advice, and ends with number, code and a sentence', async () => {
    const { page } = seat;
    await seat.go('/intake');
    await page.getByLabel('来电号码').fill('13853300001');
    await page.getByLabel('涉及商品').fill('紫砂壶');
    await choose(seat, '反映人身份', '消费者');
    // From one field to the next it is one key, also after a choice.
    await page.locator('.ant-select-dropdown').filter({ visible: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('intake-goods');
    await choose(seat, '权利种类', '外观设计专利');
    await page.getByLabel('权利号码').fill('ZL202330123456.2');
    await page.getByText('校验位不对，应为 7').waitFor();
    await page.getByLabel('权利号码').fill('ZL202330123456.7');
    await page.getByText('号码格式正确').waitFor();
    await page.getByLabel('被反映人', { exact: true }).fill('淄博泰鑫陶瓷有限公司');
    await choose(seat, '属地', '张店区');
    await page.getByText(/承办：.*张店.*（按属地）/).waitFor();
    await page.getByLabel('诉求内容').fill('买到的茶具与正品不符');
    await page.keyboard.press('Control+Enter');
    await page.getByText('必填').first().waitFor();
    await page.getByRole('radio', { name: /^投诉 / }).focus();
    await page.keyboard.press('Space');
    // Enter in a field, which may have been meant for an input method, gives out no number.
    await page.getByLabel('被反映人地址').fill('柳泉路66号');
    await page.keyboard.press('Enter');
    await page.getByLabel('诉求内容').fill('买到的茶具与正品不符，发票还在');
    await page.getByText('草稿已保存').waitFor();
    await seat.shot('intake-filled');
    expect(await seat.violations()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    expect(await page.locator('.read-out').innerText()).toMatch(/^您的受理编号是 (?:\d ){10}横 \d，查询码是 (?:\d ?){6}。/);
    await seat.shot('intake-done');
    expect(await seat.violations()).toEqual([]);
    await page.getByRole('button', { name: '已读给来电人' }).click();
    await page.getByRole('button', { name: '✓ 已读给来电人' }).waitFor();
    await page.getByRole('heading', { name: '已登记' }).focus();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: '来电登记' }).waitFor();
    expect(await page.getByLabel('涉及商品').inputValue()).toBe('');
    // The key that called it is not its first letter.
    expect(await page.getByLabel('来电号码').inputValue()).toBe('');
    const office = await desk.house.person('zb-12330', 'operator');
    const [{ id }] = (await office.get('/api/cases?tag[kind]=complaint&limit=1')).body.items;
    const { data, identities } = (await office.get(`/api/cases/${id}`)).body;
    expect(identities[data.narrative].content.text).toBe('买到的茶具与正品不符，发票还在');
    expect(seat.troubles).toEqual([]);
  });

  it('is a consultation closed by three keys with an answer from the library', async () => {
    await seat.go('/intake?caller=13853300002');
    await seat.page.keyboard.press('F2');
    // There are more answers than figures.
    await seat.page.keyboard.press('a');
    await seat.page.getByText('请报受理编号和六位查询码').waitFor();
    await seat.page.keyboard.press('1');
    await seat.page.getByText('可以与对方协商').waitFor();
    await seat.shot('intake-consultation');
    await seat.page.keyboard.press('Enter');
    await seat.page.getByRole('heading', { name: '咨询已登记并办结' }).waitFor();
    const cases = (await (await desk.house.person('zb-12330', 'operator')).get('/api/cases?tag[kind]=consultation')).body.items;
    expect(cases).toMatchObject([{ closed: true }]);
  });

  it('leaves nothing to the next caller, though its draft was still on its way when it was registered', async () => {
    const { page } = seat;
    await seat.go('/intake?caller=13853300004');
    const held: (() => void)[] = [];
    await page.route('**/api/drafts/intake', async (route) => {
      if (route.request().method() === 'POST' && held.length === 0) await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    const asked = (method: string) => page.waitForRequest((request) => request.method() === method && request.url().endsWith('/api/drafts/intake'));
    const [keeping, dropping] = [asked('POST'), asked('DELETE')];
    await page.getByLabel('诉求内容').fill('询问能否退货');
    await page.getByRole('radio', { name: /^咨询/ }).check();
    await keeping;
    await page.keyboard.press('F2');
    await page.keyboard.press('a');
    await page.getByText('请报受理编号和六位查询码').waitFor();
    await page.keyboard.press('1');
    await page.getByText('可以与对方协商').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '咨询已登记并办结' }).waitFor();
    held.forEach((go) => go());
    await dropping;
    await page.unroute('**/api/drafts/intake');
    await seat.go('/intake');
    expect(await page.getByLabel('诉求内容').inputValue()).toBe('');
  });

  it('stays the complaint that is being taken when an answer is read out of the library, unless that is said', async () => {
    const { page } = seat;
    const consultations = async (): Promise<number> => (await (await desk.house.person('zb-12330', 'operator')).get('/api/cases?tag[kind]=consultation')).body.items.length;
    const before = await consultations();
    await seat.go('/intake?caller=13853300003');
    await page.getByRole('radio', { name: /^投诉 / }).check();
    await page.getByLabel('诉求内容').fill('买到假冒的茶壶');
    for (const key of ['F2', 'a', 'Enter']) await page.keyboard.press(key);
    const asked = page.getByRole('dialog', { name: '已选“投诉”，改为咨询并当场办结？' });
    await asked.getByRole('button', { name: '返回，不办结' }).and(page.locator(':focus')).waitFor();
    await seat.shot('intake-turned');
    expect(await seat.violations()).toEqual([]);
    // Pressed once more without having read: nothing has happened, and the list has the keyboard again.
    await page.keyboard.press('Enter');
    await asked.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.className')).toContain('library');
    expect([await consultations(), await page.getByLabel('诉求内容').inputValue()]).toEqual([before, '买到假冒的茶壶']);
    await page.keyboard.press('Enter');
    await asked.getByRole('button', { name: '改为咨询并办结' }).click();
    await page.getByRole('heading', { name: '咨询已登记并办结' }).waitFor();
    expect(await consultations()).toBe(before + 1);
    expect(seat.troubles).toEqual([]);
  });

  it('is kept as it is typed, though the window is gone', async () => {
    await seat.go('/intake');
    await seat.page.getByLabel('涉及商品').fill('琉璃台灯');
    await seat.page.getByText('草稿已保存').waitFor();
    await seat.go('/intake');
    await seat.page.getByText(/已恢复 .* 未提交的草稿/).waitFor();
    expect(await seat.page.getByLabel('涉及商品').inputValue()).toBe('琉璃台灯');
    await seat.page.getByRole('button', { name: '清空重填' }).click();
    const asked = seat.page.getByRole('dialog', { name: '清空已填写的内容？' });
    await asked.getByRole('button', { name: '继续填写' }).and(seat.page.locator(':focus')).waitFor();
    await seat.page.keyboard.press('Enter');
    await asked.waitFor({ state: 'detached' });
    expect(await seat.page.getByLabel('涉及商品').inputValue()).toBe('琉璃台灯');
    await seat.page.getByRole('button', { name: '清空重填' }).click();
    await asked.getByRole('button', { name: '清空', exact: true }).click();
    expect(await seat.page.getByLabel('涉及商品').inputValue()).toBe('');
    await seat.go('/intake');
    expect(await seat.page.getByLabel('涉及商品').inputValue()).toBe('');
  });

  it('warns of what was registered already', async () => {
    const { number } = (await register(await desk.house.person('zb-12330', 'operator'), { respondent: { name: '博山区明彩琉璃厂' }, right: { kind: 'design', number: 'ZL202330765432.1' } })).body;
    await seat.go('/intake');
    await seat.page.getByLabel('被反映人', { exact: true }).fill('博山区明彩琉璃厂');
    const repeats = seat.page.getByRole('region', { name: /可能重复/ });
    await repeats.getByText(number).waitFor();
    await seat.page.getByLabel('被反映人', { exact: true }).fill('');
    await repeats.waitFor({ state: 'detached' });
    // The same right, written in another way.
    await choose(seat, '权利种类', '外观设计专利');
    await seat.page.getByLabel('权利号码').fill('2023 3 0765432');
    await repeats.getByText(number).waitFor();
  });
});
