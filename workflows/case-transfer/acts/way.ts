import { chains } from '../chains';
import { forms } from '../forms';
import { byAgency, byAgencyDesk, byPolice, COVER, FILE, rule, seenBy, tellSource } from './common';

/*
 * 移送: sent, delivered, received. Between sending and receipt the sender holds the case: it may withdraw it, and must chase.
 * The copy to the procuratorate is of the same transaction as the sending.
 */

const article = '行政执法机关移送涉嫌犯罪案件的规定';


/** The sending with its copy, in one fact. */
const sends = (form: (typeof forms)['transfer.sent']) => rule(form, {
  ...byAgencyDesk, article: `${article} 5, 6; 行政处罚法 27; 高检会〔2006〕2号 1`, document: { template: 'crimeTransferLetter', word: '罪移' },
  record: (file, input) => {
    const copied = seenBy(file.access, input.procuratorate, FILE);
    return {
      data: { offices: { ...file.data.offices, receiver: input.police, overseer: input.procuratorate }, materials: input.materials, ...(input.packageHash === undefined ? {} : { packageHash: input.packageHash }), sentSeq: file.data.sentSeq || file.revision + 1, silent: false },
      // What the police have accepted already they go on seeing.
      access: file.data.receivedSeq === 0 ? seenBy(copied, input.police, COVER) : copied,
    };
  },
  // 抄送: the copy, its letter and its notice are written with the sending, or not at all.
  effects: (file, input, act) => ({
    documents: [{ template: 'transferCopyLetter', part: 'main', series: { kind: 'document', body: act.actor.body, word: '罪抄' } }, { template: 'transferReceipt', part: 'main' }, ...(input.materials.includes('goodsList') ? [{ template: 'transferGoodsList', part: 'main' }] : [])],
    notices: [
      { key: `sent-${file.revision}`, to: 'receiver', template: 'transfer.sent', data: { body: file.hub }, legalService: true },
      { key: `copy-${file.revision}`, to: 'overseer', template: 'transfer.copy', data: { body: file.hub }, legalService: true },
    ],
  }),
});

export const wayActs = {
  'transfer.sent': sends(forms['transfer.sent']),
  /** The same, entered after the answer that came first: with its own date, and the copy all the same. */
  'sending.recorded': sends(forms['sending.recorded']),
  /** 签收: it has arrived; whether it is accepted the receipt says. */
  'transfer.delivered': rule(forms['transfer.delivered'], { roles: ['clerk', 'officer', 'sectionChief', 'police'], whilePaused: true, assertable: true, article: `${article} 5` }),
  'package.opened': rule(forms['package.opened'], { ...byPolice }),
  /** 回执. */
  'transfer.received': rule(forms['transfer.received'], {
    ...byPolice, article: `${article} 7`,
    record: (file, input) => ({
      handling: file.data.offices.receiver ?? file.hub,
      access: file.data.offices.receiver === undefined ? file.access : seenBy(file.access, file.data.offices.receiver, FILE),
      data: { receivedSeq: file.data.receivedSeq || file.revision + 1, silent: false, ...(input.number === undefined ? {} : { policeNumber: input.number }) },
    }),
    effects: (file) => (file.data.receivedSeq === file.revision ? tellSource(file, 'crime.transferred', { police: file.data.offices.receiver ?? '' }) : {}),
  }),
  /** Only while nobody has signed for it; the procuratorate, which has the copy, is told. */
  'transfer.withdrawn': rule(forms['transfer.withdrawn'], {
    ...byAgency, approval: chains['transfer.withdrawn'],
    record: (file) => ({
      data: { decision: 'none', sentSeq: 0, materials: [] },
      access: file.data.offices.receiver === undefined ? file.access : file.access.filter(({ body }) => body !== file.data.offices.receiver),
    }),
    effects: (file) => ({ notices: [{ key: `withdrawn-${file.revision}`, to: 'overseer', template: 'transfer.withdrawn', data: { body: file.hub }, legalService: false }] }),
  }),
  'receipt.chased': rule(forms['receipt.chased'], { ...byAgencyDesk }),
  /** 逾期: told to the procuratorate, which must accept and examine. */
  'silence.reported': rule(forms['silence.reported'], {
    ...byAgency, article: '人民检察院刑事诉讼规则 557, 562', document: { template: 'supervisionProposal', word: '立监' },
    record: () => ({ data: { silent: true } }),
    effects: (file) => ({ notices: [{ key: `silence-${file.revision}`, to: 'overseer', template: 'transfer.supervision', data: { body: file.hub }, legalService: true }] }),
  }),
} as const;

