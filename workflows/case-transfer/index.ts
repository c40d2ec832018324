import type { Case } from '../../src/domain/case';
import { lettersOf } from '../../src/domain/letter';
import type { Procedure, Summary } from '../../src/domain/procedure';
import { acts } from './acts';
import { conditions } from './conditions';
import { callsForDecision } from './crimes';
import { periods } from './law';
import { letters } from './letters';
import { handovers, machine, stages, turns } from './machine';
import { receiptSteps } from './receipt';
import type { Transfer } from './vocabulary';
import { words as en } from './words.en';
import { words as zh } from './words.zh';

export { callsForDecision, checkOffence, crimes, offencesSeen } from './crimes';
export { letters } from './letters';

/** 案件移送: a suspected crime from an enforcement agency to the police, with the procuratorate beside them. */
export const caseTransfer: Procedure<typeof machine> = {
  name: 'case-transfer',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns,
  stages,
  handovers,
  receipt: receiptSteps,
  // 调查报告 (Order 310 art. 6): of the agency's own part until the transfer is approved, and one of the five materials from then on.
  enclosed: ({ data }) => ((data as unknown as Transfer).decision === 'approved' ? ['transferReport'] : []),
  openedWith: {
    'suspicion.registered': ['crime.transfer'],
    'nonProsecution.made': ['crime.prosecute', 'crime.transfer'], 'backTransfer.sent': ['crime.investigate', 'crime.prosecute', 'crime.transfer'], 'view.asked': ['crime.investigate', 'crime.prosecute', 'crime.transfer'],
    'application.lodged': ['adjudicate', 'mediate', 'penalise'], 'mediation.entrusted': ['mediate'], 'suit.noticed': ['adjudicate', 'penalise'],
  },
  words: { zh, en },
  letters: lettersOf('transfer', letters),
  summary: (file) => summaryOf(file as unknown as Case<Transfer>),
};

/** What is before the court: an application, mediation that it entrusts, a suit. */
function toCourt({ track, entrusting, application }: Transfer): string | undefined {
  if (track !== 'toCourt') return undefined;
  if (entrusting) return zh.acts['mediation.entrusted'];
  return zh.choices[application ?? 'suit'];
}

/** One line without names: also who has not signed for it yet sees it. */
function summaryOf(file: Case<Transfer>): Summary {
  const { data } = file;
  const parts = [toCourt(data), data.track === 'toCourt' && data.courtNumber, data.decisionNumber, data.agreementNumber, data.crime && zh.choices[data.crime], data.goods, data.district && zh.choices[data.district as keyof typeof zh.choices]];
  const tags: Record<string, string> = { track: data.track };
  if (data.track !== 'toCourt') tags['decision'] = data.decision;
  if (data.crime) tags['crime'] = data.crime;
  if (data.check) tags['threshold'] = data.check;
  if (data.district) tags['district'] = data.district;
  if (data.result) tags['outcome'] = data.result;
  const flags: string[] = [];
  if (data.track === 'toPolice' && data.decision === 'none' && data.check !== undefined && callsForDecision(data.check) && !file.closed) flags.push('undecided');
  if (file.proofsOutstanding.length > 0) flags.push('receiptOutstanding');
  if (data.track === 'toPolice' && data.sentSeq === 0 && data.receivedSeq > 0) flags.push('sendingUnrecorded');
  if (data.silent) flags.push('silent');
  if (data.penalties.length > 0) flags.push('penalised');
  return { title: parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · '), text: '', tags, flags };
}
