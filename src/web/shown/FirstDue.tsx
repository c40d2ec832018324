import type { ReactNode } from 'react';
import type { CaseRowAnswer } from '../../contract/lists';
import { useCommon } from '../words/common';
import { Due } from './Due';
import { WhichClock } from './WhichClock';

/** The clock by which a case has its place in a list; where that is a target of the house, the period of the law behind it is said too. */
export function FirstDue({ deadlines }: Pick<CaseRowAnswer, 'deadlines'>): ReactNode {
  const common = useCommon();
  const [first] = deadlines;
  if (!first) return common('noPeriod');
  const behind = first.kind === 'internal' ? deadlines.find(({ kind }) => kind !== 'internal') : undefined;
  return (
    <>
      <Due deadline={first} />
      <WhichClock clock={first} />
      {behind && <div className="quiet">{common(behind.kind)} <Due deadline={behind} away={false} /></div>}
    </>
  );
}
