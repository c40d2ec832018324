import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CasesAnswer, CasesQuery } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { HandoverRows } from '../handovers/HandoverRows';
import '../worklist/worklist.css';
import { useCommon } from '../../words/common';
import { useSay } from './words';

const PROCEDURE = 'case-transfer';
const MOST = 50;
const EVERY_MS = 60_000;
/** Stages in which a case is before the police, or what they decided is disputed. */
const AT_POLICE: readonly string[] = ['delivery', 'policeReview', 'objection', 'supervision'];

type Row = CasesAnswer['items'][number];

/** Why it is not transferred, in the words of the decision. */
function Reason({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const { data } = useRead('readCase', { params: { id } });
  const words = useRead('readProcedure', { params: { name: PROCEDURE }, query: {} }, { keep: Infinity });
  if (!data) return null;
  const { declinedFor, declineReason } = data.data;
  if (typeof declineReason !== 'string') return <span className="quiet">{say('reasonWithheld')}</span>;
  return <>{typeof declinedFor === 'string' && <strong>{words.data?.choices[declinedFor] ?? declinedFor}</strong>}<div><Foreign>{declineReason}</Foreign></div></>;
}

interface Props {
  readonly name: 'undecided' | 'declined' | 'police';
  readonly query: CasesQuery;
  readonly among?: (row: Row) => boolean;
  readonly last?: { readonly name: string; readonly of: (row: Row) => ReactNode };
}

function Panel({ name, query, among, last }: Props): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { data, error, isPending, refetch } = useRead('listCases', { query: { procedure: PROCEDURE, limit: MOST, ...query } }, { every: EVERY_MS });
  const shown = data && { ...data, items: among ? data.items.filter(among) : data.items };
  return (
    <section className="panel" aria-labelledby={name}>
      <h2 id={name}>{say(name)}{shown && common('bracket', { text: `${shown.items.length}${data?.next === undefined ? '' : '+'}` })}</h2>
      <p className="quiet">{say(`${name}Hint`)}</p>
      {error && <Trouble error={error} retry={refetch} />}
      {isPending ? <Waiting /> : shown && (shown.items.length === 0 ? <p>{say(`${name}None`)}</p> : <HandoverRows data={shown} label={say(name)} everyClock={name === 'police'} last={last} />)}
      {data?.next !== undefined && <p className="quiet"><Link to="/handovers">{say('more')}</Link></p>}
    </section>
  );
}

/** What the procuratorate watches over: what should have gone and has not, what was decided not to go and why, and the clocks of the police. */
export default function Oversight(): ReactNode {
  const say = useSay();
  return (
    <div className="stack">
      <h1>{say('title')}</h1>
      <Panel name="undecided" query={{ flag: 'undecided' }} />
      <Panel name="declined" query={{ tag: { decision: 'declined' } }} last={{ name: say('reason'), of: ({ id }) => <Reason id={id} /> }} />
      <Panel name="police" query={{ closed: 'false', tag: { track: 'toPolice' } }} among={({ stage }) => AT_POLICE.includes(stage)} />
    </div>
  );
}
