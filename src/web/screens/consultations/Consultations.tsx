import { Button } from 'antd';
import { Fragment, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { CasesAnswer } from '../../../contract/lists';
import { OpenDialog } from '../../acts/OpenDialog';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { useBodies } from '../../forms/bodies';
import { FirstDue } from '../../shown/FirstDue';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useCommon } from '../../words/common';
import '../worklist/worklist.css';
import { useSay } from './words';

const PROCEDURE = 'major-case-consultation';
const VIEWS = ['open', 'closed', 'all'] as const;
type View = (typeof VIEWS)[number];
const isView = (text: string | null): text is View => VIEWS.some((one) => one === text);
const ROWS = 25;
const EVERY_MS = 60_000;

function Rows({ data, label }: { readonly data: CasesAnswer; readonly label: string }): ReactNode {
  const say = useSay();
  const bodies = new Map(useBodies().map(({ value, label: name }) => [value, name]));
  const choices = useRead('readProcedure', { params: { name: PROCEDURE }, query: {} }, { keep: Infinity }).data?.choices ?? {};
  return (
    <table className="row-table" aria-label={label}>
      <thead><tr>{(['number', 'matter', 'from', 'state', 'due'] as const).map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
      <tbody>
        {data.items.map((row) => (
          <tr key={row.id}>
            <td data-name={say('number')}><Link to={`/consultations/${row.id}`}>{row.number}</Link></td>
            <td data-name={say('matter')}><Foreign>{row.title}</Foreign> <span className={`mark ${row.tags['grade'] === 'urgent' ? 'yellow' : ''}`}>{choices[row.tags['grade'] ?? ''] ?? ''}</span></td>
            <td data-name={say('from')}>{bodies.get(row.tags['from'] ?? '') ?? ''}</td>
            <td data-name={say('state')}>{row.stateWords} {row.flags.filter((flag) => flag !== 'urgent' && choices[flag] !== undefined).map((flag) => <Fragment key={flag}><span className="mark">{choices[flag]}</span> </Fragment>)}</td>
            <td data-name={say('due')}><FirstDue deadlines={row.deadlines} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Consultations in which one's body sits; the office that convenes begins them here. */
export default function Consultations(): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { roles } = useAccount();
  const [search, setSearch] = useSearchParams();
  const [act, setAct] = useState<string>();
  const asked = search.get('view');
  const view: View = isView(asked) ? asked : 'open';
  const cursor = search.get('cursor') ?? undefined;
  const { data, error, isPending, refetch } = useRead('listCases', { query: { procedure: PROCEDURE, closed: view === 'all' ? undefined : view === 'open' ? 'false' : 'true', limit: ROWS, cursor } }, { every: EVERY_MS });
  return (
    <div className="stack">
      <div className="spread">
        <h1>{say('title')}</h1>
        {roles.includes('secretary') && <span className="row"><Button onClick={() => setAct('consultation.requested')}>{say('request')}</Button><Button onClick={() => setAct('consultation.initiated')}>{say('initiate')}</Button></span>}
      </div>
      <nav className="views" aria-label={say('view')}>
        {VIEWS.map((one) => <button key={one} type="button" aria-current={one === view ? 'page' : undefined} onClick={() => setSearch({ view: one })}>{say(one)}</button>)}
      </nav>
      {error && <Trouble error={error} retry={refetch} />}
      {isPending ? <Waiting /> : data && (data.items.length === 0 ? <p className="panel">{say('empty')}</p> : <Rows data={data} label={say(view)} />)}
      {(data?.next !== undefined || cursor !== undefined) && (
        <p className="row">
          {cursor !== undefined && <Button onClick={() => setSearch({ view })}>{say('first')}</Button>}
          {data?.next !== undefined && <Button onClick={() => setSearch({ view, cursor: data.next ?? '' })}>{common('more')}</Button>}
        </p>
      )}
      {act !== undefined && <OpenDialog procedure={PROCEDURE} act={act} to={(id) => `/consultations/${id}`} onClose={() => setAct(undefined)} />}
    </div>
  );
}
