import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser } from './browser';

describeBrowser('the worklist', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  const told = async (id: string): Promise<number> =>
    (await (await desk.house.person('zb-12330', 'operator')).get(`/api/cases/${id}/history`)).body.facts.filter(({ type }: { type: string }) => type === 'number.told').length;

  it('does one act on several cases by keyboard, each on its own, and says which refused and why', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const ids: string[] = [];
    for (let count = 0; count < 4; count++) ids.push((await register(operator, { goods: `茶具${count}` })).body.id as string);
    const seat = await desk.person('zb-12330', 'operator');
    const { page } = seat;
    await seat.go('/worklist');
    for (let count = 0; count < 4; count++) {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
    }
    await page.getByText('已选 4 件').waitFor();
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog', { name: '批量办理' });
    await dialog.getByLabel('办理什么').click();
    await page.keyboard.type('告知受理');
    await page.keyboard.press('Enter');
    // Meanwhile somebody else ends one of them.
    await operator.act(ids[2]!, 'matter.withdrawn', { way: 'telephone' });
    await dialog.getByLabel('方式').first().click();
    await page.locator('.ant-select-dropdown:visible').getByText('电话', { exact: true }).click();
    await seat.shot('batch-form');
    expect(await seat.violations()).toEqual([]);
    // What is wrong for all of them is said beside its field, before any is done.
    await dialog.getByText('生效时间、文书、代为录入').click();
    const at = dialog.locator('.field').filter({ hasText: '生效时间' });
    await at.locator('input').fill('2099-01-01T10:00');
    await dialog.getByRole('button', { name: '办理这 4 项' }).click();
    await at.getByRole('alert').waitFor();
    expect(await Promise.all(ids.map(told))).toEqual([0, 0, 0, 0]);
    await at.locator('input').fill('');
    await dialog.getByRole('button', { name: '办理这 4 项' }).dblclick();
    await dialog.getByText('已办理 3 项，未办理 1 项。').waitFor();
    await dialog.getByText(/您读取之后案件已有变动/).waitFor();
    await seat.shot('batch-done');
    expect(await seat.violations()).toEqual([]);
    expect(await Promise.all(ids.map(told))).toEqual([1, 1, 0, 1]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('has what a colleague registers meanwhile, in an open window, without a reload', async () => {
    const [at, colleague] = await Promise.all([desk.person('zb-12330', 'operator'), desk.person('zb-12330', 'operator')]);
    await at.page.clock.install();
    await at.go('/worklist');
    await colleague.go('/intake');
    await colleague.page.getByLabel('来电号码').fill('13900530019');
    await colleague.page.getByRole('radio', { name: /^举报 / }).check();
    await colleague.page.getByLabel('涉及商品').fill('青花盖碗');
    await colleague.page.getByRole('button', { name: '登记（Ctrl+回车）' }).click();
    await colleague.page.getByRole('heading', { name: '已登记' }).waitFor();
    expect(await at.page.getByText('青花盖碗').count()).toBe(0);
    await at.page.clock.fastForward(31_000);
    await at.page.getByText('青花盖碗').first().waitFor();
    await Promise.all([at.close(), colleague.close()]);
  });

  it('says of a telephone or a name that it is looked for elsewhere, and looks there', async () => {
    const { number } = (await register(await desk.house.person('zb-12330', 'operator'), { reporter: { name: '牛盼盼', telephone: '13853377003' } })).body;
    const seat = await desk.person('zb-12330', 'operator');
    const { page } = seat;
    await seat.go('/worklist');
    await page.getByLabel('检索', { exact: true }).fill('13853377003');
    await page.keyboard.press('Enter');
    await page.getByText('电话号码只能在“来电人姓名或电话”中检索').waitFor();
    await seat.settled();
    await seat.shot('worklist-nothing');
    expect(await seat.violations()).toEqual([]);
    await page.getByRole('button', { name: '按“来电人姓名或电话”检索' }).click();
    await page.getByRole('link', { name: number }).waitFor();
    await seat.go(`/worklist?text=${encodeURIComponent('牛盼盼')}`);
    await page.getByText('只在“编号和全文”中查找过').waitFor();
    expect(await page.getByText('电话号码只能').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^按“/ }).allInnerTexts()).toEqual(['按“来电人姓名或电话”检索', '按“被反映人名称”检索']);
    // A piece of a telephone is not found anywhere: that is said, with what to ask the caller for; not of a whole number that nobody has.
    await seat.go('/worklist?in=caller&text=7003');
    await page.getByText('电话只能按完整号码检索').waitFor();
    expect(await page.getByLabel('检索', { exact: true }).getAttribute('placeholder')).toBe('姓名两个字以上，或者完整的电话号码');
    await seat.go('/worklist?in=caller&text=13853377999');
    await page.getByText('没有符合条件的案件').waitFor();
    expect(await page.getByText('电话只能按完整号码检索').count()).toBe(0);
    await seat.go(`/worklist?in=caller&text=${encodeURIComponent('牛')}`);
    await page.getByText('请至少输入两个字').waitFor();
    // What is refused for what was asked is refused again: nothing is offered that asks the same.
    await seat.go(`/worklist?text=${encodeURIComponent('牛')}`);
    await page.getByRole('alert').getByText('请至少输入两个字').waitFor();
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('sends again what had no answer, and it is done once', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const ids = [(await register(operator, { goods: '花瓶' })).body.id as string, (await register(operator, { goods: '台灯' })).body.id as string];
    const seat = await desk.person('zb-12330', 'operator');
    const { page } = seat;
    // The first act reaches the server; its answer does not reach the page.
    let lost = 0;
    // Said before the page is opened: a browser that has it open may let one more request by.
    await page.route('**/acts', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await seat.go('/worklist?text=%E5%8F%B0%E7%81%AF');
    await seat.go('/worklist');
    for (const id of ids) await page.locator(`tr[data-case="${id}"]`).getByRole('checkbox').check();
    await page.getByRole('button', { name: '批量办理' }).click();
    const dialog = page.getByRole('dialog', { name: '批量办理' });
    await dialog.getByLabel('办理什么').click();
    await page.keyboard.type('告知受理');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('方式').first().click();
    await page.locator('.ant-select-dropdown:visible').getByText('电话', { exact: true }).click();
    await dialog.getByRole('button', { name: '办理这 2 项' }).click();
    await dialog.getByRole('button', { name: '重试未得到答复的' }).click();
    await dialog.getByText('已办理 2 项，未办理 0 项。').waitFor();
    expect(await Promise.all(ids.map(told))).toEqual([1, 1]);
    await seat.close();
  });

  it('keeps a filter under a name, at every desk, and forgets it when told to', async () => {
    const seat = await desk.person('zb-12330', 'operator');
    const { page } = seat;
    await seat.go('/worklist?view=waiting&procedure=hotline-complaint');
    await page.getByRole('button', { name: '＋ 存为常用筛选' }).click();
    await page.getByLabel('筛选名称').fill('热线·等他方');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '热线·等他方', exact: true }).waitFor();
    await seat.go('/worklist');
    await page.getByRole('button', { name: '热线·等他方', exact: true }).click();
    await page.waitForURL('**/worklist?view=waiting&procedure=hotline-complaint');
    await seat.shot('worklist-filters');
    expect(await seat.violations()).toEqual([]);
    const elsewhere = await desk.seat();
    await elsewhere.page.goto('/');
    await elsewhere.signIn(seat.login);
    await elsewhere.go('/worklist?view=waiting&procedure=hotline-complaint');
    await elsewhere.page.getByRole('button', { name: '删除“热线·等他方”' }).click();
    await elsewhere.page.getByRole('button', { name: '＋ 存为常用筛选' }).waitFor();
    expect((await (await desk.house.signIn(seat.login)).get('/api/desk')).body.filters).toEqual([]);
    await elsewhere.close();
    await seat.close();
  });
});
