import type { Site } from '../../src/http';
import { House } from '../support/house';

const script = Buffer.from('console.log(1);'.repeat(40));
const site: Site = {
  files: new Map([
    ['/assets/desk-abc.js', { type: 'text/javascript; charset=utf-8', bytes: script, gzip: Buffer.from('packed'), hashed: true }],
    ['/favicon.svg', { type: 'image/svg+xml', bytes: Buffer.from('<svg/>'), hashed: false }],
  ]),
  desk: '<!doctype html><html lang="zh-CN"><meta name="demonstration-time" content="%DEMONSTRATION_TIME%"><meta property="csp-nonce" nonce="%CSP_NONCE%"><title>desk</title>',
  ask: '<!doctype html><html lang="zh-CN"><meta property="csp-nonce" nonce="%CSP_NONCE%"><title>ask</title>',
};
const html = { accept: 'text/html,application/xhtml+xml' };

describe('the pages', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({ settings: { demonstrationTime: '2026-09-14 <09:00>' }, site });
  });
  afterAll(() => house.close());

  it('are the same document at every address that a person opens, Chinese first', async () => {
    for (const path of ['/', '/worklist', '/cases/anything', '/no/such/screen']) {
      const page = await house.stranger().get(path, html);
      expect([path, page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([path, 200, 'text/html; charset=utf-8', 'no-store']);
      expect(page.text).toContain('<html lang="zh-CN">');
      expect(page.text).toContain('content="2026-09-14 &lt;09:00&gt;"');
    }
    expect((await house.stranger().get('/', { ...html, 'accept-language': 'en' })).text).toContain('<html lang="en">');
    expect((await house.stranger().get('/ask', html)).text).toContain('<title>ask</title>');
    expect((await house.stranger().get('/ask/2611230017-4', html)).text).toContain('<title>ask</title>');
  });

  it('are not given where a program asks', async () => {
    for (const path of ['/api/none', '/assets/none.js', '/metrics/x']) {
      const answer = await house.stranger().get(path, html);
      expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/problem+json; charset=utf-8']);
    }
    expect((await house.stranger().get('/worklist', { accept: 'application/json' })).status).toBe(404);
    expect((await house.stranger().send('POST', '/worklist', {}, html)).status).toBe(404);
  });

  it('let run nothing but their own files, and styles that bear the nonce of this answer', async () => {
    const [one, two] = [await house.stranger().get('/', html), await house.stranger().get('/', html)];
    const nonceOf = (text: string): string => /nonce="([^"]+)"/.exec(text)![1]!;
    expect(nonceOf(one.text)).not.toBe(nonceOf(two.text));
    expect(one.headers.get('content-security-policy')).toBe(
      `default-src 'none';script-src 'self';style-src 'self' 'nonce-${nonceOf(one.text)}';style-src-attr 'unsafe-inline';connect-src 'self';img-src 'self' data: blob:;font-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'`,
    );
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keep files whose name holds their hash for a year, and others not at all', async () => {
    const hashed = await house.stranger().get('/assets/desk-abc.js', { 'accept-encoding': 'identity' });
    expect([hashed.text, hashed.headers.get('cache-control'), hashed.headers.get('content-encoding')]).toEqual([script.toString(), 'public, max-age=31536000, immutable', null]);
    expect((await house.stranger().get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('send a file packed to whoever takes it so', async () => {
    // The client would unpack it, and this is no gzip: what arrives is judged by the error.
    await expect(house.stranger().get('/assets/desk-abc.js', { 'accept-encoding': 'gzip' })).rejects.toThrow();
    // A cache on the way gives nobody what another one takes.
    expect((await house.stranger().get('/assets/desk-abc.js', { 'accept-encoding': 'identity' })).headers.get('vary')).toContain('Accept-Encoding');
  });

  it('say so where nobody built them', async () => {
    const bare = await House.open();
    const answer = await bare.stranger().get('/', html);
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('node setup.mjs')]);
    await bare.close();
  });
});
