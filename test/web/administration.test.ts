import { readFile } from 'node:fs/promises';
import { relay } from '../../src/application/relay';
import { prove } from '../../src/application/versions/prove';
import { rehearse } from '../../src/application/versions/rehearse';
import type { Case } from '../../src/domain/case';
import { procedures } from '../../workflows';
import { Desk, describeBrowser, type Seat } from './browser';
import { register } from '../support/hotlineCalls';
import { of2027 } from '../support/year2027';

describeBrowser('the administration', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ demonstration: true, start: '2026-12-01T09:30' });
  });
  afterAll(() => desk.close());

  const choose = async ({ page }: Seat, label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).fill(option);
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
  };

  /** Of a list that is not typed into. */
  const pick = async ({ page }: Seat, label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).press('Enter');
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
  };

  it('adds an account with a password that is shown once and opens it', async () => {
    const seat = await desk.person('zb-12330', 'securityAdministrator');
    const { page } = seat;
    await seat.go('/administration/accounts');
    await page.getByRole('button', { name: '新增账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('登录名').fill('xin ren');
    await dialog.getByLabel('姓名').fill('辛仁');
    await choose(seat, '单位', '淄博市知识产权保护中心');
    await choose(seat, '角色', '系统管理员');
    await choose(seat, '角色', '话务员（受理员）');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '保存' }).click();
    // What is wrong stands beside its field, in words, and nowhere else.
    await dialog.getByText('请看上面标出的 2 处').waitFor();
    expect(await dialog.locator('.field').filter({ hasText: '登录名由字母' }).getByLabel('登录名').count()).toBe(1);
    expect(await dialog.getByText('登录名由字母').count()).toBe(1);
    expect(await dialog.getByText('不得兼任其他角色').count()).toBe(1);
    await dialog.getByLabel('登录名').fill('xinren');
    await choose(seat, '角色', '系统管理员');
    await page.keyboard.press('Escape');
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
    await own.getByRole('heading', { name: '本人账号' }).waitFor();
    expect(newcomer.troubles).toEqual([]);
    await newcomer.close();
    expect((await desk.house.stranger().send('POST', '/api/session', { login: 'xinren', password })).status).toBe(401);
    await page.reload();
    await page.getByText('本人修改密码').waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('shows what a year would move before it is loaded, and whom it warned afterwards', async () => {
    const seat = await desk.person('zb-12330', 'systemAdministrator');
    const { page } = seat;
    await seat.go('/administration/calendar');
    // Which rows lack something is said as long as nothing can be foreseen; whoever looks at another year finds the first again.
    const status = page.getByRole('status').filter({ hasText: '还缺' });
    await status.getByText('第 1 行放假首日').waitFor();
    // Dates in law would rest on it: a year without the number and the day of its notice is not loaded.
    await status.getByText(/文号、发布日期/u).waitFor();
    await page.getByLabel('发布日期').fill('2026-11-04');
    await page.getByLabel('文号', { exact: true }).fill('国办发明电〔2026〕8号');
    await pick(seat, '填写的年度', '修改 2026');
    await status.getByText('修改通知标题').waitFor();
    await pick(seat, '填写的年度', '新年度 2027');
    expect(await page.getByLabel('文号', { exact: true }).inputValue()).toBe('国办发明电〔2026〕8号');
    for (const [place, { from, to }] of (of2027.off as { from: string; to: string }[]).entries()) {
      await page.locator('input[type=date][aria-label$=" 放假首日"]').nth(place).fill(from);
      await page.locator('input[type=date][aria-label$=" 放假末日"]').nth(place).fill(to);
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
    await page.getByText('已载入为第 2 版').waitFor();
    expect(await newest()).toBe(2);
    await seat.shot('administration-calendar-loaded');
    expect(await seat.violations()).toEqual([]);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('amends a year in the middle: what comes nearer is foreseen, loaded, listed, and its people are warned', async () => {
    const seat = await desk.person('zb-12330', 'systemAdministrator');
    const { page } = seat;
    // Who is to be told: the case is in the hands of this bureau.
    const bureau = await desk.house.person('zhangdian-market', 'officer');
    await seat.go('/administration/calendar');
    await pick(seat, '填写的年度', '修改 2026');
    await page.getByLabel('修改通知标题').fill('国务院办公厅关于调整2026年12月上班安排的通知（测试）');
    await page.getByLabel('修改通知文号').fill('国办发明电〔2026〕10号');
    await page.getByRole('button', { name: '增加上班日' }).click();
    // What cannot be is said beside the day it is said of.
    const worked = page.getByLabel(/^上班日 \d+$/).last();
    await worked.fill('2026-12-04');
    await page.getByRole('button', { name: '预览影响' }).click();
    await worked.locator('..').getByText('2026-12-04 不是周六、周日，不能作为调休上班日。').waitFor();
    // A Saturday on which everybody works now: what counts working days over it ends a day earlier.
    await worked.fill('2026-12-05');
    await page.getByRole('button', { name: '预览影响' }).click();
    const foreseen = page.getByRole('status').filter({ hasText: '件未结案件' });
    const number = (await foreseen.getByRole('row').filter({ hasText: '公开处罚信息' }).filter({ hasText: '提前' }).first().getByRole('cell').first().innerText()).trim();
    await seat.shot('administration-calendar-amended-preview');
    const { version } = await desk.house.composition.storage.calendars.newest();
    await page.getByRole('button', { name: '载入', exact: true }).dblclick();
    await page.getByText(`已载入为第 ${version + 1} 版`).or(page.getByRole('cell', { name: String(version + 1), exact: true })).first().waitFor();
    expect((await desk.house.composition.storage.calendars.newest()).version).toBe(version + 1);
    const moved = page.getByRole('region', { name: '因放假安排变动的届满日' }).getByRole('row').filter({ hasText: number }).filter({ hasText: '提前' }).first();
    await moved.getByText('经办单位，等待').waitFor();
    // Each is named by its period, also where every party has one of its own.
    expect(await page.getByRole('region', { name: '因放假安排变动的届满日' }).getByText(/[A-Z]+-?\d+-/u).count()).toBe(0);
    // The people of the case are told with the next sending, and the list says whom.
    await relay({ app: desk.house.app, mail: { domain: 'localhost' }, isHeld: () => Promise.resolve(false) });
    await page.reload();
    await moved.waitFor();
    await seat.shot('administration-calendar-amended');
    await moved.getByText('站内信，').first().waitFor();
    expect((await bureau.get('/api/inbox')).text).toContain(number);
    expect(await seat.violations()).toEqual([]);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('has a version take new cases by the press of a button, once nothing stands against it', async () => {
    const seat = await desk.person('zb-joint-office', 'supervisor');
    const { page } = seat;
    const { app } = desk.house;
    const second = procedures.find(({ name, version }) => name === 'supervision-order' && version === 2)!;
    await seat.go('/administration/versions');
    await pick(seat, '程序', '督查督办 · 版本 2');
    await page.getByText('启用前还缺').waitFor();
    expect(await page.getByRole('button', { name: '启用', exact: true }).count()).toBe(0);
    await prove(app, second, { messages: [], hands: [] });
    async function* none(): AsyncGenerator<Case> {}
    await rehearse(app, none(), 'supervision-order', 2, () => undefined);
    await page.reload();
    await pick(seat, '程序', '督查督办 · 版本 2');
    await seat.shot('administration-version-to-activate');
    await page.getByRole('button', { name: '启用', exact: true }).dblclick();
    await page.getByText('新案件使用').waitFor();
    expect(await seat.violations()).toEqual([]);
    expect(seat.troubles).toEqual([]);
    await seat.close();
    // Pressed twice, recorded once; what is opened from now on goes by it.
    expect(await app.versions.store.activations()).toMatchObject([{ procedure: 'supervision-order', version: 2, from: '2026-12-01' }]);
  });

  it('marks in the timeline of a case what was entered while the clock was in doubt', async () => {
    const doubtful: { clockInDoubt?: () => boolean } = desk.house.app;
    doubtful.clockInDoubt = () => true;
    const { id } = (await register(await desk.house.person('zb-12330', 'operator'))).body;
    delete doubtful.clockInDoubt;
    const seat = await desk.person('zb-12330', 'operator');
    await (await desk.house.signIn(seat.login)).act(id, 'kind.confirmed', { kind: 'complaint' });
    await seat.go(`/cases/${id}`);
    const mark = seat.page.getByRole('region', { name: '办理经过' }).getByText('录入时服务器时钟存疑');
    await mark.waitFor();
    expect(await mark.count()).toBe(1);
    await seat.shot('case-clock-in-doubt');
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('reconciles on request and says how it ended', async () => {
    const seat = await desk.seated('zb-12330', 'systemAdministrator');
    await seat.go('/administration/clocks');
    await seat.page.getByText('还没有核对过').waitFor();
    await seat.page.getByRole('button', { name: '现在核对并修复' }).click();
    await seat.page.getByText(/件案件，不一致 0，/).waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('records who presides over a body, and loads a directory after its changes were looked at', async () => {
    const seat = await desk.person('zb-12330', 'systemAdministrator');
    const deputy = await desk.person('zb-ip', 'deputyHead');
    const { page } = seat;
    await seat.go('/administration/bodies');
    await page.getByText('登记负责人任命').click();
    await choose(seat, '单位', '淄博市知识产权局');
    await page.getByLabel('登录名').fill('nobody');
    await page.getByLabel('任职日期').fill('2026-11-30');
    await page.getByLabel('任职文件').fill('淄组任〔2026〕9号');
    await page.getByRole('radio', { name: '主持工作' }).check();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('没有这个账号').first().waitFor();
    await page.getByLabel('登录名').fill(deputy.login);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记。').waitFor();

    await page.getByText('变更名录').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载名录文件' }).click()]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { bodies: { code: string; delivery: string; heads: { document: string }[] }[] };
    expect(file.bodies.find(({ code }) => code === 'zb-ip')?.heads.at(-1)?.document).toBe('淄组任〔2026〕9号');
    const choosing = (content: string) => page.getByLabel('选择名录文件').setInputFiles({ name: '名录.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await choosing('{');
    await page.getByText('所选文件不是名录文件').waitFor();
    await choosing(JSON.stringify({ ...file, bodies: file.bodies.filter(({ code }) => code !== 'zb-customs') }));
    await page.getByText('bodies.zb-customs').waitFor();
    await choosing(JSON.stringify({ ...file, bodies: file.bodies.map((body) => (body.code === 'zb-police' ? { ...body, delivery: 'account' } : body)) }));
    await page.getByRole('row', { name: /淄博市公安局.*文书往来方式/ }).waitFor();
    expect(await seat.violations()).toEqual([]);
    await seat.shot('administration-directory');
    await page.getByRole('button', { name: '载入名录' }).click();
    await page.getByText('已载入，第 2 版').waitFor();
    await page.getByRole('row', { name: /淄博市公安局 zb-police.*本系统账号/ }).waitFor();
  });

  it('shows nobody an area that is not theirs', async () => {
    const seat = await desk.seated('zb-12330', 'systemAdministrator');
    await seat.go('/administration');
    expect(await seat.page.locator('.areas-list a').allInnerTexts()).toEqual(['机构名录', '放假安排', '期限与条文', '程序版本', '投递记录', '期限运行', '提醒队列']);
    await seat.go('/administration/accounts');
    await seat.page.getByRole('alert').filter({ hasText: '您的岗位不能办理此事项' }).waitFor();
    await seat.close();
  });
});
