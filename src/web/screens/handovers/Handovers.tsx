import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { OpenDialog } from '../../acts/OpenDialog';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useCommon } from '../../words/common';
import { openingsFor } from '../open/openings';
import { HandoverRows } from './HandoverRows';
import { useSay } from './words';
import '../worklist/worklist.css';

/** What hands cases over, each with a receipt. */
const PROCEDURE = 'case-transfer';
const VIEWS = ['out', 'in', 'waiting', 'silent', 'proof'] as const;
type View = (typeof VIEWS)[number];
const isView = (text: string | null): text is View => VIEWS.some((one) => one === text);
const ROWS = 25;
const EVERY_MS = 60_000;
/** Police, procuratorate and court have nothing to send out at first. */
const RECEIVING: readonly string[] = ['police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge'];
const OVERSEEING: readonly string[] = ['prosecutorCriminal', 'prosecutorAdministrative', 'supervisor', 'sectionChief', 'deputyHead', 'principalHead', 'officer', 'clerk'];

/** Handovers of one's body: going out, coming in, waiting for the other side, silent too long, without the stamped receipt. */
export default function Handovers(): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { roles } = useAccount();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view');
  const receives = roles.some((role) => RECEIVING.includes(role));
  // The filing window of a court sends nothing out, a bureau may not have yet: then what comes in is what there is.
  const own = useRead('listCases', { query: { procedure: PROCEDURE, registered: 'ours', limit: ROWS } }, { enabled: !isView(asked) && !receives });
  const view: View = isView(asked) ? asked : receives || own.data?.items.length === 0 ? 'in' : 'out';
  const cursor = search.get('cursor') ?? undefined;
  const listed = view === 'out' || view === 'in';
  const list = useRead('listCases', { query: { procedure: PROCEDURE, registered: view === 'in' ? 'others' : 'ours', limit: ROWS, cursor } }, { enabled: listed, every: EVERY_MS });
  const waiting = useRead('readWorklist', { query: { view: listed ? 'waiting' : view, procedure: PROCEDURE, limit: ROWS, cursor } }, { enabled: !listed, every: EVERY_MS });
  const { data, error, isPending, refetch } = listed ? list : waiting;
  const go = (to: Readonly<Record<string, string>>): void => setSearch(to);
  return (
    <div className="stack">
      <div className="spread">
        <h1>{say('title')}</h1>
        <span className="row"><Register /><Link to="/receipts">{say('receiptCheck')}</Link>{roles.some((role) => OVERSEEING.includes(role)) && <Link to="/oversight">{say('oversight')}</Link>}</span>
      </div>
      <nav className="views" aria-label={say('view')}>
        {VIEWS.map((one) => <button key={one} type="button" aria-current={one === view ? 'page' : undefined} onClick={() => go({ view: one })}>{say(one)}</button>)}
      </nav>
      <p className="quiet">{say(`${view}Hint`)}</p>
      {error && <Trouble error={error} retry={refetch} />}
      {isPending ? <Waiting /> : data && (data.items.length === 0 ? <p className="panel">{say('empty')}</p> : <HandoverRows data={data} label={say(view)} />)}
      {(data?.next !== undefined || cursor !== undefined) && (
        <p className="row">
          {cursor !== undefined && <Button onClick={() => go({ view })}>{say('first')}</Button>}
          {data?.next !== undefined && <Button onClick={() => go({ view, cursor: data.next ?? '' })}>{common('more')}</Button>}
        </p>
      )}
    </div>
  );
}

/** Opens a handover that comes from no case here: a suspicion, a paper of police or procuratorate, an application to a court. */
function Register(): ReactNode {
  const say = useSay();
  const account = useAccount();
  const [act, setAct] = useState<string>();
  const { data } = useRead('readProcedures', {}, { keep: Infinity });
  const open = data ? openingsFor(data, account).filter(({ procedure }) => procedure === PROCEDURE).map(({ entry }) => entry) : [];
  if (open.length === 0) return null;
  return (
    <>
      <Select aria-label={say('registerWhat')} placeholder={say('registerWhat')} value={null} popupMatchSelectWidth={false} options={open.map((one) => ({ value: one.act, label: one.words }))} onChange={(chosen: string | null) => setAct(chosen ?? undefined)} />
      {act !== undefined && <OpenDialog procedure={PROCEDURE} act={act} to={(id) => `/handovers/${id}`} onClose={() => setAct(undefined)} />}
    </>
  );
}
