import express from 'express';

/** Express 5 as it comes: one route that answers a small JSON. */
export function helloApp() {
  const app = express();
  app.get('/', (_request, response) => {
    response.json({ hello: 'world' });
  });
  return { listen: (port: number, host: string, done: () => void) => app.listen(port, host, done), cases: [], close: () => Promise.resolve() };
}
