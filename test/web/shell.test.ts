import { relay } from '../../src/application/relay';
import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser, type Seat } from './browser';

describeBrowser('what stands around every screen', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  /** A matter is handed to the market bureau of Zhangdian, and its notices go out. */
  async function handedOver(): Promise<string> {
    const operator = await desk.house.person('zb-12330', 'operator');
    const { id } = (await register(operator)).body;
    await operator.act(id, 'kind.confirmed', { kind: 'complaint' });
    await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' });
    await relay({ app: desk.house.app, mail: { domain: 'localhost' }, isHeld: () => Promise.resolve(false) });
    return id;
  }
  const bell = (seat: Seat) => seat.page.getByRole('button', { name: /^(?:站内信：|Notices: )/ });

  it('tells of a notice as it comes, leads to its case, and forgets it when it is read', async () => {
    const seat = await desk.person('zhangdian-market', 'clerk');
    const { page } = seat;
    await seat.go('/worklist');
    await page.getByRole('button', { name: '站内信：没有未读' }).waitFor();
    const id = await handedOver();
    await page.getByRole('button', { name: '站内信：1 条未读' }).waitFor();
    // The list behind it has the case without being asked again.
    await page.locator(`a[href="/cases/${id}"]`).first().waitFor();
    await bell(seat).click();
    const drawer = page.getByRole('dialog', { name: '站内信' });
    await drawer.getByText('通知方式').click();
    await drawer.getByLabel('邮箱').fill('不是邮箱');
    await drawer.getByLabel('工作日 9:10 汇总').check();
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByRole('alert').waitFor();
    await drawer.getByLabel('邮箱').fill('office@example.gov.cn');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('已保存。').waitFor();
    await seat.shot('inbox');
    expect(await seat.violations()).toEqual([]);
    await drawer.getByRole('link', { name: /打开案件/ }).click();
    await page.waitForURL(`**/cases/${id}`);
    await page.getByRole('button', { name: '站内信：没有未读' }).waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('does so on a telephone and in English', async () => {
    await handedOver();
    const seat = await desk.person('zhangdian-market', 'clerk', { language: 'en', size: 'phone' });
    await handedOver();
    await seat.page.getByRole('button', { name: 'Notices: 1 unread' }).click();
    const drawer = seat.page.getByRole('dialog', { name: 'Notices' });
    await drawer.getByRole('button', { name: 'Mark all as read' }).click();
    await seat.page.getByRole('button', { name: 'Notices: nothing unread' }).waitFor({ state: 'attached' });
    await seat.shot('inbox');
    expect(await seat.violations()).toEqual([]);
    expect(await seat.overflows()).toBe(false);
    await seat.close();
  });

  it('asks for a case while the desk around it is being drawn, and for nothing twice', async () => {
    const id = await handedOver();
    const seat = await desk.seated('zhangdian-market', 'clerk');
    const asked = [] as string[];
    seat.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.method() === 'GET' && pathname.startsWith('/api/')) asked.push(pathname);
    });
    await seat.go(`/cases/${id}`);
    expect(asked.slice(0, 2)).toEqual(['/api/session', `/api/cases/${id}`]);
    expect(asked).toEqual(expect.arrayContaining(['history', 'path', 'documents', 'notes', 'parties'].map((part) => `/api/cases/${id}/${part}`)));
    expect([...asked].sort()).toEqual([...new Set(asked)].sort());
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('asks for what stands on the page of a case before that page is drawn, where it is reached by a link', async () => {
    const id = await handedOver();
    const seat = await desk.seated('zhangdian-market', 'clerk');
    const asked = [] as string[];
    await seat.go('/worklist');
    seat.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.method() === 'GET' && pathname.startsWith('/api/')) asked.push(pathname);
    });
    await seat.page.locator(`a[href="/cases/${id}"]`).first().click();
    await seat.page.locator('.timeline li').first().waitFor();
    await seat.settled();
    // The bodies are asked for by what is drawn.
    expect(asked.indexOf('/api/bodies')).toBeGreaterThan(asked.indexOf(`/api/cases/${id}/history`));
    expect([...asked].sort()).toEqual([...new Set(asked)].sort());
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it.each([
    ['/', ['/api/today', '/api/documents?unissued=1', '/api/documents?unserved=1']],
    ['/worklist?view=soon', ['/api/worklist?view=soon&limit=50', '/api/procedures']],
    ['/worklist?text=%E5%8F%B0%E7%81%AF', ['/api/cases?q=%E5%8F%B0%E7%81%AF&limit=50', '/api/procedures']],
    ['/intake', ['/api/procedures']],
  ])('asks for what %s will show while the desk around it is being drawn, and for nothing twice', async (address, first) => {
    const seat = await desk.seated('zhangdian-market', 'clerk');
    const asked = [] as string[];
    seat.page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() === 'GET' && pathname.startsWith('/api/')) asked.push(`${pathname}${search}`);
    });
    await seat.go(address);
    expect(asked.slice(0, 1 + first.length)).toEqual(['/api/session', ...first]);
    expect([...asked].sort()).toEqual([...new Set(asked)].sort());
    await seat.close();
  });

  it('asks for nothing but who is there, for somebody who is not signed in', async () => {
    const id = await handedOver();
    const seat = await desk.seat();
    const asked = [] as string[];
    seat.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await seat.page.goto(`/cases/${id}`);
    await seat.page.getByLabel('登录名').waitFor();
    expect(asked.filter((address) => address.startsWith('/api/'))).toEqual(['/api/session']);
    await seat.close();
  });

  it('shows a newcomer around once, and never again', async () => {
    const seat = await desk.person('zb-12330', 'operator', { tour: true });
    const { page } = seat;
    const tour = page.getByRole('complementary', { name: '初次使用' });
    await tour.waitFor();
    expect(await page.locator('.tour-target').getAttribute('href')).toBe('/intake');
    await seat.shot('tour');
    expect(await seat.violations()).toEqual([]);
    await tour.getByRole('button', { name: '下一步' }).click();
    await tour.getByText('2 / 4').waitFor();
    await tour.getByRole('button', { name: '跳过' }).click();
    await tour.waitFor({ state: 'detached' });
    await seat.go('/worklist');
    expect(await tour.count()).toBe(0);
    expect((await (await desk.house.signIn(seat.login)).get('/api/desk')).body.toured).toEqual(['operator']);
    await seat.close();
  });

  it('explains keys and terms when ? is pressed, and terms where they stand, by pointer and by keyboard', async () => {
    const id = (await register(await desk.house.person('zb-12330', 'operator'))).body.id as string;
    for (const language of ['zh', 'en'] as const) {
      const seat = await desk.person('zb-12330', 'operator', { language });
      const { page } = seat;
      await seat.go(`/cases/${id}`);
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: language === 'zh' ? '帮助' : 'Help' });
      await help.getByRole('searchbox').fill(language === 'zh' ? '送达回证' : 'proof of service');
      await help.getByText(language === 'zh' ? '民事诉讼法第87条' : 'Civil Procedure Law, art. 87').waitFor();
      await help.getByRole('searchbox').press('?');
      await seat.shot('help');
      expect(await seat.violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      const term = page.locator('.term:visible').first();
      await term.focus();
      await page.getByRole('tooltip').waitFor();
      expect(await term.getAttribute('aria-describedby')).toBe(await page.getByRole('tooltip').getAttribute('id'));
      await seat.shot('term');
      expect(await seat.violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
      await term.hover();
      await page.getByRole('tooltip').waitFor();
      expect(seat.troubles).toEqual([]);
      await seat.close();
    }
  });
});
