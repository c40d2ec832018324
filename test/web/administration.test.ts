import { Desk, describeBrowser, type Seat } from './browser';
import { of2027 } from '../support/year2027';

describeBrowser('the administration', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ demonstration: true, start: '2026-12-01T09:30' });
  }, 120_000);
  afterAll(() => desk.close());

  const choose = async ({ page }: Seat, label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).fill(option);
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
  };

  it('adds an account with a password that is shown once and opens it', async () => {
    const seat = await desk.person('zb-12330', 'securityAdministrator');
    const { page } = seat;
    await seat.go('/administration/accounts');
    await page.getByRole('button', { name: '新增账户' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('登录名').fill('xin ren');
    await dialog.getByLabel('姓名').fill('辛仁');
    await choose(seat, '单位', '淄博市知识产权保护中心');
    await choose(seat, '角色', '系统管理员');
    await choose(seat, '角色', '话务员（受理员）');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '保存' }).click();
    // What is wrong stands beside its field, in words.
    await dialog.getByText('登录名由字母').first().waitFor();
    await dialog.getByText('不得兼任其他角色').first().waitFor();
    await dialog.getByLabel('登录名').fill('xinren');
    await choose(seat, '角色', '系统管理员');
    await dialog.getByRole('button', { name: '保存' }).dblclick();
    const password = await page.getByTestId('password').innerText();
    expect(await seat.violations()).toEqual([]);
    await seat.shot('administration-password');
    await page.getByRole('button', { name: '已告知，关闭' }).click();
    await page.getByRole('row', { name: /xinren/ }).getByText('待本人首次登录').waitFor();
    expect(await page.content()).not.toContain(password);
    // Whoever it was made for puts one of their own in its place before anything else.
    const newcomer = await desk.seat({ size: 'phone' });
    const { page: own } = newcomer;
    await own.goto('/');
    await own.getByLabel('登录名').fill('xinren');
    await own.getByLabel('密码').fill(password);
    await own.getByRole('button', { name: '登录', exact: true }).click();
    await own.getByRole('heading', { name: '请设置您自己的密码' }).waitFor();
    expect(await own.getByRole('navigation').count()).toBe(0);
    await newcomer.go('/worklist');
    await own.getByLabel('原密码').fill('不是这一个');
    await own.getByLabel('新密码', { exact: true }).fill('辛仁自己想的密码');
    await own.getByLabel('再输一次新密码').fill('辛仁的密码');
    await own.getByRole('button', { name: '修改密码' }).click();
    await own.getByText('两次输入的新密码不一致').waitFor();
    await own.getByLabel('再输一次新密码').fill('辛仁自己想的密码');
    await own.getByRole('button', { name: '修改密码' }).click();
    await own.getByText('与登录时使用的密码不一致').waitFor();
    expect(await newcomer.violations()).toEqual([]);
    await newcomer.shot('own-password-first');
    await own.getByLabel('原密码').fill(password);
    await own.getByRole('button', { name: '修改密码' }).click();
    await own.getByRole('heading', { name: '待办' }).waitFor();
    await own.getByRole('link', { name: '辛仁' }).click();
    await own.getByRole('heading', { name: '本人账户' }).waitFor();
    expect(newcomer.troubles).toEqual([]);
    await newcomer.close();
    expect((await desk.house.stranger().send('POST', '/api/session', { login: 'xinren', password })).status).toBe(401);
    await page.reload();
    await page.getByText('本人修改密码').waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  }, 90_000);

  it('shows what a year would move before it is loaded, and whom it warned afterwards', async () => {
    const seat = await desk.person('zb-12330', 'systemAdministrator');
    const { page } = seat;
    await seat.go('/administration/calendar');
    for (const [place, { from, to }] of (of2027.off as { from: string; to: string }[]).entries()) {
      await page.locator('input[type=date][aria-label$=" 从"]').nth(place).fill(from);
      await page.locator('input[type=date][aria-label$=" 至"]').nth(place).fill(to);
    }
    for (const [place, day] of of2027.work.entries()) {
      await page.getByRole('button', { name: '增加上班日' }).click();
      await page.getByLabel(`上班日 ${place + 1}`, { exact: true }).fill(day);
    }
    const load = page.getByRole('button', { name: '载入', exact: true });
    expect(await load.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText(/查看了 \d+ 件未结案件/).waitFor();
    await seat.shot('administration-calendar-preview');
    const newest = async () => (await desk.house.composition.storage.calendars.newest()).version;
    expect(await newest()).toBe(1);
    // Whatever is changed has to be looked at again.
    await page.getByLabel('文号', { exact: true }).fill('国办发明电〔2026〕9号');
    expect(await load.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText(/查看了 \d+ 件未结案件/).waitFor();
    await load.click();
    await page.getByText('国办发明电〔2026〕9号').or(page.getByText(seat.login)).first().waitFor();
    await page.getByRole('cell', { name: seat.login }).first().waitFor();
    expect(await newest()).toBe(2);
    await seat.shot('administration-calendar-loaded');
    expect(await seat.violations()).toEqual([]);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  }, 90_000);

  it('reconciles on request and says how it ended', async () => {
    const seat = await desk.person('zb-12330', 'systemAdministrator');
    await seat.go('/administration/clocks');
    await seat.page.getByText('还没有核对过').waitFor();
    await seat.page.getByRole('button', { name: '现在核对并修复' }).click();
    await seat.page.getByText(/件案件，不一致 0，/).waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  }, 60_000);

  it('shows nobody an area that is not theirs', async () => {
    const seat = await desk.person('zb-12330', 'systemAdministrator');
    await seat.go('/administration');
    expect(await seat.page.locator('.areas-list a').allInnerTexts()).toEqual(['机构名录', '放假安排', '期限与条文', '程序版本', '投递记录', '期限运行', '提醒队列']);
    await seat.go('/administration/accounts');
    await seat.page.getByRole('alert').filter({ hasText: '您的岗位不能办理此事项' }).waitFor();
    await seat.close();
  }, 60_000);
});
