import fc from 'fast-check';
import { deliverSignals } from '../../src/application/applySignal';
import { inOrderOfFacts } from '../../src/application/signalOrder';
import { sweep } from '../../src/application/sweep';
import type { Id } from '../../src/domain/brand';
import { install, said, type Installation } from './installation';

type Named = { readonly id: Id<'signal'>; readonly from: Id<'case'> };
const named = (from: string, seq: number, n: number): Named => ({ id: `${from}-${seq}-${n}` as Id<'signal'>, from: from as Id<'case'> });

describe('the order of signals', () => {
  it('is that of the facts of each sender, by their numbers', () => {
    const ids = (signals: readonly Named[]) => inOrderOfFacts(signals).map(({ id }) => id);
    expect(ids([named('a', 10, 1), named('a', 9, 1)])).toEqual(['a-9-1', 'a-10-1']);
    expect(ids([named('a', 9, 10), named('a', 9, 2), named('a', 10, 1), named('a', 2, 1)])).toEqual(['a-2-1', 'a-9-2', 'a-9-10', 'a-10-1']);
    // A case that another one opened bears its name and two numbers more.
    expect(ids([named('a-3-1', 4, 1), named('a', 12, 1), named('a-3-1', 2, 1), named('a', 3, 1)])).toEqual(['a-3-1-2-1', 'a-3-1', 'a-3-1-4-1', 'a-12-1']);
  });

  it('leaves every sender its places, and loses and doubles none', () => {
    const signals = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'a-1-1', 'b'), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 12 })), { maxLength: 60, selector: (one) => one.join() });
    fc.assert(
      fc.property(signals, (drawn) => {
        const given = drawn.map((one) => named(...one));
        const ordered = inOrderOfFacts(given);
        expect(ordered.map(({ from }) => from)).toEqual(given.map(({ from }) => from));
        expect(ordered.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
        for (const sender of ['a', 'a-1-1', 'b']) {
          const numbers = drawn.filter(([from]) => from === sender).map(([, seq, n]) => seq * 100 + n).sort((one, other) => one - other);
          expect(ordered.filter(({ from }) => from === sender).map(({ id }) => id)).toEqual(numbers.map((number) => `${sender}-${Math.floor(number / 100)}-${number % 100}`));
        }
      }),
    );
  });

  describe('in an installation', () => {
    let house: Installation;
    beforeAll(async () => {
      house = await install('2026-09-14');
    });
    afterAll(() => house.remove());

    /** Two signals that wait for one case: of the tenth fact, dated the day before, and of the ninth. */
    async function waiting(): Promise<{ readonly receiver: Id<'case'>; readonly heard: () => readonly unknown[] }> {
      const receiver = (await house.open(said('report'))).case.id;
      const sender = (await house.open(said('report'))).case.id;
      for (const [seq, created] of [[10, '2026-09-14T01:00:00.000Z'], [9, '2026-09-14T02:00:00.000Z']] as const) {
        await house.tamper(`insert into signals (id, from_case, to_case, destination, act, input, created_at, status, tries, tried_at) values ('${sender}-${seq}-1', '${sender}', '${receiver}', '{"case":"${receiver}"}', 'repeat.received', '{"later":"${sender}","newFacts":true,"receivedOn":"2026-09-14"}', '${created}', 'waiting', 0, '${created}')`);
      }
      return { receiver, heard: () => house.rows(`select f.bytes from facts f join cases c on c.ordinal = f.case_ordinal where c.id = '${receiver}' and f.type = 'repeat.received' order by f.seq`).map(({ bytes }) => /"signal":"[^"]*-(\d+)-1"/u.exec(String(bytes))?.[1]) };
    }

    it('is kept when they are delivered after an act, and by the sweep', async () => {
      const atOnce = await waiting();
      await deliverSignals(house.app, [atOnce.receiver]);
      expect(atOnce.heard()).toEqual(['9', '10']);
      const swept = await waiting();
      await sweep(house.app);
      expect(swept.heard()).toEqual(['9', '10']);
    });

    it('holds up none behind one that is refused', async () => {
      const { receiver, heard } = await waiting();
      await house.tamper(`update signals set act = 'no.act' where status = 'waiting' and id like '%-9-1'`);
      await deliverSignals(house.app, [receiver]);
      expect(heard()).toEqual(['10']);
    });
  });
});
