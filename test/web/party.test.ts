import PizZip from 'pizzip';
import { aPicture } from '../support/files';
import { RESPONDENT, servedCopy, servedDispute, type ServedDispute } from '../support/disputeServed';
import type { Client } from '../support/house';
import { disputeStories } from '../../src/cli/demonstration/disputes';
import { penaltyStories } from '../../src/cli/demonstration/penalties';
import { playDemonstration } from '../../src/cli/demonstration/play';
import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser, type Seat } from './browser';

const DEFENCE = '申请日前已经公开销售，见附件。𠮷';

describeBrowser('a party without an account', () => {
  let desk: Desk;
  let served: ServedDispute;
  let code: string;
  beforeAll(async () => {
    desk = await Desk.open();
    // A penalty notice with the right to a hearing was served; mediation was proposed by telephone.
    const [hearing, offered] = [...penaltyStories.filter(({ name }) => name.endsWith('听证已定')), ...disputeStories.filter(({ name }) => name.endsWith('征询调解'))];
    await playDemonstration(desk.house.app, [hearing!, offered!].map((story) => ({ ...story, acts: story.acts.slice(0, -1) })));
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    served = await servedDispute(desk.house);
    ({ code } = await servedCopy(served.officer, served.id, served.place));
  });

  const open = async (manner: Parameters<Desk['seat']>[0] = {}): Promise<Seat> => {
    const seat = await desk.seat(manner);
    await seat.go(`/ask#code=${code.replaceAll('-', '')}`);
    await seat.page.locator('.last-day').waitFor();
    return seat;
  };
  const start = async ({ page }: Seat): Promise<void> => {
    await page.getByRole('button', { name: '提交答辩', exact: true }).first().click();
    await page.locator('.act-form').waitFor();
  };
  const submit = ({ page }: Seat) => page.locator('.act-form').getByRole('button', { name: '提交', exact: true });
  const answers = async (): Promise<{ type: string; content: object }[]> => (await served.officer.get(`/api/cases/${served.id}/history`)).body.facts.filter(({ type }: { type: string }) => type === 'answer.received');

  it('scans the code, reads until when and why, answers with a file, and prints the receipt', async () => {
    const seat = await open({ size: 'phone' });
    const { page } = seat;
    expect(page.url()).not.toContain(code.slice(0, 4));
    expect(await page.locator('.day').innerText()).toBe('2026年9月29日星期二');
    await page.getByText('为什么是这一天').click();
    await page.getByText('2026年9月14日', { exact: false }).first().waitFor();
    expect(await page.content()).not.toContain(RESPONDENT);
    await start(seat);
    // A character that nobody has assigned stands for those that this computer cannot draw: it is said, never a silent box.
    await page.getByLabel('答辩意见').fill('\u{3FFFD}');
    await page.getByText('[U+3FFFD]').waitFor();
    await page.getByLabel('答辩意见').fill(DEFENCE);
    await page.getByLabel('选择文件').setInputFiles({ name: '销售 记录.png', mimeType: 'image/png', buffer: Buffer.from(aPicture('sold')) });
    await page.locator('.files li').filter({ hasText: '销售 记录.png' }).waitFor();
    await seat.shot('party-answering');
    expect(await seat.violations()).toEqual([]);
    await submit(seat).dblclick();
    await page.getByRole('heading', { name: '收件凭证' }).waitFor();
    expect(await answers()).toMatchObject([{ content: { defence: DEFENCE, attachments: [expect.any(String)] } }]);
    await seat.settled();
    await seat.shot('party-receipt');
    expect(await seat.violations()).toEqual([]);
    expect(await seat.overflows()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect([await page.locator('.receipt').isVisible(), await page.locator('section[aria-labelledby^="asked-"]').first().isVisible()]).toEqual([true, false]);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('is told beside the field what is wrong with a code, and by the server why a file is refused', async () => {
    const seat = await desk.seat();
    await seat.go('/ask');
    await seat.page.getByRole('button', { name: '查看' }).click();
    await seat.page.getByText('请填写').waitFor();
    await seat.page.getByLabel('当事人码').fill('12');
    await seat.page.getByRole('button', { name: '查看' }).click();
    await seat.page.locator('.field .fault').getByText('十六位').waitFor();
    await seat.page.getByLabel('当事人码').fill('0000 0000 0000 0000');
    await seat.page.keyboard.press('Enter');
    await seat.page.getByRole('alert').getByText('没有这个当事人码').waitFor();
    await seat.shot('party-wrong');
    expect(await seat.violations()).toEqual([]);
    await seat.page.getByLabel('当事人码').fill(code.toLowerCase());
    await seat.page.keyboard.press('Enter');
    await seat.page.locator('.last-day').waitFor();
    await start(seat);
    await seat.page.getByLabel('选择文件').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('<script>') });
    await seat.page.getByRole('alert').waitFor();
    expect(await seat.page.getByRole('alert').innerText()).toMatch(/不能保存|PDF|种类|内容/u);
    await seat.close();
  });

  it('loses nothing that was typed: not the connection, not the end of the page, not a reload, not another language', async () => {
    const seat = await open();
    const { page } = seat;
    await start(seat);
    await page.getByLabel('答辩意见').fill(DEFENCE);
    await page.context().setOffline(true);
    await submit(seat).click();
    await page.getByRole('alert').getByText('连接不上服务器').waitFor();
    await seat.shot('party-offline');
    expect(await page.getByLabel('答辩意见').inputValue()).toBe(DEFENCE);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'For parties and callers' }).waitFor();
    expect(await page.locator('.act-form textarea').inputValue()).toBe(DEFENCE);
    await page.getByRole('button', { name: '中文' }).click();
    await page.reload();
    await page.locator('.last-day').waitFor();
    await start(seat);
    expect(await page.getByLabel('答辩意见').inputValue()).toBe(DEFENCE);
    // The office ends the code and prints another: the form waits for it.
    await served.officer.post(`/api/cases/${served.id}/parties/respondent-1/revocation`, {});
    const next = await servedCopy(served.officer, served.id, served.place);
    await submit(seat).click();
    await page.getByRole('alertdialog').waitFor();
    await seat.shot('party-shut');
    expect(await seat.violations()).toEqual([]);
    await page.getByRole('alertdialog').getByLabel('当事人码').fill(next.code);
    await page.getByRole('alertdialog').getByRole('button', { name: '查看' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('答辩意见').inputValue()).toBe(DEFENCE);
    await submit(seat).click();
    await page.getByRole('heading', { name: '收件凭证' }).waitFor();
    expect(await answers()).toHaveLength(1);
    await seat.close();
  });

  it('may go back and come again, agrees in two windows, and leaves nothing behind', async () => {
    const seat = await open();
    const other = await seat.page.context().newPage();
    await other.goto(`${desk.house.url}/ask#code=${code}`);
    await other.locator('.last-day').waitFor();
    await other.getByRole('button', { name: '提交答辩', exact: true }).first().click();
    await other.getByLabel('答辩意见').fill('另一个窗口');
    await other.locator('.act-form').getByRole('button', { name: '提交', exact: true }).click();
    await other.getByRole('heading', { name: '收件凭证' }).waitFor();
    // The first window is looked at again, and knows.
    await seat.page.bringToFront();
    await seat.page.evaluate('window.dispatchEvent(new Event("focus"))');
    await seat.page.getByRole('heading', { name: '您提交过的' }).waitFor();
    await seat.page.goto('/');
    await seat.page.goBack();
    await seat.page.getByRole('heading', { name: '您提交过的' }).waitFor();
    await seat.page.getByRole('button', { name: '退出' }).click();
    await seat.page.getByLabel('当事人码').waitFor();
    await seat.page.reload();
    await seat.page.getByLabel('当事人码').waitFor();
    expect(await seat.page.evaluate('window.sessionStorage.length')).toBe(0);
    await seat.close();
  });

  it('is seen by the officer: what came in, the file, and the end of the code', async () => {
    const seat = await open();
    await start(seat);
    await seat.page.getByLabel('答辩意见').fill(DEFENCE);
    await seat.page.getByLabel('选择文件').setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: Buffer.from(aPicture('x')) });
    await seat.page.locator('.files li').waitFor();
    await submit(seat).click();
    await seat.page.getByRole('heading', { name: '收件凭证' }).waitFor();
    const officer = await desk.seated('zb-ip', 'officer');
    await officer.go(`/cases/${served.id}`);
    const panel = officer.page.getByRole('region', { name: '当事人网上办理' });
    await panel.getByText('网上收到').waitFor();
    await panel.getByRole('link', { name: '附件 1' }).waitFor();
    await officer.page.getByText('被请求人（网上提交）').first().waitFor();
    await officer.shot('case-parties-online');
    expect(await officer.violations()).toEqual([]);
    await panel.getByRole('button', { name: '停用', exact: true }).click();
    await officer.page.locator('.ant-popconfirm').getByRole('button', { name: '停用', exact: true }).click();
    await panel.getByText('当事人码已于').waitFor();
    await seat.close();
    await officer.close();
  });

  it('asks a reporter without a name, who answers without one', async () => {
    const operator: Client = await desk.house.person('zb-12330', 'operator');
    const { id, number, queryCode } = (await register(operator, { kind: 'report', confidentiality: 'anonymous', reporter: undefined })).body;
    await operator.act(id, 'reporter.asked', { question: '茶具上有没有厂名？' });
    const seat = await desk.seat({ size: 'phone' });
    await seat.go('/ask');
    await seat.page.getByText('打过电话、来过访').click();
    await seat.page.getByLabel('受理编号').fill(number.replace('-', ''));
    await seat.page.getByLabel('查询码').fill(queryCode);
    await seat.page.keyboard.press('Enter');
    await seat.page.getByText('茶具上有没有厂名？').waitFor();
    await seat.page.getByRole('button', { name: '答复', exact: true }).click();
    await seat.page.getByLabel('您的答复').fill('有，盒底印着');
    await seat.shot('party-question');
    expect(await seat.violations()).toEqual([]);
    await submit(seat).click();
    await seat.page.getByRole('heading', { name: '收件凭证' }).waitFor();
    await seat.page.getByText('已答复 1 次').waitFor();
    const file = (await operator.get(`/api/cases/${id}`)).body;
    expect(file.flags).toContain('answerWaiting');
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  const found = async (client: Client, query: string): Promise<string> => (await client.get(`/api/cases?${query}`)).body.items[0].id;
  /** The code that the desk prints for a party without a letter. */
  const slip = async (client: Client, id: string, party: string): Promise<string> => {
    const answer = await fetch(`${client.url}/api/cases/${id}/parties/${party}/slip`, { headers: { cookie: client.cookie ?? '' } });
    const text = new PizZip(Buffer.from(await answer.arrayBuffer())).files['word/document.xml']?.asText() ?? '';
    expect(text).toContain('网上办理告知单');
    return /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/u.exec(text)?.[0] ?? '';
  };

  it('is told what penalty is intended, until when it may speak, and asks for a hearing', async () => {
    const bureau = await desk.house.person('zhangdian-market', 'clerk');
    const id = await found(bureau, 'procedure=penalty-case');
    const { place } = (await bureau.get(`/api/cases/${id}/documents`)).body.items.find(({ template }: { template: string }) => template === 'penaltyNotice');
    ({ code } = await servedCopy(bureau, id, place, 'party'));
    const seat = await open({ size: 'phone' });
    const { page } = seat;
    for (const said of ['我们拟对您（单位）作出行政处罚', '要求听证，听证不收费', '不会因为申辩而加重处罚']) await page.getByText(said, { exact: false }).first().waitFor();
    expect(await page.locator('.day').innerText()).toMatch(/^2026年9月1\d日星期.$/u);
    await page.getByRole('button', { name: '要求听证', exact: true }).click();
    await seat.shot('party-penalty');
    expect(await seat.violations()).toEqual([]);
    await page.locator('.act-form').getByRole('button', { name: /提交/ }).click();
    await page.getByRole('heading', { name: '收件凭证' }).waitFor();
    await page.getByText('您要求的听证已经收到，日期还没有确定。').waitFor();
    expect((await bureau.get(`/api/cases/${id}/history`)).body.facts.filter(({ type }: { type: string }) => type === 'hearing.requested')).toHaveLength(1);
    await seat.shot('party-hearing');
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('agrees to mediation, one side by its code and then the other, before any paper has gone out', async () => {
    const centre = await desk.house.person('zb-ceramic', 'clerk');
    const id = await found(centre, 'procedure=ceramic-dispute&state=offered');
    const agree = async (party: string, language: 'zh' | 'en', words: { readonly agree: string; readonly send: string; readonly receipt: string }): Promise<Seat> => {
      const seat = await desk.seat({ size: 'phone', language });
      await seat.go(`/ask#code=${(await slip(centre, id, party)).replaceAll('-', '')}`);
      await seat.page.getByRole('button', { name: words.agree, exact: true }).click();
      await seat.shot(`party-consent-${party}`);
      expect(await seat.violations()).toEqual([]);
      await seat.page.locator('.act-form').getByRole('button', { name: words.send }).click();
      await seat.page.getByRole('heading', { name: words.receipt }).waitFor();
      return seat;
    };
    const first = await agree('requester-1', 'zh', { agree: '同意调解', send: '确定提交', receipt: '收件凭证' });
    // Who has agreed is not asked again; the other side still is.
    await first.page.getByText('您已同意调解。').waitFor();
    await first.page.getByRole('listitem').filter({ hasText: '被请求人：尚未表示同意' }).waitFor();
    expect(await first.page.getByRole('button', { name: '同意调解', exact: true }).count()).toBe(0);
    expect((await centre.get(`/api/cases/${id}`)).body.state).toBe('offered');
    const second = await agree('respondent-1', 'en', { agree: 'Agree to mediation', send: 'Send it', receipt: 'Receipt' });
    const { facts } = (await centre.get(`/api/cases/${id}/history`)).body as { readonly facts: readonly { readonly type: string; readonly party?: string }[] };
    expect(facts.filter(({ type }) => type === 'consent.given').map(({ party }) => party)).toEqual(['requester-1', 'respondent-1']);
    await second.shot('party-consented');
    expect([...first.troubles, ...second.troubles]).toEqual([]);
    for (const seat of [first, second]) await seat.close();
  });
});
