import { calendarOf } from '../../src/domain/calendar';
import { replay, type Library } from '../../src/engine';
import { procedures } from '../../workflows';
import { declaredBy, keptVersions, nameOf, recorded, released, yearsKept, type KeptFact } from '../support/releases';

/*
 * Histories that were written by each version are replayed bit for bit by the program as it is. If this fails, a procedure or the
 * engine has changed what it decides. Of a version that is released (test/fixtures/versions/released.json) that is never allowed:
 * make a new version (README, 'A new version'). Of one that is not, make its file again:
 *
 *   node -r ./test/support/typescript.cjs test/fixtures/versions/make.ts
 */

const calendar = calendarOf(1, yearsKept());
const library: Library = {
  procedure: (name, version) => procedures.find((procedure) => procedure.name === name && procedure.version === version),
  calendar: (version) => (version === 1 ? calendar : undefined),
};
const kept = keptVersions();
const replayed = (facts: readonly KeptFact[]) => replay(library, facts.map(recorded));

it('are kept of every version that is installed, and every released one is installed', () => {
  expect(kept.map(({ version }) => version)).toEqual(procedures.map(nameOf).sort());
  expect(released().filter((version) => !procedures.some((procedure) => nameOf(procedure) === version))).toEqual([]);
});

describe.each(kept)('$version', ({ version, declared, histories }) => {
  it('says what it said', () => {
    const procedure = procedures.find((one) => nameOf(one) === version);
    expect(procedure && declaredBy(procedure)).toEqual(declared);
  });

  it('decides what it decided, bit for bit', () => {
    expect(histories.length).toBeGreaterThan(0);
    for (const { facts } of histories) {
      const { disagreements, unreadable, case: file } = replayed(facts);
      expect([disagreements, unreadable, file?.revision]).toEqual([[], [], facts.length]);
    }
  });

  it('is red when a byte of its history is another', () => {
    const { facts } = histories[0]!;
    const last = facts.at(-1)!;
    const flipped = (text: string) => text.replace(/[a-z](?=[^a-z]*$)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    for (const change of [{ bytes: flipped(last.bytes) }, { hash: flipped(last.hash) }, { salt: flipped(last.salt) }, { content: `${last.content} ` }]) {
      expect(replayed([...facts.slice(0, -1), { ...last, ...change }]).disagreements).not.toEqual([]);
    }
  });
});

describe('a change of a procedure within its version', () => {
  const hotline = procedures.find(({ name }) => name === 'hotline-complaint')!;
  const { histories } = kept.find(({ version }) => version === 'hotline-complaint@1')!;

  it('is red by what it says', () => {
    const [first, ...rest] = hotline.periods;
    const changed = [
      { ...hotline, periods: [{ ...first!, editions: first!.editions.map((edition) => ({ ...edition, length: edition.length + 1 })) }, ...rest] },
      { ...hotline, acts: { ...hotline.acts, 'number.told': { ...hotline.acts['number.told']!, roles: ['clerk'] } } },
      { ...hotline, turns: { ...hotline.turns, registered: { owner: 'handling', cause: 'own' as const } } },
    ];
    for (const one of changed) expect(declaredBy(one)).not.toEqual(declaredBy(hotline));
    expect(declaredBy({ ...hotline, words: { zh: hotline.words.en, en: hotline.words.en } })).toEqual(declaredBy(hotline));
  });

  it('is red by what it decides, where only a function changed', () => {
    const rule = hotline.acts['intake.registered']!;
    const record = (...args: Parameters<NonNullable<typeof rule.record>>) => {
      const recorded_ = rule.record?.(...args);
      return { ...recorded_, data: { ...recorded_?.data, extra: true } };
    };
    const changed = { ...hotline, acts: { ...hotline.acts, 'intake.registered': { ...rule, record } } };
    expect(declaredBy(changed)).toEqual(declaredBy(hotline));
    const by: Library = { ...library, procedure: (name, version) => (name === hotline.name ? changed : library.procedure(name, version)) };
    expect(replay(by, histories[0]!.facts.map(recorded)).disagreements[0]).toMatchObject({ seq: 1, code: 'outcome.differs' });
  });
});
