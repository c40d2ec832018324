import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { endpoints, type Endpoint } from './endpoints';
import { problem } from './problem';

/** Problems that every endpoint may answer with. */
const EVERYWHERE = [400, 406, 429, 500, 503];
const WITH_SESSION = [401, 403];
const WITH_BODY = [413, 415];

const meaning: Readonly<Record<number, string>> = {
  200: 'done',
  201: 'opened',
  202: 'begun, not yet done',
  204: 'done, nothing to say',
  304: 'unchanged since the ETag that was sent',
  400: 'the request cannot be understood, or a field is wrong',
  401: 'nobody is signed in',
  403: 'signed in, and may not',
  404: 'does not exist, or is not your body’s',
  406: 'only JSON is given',
  409: 'the procedure does not allow it now, or someone was first',
  412: 'the case has moved on since the If-Match that was sent',
  413: 'the body is too large',
  415: 'the body is not of the kind that is taken here',
  422: 'the Idempotency-Key was used for another request',
  429: 'slow down; see Retry-After',
  500: 'an error of ours; the instance finds it in the log',
  503: 'a store or a clock cannot be trusted at the moment',
};

const problemAnswer = (status: number) => ({ description: meaning[status] ?? 'a problem', content: { 'application/problem+json': { schema: problem } } });

function headersOf(endpoint: Endpoint): z.ZodObject | undefined {
  const headers: Record<string, z.ZodType> = {};
  if (endpoint.access === 'session' && endpoint.method !== 'get') headers['X-CSRF-Token'] = z.string().describe('from the session');
  if (endpoint.idempotent) headers['Idempotency-Key'] = z.string().min(1).max(200).describe('the same key and body again: the same answer, and nothing is done');
  if (endpoint.path === '/api/cases/{id}/acts') {
    headers['If-Match'] = z.string().optional().describe('the ETag that was read: refused (412) when the case has moved on');
    headers['Prefer'] = z.string().optional().describe('return=minimal: only what was written');
  }
  if (304 in endpoint.answers) headers['If-None-Match'] = z.string().optional();
  return Object.keys(headers).length === 0 ? undefined : z.object(headers);
}

function routeOf(name: string, endpoint: Endpoint): RouteConfig {
  const problems = [...EVERYWHERE, ...(endpoint.access === 'open' ? [] : WITH_SESSION), ...(endpoint.body ? WITH_BODY : []), ...(endpoint.problems ?? [])];
  const answers = Object.entries(endpoint.answers).map(([status, schema]) => {
    // What says how it goes with the house may itself be out of reach.
    const orProblem = problems.includes(Number(status)) ? problemAnswer(Number(status)).content : {};
    const content = schema && { content: { [endpoint.media ?? 'application/json']: { schema }, ...orProblem } };
    return [status, { description: meaning[Number(status)] ?? '', ...content }] as const;
  });
  return {
    operationId: name,
    method: endpoint.method,
    path: endpoint.path,
    summary: endpoint.summary,
    security: endpoint.access === 'open' ? [] : [{ [endpoint.access]: [] }],
    request: {
      params: endpoint.params,
      query: endpoint.query,
      headers: headersOf(endpoint),
      ...(endpoint.body ? { body: { required: true, content: endpoint.upload ? { 'multipart/form-data': { schema: endpoint.body.extend({ file: z.string().describe('the file').meta({ format: 'binary' }) }) } } : { 'application/json': { schema: endpoint.body } } } } : {}),
    },
    responses: { ...Object.fromEntries([...new Set(problems)].map((status) => [status, problemAnswer(status)])), ...Object.fromEntries(answers) },
  };
}

/** The OpenAPI 3.1 document of all endpoints. `version` is the program's; `cookie` the name of the session's cookie. */
export function openApiDocument(version: string, cookie: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: cookie });
  registry.registerComponent('securitySchemes', 'party', { type: 'http', scheme: 'bearer' });
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) registry.registerPath(routeOf(name, endpoint));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: '维权 weiquan', version, description: '知识产权保护案件流程引擎。Case workflow engine for the bodies that protect intellectual-property rights in a city.' },
    servers: [{ url: '/' }],
  });
}
