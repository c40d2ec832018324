import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { CaseRowAnswer } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { dateText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useCommon } from '../../words/common';
import { useSay } from './words';

const EVERY_MS = 30_000;

function Row({ row }: { readonly row: CaseRowAnswer }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const binding = row.deadlines.find(({ kind }) => kind !== 'internal') ?? row.deadlines[0];
  return (
    <tr>
      <td data-name={say('number')}><Link to={`/cases/${row.id}`}>{row.number}</Link></td>
      <td data-name={say('matter')}><Foreign>{row.title}</Foreign><div className="quiet">{row.procedureTitle}</div></td>
      <td data-name={say('state')}>{row.stateWords}</td>
      <td data-name={say('turn')}>{row.turn.words}<div className="quiet">{row.turn.causeWords} · {say('since', { date: dateText(row.turn.since) })}</div></td>
      <td data-name={say('due')}>{binding ? <><Due deadline={binding} /><div className="quiet">{binding.name} · {common(binding.kind)}</div></> : common('noPeriod')}</td>
    </tr>
  );
}

/** Cases whose move it is, the nearest legal risk first. */
export default function Worklist(): ReactNode {
  const say = useSay();
  const common = useCommon();
  const [search, setSearch] = useSearchParams();
  const cursor = search.get('cursor') ?? undefined;
  const { data, error, isPending, refetch } = useRead('readWorklist', { query: { limit: 50, cursor } }, { every: EVERY_MS });
  return (
    <div className="stack">
      <h1>{say('title')}</h1>
      {error && <Trouble error={error} retry={refetch} />}
      {isPending ? <Waiting /> : data && (data.items.length === 0 ? <p className="panel">{say('empty')}</p> : (
        <table className="row-table">
          <thead><tr>{(['number', 'matter', 'state', 'turn', 'due'] as const).map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
          <tbody>{data.items.map((row) => <Row key={row.id} row={row} />)}</tbody>
        </table>
      ))}
      {data?.next !== undefined && <p><Button onClick={() => setSearch({ cursor: data.next ?? '' })}>{common('more')}</Button></p>}
    </div>
  );
}
