import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NotAdopted, type MovedDate } from '../../src/application/adoptCalendar';
import { calendarCommand } from '../../src/cli/calendar';
import { dueCommand } from '../../src/cli/due';
import { builtInYears, calendarOf, parseInstant, withYear, type CalendarStore, type YearSchedule } from '../../src/domain/calendar';
import { run, type Run } from './io';

/** The versions in memory: what the stores of the databases do, held by their own contract. */
class Versions implements CalendarStore {
  readonly versions: (readonly YearSchedule[])[] = [builtInYears];
  closed = 0;
  newest(): ReturnType<CalendarStore['newest']> {
    return Promise.resolve({ version: this.versions.length, years: this.versions[this.versions.length - 1] ?? [] });
  }
  version(version: number): Promise<readonly YearSchedule[] | undefined> {
    return Promise.resolve(this.versions[version - 1]);
  }
  async load(schedule: YearSchedule): Promise<number> {
    return this.versions.push(withYear((await this.newest()).years, schedule));
  }
  loads(): ReturnType<CalendarStore['loads']> {
    return Promise.resolve([]);
  }
  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'weiquan-calendar-'));
function file(name: string, content: string | object): string {
  const at = path.join(folder, name);
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
  return at;
}

const holiday = (from: string, to: string, zh: string, en: string): object => ({ from: `2027-${from}`, to: `2027-${to}`, name: { zh, en } });
const of2027 = {
  year: 2027,
  source: { title: '国务院办公厅关于2027年部分节假日安排的通知', number: '国办发明电〔2026〕1号', published: '2026-11-20' },
  off: [
    holiday('01-01', '01-03', '元旦', "New Year's Day"),
    holiday('02-05', '02-12', '春节', 'Spring Festival'),
    holiday('04-03', '04-05', '清明节', 'Qingming Festival'),
    holiday('05-01', '05-05', '劳动节', 'Labour Day'),
    holiday('06-09', '06-09', '端午节', 'Dragon Boat Festival'),
    holiday('09-15', '09-15', '中秋节', 'Mid-Autumn Festival'),
    holiday('10-01', '10-07', '国庆节', 'National Day'),
  ],
  work: ['2027-02-20', '2027-02-28', '2027-10-09'],
};

describe('weiquan calendar', () => {
  const store = new Versions();
  const calendar = (...args: string[]): Promise<Run> =>
    run((program, io) => calendarCommand(program, { io, store: () => Promise.resolve(store), now: () => parseInstant('2026-11-21T09:00+08:00') }), ['calendar', ...args]);
  const due = (...args: string[]): Promise<Run> =>
    run((program, io) => dueCommand(program, { io, calendar: async () => calendarOf((await store.newest()).version, (await store.newest()).years) }), ['due', ...args]);

  it('lists the years with their sources', async () => {
    const { out, code } = await calendar('list');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('version 1');
    expect(out).toContain('2026  33 off   6 worked  国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号 2025-11-04');
    expect(out).toContain('国办发明电〔2020〕1号');
  });

  it('loads a year as a new version, and what was provisional becomes final', async () => {
    const question = ['--from', '2026-11-30', '--length', '3', '--unit', 'month', '--json'];
    expect(JSON.parse((await due(...question)).out)).toMatchObject({ due: '2027-03-01', provisional: true });
    const { out, err, code } = await calendar('load', file('2027.json', of2027));
    expect([out, err, code]).toEqual(['2027: 国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕1号 2026-11-20\nversion 2\n', '', 0]);
    // Sunday 28 February is worked in exchange: nothing rolls.
    expect(JSON.parse((await due(...question)).out)).toMatchObject({ due: '2027-02-28', provisional: false });
    expect(store.closed).toBeGreaterThan(0);
  });

  it('loads what it lists, and an amended notice in the place of the first', async () => {
    const { out } = await calendar('list', '--json');
    const { version, years } = JSON.parse(out) as { version: number; years: YearSchedule[] };
    expect([version, years.length]).toEqual([2, 20]);
    expect((await calendar('load', file('again.json', `\uFEFF${JSON.stringify({ ...of2027, work: ['2027-02-20'] })}`))).code).toBe(0);
    expect((await store.newest()).years.filter(({ year }) => year === 2027)).toHaveLength(1);
    expect(JSON.parse((await due('--from', '2026-11-30', '--length', '3', '--unit', 'month', '--json')).out)).toMatchObject({ due: '2027-03-01', provisional: false });
  });

  it('prints what moved, and names the cases that did not', async () => {
    const moved = { case: 'one', number: '2611210001-1', procedure: 'hotline-complaint', period: 'C7', from: '2027-02-22', to: '2027-02-19', nearer: true } as MovedDate;
    const adopt = (tell: (one: MovedDate) => void): Promise<number> => {
      tell(moved);
      return Promise.reject(new NotAdopted([{ case: 'two' as MovedDate['case'], why: 'rules.missing' }], 3));
    };
    const { out, err, code } = await run((program, io) => calendarCommand(program, { io, store: () => Promise.resolve(store), adopt, now: () => parseInstant('2026-11-21T09:00+08:00') }), ['calendar', 'load', file('2027.json', of2027)]);
    expect([out.split('\n').slice(2), err, code]).toEqual([['2611210001-1\tC7\t2027-02-22 → 2027-02-19\t提前 nearer', '届满日变动 1 dates moved, 其中提前 1 nearer; 仅确认 3 only confirmed.', ''], '1 case(s) could not be projected onto the calendar: two (rules.missing)\n', 2]);
  });

  it.each([
    ['no such file', 'missing.json', undefined, 'ENOENT'],
    ['no JSON', 'text.json', '{', 'is not JSON'],
    ['no schedule', 'other.json', { year: 2027 }, 'schedule.invalid'],
    ['a forgotten day of the decree', 'forgot.json', { ...of2027, off: of2027.off.slice(1) }, '2027-01-01'],
    ['no number of the notice', 'unnumbered.json', { ...of2027, source: { title: of2027.source.title, published: of2027.source.published } }, 'source.number: '],
    ['no date of the notice', 'undated.json', { ...of2027, source: { title: of2027.source.title, number: of2027.source.number } }, 'source.published'],
    ['a huge file', 'huge.json', ' '.repeat(1_000_001), 'bytes'],
    ['a folder', '.', undefined, 'EISDIR'],
  ])('refuses %s and changes nothing', async (_, name, content, reason) => {
    const before = store.versions.length;
    const at = content === undefined ? path.join(folder, name) : file(name, content);
    const { out, err, code } = await calendar('load', at);
    expect([out, code, store.versions.length]).toEqual(['', 1, before]);
    expect(err).toContain(reason);
  });
});
