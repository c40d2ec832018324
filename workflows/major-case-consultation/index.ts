import type { Case } from '../../src/domain/case';
import { lettersOf } from '../../src/domain/letter';
import type { Procedure, Summary } from '../../src/domain/procedure';
import { acts } from './acts';
import { conditions } from './conditions';
import { periods } from './law';
import { letters } from './letters';
import { handovers, machine, stages, turns } from './machine';
import { openTasks, type Consultation } from './vocabulary';
import { words as en } from './words.en';
import { words as zh } from './words.zh';

export { letters } from './letters';
export { packOf, type Pack } from './pack';

/** 重大案件会商: from the request to the last task; advice to the body that handles the case, never its decision. */
export const majorCaseConsultation: Procedure<typeof machine> = {
  name: 'major-case-consultation',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns,
  stages,
  handovers,
  coordinates: true,
  openedWith: { 'consultation.requested': ['convene'], 'consultation.initiated': ['convene'] },
  words: { zh, en },
  letters: lettersOf('consultation', letters),
  summary: (file) => summaryOf(file as unknown as Case<Consultation>),
};

/** One line without names, what full text may find, and the codes by which lists filter. Nothing here tells a court what the case is. */
function summaryOf(file: Case<Consultation>): Summary {
  const { data } = file;
  const tags: Record<string, string> = { grade: data.grade, origin: data.origin, from: data.from };
  if (data.outcome) tags['outcome'] = data.outcome;
  const flags: string[] = [];
  if (data.grade === 'urgent') flags.push('urgent');
  if (data.members.some(({ opinionSeq }) => opinionSeq !== undefined)) flags.push(data.opened ? 'opinionsOpen' : 'opinionsClosed');
  if (data.listings > 0) flags.push('listed');
  if (openTasks(file).length > 0) flags.push('tasksOpen');
  return { title: data.reasons.map((reason) => zh.choices[reason as keyof typeof zh.choices]).join('、'), text: '', tags, flags };
}
