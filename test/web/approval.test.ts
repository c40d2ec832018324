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
});
