import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CasesAnswer, CasesQuery } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { HandoverRows } from '../handovers/HandoverRows';
import '../worklist/worklist.css';
import { useCommon } from '../../words/common';
import { policeClocks } from './policeClocks';
import { useEveryTransfer } from './useEveryTransfer';
import { useSay } from './words';

const PROCEDURE = 'case-transfer';
const MOST = 50;
const EVERY_MS = 60_000;
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
  readonly name: 'undecided' | 'declined';
  readonly query: CasesQuery;
  readonly last?: { readonly name: string; readonly of: (row: Row) => ReactNode };
}

function Panel({ name, query, last }: Props): ReactNode {
  return <Listed name={name} last={last} read={useRead('listCases', { query: { procedure: PROCEDURE, limit: MOST, ...query } }, { every: EVERY_MS })} />;
}

const AT_POLICE: CasesQuery = { procedure: PROCEDURE, closed: 'false', tag: { track: 'toPolice' } };

/** The clocks of the police alone, the most overdue first: not those of the agency that sent the case. */
function Police(): ReactNode {
  const read = useEveryTransfer(AT_POLICE, EVERY_MS);
  const directory = useRead('readBodies', {}, { keep: Infinity });
  const police = useMemo(() => new Set(directory.data?.bodies.filter(({ kind }) => kind === 'police').map(({ code }) => code)), [directory.data]);
  const data = useMemo(() => read.data && { ...read.data, items: policeClocks(read.data.items, (body) => police.has(body)) }, [read.data, police]);
  return <Listed name="police" read={{ data, error: read.error ?? directory.error, isPending: read.isPending || directory.isPending, refetch: read.refetch }} />;
}

interface Shown {
  readonly name: Props['name'] | 'police';
  readonly last?: Props['last'];
  readonly read: { readonly data: CasesAnswer | undefined; readonly error: Error | null; readonly isPending: boolean; readonly refetch: () => unknown };
}

function Listed({ name, last, read: { data, error, isPending, refetch } }: Shown): ReactNode {
  const say = useSay();
  const common = useCommon();
  return (
    <section className="panel" aria-labelledby={name}>
      <h2 id={name}>{say(name)}{data && common('bracket', { text: `${data.items.length}${data.next === undefined ? '' : '+'}` })}</h2>
      <p className="quiet">{say(`${name}Hint`)}</p>
      {error && <Trouble error={error} retry={refetch} />}
      {isPending ? <Waiting /> : data && (data.items.length === 0 ? <p>{say(`${name}None`)}</p> : <HandoverRows data={data} label={say(name)} everyClock={name === 'police'} last={last} />)}
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
      <Police />
    </div>
  );
}
