import { register } from '../support/hotlineCalls';
import { PASSWORD } from '../support/house';
import { Desk, describeBrowser, type Seat } from './browser';

/** What browsers do to people at the desk: back, two windows, an end of the session in another one, a server that is gone. */
describeBrowser('bad luck at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  const opened = async (): Promise<string> => (await register(await desk.house.person('zb-12330', 'operator'))).body.id;
  const facts = async (id: string): Promise<string[]> => (await (await desk.house.person('zb-12330', 'operator')).get(`/api/cases/${id}/history`)).body.facts.map(({ type }: { type: string }) => type);
  const open = async ({ page }: Pick<Seat, 'page'>, act: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${act}\\s*(?:→|期限|$)`) }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登记办理' }).waitFor();
  };
  const chooseWay = async ({ page }: Pick<Seat, 'page'>): Promise<void> => {
    await page.getByRole('dialog').getByLabel('方式').first().click();
    await page.locator('.ant-select-dropdown:visible').getByText('电话', { exact: true }).click();
  };

  it('back leaves a form that was not sent, and records nothing; forward and back again record nothing either', async () => {
    const id = await opened();
    const seat = await desk.seated('zb-12330', 'operator');
    await seat.go('/worklist');
    await seat.go(`/cases/${id}`);
    await open(seat, '告知受理编号');
    await chooseWay(seat);
    await seat.page.goBack();
    await seat.settled();
    await seat.page.goForward();
    await seat.settled();
    expect(await facts(id)).toEqual(['intake.registered']);
    await open(seat, '告知受理编号');
    await chooseWay(seat);
    await seat.page.getByRole('dialog').getByRole('button', { name: '登记办理' }).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    await seat.page.goBack();
    await seat.settled();
    await seat.page.goForward();
    await seat.settled();
    await seat.page.reload();
    await seat.settled();
    expect(await facts(id)).toEqual(['intake.registered', 'number.told']);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('two windows of one person agree: what is done in one is seen in the other, and the end of the session is the end in both', async () => {
    const id = await opened();
    const seat = await desk.seated('zb-12330', 'operator');
    await seat.go(`/cases/${id}`);
    const other = await seat.page.context().newPage();
    await other.goto(`${desk.house.url}/cases/${id}`);
    await open({ page: other }, '告知受理编号');
    await chooseWay({ page: other });
    await other.getByRole('dialog').getByRole('button', { name: '登记办理' }).click();
    await other.getByRole('dialog').waitFor({ state: 'detached' });
    await seat.page.bringToFront();
    // What was read less than five seconds ago counts as new: the page looks again when it is next looked at.
    await seat.page.reload();
    await seat.page.getByRole('region', { name: '办理经过' }).getByText('告知受理编号').waitFor();
    await open(seat, '确认诉求类型');
    await seat.page.getByLabel('理由').fill('另一窗口已退出');
    await other.locator('.who').getByRole('button', { name: '退出' }).click();
    await other.getByLabel('登录名').waitFor();
    await seat.page.getByRole('dialog').getByLabel('诉求类型').first().click();
    await seat.page.locator('.ant-select-dropdown:visible').getByText('举报', { exact: true }).click();
    await seat.page.getByRole('dialog').getByRole('button', { name: '登记办理' }).click();
    const again = seat.page.getByRole('dialog', { name: '登录已失效' });
    // Whose account it is stands there already: the keyboard is in the password.
    await again.locator('input[type=password]:focus').waitFor({ timeout: 20_000 });
    await seat.page.keyboard.type(PASSWORD);
    await again.getByRole('button', { name: '登录' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await seat.page.getByLabel('理由').inputValue()).toBe('另一窗口已退出');
    await seat.page.getByRole('dialog').getByRole('button', { name: '登记办理' }).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await facts(id)).toEqual(['intake.registered', 'number.told', 'kind.confirmed']);
    await seat.close();
  });

  it('a call that is registered with two presses, over a connection that drops the first answer, is registered once', async () => {
    const seat = await desk.person('zb-12330', 'operator');
    const { page } = seat;
    let dropped = false;
    let pressedTwice: () => void = () => undefined;
    const twoPresses = new Promise<void>((resolve) => { pressedTwice = resolve; });
    // Before the page is opened: a browser that has it open may let one more request by.
    await page.route('**/api/cases', async (route) => {
      if (dropped || route.request().method() !== 'POST') return route.continue();
      dropped = true;
      await route.fetch();
      // The answer is lost after the second press only: a press after the loss would be the next attempt.
      await twoPresses;
      return route.abort('connectionreset');
    });
    await seat.go('/intake');
    await page.getByRole('radio', { name: /^投诉 / }).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('涉及商品').fill('断线时登记的茶具');
    const before = (await (await desk.house.person('zb-12330', 'operator')).get('/api/cases')).body.items.length;
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    pressedTwice();
    await page.getByText(/连接|网络/u).first().waitFor();
    expect(await page.getByLabel('涉及商品').inputValue()).toBe('断线时登记的茶具');
    await page.getByText(/连接(?:已)?恢复|重新连接/u).or(page.getByLabel('涉及商品')).first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    expect((await (await desk.house.person('zb-12330', 'operator')).get('/api/cases')).body.items).toHaveLength(before + 1);
    await seat.close();
  });

  it('a refusal of the server stands beside the field that it is about, and what was typed stays', async () => {
    const id = await opened();
    const seat = await desk.seated('zb-12330', 'operator');
    await seat.go(`/cases/${id}`);
    await open(seat, '确认诉求类型');
    await seat.page.getByRole('dialog').getByLabel('诉求类型').first().click();
    await seat.page.locator('.ant-select-dropdown:visible').getByText('举报', { exact: true }).click();
    await seat.page.getByLabel('理由').fill('来电人说此件标有 机密★5年');
    await seat.page.getByRole('dialog').getByRole('button', { name: '登记办理' }).click();
    const dialog = seat.page.getByRole('dialog');
    await dialog.getByText('国家秘密标志').first().waitFor();
    // It is said once, where it is to be put right; what stands at the button only points there.
    expect(await dialog.getByText('国家秘密标志').count()).toBe(1);
    await dialog.getByText('请看上面标出的 1 处').waitFor();
    // So is what is wrong with the time of an act, though it was folded away.
    await seat.page.getByLabel('理由').fill('来电人更正');
    await dialog.locator('summary').click();
    await dialog.getByLabel('生效时间').fill('2027-01-01T09:00');
    await dialog.locator('summary').click();
    await dialog.getByRole('button', { name: '登记办理' }).click();
    await dialog.locator('label', { hasText: '生效时间' }).getByRole('alert').waitFor();
    expect(await seat.page.getByLabel('理由').inputValue()).toBe('来电人更正');
    expect(await facts(id)).toEqual(['intake.registered']);
    await seat.shot('refused-beside-field');
    await seat.close();
  });
});
