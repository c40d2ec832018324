import type { Case } from '../../src/domain/case';
import { lettersOf } from '../../src/domain/letter';
import type { Procedure, Summary } from '../../src/domain/procedure';
import { withoutProof } from '../../src/domain/service';
import { acts } from './acts';
import { isAnnulled, isTransferUndecided, isWithPolice } from './clocks';
import { conditions } from './conditions';
import { periods } from './law';
import { judged } from './judged';
import { letters } from './letters';
import { handovers, machine, stages, turns } from './machine';
import { partyPage } from './partyPage';
import type { Penalty } from './vocabulary';
import { words as en } from './words.en';
import { words as zh } from './words.zh';

export { nonPenaltyGrounds, suspensionGrounds, terminationGrounds } from './grounds';
export { letters } from './letters';

/** 行政处罚: a penalty case of a market bureau, counterfeit patents and trademarks first, from the clue to the closed file. */
export const penaltyCase: Procedure<typeof machine> = {
  name: 'penalty-case',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns,
  stages,
  handovers,
  openedWith: { 'clue.registered': ['penalise'], 'runningCase.entered': ['penalise'] },
  moments: { countsFrom: ['receivedOn'], filed: ['filedOn'], suitCountsFrom: ['decisionServedOn'] },
  words: { zh, en },
  letters: lettersOf('penalty', letters),
  // The hotline case leads to the one who reported.
  dataKept: ['reportCase', 'reviews'],
  partyPage,
  judged: (file, told) => judged(file as unknown as Case<Penalty>, told),
  summary: (file) => summaryOf(file as unknown as Case<Penalty>),
};

/** One line without names, what full text may find, and the codes by which lists filter. */
function summaryOf(file: Case<Penalty>): Summary {
  const { data } = file;
  const parts = [zh.choices[data.offence], data.goods, data.district && zh.choices[data.district as keyof typeof zh.choices]];
  const tags: Record<string, string> = { offence: data.offence, origin: data.origin };
  if (data.right) tags['right'] = data.right.kind;
  if (data.district) tags['district'] = data.district;
  if (data.outcome) tags['outcome'] = data.outcome;
  const flags: string[] = [];
  if (isWithPolice(file)) flags.push('withPolice');
  if (isTransferUndecided(file)) flags.push('transferUndecided');
  if (file.pauses.some(({ kind, to }) => kind === 'suspension' && to === undefined)) flags.push('suspended');
  if (isAnnulled(file)) flags.push('annulled');
  if (!file.parties.some(({ role }) => role === 'party')) flags.push('partyUnknown');
  if (data.papersMissing !== undefined && data.papersMissing.length > 0) flags.push('papersMissing');
  // 未回证清单: lists filter by it.
  if (withoutProof(data).length > 0) flags.push('proofOfServiceMissing');
  return { title: parts.filter((part) => part !== undefined && part !== '').join(' · '), text: [data.clue, data.right?.number].filter((part) => part !== undefined).join('\n'), tags, flags };
}
