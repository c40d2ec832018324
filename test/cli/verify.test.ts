import { writeFileSync } from 'node:fs';
import { hotlineFile, hotlineRows } from '../support/hotlineExport';
import { dataFolder, type DataFolder } from './installation';

describe('weiquan verify', () => {
  let data: DataFolder;
  beforeAll(async () => {
    data = dataFolder();
    writeFileSync(data.file('export.csv'), hotlineFile(hotlineRows(30, 2)));
    await data.weiquan('import', '--file', data.file('export.csv'));
  });
  afterAll(() => data.remove());

  it('ends with 0 on an empty installation, which it makes, and on one that agrees', async () => {
    const empty = dataFolder();
    expect(await empty.weiquan('verify', '--json')).toEqual({ code: 0, err: '', out: '{"cases":0,"facts":0,"documents":0,"files":0,"batches":0,"heads":0,"findings":0}\n' });
    empty.remove();
    expect((await data.weiquan('verify')).code).toBe(0);
  });

  it('ends with 4 and a line for each finding when something does not agree', async () => {
    const [row] = data.rows('select id from cases limit 1');
    data.tamper(`update cases set state = 'closed' where id = '${String(row?.['id'])}'`);
    const { out, code } = await data.weiquan('verify');
    expect(code).toBe(4);
    expect(out.split('\n')[0]).toBe(`${String(row?.['id'])}\trow.state\texpected registered, found closed`);
    expect(out).toContain('不一致 1 findings');
    const json = (await data.weiquan('verify', '--json')).out.trimEnd().split('\n').map((line) => JSON.parse(line) as object);
    expect(json).toEqual([{ case: row?.['id'], code: 'row.state', detail: 'expected registered, found closed' }, expect.objectContaining({ findings: 1 })]);
  });
});

describe('weiquan clock', () => {
  it('tells a jump that stands, confirms it, and says when there is none', async () => {
    const data = dataFolder();
    expect(await data.weiquan('clock', 'status')).toMatchObject({ code: 0, out: expect.stringContaining('steady') as string });
    expect((await data.weiquan('clock', 'confirm', '--by', '李')).code).toBe(3);
    data.tamper(`insert into clock_doubts (direction, seconds, against, noticed_at) values ('forward', 3600, 'monotonic', '2026-11-20T02:00:00.000Z')`);
    expect(await data.weiquan('clock', 'status')).toMatchObject({ code: 3, out: expect.stringContaining('forward by 3600 seconds') as string });
    data.tamper(`insert into clock_records (at, machine, process, watched_since, drift, comparisons) values ('2026-11-20T02:00:00.000Z', 'host', 'server', '2026-11-20T01:00:00.000Z', 0, '[]')`);
    expect((await data.weiquan('clock', 'status')).out).toContain('host server: 未与其他时钟核对；自 2026-11-20 09:00:00 起持续对照单调时钟，无偏差');
    expect((await data.weiquan('clock', 'status', '--lang', 'en')).out).toContain('host server: compared with no other clock; watched against the monotonic clock since 2026-11-20 09:00:00, no difference');
    expect((await data.weiquan('clock', 'confirm', '--by', '李')).code).toBe(0);
    expect(data.rows('select confirmed_by from clock_doubts')).toEqual([{ confirmed_by: '李' }]);
    expect(await data.weiquan('clock', 'status')).toMatchObject({ code: 0, out: expect.stringMatching(/steady\n {2}2026-11-20T10:00\+08:00 forward 3600 s \(monotonic\), .* confirmed by 李\n {2}2026-11-20T10:00\+08:00 host server: /) as string });
    data.remove();
  });
});
