import { connect } from 'node:net';
import { House, type Client } from '../support/house';
import { call, register } from '../support/hotlineCalls';

const NUL = String.fromCharCode(0);

describe('bad input', () => {
  let house: House;
  let operator: Client;
  let id: string;
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
    id = (await register(operator)).body.id;
  });
  afterAll(async () => {
    expect(house.logged.filter((line) => line.includes('"unexpected"'))).toEqual([]);
    await house.close();
  });

  const open = (body: unknown, headers = {}) => operator.post('/api/cases', body, headers);
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const opening = (input: string) => `{"procedure":"hotline-complaint","act":"intake.registered","input":${input}}`;

  it.each([
    ['nothing', '', 400, 'body.missing'],
    ['half a JSON', '{"procedure":', 400, 'body.notJson'],
    ['two of them', '{} {}', 400, 'body.notJson'],
    ['a list', '[]', 400, 'body.notObject'],
    ['a word', '"procedure"', 400, 'body.notObject'],
    ['null', 'null', 400, 'body.notObject'],
    ['a name that turns an object into a word', '{"input":{"goods":{"length":{"toString":0}}}}', 400, 'json.name'],
    ['33 levels', nested(33), 400, 'json.tooDeep'],
    ['100,000 levels', nested(100_000), 400, 'json.tooDeep'],
    ['100,000 lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'json.tooDeep'],
    ['a number beyond numbers', opening('{"channel":1e400}'), 400, 'json.number'],
    ['NUL, escaped', opening('{"goods":"a\\u0000b"}'), 400, 'text.nul'],
    ['NUL in a name', opening('{"a\\u0000b":1}'), 400, 'text.nul'],
    ['half a pair, escaped', opening('{"goods":"\\ud83d"}'), 400, 'text.loneSurrogate'],
    ['the other half in a name', opening('{"\\ude00":1}'), 400, 'text.loneSurrogate'],
    ['5 MB', `{"procedure":"${'x'.repeat(5_000_000)}"}`, 413, 'body.tooLarge'],
    ['an unknown procedure', '{"procedure":"nothing","act":"a"}', 400, 'procedure.unknown'],
    ['an unknown act', '{"procedure":"hotline-complaint","act":"nothing"}', 400, 'act.unknown'],
    ['an act that opens nothing', '{"procedure":"hotline-complaint","act":"number.told","input":{"way":"telephone"}}', 409, 'act.doesNotOpen'],
    ['a prototype for a procedure', '{"procedure":"__proto__","act":"constructor"}', 400, 'request.invalid'],
    ['a constructor for an act', '{"procedure":"hotline-complaint","act":"constructor"}', 400, 'act.unknown'],
    ['a prototype for an input', opening('{"__proto__":{"channel":"12330"},"kind":"complaint","confidentiality":"none"}'), 400, 'form.invalid'],
    ['a prototype beside the fields', '{"procedure":"hotline-complaint","act":"intake.registered","__proto__":{"input":{}}}', 400, 'request.invalid'],
    ['a field too many', '{"procedure":"hotline-complaint","act":"intake.registered","more":1}', 400, 'request.invalid'],
    ['a long act', `{"procedure":"hotline-complaint","act":"${'a'.repeat(200)}"}`, 400, 'request.invalid'],
  ])('refuses %s', async (_what, body, status, code) => {
    const answer = await open(body);
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
  });

  it('names the field at fault', async () => {
    const nul = await open(opening('{"reporter":{"name":"a\\u0000"}}'));
    expect(nul.body.errors).toEqual([{ field: 'input.reporter.name', code: 'text.nul', message: '文字中含有 NUL 字符。' }]);
    const unknown = await open({ act: 5 });
    expect(unknown.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['act', 'procedure']);
  });

  it('takes 32 levels', async () => {
    const answer = await open(opening(nested(30)));
    expect(answer.body.code).toBe('form.invalid');
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/json; charset=gbk'], ['multipart/form-data'], ['']])('takes no %s', async (type) => {
    const answer = await open('{}', { 'content-type': type });
    expect([answer.status, answer.body.code]).toEqual([415, 'contentType.unsupported']);
  });

  it('takes no compressed body, and none that is not UTF-8', async () => {
    expect((await open('{}', { 'content-encoding': 'gzip' })).body).toMatchObject({ status: 415, code: 'contentEncoding.unsupported' });
    expect((await open(Buffer.from('{"procedure":"\xff\xfe"}', 'latin1'))).body).toMatchObject({ status: 400, code: 'body.notUtf8' });
    // A surrogate written as three bytes of UTF-8.
    expect((await open(Buffer.from('7b2261223a22eda08022 7d'.replace(' ', ''), 'hex'))).body).toMatchObject({ code: 'body.notUtf8' });
  });

  it.each([
    ['2026-02-30', 'date.invalid'], ['0001-01-01', 'date.outOfRange'], ['9999-12-31', 'date.outOfRange'], ['9999-12-31T23:59:59Z', 'instant.outOfRange'],
    ['2026-09-14T10:00', 'instant.noOffset'], ['yesterday', 'date.invalid'], ['2026-09-15', 'time.inFuture'], ['2026-09-01', 'backdating.needsHead'],
  ])('takes no act at %s', async (at, code) => {
    const answer = await operator.act(id, 'progress.asked', { way: 'telephone' }, { at });
    expect([at, answer.body.code]).toEqual([at, code]);
    if (answer.status === 400) expect(answer.body.errors[0].field).toBe('at');
  });

  it('takes no impossible dates in forms and documents', async () => {
    for (const knewOn of ['2026-02-30', '0001-01-01', '9999-01-01']) expect((await open(JSON.parse(opening(JSON.stringify({ ...call(), knewOn }))))).body.code).toBe('form.invalid');
    // What is said to have happened lies in nobody's future; what is set for a day may.
    const ahead = await open(JSON.parse(opening(JSON.stringify({ ...call(), knewOn: '2026-09-15', receivedOn: '2026-10-01' }))));
    expect([ahead.status, ahead.body.code, ahead.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])]).toEqual([400, 'form.invalid', [['input.knewOn', 'time.inFuture'], ['input.receivedOn', 'time.inFuture']]]);
    expect((await open(JSON.parse(opening(JSON.stringify({ ...call(), knewOn: '2026-09-14', fair: { name: '陶博会', endsOn: '2026-10-01' } }))))).status).toBe(201);
    expect((await operator.act(id, 'progress.asked', { way: 'telephone' }, { document: { on: '2026-02-30' } })).body).toMatchObject({ code: 'date.invalid', errors: [{ field: 'document.on' }] });
  });

  it.each([
    ['/api/cases?q=%00', 'text.nul'], ['/api/cases?%00=a', 'text.nul'], ['/api/cases?q=%ED%A0%80', 'query.malformed'], ['/api/cases?q=%', 'query.malformed'], ['/api/cases?q=a&q=b', 'parameter.repeated'],
    ['/api/cases?tag[a]=1&tag[a]=2', 'parameter.repeated'], ['/api/cases?tag=1&tag[a]=2', 'parameter.repeated'], ['/api/cases?__proto__=1', 'request.invalid'], ['/api/cases?tag[__proto__]=x', 'parameter.unknown'],
    ['/api/cases?constructor[prototype]=x', 'request.invalid'], ['/api/cases/%00', 'text.nul'], ['/api/cases/%E0%A4%A', 'path.malformed'], ['/api/cases/%ED%A0%80', 'path.malformed'], ['/api/cases/../etc', undefined],
    ['/api/legal-time/due?from=2026-02-30&length=1&unit=month', 'date.invalid'], ['/api/legal-time/due?from=0001-01-01&length=1&unit=month', 'date.outOfRange'], ['/api/legal-time/due?from=9999-01-01&length=1&unit=month', 'date.outOfRange'],
    ['/api/legal-time/due?from=2026-01-01&length=1e9&unit=month', 'length.invalid'], ['/api/legal-time/due?from=2026-01-01&length=99999&unit=workingDay', 'length.outOfRange'], ['/api/legal-time/due?from=2026-01-01&length=1&unit=moon', 'unit.unknown'],
    ['/api/legal-time/due?from=2026-01-01&length=1&unit=year&then=x', 'length.invalid'], ['/api/legal-time/due?length=1&unit=year', 'request.invalid'], ['/api/legal-time/due?from=2026-01-01&length=1&unit=year&roll=x', 'request.invalid'],
  ])('answers %s with %s', async (address, code) => {
    const answer = await operator.get(address);
    expect(answer.status).toBeLessThan(500);
    if (code) expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it('keeps what is only strange: overrides, zero-width characters, characters outside the BMP', async () => {
    const goods = '茶具\u202E反\u200B写𠮷';
    const opened = await register(operator, { goods });
    expect((await operator.get(`/api/cases/${opened.body.id}`)).body.data.goods).toBe(goods);
  });

  it('leaves nothing behind of what it refused', async () => {
    const before = (await operator.get('/api/cases?limit=100')).body.items.length;
    await open(opening(JSON.stringify({ ...call(), kind: 'nothing' })));
    await open('{"procedure":"hotline-complaint","act":"number.told"}');
    expect((await operator.get('/api/cases?limit=100')).body.items).toHaveLength(before);
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(house.url).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it('answers what is no HTTP with a problem, and a request that ends half-way with nothing', async () => {
    const nul = await raw(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Odd: a${NUL}b\r\n\r\n`);
    expect(nul).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*request\.malformed/);
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('serves the next request after one that was too large', async () => {
    const answers = await Promise.all(Array.from({ length: 3 }, () => open(`{"procedure":"${'x'.repeat(5_000_000)}"}`)));
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413]);
    expect((await operator.get('/api/session')).status).toBe(200);
  });
});
