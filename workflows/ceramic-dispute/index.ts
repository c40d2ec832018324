import { signaturesOutstanding } from '../../src/domain/approval';
import type { Case } from '../../src/domain/case';
import { lettersOf } from '../../src/domain/letter';
import type { Procedure, Summary } from '../../src/domain/procedure';
import { withoutProof } from '../../src/domain/service';
import { acts } from './acts';
import { conditions, mustSuspend } from './conditions';
import { periods } from './law';
import { judged } from './judged';
import { letters } from './letters';
import { handovers, machine, stages, turns } from './machine';
import { partyPage } from './partyPage';
import type { Dispute } from './vocabulary';
import { words as en } from './words.en';
import { words as zh } from './words.zh';

export { letters } from './letters';

/** 陶瓷知识产权纠纷: the fast track of the ceramic centre on top of adjudication and mediation of patent disputes (CNIPA Order 81). */
export const ceramicDispute: Procedure<typeof machine> = {
  name: 'ceramic-dispute',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns,
  stages,
  handovers,
  openedWith: { 'dispute.registered': ['register'], 'request.lodged': ['adjudicate'], 'runningCase.entered': ['adjudicate'] },
  words: { zh, en },
  letters: lettersOf('dispute', letters),
  partyPage,
  judged: (file, told) => judged(file as unknown as Case<Dispute>, told),
  summary: (file) => summaryOf(file as unknown as Case<Dispute>),
};

/** One line without names, what full text may find, and the codes by which lists filter. */
function summaryOf(file: Case<Dispute>): Summary {
  const { data } = file;
  const flags: string[] = [];
  if (file.pauses.some(({ kind, to }) => kind === 'suspension' && to === undefined)) flags.push('suspended');
  else if (!file.closed && mustSuspend(file)) flags.push('mustSuspend');
  if (data.papersMissing !== undefined && data.papersMissing.length > 0) flags.push('papersMissing');
  if (data.clues > 0) flags.push('clueFound');
  // 未回证清单、补签清单: lists filter by these.
  if (withoutProof(data).length > 0) flags.push('proofOfServiceMissing');
  if (signaturesOutstanding(file).length > 0) flags.push('signatureMissing');
  return {
    title: [zh.choices[data.track], zh.choices[data.patent.kind], data.patent.number, data.goods].filter((part) => part !== undefined && part !== '').join(' · '),
    text: [data.goods, data.patent.number].filter((part) => part !== undefined).join(' '),
    tags: { kind: data.track, right: data.patent.kind },
    flags,
  };
}
