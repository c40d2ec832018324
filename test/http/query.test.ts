import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

describe('a caller without an account', () => {
  let house: House;
  let opened: { id: string; number: string; queryCode: string };
  let caller: Client;
  beforeEach(async () => {
    house = await House.open();
    opened = (await register(await house.person('zb-12330', 'operator'))).body;
    caller = house.stranger();
  });
  afterEach(() => house.close());
  const ask = (number: string, queryCode: string) => caller.send('POST', '/api/query', { number, queryCode });

  it('learns the state and the next step, in words, and nothing else', async () => {
    const answer = await ask(opened.number, opened.queryCode);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ number: opened.number, procedure: expect.stringMatching(/[一-龥]/), state: expect.stringMatching(/[一-龥]/), next: expect.stringMatching(/。$/), closed: false });
    expect(answer.text).not.toMatch(/茶具|高东玉|139|zhangdian/);
  });

  it('may type them as they were dictated', async () => {
    const dashed = `${opened.queryCode.slice(0, 3)} ${opened.queryCode.slice(3)}`;
    expect((await ask(opened.number.replace('-', ''), dashed)).status).toBe(200);
    const spoken = [...opened.queryCode].map((digit) => '零幺二三四五六七八九'[Number(digit)]).join('');
    expect((await ask(` ${opened.number} `, spoken)).status).toBe(200);
  });

  it('is told the same of a wrong code and of a number that does not exist', async () => {
    const wrong = await ask(opened.number, opened.queryCode === '000000' ? '000001' : '000000');
    const nowhere = await ask('2601010001-5', opened.queryCode);
    const nonsense = await ask('什么', '什么');
    expect([wrong.status, nowhere.status, nonsense.status]).toEqual([404, 404, 404]);
    expect([nowhere.body.code, nonsense.body.code]).toEqual([wrong.body.code, wrong.body.code]);
  });

  it('cannot try code after code, neither on one number nor from one address', async () => {
    for (let n = 0; n < 5; n++) expect((await ask(opened.number, String(n).padStart(6, '0'))).status).toBe(404);
    const stopped = await ask(opened.number, opened.queryCode);
    expect([stopped.status, stopped.body.code, Number(stopped.headers.get('retry-after'))]).toEqual([429, 'query.tooMany', expect.any(Number)]);
    expect((await ask(opened.number.replace('-', ' '), opened.queryCode)).status).toBe(429);
    for (let n = 0; n < 26; n++) await ask(`2601010${String(n).padStart(3, '0')}-1`, '000000');
    expect((await ask('2601019999-1', '000000')).status).toBe(429);
  });

  it('cannot pass the limit of a number by writing it in another way, by neither door', async () => {
    const digits = opened.number.replace('-', '');
    const fullWidth = (from: number) => [...digits].map((digit, n) => (n >= from ? String.fromCharCode(0xff10 + Number(digit)) : digit)).join('');
    const spoken = [...digits].map((digit) => '零幺两三四五六拐八九'[Number(digit)]).join('');
    const wrong = opened.queryCode === '000000' ? '000001' : '000000';
    for (const written of [opened.number, fullWidth(0), fullWidth(4), spoken, `${digits.slice(0, 6)}／${digits.slice(6)}`]) expect((await ask(written, wrong)).status).toBe(404);
    for (const written of [opened.number, fullWidth(0), fullWidth(7), spoken, `〇${digits}`.slice(1)]) {
      expect([written, (await ask(written, opened.queryCode)).status]).toEqual([written, 429]);
      expect((await caller.send('POST', '/api/party/entry', { number: written, queryCode: opened.queryCode })).status).toBe(429);
    }
  });

  it('is one visitor with all the addresses of a line', async () => {
    const proxied = await House.open({ settings: { trustProxy: true } });
    const from = (address: string, n: number) => proxied.stranger().send('POST', '/api/query', { number: `2601010${String(n).padStart(3, '0')}-1`, queryCode: '000000' }, { 'x-forwarded-for': address });
    for (let n = 0; n < 30; n++) expect((await from(`2001:db8:7:1::${(n + 1).toString(16)}`, n)).status).toBe(404);
    expect((await from('2001:DB8:7:1:ffff:ffff:ffff:ffff', 30)).status).toBe(429);
    expect((await from('2001:db8:7:2::1', 31)).status).toBe(404);
    await proxied.close();
  });
});
