import fs from 'node:fs';
import path from 'node:path';
import { parse, type AnyNode } from 'acorn';
import { full } from 'acorn-walk';
import { servedCopy, servedDispute } from '../support/disputeServed';
import { BUILT, Desk, describeBrowser, type Seat } from './browser';

/*
 * Chrome 90 stands for what offices have and cannot be run here. So: every script is parsed as what it can read; every style
 * sheet, antd's own included, is searched for what it does not know; and the pages run in a browser from which everything
 * that came to the language and its objects later was taken away.
 */

const scripts = fs.readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

/** What acorn reads as ES2022 and Chrome 90 does not: static blocks (94), `#x in object` (91), `d` (90 has it) and `v` of patterns (112). */
function newerThan90(code: string): readonly string[] {
  const found: string[] = [];
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'module', allowHashBang: false });
  full(tree, (node: AnyNode) => {
    if (node.type === 'StaticBlock') found.push('a static block');
    if (node.type === 'BinaryExpression' && (node.left as AnyNode).type === 'PrivateIdentifier') found.push('#x in an object');
    if (node.type === 'Literal' && node.regex?.flags.includes('v') === true) found.push(`/${node.regex.pattern}/v`);
  });
  return found;
}

it('no field of ours goes without a border, whose focus an old browser would not show', () => {
  const sources = fs.readdirSync(path.join(__dirname, '../../src/web'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  for (const name of sources) expect([name, fs.readFileSync(path.join(__dirname, '../../src/web', name), 'utf8').includes('borderless')]).toEqual([name, false]);
});

describe('the scripts of the pages', () => {
  it('are there', () => expect(scripts.length).toBeGreaterThan(10));
  it.each(scripts)('%s says nothing that Chrome 90 cannot read', (name) => {
    expect(newerThan90(fs.readFileSync(path.join(BUILT, name), 'utf8'))).toEqual([]);
  });
  it('are told apart from those that do', () => {
    expect(newerThan90('class A { static { f(); } #x = 1; has(o) { return #x in o; } }')).toEqual(expect.arrayContaining(['a static block', '#x in an object']));
    expect(() => newerThan90('using x = y();')).toThrow();
  });
  it('begin with one that any browser reads', () => {
    expect(() => parse(fs.readFileSync(path.join(BUILT, 'old-browser.js'), 'utf8'), { ecmaVersion: 5 })).not.toThrow();
  });
});

/** Runs in the page: what of all its style sheets Chrome 90 does not know, or reads as something else. */
const STYLES = `(() => {
  const found = new Set();
  const NEW_RULES = ['CSSContainerRule', 'CSSLayerBlockRule', 'CSSLayerStatementRule', 'CSSScopeRule', 'CSSStartingStyleRule', 'CSSNestedDeclarations', 'CSSPositionTryRule', 'CSSViewTransitionRule'];
  const NEW_SELECTORS = /:has\\(|:dir\\(|:popover-open|:user-(?:in)?valid|:modal\\b|::backdrop-|:nth-(?:last-)?child\\([^)]* of /;
  const NEW_VALUES = /color-mix\\(|oklch\\(|oklab\\(|\\blch\\(|\\blab\\(|light-dark\\(|\\d(?:[dsl]v(?:h|w|min|max|b|i))\\b|\\dcq(?:w|h|i|b|min|max)\\b|subgrid|\\b(?:sin|cos|tan|round|mod|rem|abs|sign|pow|sqrt|hypot|log|exp)\\(|\\brgb\\(from /;
  const NEW_PROPERTIES = ['translate', 'rotate', 'scale', 'container', 'container-type', 'container-name', 'inset-area', 'position-area', 'anchor-name', 'field-sizing', 'interpolate-size', 'view-transition-name', 'offset-position', 'zoom', 'mask', 'mask-image', 'mask-composite'];
  const look = (rules) => {
    for (const rule of rules) {
      const kind = rule.constructor.name;
      if (NEW_RULES.includes(kind)) found.add(kind + ' ' + rule.cssText.slice(0, 80));
      if (rule.selectorText !== undefined && NEW_SELECTORS.test(rule.selectorText)) found.add(rule.selectorText);
      if (kind === 'CSSStyleRule' && rule.cssRules.length > 0) found.add('nested: ' + rule.selectorText);
      if (rule.media && /[<>]=?/.test(rule.media.mediaText)) found.add('@media ' + rule.media.mediaText);
      if (rule.style) {
        for (const name of Array.from(rule.style)) {
          const value = rule.style.getPropertyValue(name);
          if (NEW_PROPERTIES.includes(name) && !['none', 'initial', 'auto', 'normal', ''].includes(value) && !rule.style.getPropertyValue('-webkit-' + name)) found.add(name + ': ' + value + ' of ' + rule.selectorText);
          if (NEW_VALUES.test(value)) found.add(name + ': ' + value + ' of ' + rule.selectorText);
        }
      }
      if (rule.cssRules && kind !== 'CSSStyleRule') look(rule.cssRules);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) look(sheet.cssRules);
  return [...found];
})()`;

/** Takes away what came after Chrome 90; what the browser itself needs of it inside stays untouched. */
const TAKE_AWAY = `(() => {
  const later = {
    'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
    'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
    'Object': ['hasOwn', 'groupBy'],
    'Map': ['groupBy'],
    'Promise': ['withResolvers', 'try'],
    'Array': ['fromAsync'],
    'crypto.__proto__': ['randomUUID'],
    'URL': ['canParse', 'parse'],
    'AbortSignal': ['timeout', 'any'],
    'AbortSignal.prototype': ['throwIfAborted'],
    'Element.prototype': ['checkVisibility', 'setHTMLUnsafe'],
    'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    'Iterator.prototype': ['map', 'filter', 'toArray', 'take', 'drop', 'flatMap', 'some', 'every', 'find', 'reduce', 'forEach'],
    'CanvasRenderingContext2D.prototype': ['roundRect', 'reset'],
    'Intl': ['DurationFormat'],
    'globalThis': ['structuredClone', 'scheduler', 'Iterator', 'CloseWatcher', 'navigation', 'FinalizationRegistry90'],
  };
  for (const [where, names] of Object.entries(later)) {
    let at = globalThis;
    for (const part of where === 'globalThis' ? [] : where.split('.')) at = at === undefined ? undefined : at[part];
    for (const name of names) if (at) delete at[name];
  }
})();`;

/** What antd says that Chrome 90 leaves out, looked at one by one: it costs a look, and nothing that anybody needs. */
const HARMLESS: readonly (readonly [RegExp, why: string])[] = [
  [/item-option-selected:has\(\+/, 'two selected options in a row keep their round corners'],
  [/\.ant-(?:select|input)-borderless/, 'fields without a border: there are none here'],
  [/\.ant-(?:checkbox|radio):has\(\.ant-(?:checkbox|radio)-input:focus-visible\)/, 'desk.css shows the focus of boxes itself'],
  [/--ant-btn-compact-connect-border-color/, 'the line between two joined buttons has the colour of the button'],
];
const matters = (found: readonly string[]): readonly string[] => found.filter((one) => !HARMLESS.some(([pattern]) => pattern.test(one)));

describeBrowser('the pages without what came after Chrome 90', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ demonstration: true, start: '2026-10-08T09:30' });
  });
  afterAll(() => desk.close());

  const caseOf = async (body: string, query: string): Promise<string> => `/cases/${(await (await desk.house.person(body, 'officer')).get(`/api/cases?${query}`)).body.items[0].id}`;
  const visit = async (seat: Seat, addresses: readonly string[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const address of addresses) {
      await seat.go(address);
      found.push(...(await seat.page.evaluate<string[]>(STYLES)).map((one) => `${address}: ${one}`));
    }
    return found;
  };
  const bare = async (seat: Seat): Promise<Seat> => {
    await seat.page.context().addInitScript(TAKE_AWAY);
    await seat.page.goto('/ask');
    expect(await seat.page.evaluate('[typeof [].at, typeof structuredClone, typeof Object.hasOwn]')).toEqual(['undefined', 'undefined', 'undefined']);
    return seat;
  };

  it('work at the desk, and their styles are understood', async () => {
    const seat = await bare(await desk.seat());
    for (const [body, role, addresses] of [
      ['zb-12330', 'operator', ['/worklist', '/intake?caller=13900530011', await caseOf('zb-12330', 'procedure=hotline-complaint&state=registered')]],
      ['zb-ip', 'panelMember', ['/', await caseOf('zb-ip', 'procedure=ceramic-dispute&state=answering')]],
      ['zb-ip', 'supervisor', ['/board?from=2026-08&until=2026-10']],
      ['zb-ip', 'sectionChief', ['/approvals']],
    ] as const) {
      const login = `${role}-${desk.house.app.world.random(3)}`;
      await desk.house.account(login, body, [role]);
      await seat.page.context().clearCookies();
      await seat.page.goto('/');
      await seat.signIn(login);
      expect(matters(await visit(seat, addresses))).toEqual([]);
    }
    expect(seat.troubles).toEqual([]);
    await seat.close();
  });

  it('work for a party', async () => {
    const { officer, id, place } = await servedDispute(desk.house);
    const seat = await bare(await desk.seat());
    expect(await visit(seat, [`/ask?again#code=${(await servedCopy(officer, id, place)).code}`])).toEqual([]);
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
