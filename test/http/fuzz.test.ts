import fc from 'fast-check';
import { request as httpRequest } from 'node:http';
import { fromSchema } from '../support/fromSchema';
import { servedCopy, servedDispute } from '../support/disputeServed';
import { House, type Client } from '../support/house';
import { call, register } from '../support/hotlineCalls';

interface Sent {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** A request as it is, without what fetch would refuse to send. */
function send(url: string, { method, path, headers, body }: { method: string; path: string; headers: Record<string, string>; body?: string | Buffer }): Promise<Sent | 'unsendable'> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    try {
      const sent = httpRequest({ hostname, port, method, path, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) }, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text: Buffer.concat(chunks).toString('utf8') }));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    } catch (error) {
      // Node's own client refuses some characters in paths and headers.
      if (error instanceof Error && 'code' in error && /^ERR_(UNESCAPED|INVALID_CHAR|HTTP_INVALID)/.test(String(error.code))) resolve('unsendable');
      else reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

describe('whatever is sent', () => {
  let house: House;
  let operator: Client;
  let id: string;
  let acts: string[];
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator', 'officer', 'sectionChief');
    id = (await register(operator)).body.id;
    acts = (await operator.get(`/api/cases/${id}`)).body.acts.map(({ act }: { act: string }) => act);
  });
  afterAll(() => house.close());

  const signed = () => ({ cookie: operator.cookie!, 'x-csrf-token': operator.csrfToken!, 'content-type': 'application/json' });
  let key = 0;

  /** Never an error of ours, always a problem where it is refused. */
  async function holds(sent: Promise<Sent | 'unsendable'>): Promise<void> {
    const answer = await sent;
    if (answer === 'unsendable') return;
    if (answer.status >= 500 || answer.status < 200) throw new Error(`${answer.status}: ${answer.text}\n${house.logged.filter((line) => line.includes('"unexpected"')).at(-1)}`);
    if (answer.status >= 400 && answer.text !== '') expect(answer.type).toContain('application/problem+json');
  }

  const odd = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'input', 'act', 'at', 'procedure', 'kind', 'reporter', 'channel', '', '\u202e', '𠮷', 'length', 'then', '2026-02-30', '0001-01-01', '9999-12-31T00:00:00Z', '-0', 'NaN');
  const text = fc.oneof({ weight: 3, arbitrary: odd }, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof({ maxDepth: 5 }, text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(text, tie('json'), { maxKeys: 5 })),
  })) as { json: fc.Arbitrary<unknown> };
  const runs = { numRuns: 300 };

  it('bodies of any shape', async () => {
    const shape = fc.record({ procedure: fc.oneof(fc.constant('hotline-complaint'), text), act: fc.oneof(fc.constant('intake.registered'), text), input: json, at: fc.option(text, { nil: undefined }), document: fc.option(json, { nil: undefined }), asserted: fc.option(json, { nil: undefined }) }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, shape), (body) => holds(send(house.url, { method: 'POST', path: '/api/cases', headers: { ...signed(), 'idempotency-key': `fuzz-${++key}` }, body: JSON.stringify(body) ?? '' }))),
      runs,
    );
  });

  it('a call with some of its fields replaced', async () => {
    const fields = Object.keys(call());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), json, (field, value) => holds(send(house.url, { method: 'POST', path: '/api/cases', headers: { ...signed(), 'idempotency-key': `fuzz-${++key}` }, body: JSON.stringify({ procedure: 'hotline-complaint', act: 'intake.registered', input: { ...call(), [field]: value } }) }))),
      runs,
    );
  });

  it('every act with any input, at any time, about anything', async () => {
    const request = fc.record(
      { act: fc.constantFrom(...acts, 'deadline.rang', 'approval.requested', 'approval.given', 'act.corrected', 'proof.received'), input: fc.oneof(fc.dictionary(fc.constantFrom('kind', 'way', 'to', 'reason', 'act', 'input', 'about', 'at', 'request', 'opinion', 'grounds', 'explanation', 'span', 'deadline'), json, { maxKeys: 5 }), json), at: fc.oneof(text, fc.constant('2026-09-14')), party: text, about: fc.integer(), document: fc.record({ number: text, on: text }, { requiredKeys: [] }) },
      { requiredKeys: ['act'] },
    );
    await fc.assert(
      fc.asyncProperty(request, (body) => holds(send(house.url, { method: 'POST', path: `/api/cases/${id}/acts`, headers: { ...signed(), 'idempotency-key': `fuzz-${++key}` }, body: JSON.stringify(body) }))),
      runs,
    );
  });

  it('walks of acts that are open, with inputs that their forms accept', async () => {
    const { procedures } = (await operator.get('/api/procedures')).body;
    const forms = new Map<string, fc.Arbitrary<unknown>>(procedures[0].acts.map(({ act, form }: { act: string; form: object }) => [act, fromSchema(form as Record<string, unknown>)]));
    const everyone = await Promise.all(['zb-12330', 'zhangdian-market', 'zb-culture', 'zb-market'].map((body) => house.person(body, 'operator', 'officer', 'sectionChief', 'deputyHead', 'principalHead')));
    const performed = new Set<string>();
    const step = fc.record({ who: fc.nat(), which: fc.nat(), seed: fc.integer(), at: fc.constantFrom(undefined, undefined, '2026-09-13', '2026-09-14') });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('complaint', 'report', 'assistance', 'request', 'consultation', 'mixed', 'petition', 'unclassified'), fc.array(step, { minLength: 3, maxLength: 14 }), async (kind, steps) => {
        const opened = await register(everyone[0]!, { kind, right: { kind: 'trademark' } });
        expect(opened.status).toBe(201);
        for (const { who, which, seed, at } of steps) {
          const client = everyone[who % everyone.length]!;
          const read = await client.get(`/api/cases/${opened.body.id}`);
          if (read.status === 404) continue;
          const open = (read.body.acts as { act: string; open: boolean; via?: string }[]).filter((one) => one.open);
          if (open.length === 0) continue;
          const { act, via } = open[which % open.length]!;
          const sampled = fc.sample(forms.get(act)!, { numRuns: 1, seed })[0] as Record<string, unknown>;
          const input = 'to' in sampled && which % 2 === 0 ? { ...sampled, to: 'zhangdian-market' } : sampled;
          const answer = await client.act(opened.body.id, via ?? act, via ? { act, input } : input, at === undefined ? {} : { at });
          if (answer.status >= 500) throw new Error(`${act} ${JSON.stringify(input)}: ${answer.text}\n${house.logged.filter((line) => line.includes('"unexpected"')).at(-1)}`);
          if (answer.status === 200) performed.add(act);
        }
      }),
      { numRuns: 60 },
    );
    // The walks go somewhere: not everything is refused at the door. Of most seeds they perform nineteen different acts.
    expect(performed.size).toBeGreaterThan(10);
  });

  it('bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('/api/session', '/api/query', '/api/cases', `/api/cases/x/acts`), (bytes, path) => holds(send(house.url, { method: 'POST', path, headers: { ...signed(), 'idempotency-key': 'bytes' }, body: Buffer.from(bytes) }))),
      runs,
    );
  });

  it('what comes from a party: codes, answers, files', async () => {
    const dispute = await servedDispute(house);
    const { code } = await servedCopy(dispute.officer, dispute.id, dispute.place);
    const { token } = (await house.stranger().send('POST', '/api/party/entry', { code })).body;
    const bearer = { authorization: `Bearer ${token}` };
    const entry = fc.dictionary(fc.constantFrom('code', 'number', 'queryCode', 'x'), fc.oneof(json, fc.constant(code)), { maxKeys: 3 });
    const deed = fc.record({ act: fc.oneof(fc.constantFrom('answer.received', 'jurisdiction.objected', 'limitation.pleaded', 'case.filed', 'deadline.rang'), text), input: fc.oneof(fc.dictionary(fc.constantFrom('statement', 'answer', 'attachments', 'question', 'text', 'receivedOn', 'reason'), json, { maxKeys: 4 }), json) }, { requiredKeys: ['act'] });
    const sent = fc.oneof(
      fc.oneof(entry, json).map((body) => ({ path: '/api/party/entry', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) ?? '' })),
      fc.oneof(deed, json).map((body) => ({ path: '/api/party/acts', headers: { ...bearer, 'content-type': 'application/json' }, body: JSON.stringify(body) ?? '' })),
      fc.tuple(fc.uint8Array({ maxLength: 200 }), text).map(([bytes, name]) => ({ path: '/api/party/files', headers: { ...bearer, 'content-type': 'multipart/form-data; boundary=b' }, body: Buffer.concat([Buffer.from(`--b\r\nContent-Disposition: form-data; name="file"; filename="${name.replaceAll('"', '')}"\r\n\r\n`), bytes, Buffer.from('\r\n--b--\r\n')]) })),
      fc.tuple(fc.string({ maxLength: 60 }), fc.constantFrom('/api/party/acts', '/api/party/files')).map(([authorization, path]) => ({ path, headers: { authorization, 'content-type': 'application/json' }, body: '{}' })),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ path: '/api/party/acts', headers: { ...bearer, 'content-type': 'application/json' }, body: Buffer.from(bytes) })),
    );
    await fc.assert(fc.asyncProperty(sent, ({ path, headers, body }) => holds(send(house.url, { method: 'POST', path, headers: { ...headers, 'idempotency-key': `party-${++key}` }, body }))), runs);
    // Nothing of it was taken for something that the party may not do.
    const { facts } = (await dispute.officer.get(`/api/cases/${dispute.id}/history`)).body as { readonly facts: readonly { readonly type: string; readonly actor?: { readonly role?: string } }[] };
    expect(facts.filter(({ type }) => type === 'deadline.rang')).toEqual([]);
    expect(await house.stranger().get('/api/party/page', bearer)).toMatchObject({ status: 200 });
  });

  it('paths and queries', async () => {
    const piece = fc.oneof(text.map((one) => { try { return encodeURIComponent(one); } catch { return '%ED%A0%80'; } }), fc.stringMatching(/^[%a-zA-Z0-9[\]&=.;+-]{0,20}$/));
    const paths = fc.constantFrom('/api/cases', '/api/cases/', '/api/cases/x', '/api/worklist', '/api/legal-time/due', '/api/procedures', '/', '/worklist', '/assets/none.js', '/healthz', '/api/');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'), paths, piece, fc.array(fc.tuple(fc.oneof(fc.constantFrom('q', 'limit', 'cursor', 'from', 'length', 'unit', 'tag[kind]', 'caller', 'late', 'then', 'explain'), piece), piece), { maxLength: 5 }), (method, path, extra, pairs) =>
        holds(send(house.url, { method, path: `${path}${extra.startsWith('/') ? '' : extra}?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`, headers: { cookie: operator.cookie! } }))),
      runs,
    );
  });

  it('questions of legal time', async () => {
    const question = fc.record({ from: fc.oneof(text, fc.constant('2026-09-24'), fc.constant('2026-09-30T16:40+08:00')), length: fc.oneof(fc.integer().map(String), fc.constant('10'), text), unit: fc.constantFrom('workingDay', 'calendarDay', 'month', 'year', 'hour', 'x'), direction: fc.constantFrom('after', 'before', 'x'), rollover: fc.constantFrom('true', 'false', 'holidayOnly', 'x'), counts: fc.constantFrom('moment', 'nextHour'), then: fc.oneof(text, fc.constant('1:month,10:workingDay')) }, { requiredKeys: ['from', 'length', 'unit'] });
    await fc.assert(
      fc.asyncProperty(question, (asked) => {
        const pairs = Object.entries(asked).filter(([, value]) => value.isWellFormed()).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
        return holds(send(house.url, { method: 'GET', path: `/api/legal-time/due?${pairs.join('&')}`, headers: {} }));
      }),
      runs,
    );
  });

  it('headers', async () => {
    const name = fc.constantFrom('cookie', 'accept-language', 'if-match', 'if-none-match', 'prefer', 'idempotency-key', 'x-csrf-token', 'origin', 'content-type', 'content-encoding', 'x-forwarded-for', 'authorization', 'sec-fetch-site');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('*', '"1"', 'W/"1"', 'weiquan=', 'weiquan=abc', 'return=minimal', 'gzip', ';;q=,', 'null'))), fc.constantFrom('GET', 'POST'), (headers, method) =>
        holds(send(house.url, { method, path: method === 'GET' ? `/api/cases/${id}` : `/api/cases/${id}/acts`, headers: { ...signed(), 'idempotency-key': `fuzz-${++key}`, ...headers }, ...(method === 'POST' ? { body: '{"act":"progress.asked","input":{"way":"telephone"}}' } : {}) }))),
      runs,
    );
  });

  it('leaves a history that is whole', async () => {
    const { facts } = (await operator.get(`/api/cases/${id}/history`)).body;
    facts.forEach((fact: { seq: number; prev: string }, index: number) => {
      expect(fact.seq).toBe(index + 1);
      if (index > 0) expect(fact.prev).toBe(facts[index - 1].hash);
    });
    expect(house.logged.filter((line) => line.includes('"unexpected"'))).toEqual([]);
  });
});
