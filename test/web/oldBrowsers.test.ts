import fs from 'node:fs';
import path from 'node:path';
import { parse, type AnyNode } from 'acorn';
import { full } from 'acorn-walk';
import { REQUESTER, RESPONDENT, servedCopy, servedDispute } from '../support/disputeServed';
import { Acting, fillRequest } from './acting';
import { BUILT, Desk, describeBrowser, type Seat } from './browser';
import { ages, newerStyles, STYLES, UNKNOWN } from './chrome90';

const scripts = fs.readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

/** What acorn reads as ES2022 and Chrome 90 does not: static blocks (94), `#x in object` (91), `d` (90 has it) and `v` of patterns (112); and what is called that it does not have. */
function newerThan90(code: string): readonly string[] {
  const found: string[] = [];
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'module', allowHashBang: false });
  full(tree, (node: AnyNode) => {
    if (node.type === 'StaticBlock') found.push('a static block');
    if (node.type === 'BinaryExpression' && (node.left as AnyNode).type === 'PrivateIdentifier') found.push('#x in an object');
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && UNKNOWN.has(node.callee.property.name)) found.push(`.${node.callee.property.name}()`);
    if (node.type === 'Literal' && node.regex?.flags.includes('v') === true) found.push(`/${node.regex.pattern}/v`);
  });
  return found;
}

it.each([['borderless', 'a field without a border, whose focus an old browser would not show'], ['Radio.Button', 'choices that look like buttons'], ['optionType', 'choices that look like buttons']])('%s stands nowhere: %s', (word) => {
  const sources = fs.readdirSync(path.join(__dirname, '../../src/web'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  for (const name of sources) expect([name, fs.readFileSync(path.join(__dirname, '../../src/web', name), 'utf8').includes(word)]).toEqual([name, false]);
});

describe('the scripts of the pages', () => {
  it('are there', () => expect(scripts.length).toBeGreaterThan(10));
  it.each(scripts)('%s says nothing that Chrome 90 cannot read', (name) => {
    expect(newerThan90(fs.readFileSync(path.join(BUILT, name), 'utf8'))).toEqual([]);
  });
  it('are told apart from those that do', () => {
    expect(newerThan90('class A { static { f(); } #x = 1; has(o) { return #x in o.toSorted(); } }')).toEqual(expect.arrayContaining(['a static block', '#x in an object', '.toSorted()']));
    expect(() => newerThan90('using x = y();')).toThrow();
  });
  it('begin with one that any browser reads', () => {
    expect(() => parse(fs.readFileSync(path.join(BUILT, 'old-browser.js'), 'utf8'), { ecmaVersion: 5 })).not.toThrow();
  });
});

describeBrowser('the pages without what came after Chrome 90', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ start: '2026-10-08T09:30' });
  });
  afterAll(() => desk.close());

  const bare = async (seat: Seat): Promise<Seat> => {
    await ages(seat.page);
    await seat.page.goto('/ask');
    expect(await seat.page.evaluate('[typeof [].at, typeof structuredClone, typeof Object.hasOwn]')).toEqual(['undefined', 'undefined', 'undefined']);
    return seat;
  };

  // That each page opens and draws is seen with every route: see everyRoute.ts.
  it('open a case at the desk, with a form that grows', async () => {
    const seat = await bare(await desk.seated('zb-ip', 'clerk'));
    const id = await new Acting(seat).opens('提交请求书', async (form) => {
      await fillRequest(form, REQUESTER, RESPONDENT);
      expect(await newerStyles(seat.page)).toEqual([]);
    });
    expect((await (await desk.house.person('zb-ip', 'officer')).get(`/api/cases/${id}/history`)).body.facts).toHaveLength(1);
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('work for a party', async () => {
    const { officer, id, place } = await servedDispute(desk.house);
    const seat = await bare(await desk.seat());
    await seat.go(`/ask?again#code=${(await servedCopy(officer, id, place)).code}`);
    expect(await newerStyles(seat.page)).toEqual([]);
    await seat.page.locator('.last-day').waitFor();
    await seat.page.getByRole('button', { name: '提交答辩', exact: true }).click();
    await seat.page.getByLabel('答辩意见').fill('申请日前已经公开销售');
    await seat.page.locator('.act-form').getByRole('button', { name: '提交', exact: true }).click();
    await seat.page.getByRole('heading', { name: '收件凭证' }).waitFor();
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('find what such a browser does not understand, where it is there', async () => {
    const seat = await desk.seat();
    await seat.go('/ask');
    await seat.page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@layer a { b { top: 0 } } c:has(d) { top: 0 } e { f { top: 0 } } g { height: 100dvh; translate: 1px } @media (width >= 5px) { h { top: 0 } } @container (width > 1px) { i { top: 0 } }');
      document.adoptedStyleSheets = [sheet];
    })()`);
    expect(await seat.page.evaluate<string[]>(STYLES)).toHaveLength(7);
    await seat.close();
  });

  it('say what to install where even that is missing', async () => {
    for (const address of ['/', '/ask']) {
      const seat = await desk.seat();
      await seat.page.context().addInitScript('window.CSS.supports = () => false;');
      await seat.page.goto(address);
      await seat.page.getByRole('heading', { name: '浏览器版本过低' }).waitFor();
      await seat.page.getByText('This browser is too old').waitFor();
      expect(await seat.page.locator('#root').count()).toBe(0);
      if (address === '/ask') await seat.shot('too-old');
      await seat.close();
    }
  });
});
