import type { Case } from '../../src/domain/case';
import { lettersOf } from '../../src/domain/letter';
import type { Procedure, Summary } from '../../src/domain/procedure';
import { acts } from './acts';
import { conditions, mayWriteToReporter } from './conditions';
import { periods } from './law';
import { letters } from './letters';
import { handovers, machine, stages, turns } from './machine';
import { partyPage } from './partyPage';
import { kindOf, type Matter } from './vocabulary';
import { words as en } from './words.en';
import { words as zh } from './words.zh';

export { answersOn } from './answers';
export { consentTexts, whoLearnsYourName } from './disclosure';
export { otherRoutes, refusalGrounds, terminationGrounds } from './grounds';
export { letters } from './letters';
export { routesByRight, routesFor } from './routes';

/** 12330 维权援助与举报投诉: complaints, reports, assistance and consultations, from the call to the call-back. */
export const hotlineComplaint: Procedure<typeof machine> = {
  name: 'hotline-complaint',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns,
  stages,
  handovers,
  openedWith: { 'intake.registered': ['register'] },
  moments: { hubReceipt: ['receivedOn'], countsFrom: ['receivedOn'], eve: ['receivedOn'] },
  words: { zh, en },
  letters: lettersOf('hotline', letters),
  mayBeWrittenTo: (file, { role }) => role !== 'reporter' || mayWriteToReporter(file.data as unknown as Matter),
  // Whether there is someone to protect, and how, is nobody's business outside.
  dataKept: ['confidentiality', 'reporter', 'narrative', 'remark', 'consents', 'standing', 'flags', 'registeredBy', 'source', 'outside', 'repeats', 'redos', 'numberTold', 'questions'],
  partyPage,
  summary: (file) => summaryOf(file as unknown as Case<Matter>),
};

/** One line without names, what full text may find, and the codes by which lists filter. */
function summaryOf({ data }: Case<Matter>): Summary {
  const kind = kindOf(data);
  const parts = [zh.choices[kind], data.counterfeitPatent ? zh.fields.counterfeitPatent : data.right && zh.choices[data.right.kind], data.goods, data.district && zh.choices[data.district]];
  const tags: Record<string, string> = { kind, channel: data.channel, declaredKind: data.declaredKind };
  if (data.right) tags['right'] = data.right.kind;
  if (data.district) tags['district'] = data.district;
  if (data.outside) tags['outside'] = data.outside.system;
  const flags = [...data.flags];
  if (data.urgent) flags.push('urgent');
  if (data.confidentiality !== 'none') flags.push(data.confidentiality);
  if (data.counterfeitPatent) flags.push('counterfeitPatent');
  if (data.suggestedKind !== undefined && data.confirmedKind === undefined) flags.push('kindSuggested');
  if (data.withdrawnOn !== undefined) flags.push('withdrawn');
  if ((data.questions ?? []).some(({ answers, releasedSeq }) => answers > 0 && releasedSeq === undefined)) flags.push('answerWaiting');
  // Whoever looks for a repeat has the number of the right. Whoever asks names the number on the other platform's order, or that of the list from which it was registered.
  const text = [data.maskedText, data.right?.number, data.outside?.number, data.source?.reference];
  const joined = (words: readonly (string | undefined)[], by: string): string => words.filter((one) => one !== undefined && one !== '').join(by);
  return { title: joined(parts, ' · '), text: joined(text, '\n'), tags, flags };
}
