import { endpoints, openApiDocument, type Endpoint } from '../../src/contract';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, { readonly description: string; readonly content?: Record<string, { readonly schema: object }> }>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object>; readonly securitySchemes: Record<string, object> };
}

const document = openApiDocument('1.2.3', 'weiquan') as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

function* references(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === '$ref' && typeof member === 'string') yield member;
    else yield* references(member);
  }
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and says what it is', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: '维权 weiquan', version: '1.2.3' } });
    expect(document.components.securitySchemes).toEqual({ session: { type: 'apiKey', in: 'cookie', name: 'weiquan' }, party: { type: 'http', scheme: 'bearer' } });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('has every endpoint of the contract, once', () => {
    const wanted = Object.entries<Endpoint>(endpoints).map(([name, { method, path }]) => `${name} ${method} ${path}`);
    expect(operations.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`).sort()).toEqual(wanted.sort());
  });

  it('points nowhere that does not exist', () => {
    for (const reference of references(document)) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(Object.keys(document.components.schemas)).toContain(reference.slice('#/components/schemas/'.length));
    }
  });

  it('declares every parameter of a path, and what a request must bring', () => {
    for (const { path, method, operation } of operations) {
      const declared = (operation.parameters ?? []).filter(({ in: where }) => where === 'path').map(({ name }) => name);
      expect([path, declared]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]);
      const headers = (operation.parameters ?? []).filter(({ in: where, required }) => where === 'header' && required).map(({ name }) => name);
      if (operation.security.some((way: object) => 'session' in way) && method !== 'get') expect(headers).toContain('X-CSRF-Token');
      if (path === '/api/cases' && method === 'post') expect(headers).toContain('Idempotency-Key');
      const form = ['keepEvidence', 'bringFile'].includes(operation.operationId) ? 'multipart/form-data' : 'application/json';
      if (method === 'post') expect(operation.requestBody).toMatchObject({ required: true, content: { [form]: { schema: expect.anything() } } });
    }
  });

  it('gives a schema to every answer, and problems where something can go wrong', () => {
    for (const { path, operation } of operations) {
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect([path, status, description]).toEqual([path, status, expect.stringMatching(/./)]);
        if (Number(status) >= 400 && status !== '503') expect(content).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
        if (status === '204' || status === '304') expect(content).toBeUndefined();
      }
      if (operation.security.length > 0) expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403']));
    }
  });

  it('bounds every text of a request', () => {
    for (const name of ['SignIn', 'Query', 'OpenCase', 'PerformAct']) {
      const unbounded = [...texts(document.components.schemas[name], name)];
      expect(unbounded).toEqual([]);
    }
  });
});

/** Texts that have neither a length nor a pattern nor a list of values. */
function* texts(schema: unknown, path: string): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  const known = schema as Record<string, unknown>;
  if (known['type'] === 'string' && !('maxLength' in known || 'pattern' in known || 'enum' in known)) yield path;
  for (const [key, member] of Object.entries(known)) yield* texts(member, `${path}.${key}`);
}
