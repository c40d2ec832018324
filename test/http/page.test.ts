import vm from 'node:vm';
import { House } from '../support/house';

describe('the page', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({ settings: { banner: '演示时间 <2026-09-14>' } });
  });
  afterAll(() => house.close());

  it('says what this is, Chinese first', async () => {
    const zh = await house.stranger().get('/');
    expect([zh.status, zh.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(zh.text).toContain('<html lang="zh-CN">');
    expect(zh.text).toContain('/api/openapi.json');
    expect(zh.text).toContain('演示时间 &lt;2026-09-14&gt;');
    expect((await house.stranger().get('/', { 'accept-language': 'en' })).text).toContain('<html lang="en">');
  });

  it('runs nothing but its own script and style', async () => {
    const page = await house.stranger().get('/');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none';script-src 'self';style-src 'self';connect-src 'self';img-src 'self' data:;base-uri 'none';form-action 'self';frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const named = [...page.text.matchAll(/(?:src|href)="(\/page\.[^"]+)"/g)].map(([, path]) => path!);
    expect(named).toEqual(['/page.css', '/page.js']);
    expect(page.text).not.toMatch(/<script>|style="|onclick/);
    for (const path of named) {
      const file = await house.stranger().get(path);
      expect([path, file.status, file.headers.get('content-type')]).toEqual([path, 200, expect.stringMatching(/^text\/(css|javascript); charset=utf-8$/)]);
    }
  });

  it('has a script that a browser can read, and that writes text as text', async () => {
    const { text } = await house.stranger().get('/page.js');
    expect(() => new vm.Script(text)).not.toThrow();
    expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
    const [zh, en] = [/zh: \{([^]*?)\n {4}\}/, /en: \{([^]*?)\n {4}\}/].map((words) => [...(words.exec(text)?.[1] ?? '').matchAll(/(\w+): '/g)].map(([, key]) => key!).sort());
    expect(zh!.length).toBeGreaterThan(30);
    expect(en).toEqual(zh);
  });
});
