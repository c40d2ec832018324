import { endpoints } from '../../src/contract';
import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

describe('a procedure as a picture', () => {
  let house: House;
  let operator: Client;
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
  });
  afterAll(() => house.close());

  it('is drawn from the machine and the clocks, in the reader’s language', async () => {
    const { body } = await operator.get('/api/procedures/hotline-complaint');
    expect(endpoints.readProcedure.answers[200].parse(body)).toEqual(body);
    const states = body.states.map(({ state }: { state: string }) => state);
    for (const { from, to } of body.ways) expect([states.includes(from), states.includes(to)]).toEqual([true, true]);
    expect(states).toContain(body.first);
    expect(body.stages.map(({ stage }: { stage: string }) => stage)[0]).toBe('intake');
    expect(body.ways).toContainEqual({ from: 'registered', to: 'awaitingReceipt', event: 'material.passedOn', words: '转送', lapse: false });
    expect(body.states.find(({ state }: { state: string }) => state === 'registered').clocks).toContainEqual(expect.objectContaining({ period: 'H2', kind: 'internal' }));
    const en = (await operator.get('/api/procedures/hotline-complaint', { 'accept-language': 'en' })).body;
    expect(en.fields.telephone).toBe('Telephone');
    expect(en.title).not.toBe(body.title);
  });

  it('names every period that shares a lapse: from here or from abroad, an answer that did not come leads on', async () => {
    const { body } = await operator.get('/api/procedures/ceramic-dispute');
    expect(body.ways).toContainEqual(expect.objectContaining({ from: 'answering', event: 'answerPeriod.lapsed', words: '答辩或者答辩（在中国没有固定住所）', lapse: true }));
  });

  it('reads the acts of the system with the words of the system, whatever a procedure means by the same names', async () => {
    const words = async (name: string, language = 'zh-CN') => (await operator.get(`/api/procedures/${name}`, { 'accept-language': language })).body as { readonly fields: Readonly<Record<string, string>>; readonly choices: Readonly<Record<string, string>> };
    for (const name of ['hotline-complaint', 'ceramic-dispute', 'penalty-case', 'case-transfer', 'major-case-consultation', 'supervision-order']) {
      const { fields } = await words(name);
      const read = (act: string, field: string): string | undefined => fields[`${act}.${field}`] ?? fields[field];
      expect([name, read('deadline.moved', 'from'), read('deadline.moved', 'to'), read('act.corrected', 'about'), read('proof.received', 'evidence'), read('shifts', 'to')]).toEqual([name, '原届满日', '新届满日', '对应的记录', '回执凭据', '新届满日']);
    }
    // What the procedure calls so in its own acts stays.
    expect((await words('hotline-complaint')).fields['to']).toBe('送往');
    const dispute = await words('ceramic-dispute');
    expect([dispute.choices['upheld'], dispute.choices['suit.judged.upheld']]).toEqual(['成立', '维持']);
    expect((await words('penalty-case', 'en')).fields['deadline.moved.to']).toBe('Due now');
  });

  it('is not there for a procedure or a version that is not installed', async () => {
    expect((await operator.get('/api/procedures/none')).body.code).toBe('procedure.unknown');
    expect((await operator.get('/api/procedures/hotline-complaint?version=999')).status).toBe(404);
  });

  it('shows the way that a case has gone: what moved it, and nothing else', async () => {
    const { id } = (await register(operator)).body;
    for (const [act, input] of [['number.told', { way: 'telephone' }], ['kind.confirmed', { kind: 'complaint' }], ['material.passedOn', { to: 'zhangdian-market' }]] as const) expect((await operator.act(id, act, input)).status).toBe(200);
    const { body } = await operator.get(`/api/cases/${id}/path`);
    expect(endpoints.readPath.answers[200].parse(body)).toEqual(body);
    expect(body.state).toBe('awaitingReceipt');
    expect(body.steps.map(({ seq, from, to }: { seq: number; from?: string; to: string }) => [seq, from, to])).toEqual([[1, undefined, 'registered'], [4, 'registered', 'awaitingReceipt']]);
    expect((await (await house.person('boshan-market', 'officer')).get(`/api/cases/${id}/path`)).status).toBe(404);
  });

  it('names every field of every form, and every choice', async () => {
    for (const language of ['zh-CN', 'en']) {
      const { procedures } = (await operator.get('/api/procedures', { 'accept-language': language })).body;
      const nameless = new Set<string>();
      const look = (schema: unknown, at: string): void => {
        if (typeof schema !== 'object' || schema === null) return;
        const { properties, enum: choices, choices: words = {}, ...rest } = schema as { properties?: Record<string, { title?: string; $ref?: string }>; enum?: string[]; choices?: Record<string, string> };
        for (const [name, inner] of Object.entries(properties ?? {})) {
          if (inner.title === undefined && inner.$ref === undefined) nameless.add(`${at}.${name}`);
          look(inner, `${at}.${name}`);
        }
        for (const choice of choices ?? []) if (words[choice] === undefined) nameless.add(`${at}=${choice}`);
        Object.values(rest).forEach((inner) => look(inner, at));
      };
      for (const { name, acts } of procedures) for (const { act, form } of acts) look(form, `${name}/${act}`);
      expect([...nameless]).toEqual([]);
    }
  });
});
