import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CasesAnswer } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Due } from '../../shown/Due';
import { FirstDue } from '../../shown/FirstDue';
import { Foreign } from '../../shown/Foreign';
import { dateText } from '../../shown/time';
import { useTurnCause } from '../../shown/useTurnCause';
import { WhichClock } from '../../shown/WhichClock';
import { useSay } from './words';

/** Flags that ask for something are yellow; the others only tell. */
const PRESSING: readonly string[] = ['receiptOutstanding', 'silent', 'undecided', 'sendingUnrecorded'];

type Row = CasesAnswer['items'][number];

interface Props {
  readonly data: CasesAnswer;
  readonly label: string;
  /** Every clock of a row, not only the one that binds. */
  readonly everyClock?: boolean;
  /** What stands in a column of its own at the end. */
  readonly last?: { readonly name: string; readonly of: (row: Row) => ReactNode };
}

/** Handovers as a table; as cards on a telephone. */
export function HandoverRows({ data, label, everyClock, last }: Props): ReactNode {
  const say = useSay();
  const causeOf = useTurnCause();
  const words = useRead('readProcedure', { params: { name: 'case-transfer' }, query: {} }, { keep: Infinity });
  const choices = words.data?.choices ?? {};
  const trackOf = (row: Row): string => choices[row.tags['track'] ?? ''] ?? row.procedureTitle;
  return (
    <table className="row-table" aria-label={label}>
      <thead><tr>{[say('number'), say('matter'), say('state'), say('turn'), say('due'), ...(last ? [last.name] : [])].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {data.items.map((row) => (
          <tr key={row.id}>
            <td data-name={say('number')}><Link to={`/handovers/${row.id}`}>{row.number}</Link></td>
            <td data-name={say('matter')}><Foreign>{row.title}</Foreign><div className="quiet">{trackOf(row) !== row.title && trackOf(row)}</div></td>
            <td data-name={say('state')}>{row.stateWords} {row.flags.filter((flag) => choices[flag] !== undefined).map((flag) => <Fragment key={flag}><span className={`mark ${PRESSING.includes(flag) ? 'yellow' : ''}`}>{choices[flag]}</span> </Fragment>)}</td>
            <td data-name={say('turn')}>{row.turn.words}<div className="quiet">{causeOf(row.turn)} · <span className="whole">{say('since', { date: dateText(row.turn.since) })}</span></div></td>
            <td data-name={say('due')}>{!everyClock || row.deadlines.length === 0 ? <FirstDue deadlines={row.deadlines} /> : row.deadlines.map((deadline) => <div key={deadline.id} className="one-clock"><Due deadline={deadline} /><WhichClock clock={deadline} /></div>)}</td>
            {last && <td data-name={last.name}>{last.of(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
