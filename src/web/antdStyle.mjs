import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Which parts of antd the pages use, in the order in which their styles stand: file, prefix of its classes, what it exports.
 * `forms` are those that only a form made of a schema needs; they are fetched with it.
 */
const PARTS = {
  desk: [
    ['app', 'app'], ['button', 'btn'], ['button/compact', 'btn'], ['space', 'space'], ['space/compact', 'space-compact'], ['space/addon', 'space-addon'],
    ['input', 'input', 'useSharedStyle'], ['input', 'input'], ['input/textarea', 'input'], ['input/search', 'input-search'], ['input/otp', 'otp'], ['select', 'select'], ['checkbox', 'checkbox'], ['radio', 'radio'], ['switch', 'switch'], ['form', 'form'], ['form/fallbackCmp', 'form'],
    ['alert', 'alert'], ['empty', 'empty'], ['spin', 'spin'], ['skeleton', 'skeleton'], ['tooltip', 'tooltip'], ['popover', 'popover'], ['popconfirm', 'popconfirm'], ['modal', 'modal'], ['modal/confirm', 'modal'], ['drawer', 'drawer'], ['message', 'message'], ['notification', 'notification'], ['qr-code', 'qrcode'],
  ],
  forms: [['grid', 'row', 'useRowStyle'], ['grid', 'col', 'useColStyle'], ['input-number', 'input-number'], ['date-picker', 'picker'], ['slider', 'slider'], ['divider', 'divider']],
};

const fileOf = (part) => (part.includes('/') ? part.replace('/', '/style/') : `${part}/style/index`);

/** What antd would write into a page while it runs, as text: for each of the groups what those before it do not hold. */
function styleTexts(theme) {
  const { createElement: make } = require('react');
  const { renderToString } = require('react-dom/server');
  const { ConfigProvider } = require('antd');
  const { createCache, extractStyle, StyleProvider } = createRequire(require.resolve('antd'))('@ant-design/cssinjs');
  const cache = createCache();
  const partOf = ([part, prefix, name = 'default']) => {
    const style = require(`antd/lib/${fileOf(part)}`)[name];
    const prefixCls = `ant-${prefix}`;
    // Some parts are components that draw nothing, the others are hooks.
    const Part = () => (style.name === 'StyledComponent' ? make(style, { prefixCls }) : (style(prefixCls, prefixCls), null));
    return make(Part, { key: `${part} ${name}` });
  };
  return Object.fromEntries(Object.entries(PARTS).map(([group, parts]) => {
    renderToString(make(StyleProvider, { cache }, make(ConfigProvider, { theme: { ...theme, zeroRuntime: false } }, parts.map(partOf))));
    // What the tokens stand for is still written by the page itself: it is little.
    return [group, extractStyle(cache, { plain: true, once: true, types: ['style'] })];
  }));
}

/**
 * Writes the styles of antd once, when the pages are built: the pages would make them anew at every load. `theme`: a file with the
 * theme. `files`: the style sheet of each group, which the pages import and which is filled here. A part that the pages use and that
 * is not named above fails the build.
 */
export function antdStyle({ theme, files }) {
  const uses = /gen(?:StyleHooks|SubStyleComponent|ComponentStyleHook)\(/;
  let texts;
  return {
    name: 'antd-style',
    buildStart() {
      texts = undefined;
    },
    load(id) {
      const group = Object.keys(files).find((one) => files[one] === id);
      if (group === undefined) return undefined;
      this.addWatchFile(theme);
      texts ??= styleTexts(JSON.parse(readFileSync(theme, 'utf8')));
      return texts[group];
    },
    generateBundle(_, bundle) {
      const found = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          const [, file] = /\/antd\/es\/(.+\/style\/.+)\.js$/.exec(id) ?? [];
          if (file !== undefined && renderedLength > 0 && uses.test(readFileSync(id, 'utf8'))) found.add(file);
        }
      }
      const named = new Set(Object.values(PARTS).flat().map(([part]) => fileOf(part)));
      const unnamed = [...found].filter((file) => !named.has(file));
      const unused = [...named].filter((file) => !found.has(file));
      if (unnamed.length > 0) this.error(`antdStyle.mjs: the pages use parts of antd that are not named there, and would show them without style: ${unnamed.join(', ')}`);
      if (unused.length > 0) this.error(`antdStyle.mjs names parts of antd that the pages do not use: ${unused.join(', ')}`);
    },
  };
}
