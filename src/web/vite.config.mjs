import { defineConfig } from 'vite';
import { antdStyle } from './antdStyle.mjs';

const here = (file) => decodeURIComponent(new URL(file, import.meta.url).pathname);

/** Chrome 90 stands for what offices have (360, 奇安信): syntax and CSS are made for it, and `old-browser.js` tests for it. */
export default defineConfig({
  root: here('.'),
  publicDir: here('./public'),
  cacheDir: here('../../node_modules/.cache/vite'),
  clearScreen: false,
  plugins: [antdStyle({ theme: here('./desk/theme.json'), files: { desk: here('./desk/antd.css'), forms: here('./forms/antd.css') } })],
  oxc: { jsx: { runtime: 'automatic' } },
  // The server puts a fresh one into every page it sends: see src/http/routes/site.ts.
  html: { cspNonce: '%CSP_NONCE%' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: ['chrome90'],
    cssTarget: ['chrome90'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    manifest: 'manifest.json',
    rolldownOptions: {
      // Hundreds of files of antd say 'use client', which means nothing here.
      onLog: (level, log, say) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') say(level, log);
      },
      input: { desk: here('./desk.html'), ask: here('./ask.html') },
    },
  },
});
