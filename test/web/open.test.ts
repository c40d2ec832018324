import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser, type Seat } from './browser';

describeBrowser('a case opened at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ start: '2026-10-08T09:30' });
  });
  afterAll(() => desk.close());
  const choose = async ({ page }: Seat, field: string, option: string): Promise<void> => {
    await page.locator('.open-form form').getByLabel(field).first().click();
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
  };
  const send = ({ page }: Seat) => page.locator('.open-form').getByRole('button', { name: /^登\s?记$/ });

  it('names what is missing beside its field, is found again after a reload, and ends with a number', async () => {
    const seat = await desk.person('zhangdian-market', 'officer');
    const { page } = seat;
    await seat.go('/open');
    await page.getByRole('button', { name: '登记案件来源' }).click();
    await send(seat).click();
    await page.getByText('必填').first().waitFor();
    await page.getByLabel('线索').fill('店内销售假冒茶具');
    await page.getByText(/草稿已保存/).waitFor();
    await page.reload();
    await page.getByText(/已恢复/).waitFor();
    expect(await page.getByLabel('线索').inputValue()).toBe('店内销售假冒茶具');
    await choose(seat, '案件来源', '依职权发现');
    await choose(seat, '违法行为', '商标侵权');
    await send(seat).dblclick();
    await page.getByText('查询码', { exact: true }).waitFor();
    await page.getByRole('link', { name: '打开案件' }).click();
    await page.getByRole('heading', { name: /商标侵权/ }).waitFor();
    const officer = await desk.house.person('zhangdian-market', 'officer');
    expect((await officer.get('/api/cases?procedure=penalty-case')).body.items).toHaveLength(1);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('says how much a field takes, and says nothing more of a date that was refused once another is there', async () => {
    const seat = await desk.person('zhangdian-market', 'officer');
    const { page } = seat;
    await seat.go('/open?procedure=penalty-case&act=clue.registered');
    await choose(seat, '案件来源', '依职权发现');
    await choose(seat, '违法行为', '商标侵权');
    const form = page.locator('.open-form');
    await form.getByLabel('收到日期').fill('2027-03-01');
    await send(seat).click();
    await form.getByText('所填时间在将来').first().waitFor();
    await form.getByText('请看上面标出的 1 处').waitFor();
    await form.getByLabel('收到日期').fill('2026-10-08');
    await form.getByText('所填时间在将来').waitFor({ state: 'detached' });
    expect(await form.getByText('请看上面标出的').count()).toBe(0);
    await form.getByLabel('姓名或者名称').fill('瓷'.repeat(600));
    await send(seat).click();
    await form.getByText(/^内容过长：最多 \d+ 字$/).waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('a supervision order begins with the case from which it was asked, by its number', async () => {
    const { id, number } = (await register(await desk.house.person('zb-12330', 'operator'))).body;
    const seat = await desk.seated('zb-ip', 'supervisor');
    await seat.go(`/open?procedure=supervision-order&act=order.issued&subject=case&to=zb-12330&case=${id}`);
    await seat.page.locator('.open-form').getByText('淄博市知识产权保护中心').waitFor();
    await seat.page.locator('.open-form').getByText(number).waitFor();
    expect(await seat.violations()).toEqual([]);
    await seat.close();
  });
});
