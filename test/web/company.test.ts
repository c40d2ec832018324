import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser } from './browser';

describeBrowser('several people before one case', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  it('see each other, and the notes of their own body, as they come', async () => {
    const { id } = (await register(await desk.house.person('zb-12330', 'operator'))).body;
    const first = await desk.person('zb-12330', 'operator');
    const second = await desk.person('zb-12330', 'clerk');
    await first.go(`/cases/${id}`);
    await second.go(`/cases/${id}`);
    await second.page.getByRole('status').getByText(first.login).waitFor();
    await first.page.keyboard.press('m');
    await first.page.keyboard.type('来电人下午在家，先打电话。');
    await first.page.getByRole('button', { name: '保存备注' }).click();
    const note = first.page.getByRole('region', { name: '内部备注' }).getByRole('listitem');
    await note.getByRole('button', { name: '修改' }).click();
    await first.page.getByLabel('写备注').fill('来电人上午在家。');
    await first.page.getByRole('button', { name: '保存修改' }).click();
    await note.getByText('来电人上午在家。').waitFor();
    await first.shot('case-notes');
    expect(await first.violations()).toEqual([]);
    await second.page.reload();
    await second.settled();
    const seen = second.page.getByRole('region', { name: '内部备注' }).getByRole('listitem');
    await seen.getByText('来电人上午在家。').waitFor();
    expect(await seen.getByRole('button').count()).toBe(0);
    await note.getByRole('button', { name: '删除' }).click();
    await note.waitFor({ state: 'detached' });
    expect([...first.troubles, ...second.troubles]).toEqual([]);
    await first.close();
    await second.close();
  });

  it('are refused nothing where one of them looks on from outside: his page asks for no notes', async () => {
    const { id } = (await register(await desk.house.person('zb-12330', 'operator'))).body;
    const seat = await desk.seated('zb-ip', 'supervisor');
    const [asked, refused]: [string[], string[]] = [[], []];
    seat.page.on('response', (answer) => {
      asked.push(new URL(answer.url()).pathname);
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    await seat.go(`/cases/${id}`);
    await seat.page.reload();
    await seat.settled();
    expect([asked.includes(`/api/cases/${id}`), asked.filter((path) => path.endsWith('/notes')), refused]).toEqual([true, [], []]);
    expect(await seat.page.getByRole('region', { name: '内部备注' }).count()).toBe(0);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('do not see the notes of another body, nor who of it is there but the body', async () => {
    const operator = await desk.house.person('zb-12330', 'operator');
    const { id } = (await register(operator)).body;
    await operator.act(id, 'kind.confirmed', { kind: 'complaint' });
    await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' });
    await operator.post(`/api/cases/${id}/notes/${'a'.repeat(32)}`, { text: '只给中心看' });
    await operator.post(`/api/cases/${id}/presence`, {});
    const seat = await desk.seated('zhangdian-market', 'officer', { language: 'en', size: 'phone' });
    await seat.go(`/cases/${id}`);
    await seat.page.getByRole('status').getByText('Also open with').waitFor();
    const text = await seat.page.locator('main').innerText();
    expect(text).not.toContain('只给中心看');
    expect(await seat.page.locator('.readers').innerText()).not.toContain(operator.account?.login);
    await seat.shot('case-company');
    expect(await seat.violations()).toEqual([]);
    expect(await seat.overflows()).toBe(false);
    await seat.close();
  });
});
