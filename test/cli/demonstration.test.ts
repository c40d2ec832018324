import { readFileSync } from 'node:fs';
import { playDemonstration } from '../../src/cli/demonstration/play';
import { demonstrationStories } from '../../src/cli/demonstration/stories';
import { verifyAll } from '../../src/cli/verify';
import { dataFolder } from './installation';

/** How many cases both READMEs say that a first start makes. */
const shown = ['README.md', 'README.zh-CN.md'].flatMap((file) => [/(\d+) cases were made/, /个账号、(\d+) 件案件/].map((said) => [file, said.exec(readFileSync(file, 'utf8'))?.[1]] as const));

/** A newcomer may start on any day at any hour: no story is refused, and what it leaves agrees. */
describe('the demonstration', () => {
  it.each([
    ['a Monday morning in the night', '2026-09-14T00:10+08:00'],
    ['a Monday at seven, before the office opens', '2026-09-14T07:00+08:00'],
    ['a Sunday', '2026-09-13T15:00+08:00'],
    ['in Spring Festival', '2026-02-18T10:00+08:00'],
    ['the day on which Order 121 comes into force', '2026-04-15T10:00+08:00'],
    ['the last day of the year', '2026-12-31T10:00+08:00'],
    ['in a year whose schedule is not published', '2027-01-02T10:00+08:00'],
    ['the end of February in a leap year', '2028-02-29T23:59+08:00'],
  ])('plays %s', async (_, when) => {
    const data = dataFolder(when);
    const composition = await data.compose();
    try {
      const cases = await playDemonstration(composition.app);
      expect([{ n: cases }]).toEqual(data.rows('select count(*) as n from cases'));
      expect(cases).toBeGreaterThan(demonstrationStories.length);
      for (const [file, said] of shown) expect([file, said]).toEqual([file, String(cases)]);
      const found: unknown[] = [];
      await verifyAll(composition, false, (finding) => found.push(finding));
      expect(found).toEqual([]);
      // Nothing was entered after today, and what is overdue has rung.
      const now = composition.app.world.now();
      expect(data.rows(`select count(*) as n from facts where recorded_at > '${now}'`)).toEqual([{ n: 0 }]);
      expect(data.rows(`select count(*) as n from deadlines where status = 'running' and rings_at <= '${now}'`)).toEqual([{ n: 0 }]);
      expect(data.rows("select state from cases where procedure in ('major-case-consultation', 'supervision-order') order by state").map(({ state }) => state)).toEqual(['awaitingOpinions', 'awaitingReply', 'following', 'pressed']);
      expect(data.rows("select status from signals where status <> 'applied'")).toEqual([]);
      // A number bears the year of its paper, whatever day the demonstration is made.
      const onPaper = data.rows("select o.bytes from contents o join facts f on f.entry = o.entry where f.type = 'runningCase.entered'").map(({ bytes }) => JSON.parse(String(bytes)) as { decidedOn?: string; decisionNumber?: string });
      const decided = onPaper.filter(({ decisionNumber }) => decisionNumber !== undefined);
      expect(decided.map(({ decisionNumber }) => /〔(\d{4})〕/.exec(decisionNumber ?? '')?.[1])).toEqual(decided.map(({ decidedOn }) => decidedOn?.slice(0, 4)));
      expect(decided.length).toBeGreaterThan(2);
      expect(data.rows('select count(distinct state) as n from cases')[0]?.['n']).toBeGreaterThan(8);
    } finally {
      await composition.close();
      data.remove();
    }
  });
});
