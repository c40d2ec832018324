import type { Text } from '../json';
import type { ActText } from '../words';
import type { serviceWays } from './service';
import type { ServiceActName } from './forms';

/** Words of the acts of service, for a procedure's own tables. */
export const serviceActWords: Readonly<Record<ServiceActName, ActText>> = {
  'address.confirmed': { zh: '确认送达地址', en: 'address for service confirmed', toDo: 'confirm the address for service' },
  'service.attempted': { zh: '送出文书', en: 'document sent', toDo: 'send the document' },
  'service.returned': { zh: '文书退回', en: 'document returned', toDo: 'record that the document came back' },
  'service.effected': { zh: '送达', en: 'served', toDo: 'record service' },
  'publicNotice.published': { zh: '公告', en: 'public notice published', toDo: 'publish a notice' },
  'publicNotice.completed': { zh: '公告期满送达', en: 'served by public notice', toDo: 'record service by public notice' },
  'proofOfService.received': { zh: '收到送达回证', en: 'proof of service received', toDo: 'record the proof of service' },
};

/** Fields of the forms of service. */
export const serviceFieldWords = {
  address: { zh: '送达地址', en: 'address for service' }, electronic: { zh: '同意电子送达', en: 'agrees to electronic service' }, evidence: { zh: '证明材料', en: 'proof' },
  document: { zh: '文书', en: 'document' }, way: { zh: '方式', en: 'way' }, postalNumber: { zh: '邮件号', en: 'postal number' }, signedBy: { zh: '签收人', en: 'signed by' },
  witness: { zh: '见证人', en: 'witness' }, photographs: { zh: '照片或者录像', en: 'photographs or video' }, where: { zh: '公告（公开）的途径', en: 'published in' }, whereaboutsUnknown: { zh: '下落不明', en: 'whereabouts unknown' },
} as const satisfies Readonly<Record<string, Text>>;

const { evidence: proof } = serviceFieldWords;

/** The same within one act: a procedure may have evidence of another kind, and an address is of somebody. */
export const serviceFieldWordsIn = {
  'address.confirmed.address': { zh: '受送达人及其地址', en: 'who is served, and where' },
  'address.confirmed.evidence': proof, 'service.returned.evidence': proof, 'service.effected.evidence': proof, 'publicNotice.published.evidence': proof, 'publicNotice.completed.evidence': proof, 'proofOfService.received.evidence': proof,
} as const satisfies Readonly<Partial<Record<`${ServiceActName}.${keyof typeof serviceFieldWords}`, Text>>>;

/** Choices of the forms of service. The names of the documents are the procedure's. */
export const serviceChoiceWords = {
  direct: { zh: '直接送达', en: 'direct' }, left: { zh: '留置送达', en: 'left at the domicile' }, post: { zh: '邮寄送达', en: 'post' }, electronic: { zh: '电子送达', en: 'electronic' }, entrusted: { zh: '委托送达', en: 'entrusted' }, publicNotice: { zh: '公告送达', en: 'public notice' },
  refusedReceipt: { zh: '拒收', en: 'receipt refused' }, absent: { zh: '无人在家', en: 'nobody there' }, moved: { zh: '已迁走', en: 'moved away' }, addressUnknown: { zh: '地址不详', en: 'address unknown' }, unclaimed: { zh: '逾期未领', en: 'not claimed' },
  noticeBoardAndDomicile: { zh: '公告栏和住所地', en: 'notice board and domicile' }, newspaper: { zh: '报纸', en: 'newspaper' }, website: { zh: '部门网站', en: 'the body’s website' },
} as const satisfies Readonly<Record<string, Text>> & Readonly<Record<(typeof serviceWays)[number], Text>>;
