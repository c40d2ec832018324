import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseRowAnswer } from '../../../contract/lists';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { dateText } from '../../shown/time';
import { useCommon } from '../../words/common';
import { useSay } from './words';

const COLUMNS = ['number', 'matter', 'state', 'turn', 'due'] as const;

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

/** Up and down go from case to case, as in a list on paper; Enter follows the link that has the focus. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('tbody a')];
  const at = links.findIndex((link) => link === document.activeElement);
  event.preventDefault();
  links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
}

/** Cases as rows of a table; as cards on a phone. */
export function Rows({ rows, label }: { readonly rows: readonly CaseRowAnswer[]; readonly label: string }): ReactNode {
  const say = useSay();
  return (
    <table className="row-table" aria-label={label} onKeyDown={walk}>
      <thead><tr>{COLUMNS.map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <Row key={row.id} row={row} />)}</tbody>
    </table>
  );
}
