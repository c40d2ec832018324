import { builtInCalendar } from '../../src/domain/calendar';
import { replay, type Library, type RecordedFact, type Sealed } from '../../src/engine';
import { accepted } from './dispute';
import { sample } from './sample';

const library: Library = { procedure: () => sample, calendar: () => builtInCalendar };
const facts = (): Sealed[] => [...accepted('2026-09-10', ['2026-09-16']).until('2026-10-09').sealed];
const codes = (sealed: readonly RecordedFact[], at = library) => replay(at, sealed).disagreements.map(({ seq, code }) => `${seq} ${code}`);
const changed = (index: number, change: (one: Sealed) => RecordedFact): RecordedFact[] => facts().map((one, place) => (place === index ? change(one) : one));

describe('replay', () => {
  it('meets every hash again', () => {
    const sealed = facts();
    expect(codes(sealed)).toEqual([]);
    expect(replay(library, sealed).case).toEqual(JSON.parse(JSON.stringify(sealed.at(-1)?.case)));
  });

  it('sees a changed input, a changed column, a changed byte', () => {
    expect(codes(changed(2, (one) => ({ ...one, contentBytes: one.contentBytes.replace('2026-09-16', '2026-09-17') })))).toEqual(expect.arrayContaining(['3 content.differs', '3 outcome.differs']));
    expect(codes(changed(1, (one) => ({ ...one, fact: { ...one.fact, on: '2026-09-11' as never } })))).toContain('2 bytes.differ');
    expect(codes(changed(1, (one) => ({ ...one, factBytes: `${one.factBytes} ` })))).toContain('2 bytes.differ');
  });

  it('sees a fact that is missing, and facts in another order', () => {
    expect(codes(facts().filter((_, index) => index !== 1))).toEqual(expect.arrayContaining(['3 sequence.gap', '3 chain.broken']));
    const [first, second, ...rest] = facts();
    expect(codes([first, first, second, ...rest].filter((one) => one !== undefined))).toContain('1 sequence.gap');
  });

  it('sees that the rules of the time are other ones, or are not there', () => {
    const answer = sample.periods.find(({ id }) => id === 'answer');
    const other = { ...sample, periods: sample.periods.map((row) => (row === answer ? { ...row, editions: row.editions.map((edition) => ({ ...edition, length: 5 })) } : row)) };
    expect(codes(facts(), { ...library, procedure: () => other })).toContain('3 outcome.differs');
    expect(codes(facts(), { ...library, calendar: () => undefined })).toEqual(['1 rules.missing']);
  });

  it('holds the chain where a content was destroyed, and folds no further', () => {
    const sealed = changed(2, ({ fact, factBytes }) => ({ fact, factBytes }));
    expect(replay(library, sealed)).toMatchObject({ unreadable: [3], disagreements: [], case: { revision: 2 } });
  });
});
