import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseRowAnswer } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { useCommon } from '../../words/common';
import type { Asked } from '../approval/asked';
import { useWaiting } from './waiting';
import { useSay } from './words';

/** What is asked for: a list knows that an opinion is awaited, the case knows on what. */
function What({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { data: file } = useRead('readCase', { params: { id } });
  const asked = (file?.requests as readonly Asked[] | undefined)?.filter(({ status }) => status === 'pending').map(({ act }) => file?.acts.find((one) => one.act === act)?.words ?? '').filter((words) => words !== '');
  return asked === undefined || asked.length === 0 ? null : <div>{say('asked')}{common('colon')}<strong>{asked.join(common('comma'))}</strong></div>;
}

function Row({ row }: { readonly row: CaseRowAnswer }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const [binding] = row.deadlines;
  return (
    <li className="panel">
      <div><strong><Foreign>{row.title}</Foreign></strong></div>
      <div className="quiet">{row.number} · {row.procedureTitle} · {row.stateWords}</div>
      <What id={row.id} />
      {binding && <div>{binding.name}{common('colon')}<Due deadline={binding} /></div>}
      <Link className="as-button" to={`/approvals/${row.id}`}>{say('read')}</Link>
    </li>
  );
}

/** What waits for the reader's opinion, the most urgent first. */
export default function Approvals(): ReactNode {
  const say = useSay();
  const { rows, error, known } = useWaiting();
  return (
    <div className="stack">
      <h1>{say('title')}</h1>
      {error && <Trouble error={error} />}
      {known && rows.length === 0 && <p className="panel">{say('nothing')}</p>}
      <ul className="plain-list stack">{rows.map((row) => <Row key={row.id} row={row} />)}</ul>
    </div>
  );
}
