import type { PathStep } from '../../application/readPath';
import { procedureMap } from '../../application/procedureMap';
import type { PathAnswer, ProcedureAnswer } from '../../contract';
import type { Procedure } from '../../domain/procedure';
import { systemActs } from '../../domain/systemActs';
import { formWords } from '../words';
import { coordinationFlags } from '../../domain/coordination';
import { spoken } from '../../domain/words';
import { systemNames } from './systemNames';
import { actWords, alone, eachAlone, stateWords, wordsOf, type Reader } from './reader';

/** What runs out, by the lapse that it is: periods of which one or the other runs (an answer from here and from abroad) share one. */
function lapsesOf({ periods }: Procedure, { language }: Reader): ReadonlyMap<string, string> {
  const names = new Map<string, readonly string[]>();
  for (const { lapse, name } of periods) if (lapse !== undefined) names.set(lapse, [...new Set([...(names.get(lapse) ?? []), name[language]])]);
  return new Map([...names].map(([lapse, all]) => [lapse, all.join(language === 'zh' ? '或者' : ' or ')]));
}

/** A procedure as a picture, and the words for what stands in its cases. */
export function presentProcedure(procedure: Procedure, reader: Reader): ProcedureAnswer {
  const { first, states, ways } = procedureMap(procedure);
  const { title, fields, fieldsIn, choices } = wordsOf(procedure, reader);
  const common = formWords(reader.language);
  const system = systemNames(procedure, common, { fields, choices });
  const lapses = lapsesOf(procedure, reader);
  const stages = [...new Set(states.map(({ stage }) => stage))];
  return {
    name: procedure.name,
    version: procedure.version,
    title,
    first,
    stages: stages.map((stage) => ({ stage, words: alone(choices[stage] ?? stage) })),
    states: states.map(({ state, stage, clocks }) => ({
      state,
      stage,
      words: alone(stateWords(procedure, reader, state)),
      clocks: clocks.map(({ id, name, kind }) => ({ period: id, name: alone(name[reader.language]), kind })),
    })),
    ways: ways.map(({ from, to, event }) => ({ from, to, event, words: alone(lapses.get(event) ?? actWords(procedure, reader, event)), lapse: lapses.has(event) })),
    acts: eachAlone({ ...Object.fromEntries(Object.keys(systemActs).map((act) => [act, actWords(procedure, reader, act)])), ...wordsOf(procedure, reader).acts }),
    fields: eachAlone({ ...common.fields, ...fields, ...system.fields, ...fieldsIn }),
    choices: eachAlone({ ...reader.words.roles, ...common.choices, ...spoken(coordinationFlags, reader.language), ...choices, ...system.choices }),
  };
}

export const presentPath = (steps: readonly PathStep[], state: string, procedure: Procedure, reader: Reader): PathAnswer => ({
  state,
  steps: steps.map(({ fact: { seq, at, on, type }, from, to }) => ({ seq, at, on, words: alone(actWords(procedure, reader, type)), ...(from === undefined ? {} : { from }), to })),
});
