import fs from 'node:fs';
import path from 'node:path';
import type axe from 'axe-core';
import { type Browser, type CDPSession, type Page, type Request } from 'playwright-core';
import { readSite } from '../../src/http';
import { tourNames } from '../../src/web/help/tours';
import { openChromium } from '../support/chromium';
import { House, PASSWORD, type HouseOptions } from '../support/house';

const ROOT = path.resolve(__dirname, '..', '..');
export const BUILT = path.join(ROOT, 'dist', 'web');
/** Where pictures of the screens are kept, for a person who wants to look at them: three hundred are a minute of a processor. */
const SHOTS = path.join(ROOT, 'dist', 'screenshots');
const WANTED = process.env['WEIQUAN_SHOTS'];

/** The rules of accessibility as a script for the page; packed, for every page reads it anew. */
const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What offices have on their desks, and what a head has in the pocket. */
export const SIZES = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
export type Language = 'zh' | 'en';

const skipped = Boolean(process.env['WEIQUAN_SKIP_BROWSER']);

/** `describe` for tests in a real browser. Skipped, and counted as skipped, only when WEIQUAN_SKIP_BROWSER is set. */
export const describeBrowser = skipped ? describe.skip : describe;

/** The program with its pages, a browser, and whoever sits before it. */
export class Desk {
  private constructor(
    readonly house: House,
    private readonly browser: Browser,
  ) {}

  static async open(options: HouseOptions = {}): Promise<Desk> {
    const house = await House.open({ ...options, site: readSite(BUILT) });
    return new Desk(house, await openChromium());
  }

  /** A window with nobody signed in. Everything that goes wrong in it is collected in `Seat.troubles`. */
  async seat({ language = 'zh', size = 'desk' }: { readonly language?: Language; readonly size?: keyof typeof SIZES } = {}): Promise<Seat> {
    const context = await this.browser.newContext({ viewport: SIZES[size], locale: language === 'zh' ? 'zh-CN' : 'en-GB', baseURL: this.house.url, reducedMotion: 'reduce' });
    return new Seat(this, await context.newPage(), language, size);
  }

  /** A window in which someone of that body and role is signed in, on their first page. `tour`: for the first time; else they have been shown around. */
  async person(body: string, role: string, manner: Parameters<Desk['seated']>[2] = {}): Promise<Seat> {
    const seat = await this.seated(body, role, manner);
    await seat.page.goto('/');
    await seat.isSignedIn();
    return seat;
  }

  /** The same before any page is opened. */
  async seated(body: string, role: string, { tour = false, ...manner }: { readonly language?: Language; readonly size?: keyof typeof SIZES; readonly tour?: boolean } = {}): Promise<Seat> {
    const login = `${role}-${this.house.app.world.random(3)}`;
    await this.house.account(login, body, [role]);
    const account = await this.house.app.accounts.byLogin(login);
    if (account && !tour) await this.house.app.deskSettings.keep(account.id, 'toured', [...tourNames], this.house.clock.now);
    const [name = '', value = ''] = (await this.house.signIn(login)).cookie?.split('=') ?? [];
    const seat = await this.seat(manner);
    await seat.page.context().addCookies([{ name, value, url: this.house.url }]);
    seat.login = login;
    return seat;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.house.close();
  }
}

const SAY = { zh: { login: '登录名', password: '密码', signIn: '登录' }, en: { login: 'Login', password: 'Password', signIn: 'Sign in' } } as const;

/** Names of fields and acts (`handedOver`, `case.filed`), ids, and what was to be put into a sentence. */
const CODES = /\b[a-z]+[A-Z][A-Za-z]*\b|\b[a-zA-Z]{3,}\.(?!docx|json|pdf|zip)[a-z][A-Za-z]{2,}\b|\b(?=[0-9a-z]*\d)[0-9a-hjkmnp-tv-z]{26}\b|\{\{|\[object|\bundefined\b|\bNaN\b/g;
/** Whoever signs in here has a name made of the role. */
const LOGINS = /\b[a-zA-Z]+[@-][\w-]+/g;
/** Hashes and signatures hold any letters by chance. */
const PROOFS = /\b(?:ed25519|sha256):[\w-]+/g;
/** English within Chinese, but for the kinds of files and the keys of a keyboard. */
const WORDS = /(?<![.\w])(?!docx|json|pdf|xlsx|csv)[a-z]{4,}\b/g;
/** Chinese marks after English words; what people typed may end with one. */
const MARKS = /[A-Za-z]\s?[、：；（]/g;

/** Two frames, and then nothing left to do: what has arrived is drawn, and what the drawing asks for is asked. A page that never rests is not waited for longer than a second. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 1000 }))))';

/** An address was left while its page was waited for: the next one is. Anything else is an error of the test. */
function leftThePage(error: unknown): false {
  if (/Execution context was destroyed|Cannot find context|navigat/iu.test(String(error))) return false;
  throw error;
}

/** One window of the browser. */
export class Seat {
  /** Errors and warnings of the page, requests to other hosts, what the content policy stopped. */
  readonly troubles: string[] = [];
  login = '';
  /** Requests that are not answered yet; a stream of events never is. */
  private readonly underWay = new Set<Request>();
  private session: Promise<CDPSession> | undefined;

  constructor(
    readonly desk: Desk,
    readonly page: Page,
    private language: Language,
    private size: keyof typeof SIZES,
  ) {
    // A busy machine gets its time: the test's own end is the only one.
    page.setDefaultTimeout(240_000);
    page.on('console', (message) => {
      // The browser notes every answer that is no success; what follows from it is what the tests look at.
      if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')) this.troubles.push(message.text());
    });
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.underWay.add(request);
      if (!request.url().startsWith(desk.house.url) && !/^(?:data|blob):/.test(request.url())) this.troubles.push(`request to ${request.url()}`);
    });
    for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => this.underWay.delete(request));
  }

  /** Whatever was asked for is there and drawn, and nothing more is asked for. The page itself is waited for: a slow machine gets its time. */
  private async quiet(): Promise<void> {
    for (let calm = 0; calm < 2; ) {
      const drawn = await this.page.evaluate(DRAWN).then(() => true, leftThePage);
      calm = drawn && this.underWay.size === 0 ? calm + 1 : 0;
    }
  }

  async signIn(login = this.login): Promise<void> {
    this.login = login;
    const say = SAY[this.language];
    await this.page.getByLabel(say.login).fill(login);
    await this.page.getByLabel(say.password).fill(PASSWORD);
    await this.page.getByRole('button', { name: say.signIn, exact: true }).click();
    await this.isSignedIn();
  }

  async isSignedIn(): Promise<void> {
    await this.page.locator('.who').getByRole('button', { name: this.language === 'zh' ? '退出' : 'Sign out' }).waitFor();
  }

  /** The same page in a window of another size. */
  async resize(size: keyof typeof SIZES): Promise<void> {
    if (size === this.size) return;
    this.size = size;
    await this.page.setViewportSize(SIZES[size]);
    await this.drawn();
  }

  /** Opens an address and waits until what it asked for is there. */
  async go(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.waitForLoadState('load');
    await this.drawn();
    await this.page.locator('body:not(:has(.waiting)) h1').first().waitFor();
  }

  /** Quiet, and nothing on the page says that it still waits: what was loaded for a part of it may be shown a moment after it came. */
  private async drawn(): Promise<void> {
    await this.quiet();
    while ((await this.page.locator('.waiting').count()) > 0) {
      await this.page.locator('body:not(:has(.waiting))').waitFor();
      await this.quiet();
    }
  }

  private protocol(): Promise<CDPSession> {
    return (this.session ??= this.page.context().newCDPSession(this.page));
  }

  /** With `WEIQUAN_SHOTS` set, keeps a picture of the whole page as `name.zh.desk.png`; with `both` one in the other language as well, of the page as it stands. */
  async shot(name: string): Promise<void> {
    if (WANTED === undefined) return;
    await this.picture(name, this.language);
    if (WANTED !== 'both' || !(await this.speakOther())) return;
    await this.picture(name, this.language === 'zh' ? 'en' : 'zh');
    await this.speakOther();
  }

  private async picture(name: string, language: Language): Promise<void> {
    fs.mkdirSync(SHOTS, { recursive: true });
    const { cssContentSize } = await (await this.protocol()).send('Page.getLayoutMetrics');
    // As `page.screenshot` asks for it, but packed lightly: three hundred pictures, each in half the time.
    const { data } = await (await this.protocol()).send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } });
    fs.writeFileSync(path.join(SHOTS, `${name}.${language}.${this.size}.png`), Buffer.from(data, 'base64'));
  }

  /** Presses the switch of the page, though a dialog lies over it. False: this page has none. */
  private async speakOther(): Promise<boolean> {
    const pressed = await this.page.evaluate<boolean>("(() => { const [button] = document.querySelectorAll('header button[lang]'); button?.click(); return Boolean(button); })()");
    if (pressed) await this.drawn();
    return pressed;
  }

  /** What WCAG 2.2 A and AA find on the page as it stands. */
  async violations(): Promise<readonly string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      // Of what it would load first, style sheets serve only a rule that is not asked for.
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({ preload: { assets: ['media'] }, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.any.concat(node.all, node.none).map(({ message }) => message).join('; ')})`));
    });
  }

  /** What a program says to itself on the page: codes and ids of ours, gaps in a sentence, and the punctuation of the other language. */
  async codes(): Promise<readonly string[]> {
    const text = (await this.page.locator('main').innerText()).replace(PROOFS, '').replace(LOGINS, '');
    return [...text.matchAll(CODES), ...text.matchAll(this.language === 'zh' ? WORDS : MARKS)].map(([found]) => found);
  }

  /** Whether the page is wider than its window. */
  async overflows(): Promise<boolean> {
    const { scroll, client } = await this.page.evaluate<{ scroll: number; client: number }>('({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth })');
    return scroll > client;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
