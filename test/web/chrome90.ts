import type { Page } from 'playwright-core';

/*
 * Chrome 90 stands for what offices have and cannot be run here. So: every script is parsed as what it can read; every style
 * sheet, antd's own included, is searched for what it does not know; and the pages run in a browser from which everything
 * that came to the language and its objects later was taken away: all of them in one of the two languages.
 */

/** Runs in the page: what of all its style sheets Chrome 90 does not know, or reads as something else. */
export const STYLES = `(() => {
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

/** What came to the language and its objects after Chrome 90, by where it came to. */
const LATER: Readonly<Record<string, readonly string[]>> = {
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

/** What a script may say all the same: `desk/later.ts` makes the first good, of the second a library asks whether it is there, the others are also names of something older. */
const MAY_BE_SAID = ['at', 'hasOwn', 'structuredClone', 'canParse', 'with', 'try', 'parse', 'timeout', 'any', 'union', 'intersection', 'difference', 'reset', 'scheduler', 'navigation', ...(LATER['Iterator.prototype'] ?? [])];

/** Names that stand for nothing that Chrome 90 has: a script that calls one fails there. */
export const UNKNOWN: ReadonlySet<string> = new Set(Object.values(LATER).flat().filter((name) => !MAY_BE_SAID.includes(name)));

/** Takes it away; what the browser itself needs of it inside stays untouched. */
const TAKE_AWAY = `(() => {
  for (const [where, names] of Object.entries(${JSON.stringify(LATER)})) {
    let at = globalThis;
    for (const part of where === 'globalThis' ? [] : where.split('.')) at = at === undefined ? undefined : at[part];
    for (const name of names) if (at) delete at[name];
  }
})();`;

/** What antd says that Chrome 90 leaves out, looked at one by one: it costs a look, and nothing that anybody needs. */
const HARMLESS: readonly (readonly [RegExp, why: string])[] = [
  [/item-option-selected:has\(\+/, 'two selected options in a row keep their round corners'],
  [/\.ant-(?:select|input|input-number|picker)-borderless/, 'fields without a border: there are none here'],
  [/\.ant-radio-(?:group-vertical:has\(> \.ant-radio-button-wrapper|button-wrapper:has\(:focus-visible)/, 'choices that look like buttons: there are none here'],
  [/\.ant-form-item-control-input-content:has\(> \.ant-switch:only-child/, 'a switch alone in a form: there is none here'],
  [/\.ant-input-number-addon:has\(\.ant-select\)/, 'a choice beside a number: there is none here'],
  [/\.ant-tooltip:has\(~ \.ant-tooltip-unique-container\)/, 'one frame for all explanations: here each has its own'],
  [/\.ant-(?:checkbox|radio):has\(\.ant-(?:checkbox|radio)-input:focus-visible\)/, 'desk.css shows the focus of boxes itself'],
  [/--ant-btn-compact-connect-border-color/, 'the line between two joined buttons has the colour of the button'],
];
const matters = (found: readonly string[]): readonly string[] => found.filter((one) => !HARMLESS.some(([pattern]) => pattern.test(one)));

/** From the next page on the browser lacks what Chrome 90 lacks. */
export const ages = (page: Page): Promise<unknown> => page.context().addInitScript(TAKE_AWAY);

/** What the styles of the page as it stands ask for that Chrome 90 leaves out, and that matters. */
export const newerStyles = async (page: Page): Promise<readonly string[]> => matters(await page.evaluate<string[]>(STYLES));
