import { cite } from '../../domain/citation';
import type { BodiesAnswer, ProceduresAnswer } from '../../contract';
import { bodyName, type Directory } from '../../domain/body';
import { coordinationFlags } from '../../domain/coordination';
import type { LegalDate } from '../../domain/brand';
import type { Period } from '../../domain/period';
import type { Procedure } from '../../domain/procedure';
import { systemActs } from '../../domain/systemActs';
import { spoken } from '../../domain/words';
import { actEntry } from './forms';
import { alone, eachAlone, wordsOf, type Reader } from './reader';

type ProcedureEntry = ProceduresAnswer['procedures'][number];

/** Every procedure and version that is installed: its states, acts with forms, periods with articles. `taking`: those that take new cases today. */
export function presentProcedures(procedures: readonly Procedure[], taking: readonly Procedure[], reader: Reader): ProceduresAnswer {
  return {
    procedures: procedures.map((procedure): ProcedureEntry => {
      const words = wordsOf(procedure, reader);
      const rules = [...Object.entries(procedure.acts), ...Object.entries(systemActs).filter(([act]) => !Object.hasOwn(procedure.acts, act))];
      return {
        name: procedure.name,
        version: procedure.version,
        newest: taking.includes(procedure),
        title: words.title,
        states: Object.entries(words.states).map(([state, name]) => ({ state, words: alone(name), stage: procedure.stages[state] ?? 'other' })),
        acts: rules.map(([act, rule]) => actEntry(procedure, act, rule, reader)),
        periods: procedure.periods.map((period) => presentPeriod(period, reader.language)),
        choices: eachAlone({ ...spoken(coordinationFlags, reader.language), ...words.choices }),
      };
    }),
  };
}

const presentPeriod = ({ id, kind, name, per, owner, step, editions }: Period, language: Reader['language']): ProcedureEntry['periods'][number] => ({
  id,
  kind,
  name: { zh: name.zh, en: alone(name.en) },
  per,
  owner,
  ...(step === undefined ? {} : { step }),
  editions: editions.map(({ from, until, article, mark, length, unit, direction, rollOver, counts, extensions, excludes, outer, marks }) => ({
    from,
    ...(until === undefined ? {} : { until }),
    article: alone(cite(article, language)),
    mark,
    length,
    unit,
    direction,
    rollOver,
    counts,
    extensions: extensions.map((extension) => ({ ...extension })),
    excludes: [...excludes],
    ...(outer ? { outer: { ...outer } } : {}),
    ...(marks ? { marks: marks.map((mark) => ({ ...mark })) } : {}),
  })),
});

/** The bodies that exist on a date, under the names they bear then. */
export function presentBodies(directory: Directory, on: LegalDate): BodiesAnswer {
  return {
    asOf: directory.asOf,
    bodies: [...directory.bodies.values()].flatMap((body) => {
      const row = bodyName(body, on);
      if (!row) return [];
      const { code, kind, level, territory, superior, legalPerson, delivery } = body;
      return [
        {
          code,
          name: { ...row.name },
          abbreviation: row.abbreviation,
          kind,
          level,
          territory,
          ...(superior === undefined ? {} : { superior }),
          legalPerson,
          delivery,
          powers: [...row.powers],
          since: row.from,
          ...(row.until === undefined ? {} : { until: row.until }),
        },
      ];
    }),
    services: Object.fromEntries(Object.entries(directory.services).map(([district, service]) => [district, { ...service }])),
  };
}
