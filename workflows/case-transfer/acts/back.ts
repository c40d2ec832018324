import type { Id } from '../../../src/domain/brand';
import type { Effects } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { given, nothingDone, type Transfer } from '../vocabulary';
import { byProcuratorate, FILE, intake, OWN, rule } from './common';

/* 反向移送. The procuratorate or the police stand as overseer, the agency as receiver, whoever of the two enters it. */

const openers = { roles: ['police', 'prosecutorCriminal', 'prosecutorAdministrative', 'clerk', 'officer', 'sectionChief'], opens: true } as const;
/** 行政执法机关 as the one that receives. */
const byReceiver = { roles: ['clerk', 'officer', 'sectionChief'], office: 'receiver', whilePaused: true } as const;

type Between = { readonly from: string; readonly agency: string; readonly number?: string | undefined; readonly offence?: Transfer['offence'] | undefined; readonly goods?: string | undefined; readonly district?: string | undefined };
const opened = ({ from, agency, number, offence, goods, district }: Between, party?: Id<'identity'>) => ({
  data: given({ ...nothingDone, track: 'toAgency', offices: { receiver: agency, overseer: from }, policeNumber: number, offence, goods, district }) as Transfer,
  parties: party ? [{ id: 'suspect' as Id<'party'>, role: 'suspect', identity: party, part: 'main' }] : [],
  access: [{ body: from, parts: FILE, sinceSeq: 0 }, { body: agency, parts: OWN, sinceSeq: 0 }],
});

export const backActs = {
  'nonProsecution.made': rule(forms['nonProsecution.made'], { ...openers, article: '刑事诉讼法 177(3); 人民检察院刑事诉讼规则 373(2)', record: (_file, input) => opened(input), effects: intake }),
  'opinionReview.registered': rule(forms['opinionReview.registered'], { ...byProcuratorate, article: '人民检察院行刑反向衔接工作指引 12' }),
  'opinionReview.extended': rule(forms['opinionReview.extended'], { ...byProcuratorate, article: '人民检察院行刑反向衔接工作指引 13', extends: 'R3' }),
  'opinionReview.ended': rule(forms['opinionReview.ended'], { ...byProcuratorate, article: '人民检察院行刑反向衔接工作指引 14' }),
  'opinion.issued': rule(forms['opinion.issued'], { ...byProcuratorate, article: '刑事诉讼法 177(3)', record: (_file, input) => ({ data: { policeNumber: input.number } }) }),
  'backTransfer.sent': rule(forms['backTransfer.sent'], { ...openers, article: '行政执法机关移送涉嫌犯罪案件的规定 13; 行政处罚法 27(1)', record: (_file, input) => opened(input, input.party), effects: intake }),
  'opinion.chased': rule(forms['opinion.chased'], { ...byProcuratorate, roles: ['police', ...byProcuratorate.roles] }),
  'opinion.received': rule(forms['opinion.received'], { ...byReceiver, article: '行政处罚法 27(2)', record: (file) => ({ handling: file.data.offices.receiver ?? file.hub, data: { receivedSeq: file.revision + 1 } }) }),
  /** 不属于本机关: back to whom it came from, and nowhere else. */
  'opinion.returned': rule(forms['opinion.returned'], { ...byReceiver, record: (file) => ({ handling: file.data.offices.overseer ?? file.hub }) }),
  /** The agency verifies it as a clue of its own: a penalty case, in the same transaction. */
  'penaltyCase.opened': rule(forms['penaltyCase.opened'], {
    ...byReceiver, article: '市场监督管理行政处罚程序规定 18',
    effects: (file, input) => ({ signals: [{ to: { open: 'penalty-case', body: file.data.offices.receiver ?? file.hub, link: 'backTransfer' }, act: 'clue.registered', input: given({ origin: 'procuratorate', offence: input.offence, party: file.parties[0]?.identity, goods: file.data.goods, district: file.data.district, clue: input.clue }) as NonNullable<Effects['signals']>[number]['input'] }] }),
  }),
  'answer.given': rule(forms['answer.given'], { ...byReceiver, article: '人民检察院刑事诉讼规则 373(2); 高检发释字〔2021〕4号', document: { template: 'opinionAnswer', word: '检复' }, effects: (file) => ({ notices: [{ key: `answer-${file.revision}`, to: 'overseer', template: 'transfer.answer', data: { body: file.data.offices.receiver ?? '' }, legalService: false }] }) }),
  // --- 提前介入, after a local model
  'view.asked': rule(forms['view.asked'], { ...openers, record: (_file, input) => opened(input), effects: intake }),
  'view.given': rule(forms['view.given'], { ...byReceiver }),
} as const;
