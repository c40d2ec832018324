import Database from 'better-sqlite3';
import { findCaller, listCases } from '../../src/application/listCases';
import { HUB, install, MARKET, said, type Installation } from './installation';

/** Names, telephones and narratives stand in the identity store and nowhere else, but for what an issued paper says of its addressee. */
describe('personal data', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  /** The tables of the database in which one of the words stands, in any column, however it is written there. */
  function tablesHolding(...words: readonly string[]): string[] {
    const opened = new Database(house.database, { readonly: true });
    try {
      const tables = opened.prepare(`select name from sqlite_master where type = 'table' and sql is not null`).all() as { name: string }[];
      return tables
        .filter(({ name }) => {
          const rows = opened.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
          const text = JSON.stringify(rows.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : value))));
          return words.some((word) => text.includes(word) || text.includes(JSON.stringify(JSON.stringify(word)).slice(3, -3)));
        })
        .map(({ name }) => name)
        .sort();
    } finally {
      opened.close();
    }
  }

  it('stands in the identity store only, through a whole life', async () => {
    const operator = house.person('operator');
    const { case: file } = await house.open(said('report', { remark: '高东玉晚上六点后接电话' }));
    await house.at('2026-09-15').act(operator, file.id, 'material.passedOn', { to: MARKET, note: '来电人高东玉（0533-2740000）要求当面陈述，请按属地办理' });
    await house.act(operator, file.id, 'feedback.given', { about: 'passingOn', way: 'telephone', told: '已告诉高东玉转到张店' });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded', {});
    expect(tablesHolding('高东玉', '0533-2740000', '05332740000', '柳泉路', '淄博泰鑫陶瓷')).toEqual(['identities']);
    // The rest of what was told is found, in the identity store and, masked, in full text.
    expect(tablesHolding('假冒的茶具')).toEqual(['case_texts', 'identities']);
  });

  it('masks a later narrative with the name that the first act brought', async () => {
    const { case: file } = await house.open(said('report', { reporter: { name: '司马晴川' }, narrative: '来电人反映摊位卖假货' }));
    const operator = house.person('operator');
    await house.act(operator, file.id, 'supplement.asked', { items: ['照片'], way: 'telephone' });
    await house.act(operator, file.id, 'supplement.received', { items: ['照片'], narrative: '司马晴川又送来照片三张' });
    // The notice that asks for a supplement names its addressee: the words of a paper are kept as it was issued, and whoever reads it sees those parts.
    expect(tablesHolding('司马晴川')).toEqual(['document_words', 'identities']);
    expect(tablesHolding('又送来照片')).toEqual(['case_texts', 'identities']);
  });

  it('masks earlier narratives anew when an anonymous caller gives a name', async () => {
    const { case: file } = await house.open(said('report', { confidentiality: 'anonymous', reporter: undefined as never, narrative: '我是欧阳秋实的邻居，欧阳秋实店里卖假货' }));
    expect(tablesHolding('欧阳秋实')).toContain('case_texts');
    await house.act(house.person('operator'), file.id, 'reporter.identified', { reporter: { name: '欧阳秋实' }, confidentiality: 'confidential' });
    expect(tablesHolding('欧阳秋实')).toEqual(['identities']);
    expect(tablesHolding('店里卖假货')).toEqual(['case_texts', 'identities']);
    // The index knows the words that are left and no longer the name.
    const operator = house.person('operator');
    expect((await listCases(house.app, operator, { q: '的邻居' }, { limit: 10 })).items.map(({ id }) => id)).toEqual([file.id]);
    expect((await listCases(house.app, operator, { q: '欧阳秋实' }, { limit: 10 })).items).toEqual([]);
  });

  it('is found by name and by telephone through keyed hashes, by those who may', async () => {
    const { case: file } = await house.open(said('report', { reporter: { name: '皇甫若兰', telephone: '13953301234' }, narrative: '皇甫若兰反映网店卖假货' }));
    const find = async (words: string, role: string, body?: string) => (await findCaller(house.app, house.person(role, body), words, {}, { limit: 10 })).items.map(({ id }) => id);
    expect(await find('皇甫若兰', 'operator')).toEqual([file.id]);
    expect(await find('甫若', 'operator')).toEqual([file.id]);
    expect(await find('139 5330 1234', 'operator')).toEqual([file.id]);
    expect(await find('皇甫若兰', 'clerk')).toEqual([]);
    expect(await find('皇甫若兰', 'systemAdministrator', HUB)).toEqual([]);
  });

  it('of a request for approval leaves before it is asked', async () => {
    const operator = house.person('operator');
    const { case: file } = await house.open(said('report'));
    await house.act(operator, file.id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded', {});
    await house.act(house.person('officer'), file.id, 'approval.requested', { act: 'verification.extended', input: { span: { length: 5, unit: 'workingDay' }, reason: '现场较多' } });
    expect(tablesHolding('高东玉')).toEqual(['identities']);
  });

  it('is not told by a refusal', async () => {
    await expect(house.open(said('report', { reporter: { name: '诸葛明月', nickname: '小明' } as never }))).rejects.toMatchObject({
      code: 'form.invalid',
      message: expect.not.stringContaining('诸葛') as string,
      details: { issues: [{ field: 'input.reporter.nickname' }] },
    });
    expect(tablesHolding('诸葛明月')).toEqual([]);
  });
});
