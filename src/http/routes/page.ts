import type { Express } from 'express';
import { Exchange, type Edge } from '../serve';
import { pageHtml } from '../page/html';
import { script } from '../page/script';
import { style } from '../page/style';

/** The small page at `/`: sign in, worklist, a case with its deadlines. It asks the API like everyone else. */
export function routePage(app: Express, edge: Edge, { headerLines, banner }: { readonly headerLines: readonly string[]; readonly banner?: string }): void {
  const files = [
    { path: '/', type: 'text/html; charset=utf-8', text: (language: 'zh' | 'en') => pageHtml(language, { procedures: edge.app.procedures.map(({ words }) => words[language].title), banner }) },
    { path: '/page.js', type: 'text/javascript; charset=utf-8', text: () => script },
    { path: '/page.css', type: 'text/css; charset=utf-8', text: () => style },
  ];
  for (const { path, type, text } of files) {
    app.get(path, (request, response) => {
      const exchange = new Exchange({ ...edge, headerLines }, request, response, path);
      exchange.send({ status: 200, text: text(exchange.reader.language), headers: { 'Cache-Control': 'no-cache' } }, type);
    });
  }
}
