import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

const NOTE = (digit: string): string => digit.repeat(32);

describe('what belongs to the desk and is no fact of the law', () => {
  let house: House;
  let operator: Client;
  let id: string;
  beforeAll(async () => {
    house = await House.open();
  });
  beforeEach(async () => {
    house.at('2026-09-14T10:00');
    operator = await house.person('zb-12330', 'operator');
    id = (await register(operator)).body.id;
  });
  afterAll(() => house.close());
  const write = (client: Client, note: string, text: string) => client.post(`/api/cases/${id}/notes/${NOTE(note)}`, { text });
  const read = async (client: Client) => (await client.get(`/api/cases/${id}/notes`)).body.items;

  it('notes are read by the own body, with author and time, and are in no history', async () => {
    const before = (await operator.get(`/api/cases/${id}`)).headers.get('etag');
    expect((await write(operator, '1', '地址还要再核实')).body).toMatchObject({ text: '地址还要再核实', own: true, writtenAt: '2026-09-14T02:00:00.000Z', changeableUntil: '2026-09-14T02:15:00.000Z' });
    const colleague = await house.person('zb-12330', 'clerk');
    expect(await read(colleague)).toMatchObject([{ name: operator.account?.login, own: false, body: 'zb-12330' }]);
    expect((await read(colleague))[0]).not.toHaveProperty('changeableUntil');
    expect((await operator.get(`/api/cases/${id}`)).headers.get('etag')).toBe(before);
    expect((await operator.get(`/api/cases/${id}/history`)).text).not.toContain('地址还要再核实');
    expect(house.logged.join('\n')).not.toContain('地址还要再核实');
  });

  it('notes of a body are not for the next one that has the case, nor for who looks from outside', async () => {
    await write(operator, '2', '只给本单位');
    await operator.act(id, 'kind.confirmed', { kind: 'complaint' });
    expect((await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' })).status).toBe(200);
    const market = await house.person('zhangdian-market', 'officer');
    expect(await read(market)).toEqual([]);
    await write(market, '6', '张店的备注');
    expect(await read(market)).toHaveLength(1);
    expect(await read(operator)).toMatchObject([{ text: '只给本单位' }]);
    const [supervisor, mediator] = [await house.person('zb-ip', 'supervisor'), await house.person('zb-12330', 'mediator')];
    for (const outside of [supervisor, mediator]) expect((await outside.get(`/api/cases/${id}/notes`)).status).toBe(403);
    // The case says it, so that no page asks for what it may not have.
    const told = async (client: Client): Promise<unknown> => (await client.get(`/api/cases/${id}`)).body.notes;
    expect([await told(supervisor), await told(mediator), await told(market), await told(operator)]).toEqual([false, false, true, true]);
    expect((await house.stranger().get(`/api/cases/${id}/notes`)).status).toBe(401);
  });

  it('a note is changed and removed by its author for a quarter of an hour', async () => {
    await write(operator, '3', '初稿');
    const colleague = await house.person('zb-12330', 'operator');
    expect(await write(colleague, '3', '别人改')).toMatchObject({ status: 409, body: { code: 'note.settled' } });
    house.at('2026-09-14T10:10');
    expect((await write(operator, '3', '改稿')).body).toMatchObject({ text: '改稿', writtenAt: '2026-09-14T02:00:00.000Z', changedAt: '2026-09-14T02:10:00.000Z' });
    expect((await colleague.send('DELETE', `/api/cases/${id}/notes/${NOTE('3')}`)).status).toBe(409);
    house.at('2026-09-14T10:16');
    expect((await write(operator, '3', '改稿')).status).toBe(200);
    expect((await write(operator, '3', '再改')).status).toBe(409);
    expect((await operator.send('DELETE', `/api/cases/${id}/notes/${NOTE('3')}`)).body).toMatchObject({ code: 'note.settled' });
    expect(await read(operator)).toMatchObject([{ text: '改稿' }]);
    await write(operator, '4', '多余');
    expect((await operator.send('DELETE', `/api/cases/${id}/notes/${NOTE('4')}`)).status).toBe(204);
    expect(await read(operator)).toHaveLength(1);
  });

  it('a note that is empty, too long, classified or oddly named is refused with the field', async () => {
    expect((await write(operator, '5', '')).body).toMatchObject({ code: 'request.invalid', errors: [{ field: 'text' }] });
    expect((await write(operator, '5', '字'.repeat(2001))).status).toBe(400);
    expect((await write(operator, '5', '机密★一年')).body).toMatchObject({ code: 'text.classified', errors: [{ field: 'text' }] });
    expect((await operator.post(`/api/cases/${id}/notes/x`, { text: '某' })).body).toMatchObject({ code: 'request.invalid', errors: [{ field: 'note' }] });
    expect(await read(operator)).toEqual([]);
  });

  it('colleagues see each other before a case by name, bodies see bodies, supervision is not seen', async () => {
    const tell = (client: Client) => client.post(`/api/cases/${id}/presence`, {});
    expect((await tell(operator)).body).toEqual({ revision: 1, readers: [] });
    const colleague = await house.person('zb-12330', 'clerk');
    expect((await tell(colleague)).body.readers).toEqual([{ body: 'zb-12330', bodyName: expect.any(String), name: operator.account?.login, since: '2026-09-14T02:00:00.000Z' }]);
    const supervisor = await house.person('zb-ip', 'supervisor');
    expect((await tell(supervisor)).body.readers).toEqual([]);
    expect((await tell(operator)).body.readers).toHaveLength(1);
    expect((await colleague.send('DELETE', `/api/cases/${id}/presence`)).status).toBe(204);
    expect((await tell(operator)).body.readers).toEqual([]);
    await tell(colleague);
    house.at('2026-09-14T10:01');
    expect((await tell(operator)).body.readers).toEqual([]);
    await operator.act(id, 'number.told', { way: 'telephone' });
    expect((await tell(operator)).body.revision).toBe(2);
  });

  it('what an account set up is kept for it, and what is not given stays', async () => {
    expect((await operator.get('/api/desk')).body).toEqual({ filters: [], toured: [] });
    const filter = { name: '陶瓷临期', view: 'soon', procedure: 'ceramic-dispute' };
    expect((await operator.post('/api/desk', { filters: [filter] })).body).toEqual({ filters: [filter], toured: [] });
    expect((await operator.post('/api/desk', { toured: ['operator'] })).body).toEqual({ filters: [filter], toured: ['operator'] });
    expect((await (await house.person('zb-12330', 'operator')).get('/api/desk')).body).toEqual({ filters: [], toured: [] });
    expect((await operator.post('/api/desk', { filters: [{ name: '', view: 'other' }] })).body).toMatchObject({ code: 'request.invalid' });
  });

  it('a window that asks by itself does not prolong its session', async () => {
    const alone = { 'x-unattended': '1' };
    for (const time of ['10:50', '11:50']) {
      house.at(`2026-09-14T${time}`);
      expect((await operator.get('/api/session', alone)).status).toBe(200);
    }
    house.at('2026-09-14T12:01');
    expect((await operator.get('/api/session', alone)).status).toBe(401);
    const other = await house.person('zb-12330', 'operator');
    house.at('2026-09-14T13:59');
    expect((await other.get('/api/session')).status).toBe(200);
    house.at('2026-09-14T14:30');
    expect((await other.get('/api/session', alone)).status).toBe(200);
  });
});
