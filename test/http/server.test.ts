import type { AddressInfo } from 'node:net';
import express from 'express';
import { serverOf } from '../../src/http';

const app = express();
const server = serverOf(app);

afterAll(
  () =>
    new Promise((resume) => {
      server.close(resume);
      server.closeAllConnections();
    }),
);

it('gives Express requests and answers that have its prototypes already, so that they keep the shape they share', async () => {
  app.get('/', (request, response) => {
    response.json({ host: request.get('Host'), locals: response.locals });
  });
  const born: boolean[] = [];
  server.prependListener('request', (request, response) => {
    born.push(Object.getPrototypeOf(request) === app.request, Object.getPrototypeOf(response) === app.response);
  });
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const answer = await fetch(`http://${host}/`);

  expect(await answer.json()).toEqual({ host, locals: {} });
  expect(born).toEqual([true, true]);
});
