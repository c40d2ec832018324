import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { endpoints, problem, type Endpoint } from '../../src/contract';

interface Way {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  readonly endpoint: Endpoint;
}

/** What is written out comes before what stands for a parameter. */
const ways: readonly Way[] = Object.entries<Endpoint>(endpoints)
  .map(([name, endpoint]) => ({ name, method: endpoint.method.toUpperCase(), path: new RegExp(`^${endpoint.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`), endpoint }))
  .sort((one, other) => one.endpoint.path.split('{').length - other.endpoint.path.split('{').length);

const schemaOf = (method: string | undefined, path: string, status: number): { readonly name: string; readonly schema: z.ZodType | undefined } | undefined => {
  const way = ways.find((one) => one.method === method && one.path.test(path));
  if (!way || way.endpoint.media !== undefined) return undefined;
  const own = way.endpoint.answers[status];
  return { name: way.name, schema: status < 400 ? own : own ? z.union([own, problem]) : problem };
};

/**
 * Holds every JSON answer that a server gives to the contract, whoever asked: a test, or a page in the browser. What is not as
 * the contract says is put into `found`, in words.
 */
export function holdToContract(server: Server, found: string[]): void {
  server.prependListener('request', ({ method, url = '' }: IncomingMessage, response: ServerResponse) => {
    const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
    response.end = ((...given: unknown[]) => {
      const [content] = given;
      const held = schemaOf(method, url.split('?')[0] ?? '', response.statusCode);
      if (held && typeof content === 'string') {
        const { error } = held.schema ? held.schema.safeParse(JSON.parse(content)) : { error: 'no such answer' };
        if (error !== undefined) found.push(`${held.name} ${response.statusCode}: ${typeof error === 'string' ? error : JSON.stringify(error.issues.slice(0, 5))}`);
      }
      return end(...given);
    }) as ServerResponse['end'];
  });
}
