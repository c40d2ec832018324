import { facts, toDo, type English } from '../../src/domain/words';
import type { SupervisionWords } from './words';

/** What has happened, as the timeline says it, and what is to be done, as a button says it. */
const acts = {
  'order.issued': ['order issued', 'issue the order'], 'order.received': ['order received', 'receive'], 'progress.reported': ['progress reported', 'report progress'],
  'extension.asked': ['extension asked for', 'ask for an extension'], 'extension.granted': ['extension granted', 'grant the extension'],
  'extension.refused': ['extension refused', 'refuse the extension'], 'reply.given': ['answered', 'answer'], 'reply.returned': ['answer returned', 'return the answer'],
  'reply.accepted': ['answer accepted', 'accept the answer'], 'order.urged': ['reminded', 'remind'], 'order.pressed': ['ordered again', 'order again'],
  'delay.circulated': ['delay circulated', 'circulate the delay'], 'order.withdrawn': ['order withdrawn', 'withdraw the order'],
} as const;

/** Every word of supervision orders in English. */
export const words: English<SupervisionWords> = {
  title: 'Supervision order',
  states: { new: 'not issued', awaitingReceipt: 'issued, to be received', awaitingReply: 'received, to be answered', overdue: 'answer overdue', pressed: 'reminded, to be answered', replied: 'answered, to be examined', closed: 'closed', withdrawn: 'withdrawn' },
  acts: { ...facts(acts) },
  toDo: { ...toDo(acts) },
  fields: {
    kind: 'kind', subject: 'what is supervised', to: 'body that answers', case: 'case', step: 'step', grounds: 'grounds', demands: 'demands', reply: 'time for the answer', number: 'document number', due: 'until', signer: 'signed by', receivedBy: 'received by', report: 'report',
    until: 'until', reason: 'reason', completed: 'carried out', note: 'note', card: 'card',
  },
  choices: {
    order: 'order', listing: 'listed for supervision', case: 'a case', step: 'a step', body: 'a body', yellow: 'yellow card', red: 'red card',
    overdue: 'overdue', urged: 'reminded', pressed: 'ordered again', circulated: 'circulated',
    issuing: 'issue', answering: 'answer', pressing: 'follow-up', examining: 'examination', ended: 'ended',
  },
  numbers: { supervisionOrder: 'number of the order', listingNotice: 'number of the listing', urgingLetter: 'number of the reminder', supervisionRepeated: 'number of the second order', tardinessCircular: 'number of the circular', supervisionReply: 'number of the answer' },
};
