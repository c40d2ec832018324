import { Desk, describeBrowser } from './browser';

describeBrowser('an approval on a telephone', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ demonstration: true, start: '2026-10-08T09:30' });
  });
  afterAll(() => desk.close());

  it('is found among those that wait, is agreed or not by two buttons, wants a reason not to, and goes on to the next step when agreed', async () => {
    const chief = await desk.person('zb-ip', 'sectionChief', { size: 'phone' });
    const reader = await desk.house.person('zb-ip', 'officer');
    const waiting = async (role: string): Promise<readonly string[]> => (await reader.get(`/api/cases?flag=awaits.${role}`)).body.items.map(({ id }: { id: string }) => id);
    const [id = ''] = await waiting('sectionChief');
    await chief.go('/approvals');
    await chief.page.locator(`a[href="/approvals/${id}"]`).click();
    await chief.settled();
    expect(await chief.page.locator('.decide').getByRole('button').allInnerTexts()).toEqual(['同意', '退回或者不同意']);
    await chief.page.getByRole('button', { name: '退回或者不同意' }).click();
    const dialog = chief.page.getByRole('dialog', { name: '退回或者不同意' });
    await dialog.getByRole('button', { name: '提交意见' }).click();
    for (const missing of ['请选择退回补充或者不同意', '请写明理由']) await dialog.getByRole('alert').filter({ hasText: missing }).waitFor();
    await chief.shot('approval-not-agreed');
    expect([await chief.violations(), await chief.overflows()]).toEqual([[], false]);
    await chief.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await waiting('sectionChief')).toContain(id);
    await chief.page.getByRole('button', { name: '同意', exact: true }).dblclick();
    await chief.page.getByText('审批意见已记录').waitFor();
    await chief.page.getByText('承办机构负责人：同意').waitFor();
    expect(await waiting('sectionChief')).not.toContain(id);
    expect(await waiting('legalReviewer')).toContain(id);
    // Pressed twice, acted once; and the next step is not for the same person.
    const opinions = (await reader.get(`/api/cases/${id}/history`)).body.facts.filter(({ type, on }: { type: string; on: string }) => type === 'approval.given' && on === '2026-10-08');
    expect(opinions).toHaveLength(1);
    await chief.page.getByText('您已签署意见').waitFor();
    expect(await chief.page.getByText('不由您审批').count()).toBe(0);
    expect(await chief.page.getByRole('link', { name: '返回待审批' }).getAttribute('href')).toBe('/approvals');
    const [following] = await waiting('sectionChief');
    if (following === undefined) await chief.page.getByText('目前没有其他等您审批的事项').waitFor();
    else expect(await chief.page.getByRole('link', { name: /^下一件待审批/ }).getAttribute('href')).toMatch(/^\/approvals\//);
    await chief.shot('approval-signed');
    expect(await chief.violations()).toEqual([]);
    // The same as the form that is signed and filed: who has said what, and room for those who have not.
    await chief.resize('desk');
    await chief.page.emulateMedia({ media: 'print' });
    const sheet = chief.page.locator('.print-sheet');
    await sheet.getByRole('row', { name: /^承办机构负责人意见 同意/ }).waitFor();
    await sheet.getByRole('row', { name: /^主要负责人意见 签名/ }).waitFor();
    expect(await chief.page.locator('.sheet').isVisible()).toBe(false);
    await chief.shot('print-approval');
    await chief.close();
    // By keyboard alone: not approved, with the reason.
    const reviewer = await desk.seated('zb-ip', 'legalReviewer', { size: 'phone', language: 'en' });
    await reviewer.go(`/approvals/${id}`);
    await reviewer.page.getByRole('button', { name: 'Return or disagree' }).press('Enter');
    const refusing = reviewer.page.getByRole('dialog', { name: 'Return or disagree' });
    await refusing.getByRole('radio', { name: 'Return for completion' }).press('Space');
    await reviewer.page.keyboard.press('ArrowDown');
    expect(await refusing.getByRole('radio', { name: 'Disagree' }).isChecked()).toBe(true);
    await reviewer.page.keyboard.press('Tab');
    await reviewer.page.keyboard.type('证据尚不充分');
    await reviewer.shot('approval-not-agreed');
    await refusing.getByRole('button', { name: 'Send the opinion' }).press('Enter');
    await refusing.waitFor({ state: 'detached' });
    expect((await reader.get(`/api/cases/${id}`)).body.requests.at(-1).status).toBe('disapproved');
    await reviewer.close();
  });

  it('of a correction says which record it is about, the date that stands there and the one that is to', async () => {
    const officer = await desk.house.person('zb-market', 'officer');
    const { id } = (await officer.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian' }, at: '2026-10-07T15:20:00+08:00' })).body;
    expect((await officer.act(id, 'approval.requested', { act: 'act.corrected', input: { about: 1, at: '2026-10-06T09:00:00+08:00', reason: '录入错误' } })).status).toBe(200);
    const head = await desk.seated('zb-market', 'deputyHead', { size: 'phone' });
    await head.go(`/approvals/${id}`);
    const why = (await head.page.locator('.sheet .data').innerText()).replace(/\s+/g, ' ');
    expect(why).toBe('对应的记录 登记案件来源 · 2026-10-07 原记录的时间 2026-10-07 15:20 正确的时间 2026-10-06 09:00 理由 录入错误');
    await head.shot('approval-correction');
    expect([await head.violations(), await head.codes()]).toEqual([[], []]);
    // The same in the history of the case, where it is the content of a request.
    await head.go(`/cases/${id}`);
    const asked = (await head.page.getByRole('region', { name: '办理经过' }).getByRole('listitem').first().innerText()).replace(/\s+/g, ' ');
    expect(asked).toContain('原记录的时间 2026-10-07 15:20 正确的时间 2026-10-06 09:00');
    await head.close();
  });
});
