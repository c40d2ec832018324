import { endedClocks } from '../../src/application/endedClocks';
import { procedures } from '../../workflows';
import { caseTransfer } from '../../workflows/case-transfer';
import { policeStation, received, sent, type TransferStory } from '../workflows/case-transfer/transfer';

/** How the newest clock of a period ended. */
const how = ({ current: file, sealed }: TransferStory, period: string): string | undefined => {
  const clock = file.deadlines.findLast((deadline) => deadline.period === period);
  return endedClocks(caseTransfer, file, sealed.map(({ fact }) => fact)).find(({ deadline }) => deadline === clock?.id)?.how;
};
const missing = { items: ['appraisal'] };

describe('how a clock ended', () => {
  it('is told in time from late by when the act took effect', () => {
    expect(how(received('2026-09-28').police('2026-09-28T17:00', 'material.asked', missing), 'T5')).toBe('inTime');
    expect(how(received('2026-09-28').police('2026-09-30', 'material.asked', missing), 'T5')).toBe('late');
  });

  it('is not told of one that runs', () => {
    expect(how(received('2026-09-28'), 'T5')).toBeUndefined();
  });

  it('says of a duty that did not arise that it does not apply, also after its time', () => {
    const asked = received('2026-09-28').police('2026-09-30', 'material.asked', missing);
    expect([how(asked, 'T4'), how(received('2026-09-28').police('2026-09-28T17:00', 'crimeFiling.decided', { number: '张公立字〔2026〕1号' }), 'T5')]).toEqual(['fellAway', 'fellAway']);
  });

  it('claims nothing was done by a body whose clock another body ended', () => {
    const chased = sent('2026-09-28').on('2026-10-20', 'silence.reported');
    expect(how(chased, 'TR')).toBe('undone');
  });

  it('takes what a clerk enters from stamped paper for the act of the body whose paper it is', () => {
    const entered = { body: 'zhangdian-market', role: 'clerk', person: 'clerk-1', asserted: { body: policeStation, person: '收案窗口', way: 'paper' as const } };
    expect(how(sent('2026-09-28').on('2026-09-28T16:00', 'transfer.received', { number: '张公收〔2026〕1号' }, entered), 'TR')).toBe('inTime');
  });

  it('knows the act of each duty that arises only in some cases: it stands first among what ends it', () => {
    const conditional = procedures.flatMap(({ periods }) => periods.filter(({ onlyWhere }) => onlyWhere !== undefined).map(({ id, endedBy }) => [id, endedBy[0]]));
    expect(conditional).toEqual([['T4', 'transfer.forwarded'], ['T5', 'material.asked']]);
  });
});
