import { House, type Client } from '../support/house';
import { call, register } from '../support/hotlineCalls';

describe('a request that is sent again', () => {
  let house: House;
  let operator: Client;
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
  });
  afterAll(() => house.close());

  it('needs a key, and a readable one', async () => {
    const request = { procedure: 'hotline-complaint', act: 'intake.registered', input: call() };
    const without = await operator.send('POST', '/api/cases', request);
    expect([without.status, without.body.code]).toEqual([400, 'idempotencyKey.missing']);
    for (const key of ['with blank', 'x'.repeat(201), 'schlüssel']) {
      const odd = await operator.post('/api/cases', request, { 'idempotency-key': key });
      expect([odd.status, odd.body.code]).toEqual([400, 'idempotencyKey.invalid']);
    }
  });

  it('opens one case and is answered as the first time, query code included', async () => {
    const before = (await operator.get('/api/cases?limit=100')).body.items.length;
    const first = await register(operator, {}, { 'idempotency-key': 'call-1' });
    const again = await register(operator, {}, { 'idempotency-key': 'call-1' });
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([null, 'true']);
    expect((await operator.get('/api/cases?limit=100')).body.items).toHaveLength(before + 1);
  });

  it('is the same request however its members are ordered', async () => {
    const ordered = await operator.post('/api/cases', '{"procedure":"hotline-complaint","act":"intake.registered","input":{"channel":"12330","kind":"report","confidentiality":"none"}}', { 'idempotency-key': 'order' });
    const other = await operator.post('/api/cases', '{ "input":{"confidentiality":"none","kind":"report","channel":"12330"}, "act":"intake.registered","procedure":"hotline-complaint"}', { 'idempotency-key': 'order' });
    expect([ordered.status, other.status, other.text]).toEqual([201, 201, ordered.text]);
  });

  it('is refused when the key stood for another request', async () => {
    await register(operator, {}, { 'idempotency-key': 'call-2' });
    const other = await register(operator, { goods: '花瓶' }, { 'idempotency-key': 'call-2' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotencyKey.reused']);
  });

  it('is not mixed up with somebody else’s, nor with another address', async () => {
    const colleague = await house.person('zb-12330', 'operator');
    const mine = await register(operator, {}, { 'idempotency-key': 'shared' });
    const theirs = await register(colleague, {}, { 'idempotency-key': 'shared' });
    expect(theirs.body.id).not.toBe(mine.body.id);
    const act = await operator.act(mine.body.id, 'progress.asked', { way: 'telephone' }, {}, { 'idempotency-key': 'shared' });
    expect(act.status).toBe(200);
  });

  it('performs an act once, in full and in short', async () => {
    const { id } = (await register(operator)).body;
    for (const prefer of ['return=representation', 'return=minimal']) {
      const key = { 'idempotency-key': `act-${prefer}`, prefer };
      const first = await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, key);
      const again = await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, key);
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.text).toBe(first.text);
      expect(again.headers.get('idempotent-replayed')).toBe('true');
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    }
    expect((await operator.get(`/api/cases/${id}`)).body.revision).toBe(3);
  });

  it('performs an act once when it is sent many times at once', async () => {
    const { id } = (await register(operator)).body;
    const answers = await Promise.all(Array.from({ length: 8 }, () => operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { 'idempotency-key': 'at-once', prefer: 'return=minimal' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await operator.get(`/api/cases/${id}`)).body.revision).toBe(2);
  });

  it('is not remembered when it was refused', async () => {
    const { id } = (await register(operator)).body;
    const refused = await operator.act(id, 'complaint.accepted', {}, {}, { 'idempotency-key': 'refused' });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const other = await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { 'idempotency-key': 'refused' });
    expect(other.status).toBe(200);
  });

  it('keeps no name and no query code in what it remembers', async () => {
    const opened = await register(operator, {}, { 'idempotency-key': 'kept' });
    const account = operator.account!.id;
    const kept = await house.app.ledger.write((tx) => tx.findAnswer(`${account} POST /api/cases`, 'kept'));
    expect(JSON.parse(kept!.body)).toEqual({ id: opened.body.id, number: opened.body.number, revision: 1 });
    await operator.act(opened.body.id, 'progress.asked', { way: 'telephone' }, {}, { 'idempotency-key': 'kept' });
    const act = await house.app.ledger.write((tx) => tx.findAnswer(`${account} POST /api/cases/${opened.body.id}/acts`, 'kept'));
    expect(act!.body).toContain('"reading"');
    expect(act!.body).not.toMatch(/高东玉|13953312345|柳泉路|泰鑫/);
  });
});
