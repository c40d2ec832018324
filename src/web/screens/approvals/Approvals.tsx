import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseRowAnswer } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { useSessions } from '../../api/session';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { useCommon } from '../../words/common';
import type { Asked } from '../approval/asked';
import { useSay } from './words';

const EVERY_MS = 30_000;

/** The steps at which somebody with these roles is asked: any head also where the chain says 'head'. */
export function awaitedOf(roles: readonly string[]): readonly string[] {
  const heads = ['sectionChief', 'deputyHead', 'principalHead', 'presiding'].filter((role) => roles.includes(role));
  return [...new Set([...heads.map((role) => (role === 'presiding' ? 'principalHead' : role)), ...(heads.length > 0 ? ['head'] : []), ...roles.filter((role) => role === 'legalReviewer')])];
}

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
  const { account } = useSessions();
  const [first, second, third, fourth, fifth] = awaitedOf(account?.roles ?? []);
  // At most one for each step of a chain: hooks stand in a fixed order.
  const asked = [useWaiting(first), useWaiting(second), useWaiting(third), useWaiting(fourth), useWaiting(fifth)];
  const rows = new Map(asked.flatMap(({ data }) => (data?.items ?? []).map((row) => [row.id, row] as const)));
  const urgent = ({ deadlines }: CaseRowAnswer): string => deadlines[0]?.ringsAt ?? '9999';
  const error = asked.map((one) => one.error).find((one) => one !== null);
  const known = asked.every(({ isFetched, isEnabled }) => isFetched || !isEnabled);
  return (
    <div className="stack">
      <h1>{say('title')}</h1>
      {error && <Trouble error={error} />}
      {known && rows.size === 0 && <p className="panel">{say('nothing')}</p>}
      <ul className="plain-list stack">{[...rows.values()].sort((a, b) => (urgent(a) < urgent(b) ? -1 : 1)).map((row) => <Row key={row.id} row={row} />)}</ul>
    </div>
  );
}

const useWaiting = (role: string | undefined) => useRead('listCases', { query: { flag: `awaits.${role ?? ''}`, limit: 50 } }, { every: EVERY_MS, enabled: role !== undefined });
