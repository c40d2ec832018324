import { findCaller } from '../../src/application/listCases';
import { readCase } from '../../src/application/readCase';
import type { Id } from '../../src/domain/brand';
import { DomainError } from '../../src/domain/errors';
import type { JsonObject } from '../../src/domain/json';
import type { Person } from '../../src/policies';
import { HUB, install, MARKET, said, type Installation } from './installation';

/** 更正、变更当事人信息: a telephone that was heard wrongly, a firm that has moved. */
describe('the particulars of a party', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  const open = async (): Promise<Id<'case'>> => (await house.open(said('complaint'))).case.id;
  const amend = (by: Person, id: Id<'case'>, party: string, input: JsonObject) => house.act(by, id, 'party.amended', { because: 'recordedWrongly', ...input }, { party });
  const codeOf = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: unknown) => (error instanceof DomainError ? error.code : String(error)));
  const kept = async (id: Id<'case'>, party: string): Promise<JsonObject | undefined> => {
    const file = await house.find(id);
    const identity = file.parties.find((one) => one.id === party)?.identity;
    return (await house.app.reader.identities(id, ['main', 'identity', 'secondary'], { account: 'test', reason: 'test', at: house.app.world.now() })).find((row) => row.id === identity)?.content;
  };
  const partiesOf = async (id: Id<'case'>): Promise<string[]> => (await house.find(id)).parties.map((one) => one.id);
  const foundBy = async (caller: string): Promise<string[]> => (await findCaller(house.app, house.person('operator'), caller, {}, { limit: 20 })).items.map((one) => one.id);

  it('keep what is not named, and are found by what is new', async () => {
    const id = await open();
    const [reporter = ''] = (await partiesOf(id)).filter((one) => one !== 'respondent');
    await amend(house.person('operator'), id, reporter, { particulars: { telephone: '13953300099' } });
    expect(await kept(id, reporter)).toEqual({ name: '高东玉', telephone: '13953300099', address: '张店区柳泉路9号' });
    expect(await foundBy('13953300099')).toEqual([id]);
  });

  it('are the same wherever the case names the party, and no clock moves', async () => {
    const id = await open();
    const before = await house.find(id);
    const respondent = before.parties.find(({ role }) => role === 'respondent');
    await amend(house.person('operator'), id, respondent?.id ?? '', { because: 'hasChanged', particulars: { address: '张店区人民西路20号' } });
    const after = await house.find(id);
    const now = after.parties.find(({ role }) => role === 'respondent')?.identity;
    expect(now).not.toBe(respondent?.identity);
    expect(JSON.stringify(after.data)).not.toContain(respondent?.identity);
    expect(after.data['respondent']).toBe(now);
    expect(after.deadlines).toEqual(before.deadlines);
    expect(after.state).toEqual(before.state);
    expect(await kept(id, respondent?.id ?? '')).toEqual({ name: '淄博泰鑫陶瓷有限公司', address: '张店区人民西路20号' });
  });

  it('may be struck out with nothing in their place', async () => {
    const id = await open();
    const [reporter = ''] = (await partiesOf(id)).filter((one) => one !== 'respondent');
    await amend(house.person('operator'), id, reporter, { removed: ['telephone'] });
    expect(await kept(id, reporter)).toEqual({ name: '高东玉', address: '张店区柳泉路9号' });
  });

  it('are refused in words where nothing is other than before, and where there is no such party', async () => {
    const id = await open();
    const [reporter = ''] = (await partiesOf(id)).filter((one) => one !== 'respondent');
    const operator = house.person('operator');
    expect(await codeOf(amend(operator, id, reporter, {}))).toBe('party.nothingAmended');
    expect(await codeOf(amend(operator, id, reporter, { particulars: { name: '高东玉' } }))).toBe('party.nothingAmended');
    expect(await codeOf(amend(operator, id, 'nobody', { particulars: { name: '高东' } }))).toBe('party.unknown');
    expect((await house.find(id)).revision).toBe(1);
  });

  it('of a reporter are amended by who knows him, and by nobody else', async () => {
    const id = await open();
    const operator = house.person('operator');
    await house.act(operator, id, 'kind.confirmed', { kind: 'complaint' });
    await house.act(operator, id, 'material.passedOn', { to: MARKET });
    const clerk = house.person('clerk', MARKET);
    await house.act(clerk, id, 'receipt.recorded');
    const offered = async (by: Person) => readCase(house.app, by, await house.find(id)).acts.find(({ act }) => act === 'party.amended');
    const parties = await partiesOf(id);
    expect((await offered(house.person('operator', HUB)))?.parties).toEqual(parties);
    const ofMarket = (await offered(clerk))?.parties ?? [];
    const file = await house.find(id);
    const visible = new Set(file.access.find(({ body }) => body === MARKET)?.parts);
    expect(ofMarket).toEqual(file.parties.filter(({ part }) => visible.has(part)).map((one) => one.id));
    for (const party of parties.filter((one) => !ofMarket.includes(one as never))) expect(await codeOf(amend(clerk, id, party, { particulars: { telephone: '13800000000' } }))).toBe('party.notShown');
    expect(await codeOf(amend(house.person('clerk', 'boshan-market'), id, parties[0] ?? '', { particulars: { telephone: '13800000000' } }))).toBe('case.notFound');
  });
});
