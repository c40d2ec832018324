import { House } from '../support/house';
import { CALLER, NARRATIVE, call, register } from '../support/hotlineCalls';

const PERSONAL = ['高东玉', '13953312345', '柳泉路77号', '泰鑫', '假冒的茶具', 'secret-password'];
const personalIn = (text: string): string[] => PERSONAL.filter((piece) => text.includes(piece));

describe('personal data', () => {
  it('stays out of the log and out of problems, whatever goes wrong', async () => {
    const house = await House.open();
    const operator = await house.person('zb-12330', 'operator');
    const opened = await register(operator);
    const { id } = opened.body;
    const told: string[] = [];
    const keep = async (answer: Promise<{ status: number; text: string }>): Promise<void> => {
      const { status, text } = await answer;
      if (status >= 400) told.push(text);
    };
    await keep(operator.get(`/api/cases/${id}`));
    await keep(operator.get(`/api/cases?caller=${encodeURIComponent(CALLER.name)}&q=${encodeURIComponent(CALLER.name)}`));
    await keep(operator.get(`/api/cases?state=${encodeURIComponent(CALLER.name)}`));
    await keep(operator.get(`/api/cases/${encodeURIComponent(CALLER.name)}`));
    await keep(operator.get(`/api/${encodeURIComponent(CALLER.name)}/${CALLER.telephone}`));
    await keep(operator.post('/api/cases', { procedure: 'hotline-complaint', act: 'intake.registered', input: { ...call(), kind: CALLER.name, channel: CALLER.telephone, narrative: 5 } }));
    await keep(operator.post('/api/cases', `{"procedure":"hotline-complaint","input":${JSON.stringify(NARRATIVE)}`));
    await keep(operator.post('/api/cases', { procedure: 'hotline-complaint', act: 'intake.registered', input: call() }, { 'idempotency-key': `${CALLER.telephone} ${CALLER.telephone}` }));
    await keep(operator.act(id, 'complaint.accepted', { reporter: CALLER }));
    await keep(operator.act(id, 'kind.confirmed', { kind: 'complaint', reason: 'x'.repeat(600) + NARRATIVE }));
    await keep(house.stranger().send('POST', '/api/session', { login: CALLER.name, password: 'secret-password' }));
    await keep(house.stranger().send('POST', '/api/session', { login: CALLER.telephone, password: ['secret-password'] }));
    await keep(house.stranger().send('POST', '/api/query', { number: CALLER.telephone, queryCode: '123456' }));
    expect(told.length).toBeGreaterThanOrEqual(10);
    expect(told.flatMap(personalIn)).toEqual([]);
    expect(house.logged.length).toBeGreaterThan(12);
    expect(house.logged.flatMap(personalIn)).toEqual([]);
    expect(house.logged.flatMap((line) => (line.includes('unexpected') ? [line] : []))).toEqual([]);
    await house.close();
  });

  it('is read under the reader’s name', async () => {
    const house = await House.open();
    const operator = await house.person('zb-12330', 'operator');
    const { id } = (await register(operator)).body;
    const reads: string[] = [];
    const { reader } = house.app;
    const identities = reader.identities.bind(reader);
    reader.identities = (...given) => (reads.push(`${given[2].account} ${given[2].reason}`), identities(...given));
    await operator.get(`/api/cases/${id}`);
    await operator.get(`/api/cases/${id}`, { 'if-none-match': '"1"' });
    await operator.get(`/api/cases/${id}/history`);
    expect(reads).toEqual([`${operator.account!.id} case.read`]);
    await house.close();
  });
});
