import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

describe('people over HTTP', () => {
  let house: House;
  let officer: Client;
  beforeAll(async () => {
    house = await House.open();
    officer = await house.person('zb-ip', 'officer');
    await house.account('zhao', 'zb-ip', ['sectionChief']);
    await house.account('qian', 'zb-market', ['officer']);
    await house.account('gone', 'zb-ip', ['officer']);
    await house.app.accounts.disable((await house.app.accounts.byLogin('gone'))!.id, { by: 'installation', at: house.app.world.now() });
    await house.account('root', 'zb-ip', ['systemAdministrator']);
  });
  afterAll(() => house.close());

  it('are those who handle cases at one legal person, under both of its names', async () => {
    const { status, body } = await officer.get('/api/people');
    expect(status).toBe(200);
    const names = body.people.map(({ name, body: of }: { name: string; body: string }) => `${name} ${of}`);
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/zb-ip$/), expect.stringMatching(/zb-market$/)]));
    expect(body.people.every((one: object) => Object.keys(one).sort().join() === 'body,id,name,roles')).toBe(true);
    const logins = await Promise.all(['gone', 'root'].map(async (login) => (await house.app.accounts.byLogin(login))!.id));
    expect(body.people.map(({ id }: { id: string }) => id)).not.toEqual(expect.arrayContaining(logins.slice(0, 1)));
    expect(body.people.map(({ id }: { id: string }) => id)).not.toContain(logins[1]);
  });

  it('of a body that is none are refused with the field', async () => {
    const { status, body } = await officer.get('/api/people?body=nowhere');
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([400, 'body.unknown', 'body']);
  });

  it('are kept by the id of their account, whatever was typed', async () => {
    const lodged = await officer.post('/api/cases', {
      procedure: 'ceramic-dispute', act: 'request.lodged',
      input: { requester: { name: '博山艺陶有限公司' }, respondents: [{ name: '淄博仿陶厂' }], patent: { kind: 'design', number: 'ZL202330123456.7' }, goods: '刻瓷花瓶', claims: '责令停止制造', stillContinuing: true, registerExtract: true, evaluationReport: 'none', track: 'adjudication' },
    });
    const { id } = lodged.body;
    const zhao = (await house.app.accounts.byLogin('zhao'))!.id;
    expect((await officer.act(id, 'panel.formed', { panelHead: 'zhao', members: ['qian', '外聘专家'] })).status).toBe(200);
    const { body } = await officer.get(`/api/cases/${id}`);
    expect(body.assignees.map(({ person }: { person: string }) => person)).toEqual([zhao, (await house.app.accounts.byLogin('qian'))!.id, '外聘专家']);
  });

  it('stand with their names in the history of a case, and linked cases with their numbers', async () => {
    const operator = await house.person('zb-12330', 'operator');
    const { id } = (await register(operator)).body;
    const { body } = await operator.get(`/api/cases/${id}/history`);
    const actor = body.facts[0].actor.id;
    expect(body.people[actor]).toBe((await house.app.accounts.byId(actor))!.name);
    expect(Object.keys(body.people)).toEqual([actor]);
    expect((await operator.get(`/api/cases/${id}`)).body.people).toEqual({});
  });
});
