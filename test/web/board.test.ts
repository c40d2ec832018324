import { countFigures } from '../../src/application/countFigures';
import { casesOf, questionOf } from '../../src/web/screens/board/asked';
import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser } from './browser';

describe('the cases behind the totals of the board', () => {
  const asked = (search: string) => casesOf(questionOf(new URLSearchParams(search)));

  it('are those of all rows: what is open now whatever the months, what came in within them, what a figure counts', () => {
    for (const by of ['body', 'procedure', 'stage', 'district', 'month']) {
      expect(asked(`by=${by}&row=*&from=2026-08&until=2026-09`)).toEqual({ closed: 'false' });
      expect(asked(`by=${by}&row=*&which=received&from=2026-08&until=2026-09`)).toEqual({ openedFrom: '2026-08-01', openedUntil: '2026-09-30' });
      expect(asked(`by=${by}&row=*&which=closed&from=2026-08&until=2026-09`)).toEqual({ counted: 'closed', countedFrom: '2026-08', countedUntil: '2026-09' });
    }
    expect(asked('by=body&row=zb-12330')).toEqual({ handling: 'zb-12330', closed: 'false' });
    expect(asked('by=month&row=none')).toBeUndefined();
  });
});

describeBrowser('the totals of the board', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  it('lead to their cases for whoever reads the cases of all; a head finds them by the row of the body', async () => {
    const { number } = (await register(await desk.house.person('zb-12330', 'operator'))).body as { number: string };
    await desk.house.composition.storage.sealer({ holder: 'board', now: desk.house.app.world.now, sign: desk.house.composition.keys.signHead }).run();
    await countFigures(desk.house.app);
    const supervisor = await desk.person('zb-ip', 'supervisor');
    await supervisor.go('/board');
    const { page } = supervisor;
    for (const which of ['收案', '目前未结']) {
      await page.locator('.tiles').getByRole('button', { name: `${which} 1：查看这些案件`, exact: true }).click();
      await page.getByRole('region', { name: '合计' }).getByRole('link', { name: number, exact: true }).waitFor();
      expect(await page.getByRole('region', { name: '合计' }).getByRole('button', { name: which, exact: true }).getAttribute('aria-pressed')).toBe('true');
    }
    await page.getByRole('region', { name: '合计' }).getByRole('button', { name: '办结', exact: true }).click();
    await page.getByRole('region', { name: '合计' }).getByText('没有可查阅的案件').waitFor();
    await page.getByRole('button', { name: '收起' }).click();
    await page.getByRole('region', { name: '统计表' }).locator('tfoot').getByRole('button', { name: '合计' }).click();
    await page.getByRole('region', { name: '合计' }).getByRole('link', { name: number, exact: true }).waitFor();
    expect(await supervisor.violations()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
    const head = await desk.person('zb-12330', 'principalHead');
    await head.go('/board');
    expect(await head.page.locator('.tiles').getByRole('button').count()).toBe(0);
    await head.close();
  });
});
