import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { ShortMessage } from '../../src/application/ports/notices';
import { ConfigError, readConfig } from '../../src/config';
import type { Instant } from '../../src/domain/brand';
import { webhookMessenger } from '../../src/webhook';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe('a signed webhook', () => {
  let gateway: Server;
  let url: string;
  let status = 204;
  const taken: { readonly body: string; readonly headers: Record<string, string> }[] = [];
  beforeAll(async () => {
    gateway = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        taken.push({ body: Buffer.concat(chunks).toString('utf8'), headers: request.headers as Record<string, string> });
        // 0: never answers.
        if (status !== 0) response.writeHead(status, status === 307 ? { location: `${url}/elsewhere` } : {}).end();
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', () => resolve()));
    url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    gateway.closeAllConnections();
    gateway.close();
  });

  const message = (): ShortMessage => ({
    id: 'msg_1', channel: 'sms', to: '13805330000', body: '淄博市知识产权保护中心', number: '2611260001-3', step: '已登记', date: '2026年11月26日',
    text: '【淄博市知识产权保护中心】2611260001-3 已登记，2026年11月26日。', at: new Date().toISOString() as Instant,
  });
  const send = (timeout = 2000) => webhookMessenger({ url, secret: SECRET, timeout }).send(message());

  it('bears the time of the try, though the message is of a time that a demonstration believes in', async () => {
    const other = { ...message(), at: '2024-03-01T02:00:00.000Z' as Instant };
    expect(await webhookMessenger({ url, secret: SECRET }).send(other)).toEqual({ outcome: 'delivered' });
    const { body, headers } = taken.at(-1)!;
    expect(new Webhook(SECRET).verify(body, headers)).toMatchObject({ timestamp: '2024-03-01T02:00:00.000Z' });
  });

  it('is verified by whoever has the secret, and holds what the documentation shows', async () => {
    expect(await send()).toEqual({ outcome: 'delivered' });
    const { body, headers } = taken.at(-1)!;
    const read = new Webhook(SECRET).verify(body, headers) as { type: string; data: object };
    expect(() => new Webhook(`whsec_${Buffer.alloc(32, 8).toString('base64')}`).verify(body, headers)).toThrow();
    expect(() => new Webhook(SECRET).verify(body.replace('13805330000', '13805330001'), headers)).toThrow();
    const documented = [...readFileSync('docs/webhooks.md', 'utf8').matchAll(/```json\n([\s\S]+?)```/g)].map(([, json]) => JSON.parse(json!) as typeof read);
    expect(documented.map(({ type }) => type)).toEqual(['notice.sms', 'notice.messenger']);
    expect(read.data).toEqual(documented[0]!.data);
    for (const shown of documented) expect(Object.keys(shown.data)).toEqual(Object.keys(read.data));
  });

  it.each([
    [200, { outcome: 'delivered' }],
    [429, { outcome: 'later', code: 'webhook.429' }],
    [503, { outcome: 'later', code: 'webhook.503' }],
    // A wrong secret or a moved address is the house's, and puts an end to no message.
    [401, { outcome: 'later', code: 'webhook.401' }],
    [403, { outcome: 'later', code: 'webhook.403' }],
    [404, { outcome: 'later', code: 'webhook.404' }],
    [400, { outcome: 'never', code: 'webhook.400' }],
    [410, { outcome: 'never', code: 'webhook.410' }],
    [413, { outcome: 'never', code: 'webhook.413' }],
    [422, { outcome: 'never', code: 'webhook.422' }],
    [307, { outcome: 'later', code: 'webhook.unreachable' }],
  ])('%i', async (given, meaning) => {
    status = given;
    const before = taken.length;
    expect(await send()).toEqual(meaning);
    // A redirect is not followed: the number goes nowhere else.
    expect([taken.length - before, taken.at(-1)!.headers['webhook-id']]).toEqual([1, 'msg_1']);
  });

  it('is given up for now when nobody answers, or nobody is there', async () => {
    status = 0;
    expect(await send(200)).toEqual({ outcome: 'later', code: 'webhook.timeout' });
    expect(await webhookMessenger({ url: 'http://127.0.0.1:9', secret: SECRET }).send(message())).toEqual({ outcome: 'later', code: 'webhook.unreachable' });
  });
});

describe('the settings of mail and webhooks', () => {
  const read = (more: Record<string, string>) => readConfig({ WEIQUAN_DATA: '/tmp/x', ...more });
  const problem = (more: Record<string, string>): string => {
    try {
      read(more);
    } catch (error) {
      if (error instanceof ConfigError) return error.message;
      throw error;
    }
    return 'accepted';
  };

  it('give a server, its port by its kind, and credentials that may hold any character', () => {
    const from = { MAIL_FROM: '淄博知识产权 <weiquan@example.gov.cn>' };
    expect(read({ SMTP_URL: 'smtp://user%40x:p%3Aw@mail.example.gov.cn', ...from }).smtp).toEqual({ host: 'mail.example.gov.cn', port: 587, secure: false, requireTls: false, user: 'user@x', password: 'p:w' });
    expect(read({ SMTP_URL: 'smtps://mail.example.gov.cn', ...from }).smtp).toMatchObject({ port: 465, secure: true });
    expect(read({ SMTP_HOST: 'mail', SMTP_PORT: '25', SMTP_SECURE: 'required', ...from }).smtp).toEqual({ host: 'mail', port: 25, secure: false, requireTls: true });
    expect(read({}).smtp).toBeUndefined();
  });

  it('name what is missing or of no use', () => {
    expect(problem({ SMTP_HOST: 'mail' })).toMatch(/^MAIL_FROM/);
    expect(problem({ SMTP_HOST: 'mail', SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.cn' })).toMatch(/^SMTP_URL and SMTP_HOST/);
    expect(problem({ WEIQUAN_SMS_WEBHOOK_URL: 'https://gateway' })).toMatch(/^WEIQUAN_SMS_WEBHOOK_URL/);
    expect(problem({ WEIQUAN_SMS_WEBHOOK_URL: 'https://gateway', WEIQUAN_SMS_WEBHOOK_SECRET: 'secret' })).toMatch(/^WEIQUAN_SMS_WEBHOOK_SECRET: 'whsec_'/);
    expect(problem({ MAIL_FROM: 'a@b.cn\nBcc: x@y.cn', SMTP_HOST: 'mail' })).toMatch(/^MAIL_FROM/);
    expect(problem({ SMTP_PASSWORD_FILE: '/nonexistent/secret' })).toMatch(/^SMTP_PASSWORD_FILE: .*ENOENT/);
    expect(read({ WEIQUAN_MESSENGER_WEBHOOK_URL: 'https://gateway', WEIQUAN_MESSENGER_WEBHOOK_SECRET: SECRET }).messenger).toEqual({ url: 'https://gateway', secret: SECRET });
  });
});
