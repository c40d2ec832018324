import { importOpenings } from '../../src/application/importOpenings';
import { bodyName } from '../../src/domain/body';
import type { Id, LegalDate } from '../../src/domain/brand';
import { codeOf, install, said, type Installation } from './installation';

/* Who may open a case: the body needs one of the powers that the procedure names for the act, on the day of the act. */

const TODAY = '2026-09-14' as LegalDate;

describe('opening a case', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install(TODAY);
  });
  afterAll(() => house.remove());

  const opens = (body: string, procedure: string, act: string, at?: string): Promise<string> => {
    const rule = house.app.procedures.find(({ name }) => name === procedure)?.acts[act];
    // Nothing is filled in: whoever may open it is told about the form.
    return codeOf(house.open({}, { procedure, act, ...(at === undefined ? {} : { at }) } as never, house.person(rule?.roles[0] ?? '', body)));
  };
  const bodiesWith = (powers: readonly string[], has: boolean): string[] =>
    [...house.composition.directory.bodies.values()].filter((body) => bodyName(body, TODAY) !== undefined && (bodyName(body, TODAY)?.powers.some((power) => powers.includes(power)) ?? false) === has).map(({ code }) => code);

  it('needs a power in every procedure: each first act of each version, at every body of the city', async () => {
    let asked = 0;
    for (const { name, acts, openedWith } of house.app.procedures) {
      for (const [act, { opens: first, roles }] of Object.entries(acts)) {
        if (first !== true || roles.every((role) => role === 'signal')) continue;
        const powers = openedWith?.[act] ?? [];
        expect([name, act, powers.length > 0]).toEqual([name, act, true]);
        for (const body of bodiesWith(powers, false)) expect([name, act, body, await opens(body, name, act)]).toEqual([name, act, body, 'power.missing']);
        const able = bodiesWith(powers, true);
        for (const body of able) expect([name, act, body, await opens(body, name, act)]).not.toEqual([name, act, body, 'power.missing']);
        asked += able.length;
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('looks at the day of the act: a bureau that is no more opens nothing today', async () => {
    expect(await opens('zb-quality-2014', 'penalty-case', 'clue.registered')).toBe('power.missing');
    expect(house.app.bodies.powers('zb-quality-2014', '2018-05-02' as LegalDate)).toContain('penalise');
  });

  it('names who may instead: in the same territory, else in the city', () => {
    expect(house.app.bodies.withPower(['penalise'], 'zhangdian-court', TODAY)).toEqual(['zhangdian-market']);
    expect(house.app.bodies.withPower(['adjudicate'], 'zhangdian-market', TODAY)).toEqual(['zb-ip']);
  });

  it('lets no list be registered by a body that registers nothing', async () => {
    const row = (key: string) => ({ id: house.app.world.newId() as Id<'case'>, act: 'intake.registered', input: said('report'), at: '2026-09-13T02:00:00.000Z' as never, sourceKey: key });
    const from = (hub: string) => ({ procedure: 'hotline-complaint', source: '12330', hub });
    expect(await codeOf(importOpenings(house.app, from('zhangdian-court'), [row('12330:1:1')]))).toBe('power.missing');
    expect(await importOpenings(house.app, from('zb-12330'), [row('12330:1:1')])).toEqual({ added: 1, known: 0 });
  });
});
