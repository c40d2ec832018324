import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../../src/contract';
import { DomainError } from '../../src/domain/errors';
import { codes as en } from '../../src/http/words/codes.en';
import { codes as zh } from '../../src/http/words/codes.zh';
import { House } from '../support/house';

const root = path.resolve(__dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Where a code is born: errors, refusals, issues of legal time. Commands that read files answer for their own. */
const BIRTHS = [
  /new DomainError\(\s*'\w+',\s*'([\w.]+)'/g,
  /\b(?:refused|refuse)\(\s*'(\w+\.[\w.]+)'/g,
  /new (?:Calendar|Question)Error\(\s*'([\w.]+)'/g,
  /\bunavailable\(\s*'([\w.]+)'/g,
  /\brefusedBy\(\{ code: '([\w.]+)'/g,
];
const ELSEWHERE = /src\/(?:intake-file|cli)\//;

function codesUsed(): Map<string, string> {
  const used = new Map<string, string>();
  for (const file of [...sources('src'), ...sources('workflows')]) {
    if (ELSEWHERE.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    for (const birth of BIRTHS) for (const found of text.matchAll(birth)) used.set(found[1]!, path.relative(root, file));
  }
  return used;
}

describe('problems', () => {
  it('have words for every code that the program can answer with', () => {
    const used = codesUsed();
    expect(used.size).toBeGreaterThan(60);
    expect([...used].filter(([code]) => !Object.hasOwn(zh, code)).map(([code, file]) => `${code} (${file})`)).toEqual([]);
  });

  it('say them in Chinese and in English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const [code, words] of Object.entries(zh)) expect([code, words]).toEqual([code, expect.stringMatching(/[一-龥].*。$/)]);
    for (const [code, words] of Object.entries(en)) expect([code, words]).toEqual([code, expect.stringMatching(/^[A-Z][\x20-\x7e]*\.$/)]);
  });

  describe('over HTTP', () => {
    let house: House;
    beforeAll(async () => {
      house = await House.open();
    });
    afterAll(() => house.close());

    it('say where the pages are, where none are built', async () => {
      const answer = await house.stranger().get('/');
      expect([answer.status, answer.headers.get('content-type'), answer.body.code]).toEqual([404, 'application/problem+json; charset=utf-8', 'page.notBuilt']);
      expect(answer.body.detail).toContain('setup.mjs');
    });

    it('are problem details with the number of the request, in the reader’s language', async () => {
      const zhAnswer = await house.stranger().get('/api/worklist');
      expect(zhAnswer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(zhAnswer.headers.get('www-authenticate')).toContain('Session');
      expect(problem.parse(zhAnswer.body)).toEqual({
        type: 'urn:weiquan:problem:session.missing', title: '未登录', status: 401, code: 'session.missing', detail: '请先登录。', instance: zhAnswer.headers.get('x-request-id'),
      });
      const enAnswer = await house.stranger().get('/api/worklist', { 'accept-language': 'en' });
      expect(enAnswer.body).toMatchObject({ title: 'Not signed in', detail: 'Sign in first.' });
      expect(enAnswer.body.instance).not.toBe(zhAnswer.body.instance);
    });

    it.each([
      ['en-US,en;q=0.9', 'en'], ['en;q=0.5, zh-CN;q=0.8', 'zh'], ['zh-TW,en', 'zh'], ['en, zh', 'en'], ['*', 'zh'], ['fr, *;q=0.1', 'zh'], ['en, *;q=0.5', 'en'], ['de, en;q=0.2', 'en'], ['en;q=0', 'zh'], ['', 'zh'], [';;q=,,en;q=x', 'zh'],
    ])('take Accept-Language %s for %s', async (header, language) => {
      const answer = await house.stranger().get('/api/nothing', { 'accept-language': header });
      expect(answer.headers.get('content-language')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    });

    it('tell nothing apart under /api without a session, and name what is not there with one', async () => {
      expect((await house.stranger().get('/api/nothing')).status).toBe(401);
      expect((await house.stranger().get('/nothing')).body).toMatchObject({ status: 404, code: 'route.notFound' });
      const operator = await house.person('zb-12330', 'operator');
      expect((await operator.get('/api/nothing')).body).toMatchObject({ status: 404, code: 'route.notFound' });
      expect((await operator.get('/api/worklist/')).status).toBe(404);
      expect((await operator.get('/api/cases/none')).body).toMatchObject({ status: 404, code: 'case.notFound' });
    });

    it('name the methods that an address takes', async () => {
      const operator = await house.person('zb-12330', 'operator');
      const answer = await operator.send('PUT', '/api/cases', {});
      expect([answer.status, answer.headers.get('allow'), answer.body.code]).toEqual([405, 'POST, GET, HEAD, OPTIONS', 'method.notAllowed']);
      expect((await house.stranger().send('PUT', '/api/cases')).status).toBe(401);
      const options = await house.stranger().send('OPTIONS', '/api/legal-time/due');
      expect([options.status, options.headers.get('allow'), options.headers.get('access-control-allow-origin')]).toEqual([204, 'GET, HEAD, OPTIONS', null]);
      const head = await house.stranger().send('HEAD', '/api/openapi.json');
      expect([head.status, head.text]).toEqual([200, '']);
      expect(Number(head.headers.get('content-length'))).toBeGreaterThan(10_000);
    });

    it('keep to themselves what they do not understand', async () => {
      const broken = await House.open({ readiness: () => Promise.reject(new Error('secret of 高东玉 at 13953312345, "quoted"')) });
      const answer = await broken.stranger().get('/readyz');
      expect(answer.status).toBe(500);
      expect(answer.body).toMatchObject({ code: 'unexpected', title: '系统出错', instance: answer.headers.get('x-request-id') });
      expect(answer.text).not.toMatch(/secret|高东玉|at .*ts/);
      const line = broken.logged.find((one) => one.includes('"unexpected"'))!;
      expect(JSON.parse(line)).toMatchObject({ request: answer.body.instance, route: '/readyz', error: { kind: 'Error', message: 'secret of … at …, …' } });
      await broken.close();
    });

    it('say when to come back when the store cannot be used', async () => {
      const closed = await House.open({ readiness: () => Promise.reject(new DomainError('unavailable', 'storage.busy', 'busy')) });
      const answer = await closed.stranger().get('/readyz');
      expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([503, 'storage.busy', '2']);
      await closed.close();
    });
  });
});
