import { migrationOf } from '../../../src/domain/procedure';
import type { StateName as Before } from '../machine';
import type { Supervision } from '../vocabulary';
import type { StateName } from './machine';

/**
 * From version 1. Every order keeps its state and its data. An examination that has begun is given the longer time. A listing
 * whose answer is being examined stays until that is done: it was answered under the rules by which it would be closed.
 */
export const migration = migrationOf<Supervision, Supervision, Before, StateName>()({
  from: 1,
  because: {
    zh: '挂牌督办件销号前须经核实（五个工作日，内部时限）；审查答复的内部时限由三个工作日改为五个工作日。均为本系统的内部规则，启用前由联席会议办公室确认。',
    en: 'A listing is verified before it is closed (five working days, a target); an answer is examined in five working days instead of three. Rules of the house: the joint office confirms them before they are activated.',
  },
  states: { new: 'new', awaitingReceipt: 'awaitingReceipt', awaitingReply: 'awaitingReply', overdue: 'overdue', pressed: 'pressed', replied: 'replied', closed: 'closed', withdrawn: 'withdrawn' },
  stays: {
    listingIsExamined: {
      when: ({ data, state }) => data.kind === 'listing' && state === 'replied',
      because: { zh: '挂牌督办件的答复正在审查，按作出答复时的规则审查完毕', en: 'the answer to a listing is being examined: it is examined by the rules under which it was given' },
    },
  },
  data: ({ data }) => data,
  restates: ['SO5'],
});
