import { endpoints, type EndpointName } from '../../src/contract';
import type { Mail, Sent } from '../../src/application/ports/notices';
import { relay } from '../../src/application/relay';
import { answerWords } from '../../src/http/words';
import { House, type Answered, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

const answered = (name: EndpointName, answer: Answered): Answered => {
  const schema = (endpoints[name].answers as Record<number, { parse(value: unknown): unknown } | undefined>)[answer.status];
  if (schema) schema.parse(answer.body);
  return answer;
};

/** Reads a stream of events until `wanted` of them came. */
async function listen(client: Client, wanted: number, after?: number): Promise<{ readonly events: { id?: string; event: string; data: ReturnType<typeof JSON.parse> }[]; readonly type: string | null }> {
  const control = new AbortController();
  const answer = await fetch(`${client.url}/api/inbox/stream`, { headers: { cookie: client.cookie ?? '', ...(after === undefined ? {} : { 'last-event-id': String(after) }) }, signal: control.signal });
  const events: { id?: string; event: string; data: ReturnType<typeof JSON.parse> }[] = [];
  let text = '';
  const decoder = new TextDecoder();
  const reader = answer.body!.getReader();
  while (events.length < wanted) {
    const { value, done } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
      if (fields['event'] !== undefined) events.push({ event: fields['event'], data: JSON.parse(fields['data'] ?? 'null'), ...(fields['id'] === undefined ? {} : { id: fields['id'] }) });
    }
  }
  control.abort();
  return { events, type: answer.headers.get('content-type') };
}

describe('notices over HTTP', () => {
  let house: House;
  let operator: Client;
  let clerk: Client;
  let admin: Client;
  const mails: Mail[] = [];
  let fate: Sent = { outcome: 'delivered' };
  const round = () =>
    relay({ app: house.app, mailer: { send: (mail) => (mails.push(mail), Promise.resolve(fate)), close: () => undefined }, mail: { domain: 'example.gov.cn' }, isHeld: () => Promise.resolve(false) });
  const passOn = async (): Promise<string> => {
    const { id } = (await register(operator, { kind: 'report' })).body;
    expect((await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' })).status).toBe(200);
    await round();
    return id;
  };

  beforeAll(async () => {
    house = await House.open({ start: '2026-09-14T10:00' });
    operator = await house.person('zb-12330', 'operator');
    clerk = await house.person('zhangdian-market', 'clerk');
    admin = await house.person('zb-12330', 'systemAdministrator');
  });
  afterAll(() => house.close());

  it('shows everybody his own inbox, in his language, until it is read', async () => {
    const id = await passOn();
    const zh = answered('readInbox', await clerk.get('/api/inbox', { 'accept-language': 'zh-CN' })).body;
    expect([zh.unread, zh.items[0]]).toMatchObject([1, { caseId: id, subject: '转送材料', read: false, template: 'hotline.materialForYou' }]);
    expect((await clerk.get('/api/inbox', { 'accept-language': 'en' })).body.items[0].subject).toBe('Material for you');
    const item = zh.items[0].id;
    // Somebody else's number marks nothing.
    expect((await operator.post('/api/inbox/read', { id: item, upTo: true })).status).toBe(200);
    expect((await clerk.get('/api/inbox?unread=1')).body.items).toHaveLength(1);
    expect(answered('markInbox', await clerk.post('/api/inbox/read', { id: item })).body).toEqual({ unread: 0 });
    expect((await clerk.get('/api/inbox?unread=1')).body).toMatchObject({ unread: 0, items: [] });
    expect((await clerk.get('/api/inbox')).body.items[0].read).toBe(true);
  });

  it('tells at once who listens, and what was missed to who comes back', async () => {
    const [before] = (await clerk.get('/api/inbox')).body.items;
    const heard = listen(clerk, 3);
    // The first event says how many are unread: from then on it listens.
    const first = await listen(clerk, 1);
    expect([first.type, first.events]).toEqual(['text/event-stream; charset=utf-8', [{ event: 'unread', data: { unread: 0 } }]]);
    await passOn();
    const { events } = await heard;
    expect(events.map(({ event }) => event)).toEqual(['unread', 'notice', 'unread']);
    expect(events[1]!.data).toMatchObject({ template: 'hotline.materialForYou', read: false });
    expect(events[2]!.data).toEqual({ unread: 1 });
    const missed = await listen(clerk, 2, before.id);
    expect(missed.events.map(({ event, id }) => [event, id])).toEqual([['notice', String(events[1]!.data.id)], ['unread', undefined]]);
    expect((await house.stranger().get('/api/inbox/stream')).status).toBe(401);
  });

  it('keeps how one wants to be told, and refuses what is no address', async () => {
    expect(answered('readNoticeSettings', await clerk.get('/api/inbox/settings')).body).toEqual({ mail: 'immediate', messenger: false, language: 'zh' });
    const wanted = { email: 'clerk@example.gov.cn', mail: 'immediate', messenger: false, language: 'en' };
    expect(answered('keepNoticeSettings', await clerk.post('/api/inbox/settings', wanted)).body).toEqual(wanted);
    for (const email of ['a@b@c', 'a b@c.cn', 'a@c.cn, b@c.cn', 'a@c.cn\r\nBcc: b@c.cn', '"x"@c.cn', 'nobody']) {
      expect([email, (await clerk.post('/api/inbox/settings', { ...wanted, email })).status]).toEqual([email, 400]);
    }
  });

  it('shows the operations what was sent and what failed, nothing of the case, and sends again', async () => {
    fate = { outcome: 'never', code: 'smtp.550' };
    const id = await passOn();
    const log = answered('listDeliveries', await admin.get('/api/operations/deliveries?state=failed&channel=mail')).body;
    expect(log.items).toMatchObject([{ channel: 'mail', state: 'failed', lastCode: 'smtp.550', tries: 1, login: clerk.account!.login, template: 'hotline.materialForYou', lastWords: expect.stringContaining('邮件服务器拒收（550），系统不再发送') }]);
    expect(JSON.stringify(log)).not.toContain(id);
    expect(JSON.stringify(log)).not.toContain('clerk@example.gov.cn');
    const failed = log.items[0].id;
    fate = { outcome: 'delivered' };
    expect((await clerk.post(`/api/operations/deliveries/${failed}/again`, {})).status).toBe(403);
    expect((await admin.post(`/api/operations/deliveries/${failed}/again`, {})).status).toBe(204);
    expect((await admin.post(`/api/operations/deliveries/${failed}/again`, {})).status).toBe(409);
    await round();
    expect(answered('readDelivery', await admin.get(`/api/operations/deliveries/${failed}`)).body.events.map((event: { event: string; by?: string }) => [event.event, event.by])).toEqual([
      ['failed', undefined], ['sentAgain', admin.account!.id], ['delivered', undefined],
    ]);
    const [one, two] = mails.slice(-2);
    expect([one!.to, two!.to, one!.messageId === two!.messageId]).toEqual(['clerk@example.gov.cn', 'clerk@example.gov.cn', false]);
  });

  it.each([
    ['smtp.450', false, '系统会自动再发', 'tried again by itself'],
    ['smtp.ETIMEDOUT', false, '系统会自动再发', 'tried again by itself'],
    ['smtp.535', false, '拒绝本系统连接或者登录', 'settings and the password'],
    ['smtp.EAUTH', false, '拒绝本系统连接或者登录', 'settings and the password'],
    ['smtp.554', true, '请向收件人核对邮箱', 'Ask the recipient for the address'],
    ['smtp.EENVELOPE', true, '请向收件人核对邮箱', 'Ask the recipient for the address'],
    ['webhook.timeout', false, '网关暂时没有收下', 'gateway for short messages did not take it'],
    ['webhook.422', true, '请核对号码', 'check the number'],
    ['webhook.401', false, '请系统管理员检查网关的地址和密钥', 'the address and the secret of the gateway'],
    ['webhook.404', false, '请系统管理员检查网关的地址和密钥', 'the address and the secret of the gateway'],
    ['folder.ENOSPC', false, '检查磁盘和权限', 'disk and permissions'],
  ])('says what %s means and what is to be done, over: %s', (code, isOver, zh, en) => {
    const said = (['zh', 'en'] as const).map((language) => answerWords(language, code, isOver));
    expect(said).toEqual([expect.stringContaining(zh), expect.stringContaining(en)]);
    for (const words of said) expect(words).toContain(code.slice(code.indexOf('.') + 1));
  });

  it('counts what waits and what failed', async () => {
    fate = { outcome: 'never', code: 'smtp.550' };
    await passOn();
    const figures = (await house.stranger().get('/metrics')).text;
    expect(figures).toContain('weiquan_notices{channel="mail",state="failed"} 1');
    expect(figures).toContain('weiquan_notices{channel="outbox",state="waiting"} 0');
  });

  it('logs no address', () => {
    expect(house.logged.join('\n')).not.toContain('clerk@example.gov.cn');
  });
});
