import { Checkbox } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseRowAnswer } from '../../../contract/lists';
import { isTyping } from '../../help/isTyping';
import { FirstDue } from '../../shown/FirstDue';
import { Foreign } from '../../shown/Foreign';
import { dateText } from '../../shown/time';
import { useTurnCause } from '../../shown/useTurnCause';
import { useSay } from './words';

const COLUMNS = ['number', 'matter', 'state', 'turn', 'due'] as const;

interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
}

function Row({ row, selected, onSelect }: { readonly row: CaseRowAnswer } & Selection): ReactNode {
  const say = useSay();
  const causeOf = useTurnCause();
  return (
    <tr data-case={row.id}>
      <td className="pick"><Checkbox checked={selected.has(row.id)} onChange={({ target }) => onSelect([row.id], target.checked)} aria-label={say('select', { number: row.number })} /></td>
      <td data-name={say('number')}><Link to={`/cases/${row.id}`}>{row.number}</Link></td>
      <td data-name={say('matter')}><Foreign>{row.title}</Foreign><div className="quiet">{row.procedureTitle}</div></td>
      <td data-name={say('state')}>{row.stateWords}</td>
      <td data-name={say('turn')}>{row.turn.words}<div className="quiet">{causeOf(row.turn)} · <span className="whole">{say('since', { date: dateText(row.turn.since) })}</span></div></td>
      <td data-name={say('due')}><FirstDue deadlines={row.deadlines} /></td>
    </tr>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * j and k (and the arrows, within the list) go from case to case, Enter follows the link that has the focus, x selects its
 * case. Nothing of it while somebody types or a window is open.
 */
function useKeys(table: React.RefObject<HTMLTableElement | null>, { selected, onSelect }: Selection): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role=dialog]')) return;
      const inside = table.current?.contains(document.activeElement) === true;
      const step = STEPS[event.key];
      const row = inside ? document.activeElement?.closest<HTMLElement>('tr[data-case]') : undefined;
      if (event.key === 'x' && row?.dataset['case'] !== undefined) {
        event.preventDefault();
        onSelect([row.dataset['case']], !selected.has(row.dataset['case']));
      }
      if (step === undefined || (event.key.startsWith('Arrow') && !inside)) return;
      const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('tbody a') ?? [])];
      const at = links.findIndex((link) => row?.contains(link));
      event.preventDefault();
      links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [table, selected, onSelect]);
}

/** Cases as rows of a table that can be selected; as cards on a phone. */
export function Rows({ rows, label, selected, onSelect }: { readonly rows: readonly CaseRowAnswer[]; readonly label: string } & Selection): ReactNode {
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  useKeys(table, { selected, onSelect });
  const all = rows.every(({ id }) => selected.has(id));
  return (
    <table className="row-table" aria-label={label} ref={table}>
      <thead>
        <tr>
          <td className="pick"><Checkbox checked={all} indeterminate={!all && rows.some(({ id }) => selected.has(id))} onChange={() => onSelect(rows.map(({ id }) => id), !all)} aria-label={say('selectAll')} /></td>
          {COLUMNS.map((name) => <th key={name} scope="col">{say(name)}</th>)}
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.id} row={row} selected={selected} onSelect={onSelect} />)}</tbody>
    </table>
  );
}
