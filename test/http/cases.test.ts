import { House, type Client } from '../support/house';
import { CALLER, NARRATIVE, register } from '../support/hotlineCalls';

describe('cases over HTTP', () => {
  let house: House;
  let operator: Client;
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
  });
  afterAll(() => house.close());

  it('opens a case during the call and tells number and query code', async () => {
    const opened = await register(operator);
    expect(opened.body).toMatchObject({ number: expect.stringMatching(/^260914\d{4}-\d$/), queryCode: expect.stringMatching(/^\d{6}$/), revision: 1 });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('location')).toBe(`/api/cases/${opened.body.id}`);
    const read = await operator.get(`/api/cases/${opened.body.id}`);
    expect(read.status).toBe(200);
    console.log(JSON.stringify(read.body, null, 1).slice(0, 6000));
    expect(read.text).toContain(CALLER.name);
    expect(read.text).toContain(NARRATIVE);
  });
});
