import { House, type Client } from '../support/house';

describe('what helps while something is typed', () => {
  let house: House;
  let operator: Client;
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
  });
  afterAll(() => house.close());
  const advice = async (query: string, language = 'zh-CN') => (await operator.get(`/api/intake/advice?${query}`, { 'accept-language': language })).body;

  it('checks the number of a right by its kind', async () => {
    expect((await advice('right=design&number=ZL202330123456.7')).number).toMatchObject({ ok: true, normal: 'ZL202330123456.7' });
    expect((await advice('right=design&number=ZL202330123456.2')).number).toEqual({ ok: false, words: '校验位不对，应为 7，请再核对一遍。' });
    expect((await advice('right=invention&number=ZL202330123456.7')).number).toMatchObject({ ok: false, words: expect.stringContaining('种类不符') });
    expect((await advice('right=trademark&number=30000108')).number).toMatchObject({ ok: true });
    expect((await advice('right=trademark&number=abc', 'en')).number).toMatchObject({ ok: false, words: expect.stringMatching(/[a-z]/) });
    expect(await advice('right=tradeSecret&number=1')).toEqual({});
  });

  it('suggests kind and body, and says why', async () => {
    expect(await advice('standing=consumer&district=zhangdian')).toEqual({
      kind: { kind: 'complaint', words: expect.stringContaining('第3条') },
      body: { code: 'zhangdian-market', name: expect.stringContaining('张店'), words: '按属地' },
    });
    expect(await advice('standing=rightHolder&right=design&district=zhangdian')).toMatchObject({ kind: { kind: 'request' }, body: { code: 'zb-ip' } });
    expect(await advice('standing=other')).toMatchObject({ kind: { kind: 'report' } });
  });

  it('keeps a draft for the one who typed it, and for a day', async () => {
    expect((await operator.get('/api/drafts/intake')).body).toEqual({});
    expect((await operator.send('POST', '/api/drafts/intake', { content: { name: '高东玉' } })).status).toBe(204);
    expect((await operator.send('POST', '/api/drafts/intake', { content: { name: '高东玉', goods: '茶具' } })).status).toBe(204);
    expect((await operator.get('/api/drafts/intake')).body).toEqual({ content: { name: '高东玉', goods: '茶具' }, savedAt: '2026-09-14T02:00:00.000Z' });
    expect((await operator.get('/api/drafts/other')).body).toEqual({});
    const colleague = await house.person('zb-12330', 'operator');
    expect((await colleague.get('/api/drafts/intake')).body).toEqual({});
    house.at('2026-09-15T10:01');
    const again = await house.signIn(operator.account!.login);
    expect((await again.get('/api/drafts/intake')).body).toEqual({});
    await again.send('POST', '/api/drafts/intake', { content: { name: '一' } });
    expect((await again.send('DELETE', '/api/drafts/intake')).status).toBe(204);
    expect((await again.get('/api/drafts/intake')).body).toEqual({});
    expect((await house.stranger().get('/api/drafts/intake')).status).toBe(401);
  });
});
