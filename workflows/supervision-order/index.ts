import type { Case } from '../../src/domain/case';
import { lettersOf } from '../../src/domain/letter';
import type { Procedure, Summary } from '../../src/domain/procedure';
import { acts } from './acts';
import { conditions } from './conditions';
import { periods } from './law';
import { letters } from './letters';
import { handovers, machine, stages, turns } from './machine';
import type { Supervision } from './vocabulary';
import { words as en } from './words.en';
import { words as zh } from './words.zh';

export { letters } from './letters';

/** 督查督办: an order about a case, a step or a body, from its issue to its closing. */
export const supervisionOrder: Procedure<typeof machine> = {
  name: 'supervision-order',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns,
  stages,
  handovers,
  coordinates: true,
  openedWith: { 'order.issued': ['supervise'] },
  words: { zh, en },
  letters: lettersOf('supervision', letters),
  summary: (file) => summaryOf(file as unknown as Case<Supervision>),
};

/** One line without names, what full text may find, and the codes by which lists filter. */
export function summaryOf({ data, state }: Case<Supervision>): Summary {
  const tags: Record<string, string> = { kind: data.kind, subject: data.subject, to: data.to };
  if (data.outcome) tags['outcome'] = data.outcome;
  const last = data.rungs.at(-1);
  const flags = [...(state === 'overdue' ? ['overdue'] : []), ...(last ? [last.rung] : [])];
  return { title: [zh.choices[data.kind], data.step ?? zh.choices[data.subject], data.grounds].join(' · '), text: `${data.grounds}\n${data.demands}`, tags, flags };
}
