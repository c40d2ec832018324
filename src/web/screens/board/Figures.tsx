import { Button } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import type { SetURLSearchParams } from 'react-router-dom';
import type { FigureLineAnswer, FiguresAnswer } from '../../../contract/supervision';
import { Waiting } from '../../shown/Waiting';
import { ALL_ROWS, ask, casesOf, figuresBehind, type Question, type Which } from './asked';
import { Cases } from './Cases';
import { Downloads } from './Downloads';
import { useIssuesOrders } from './order';
import { useSay } from './words';

const Rates = lazy(() => import('./Rates'));

/** What is open now from months that were not asked for: no row of cases, only what the total lacks. */
const OTHER_MONTHS = 'other';
const NO_SPREAD: FigureLineAnswer['workingDays'] = { cases: 0 };

type Rate = FigureLineAnswer['statutory'];
export const percent = ({ rate }: Rate): string => (rate === undefined ? '—' : `${(rate * 100).toFixed(1)}%`);

/**
 * Whether the cases of all rows together can be listed: for whoever looks at all bodies. A head's figures are of every name of his body, and the
 * list of cases asks for one: he goes by the row of it.
 */
const useLeadsToAll = useIssuesOrders;

/** Both rates of the whole, apart, and how many cases; these lead to them. */
export function Totals({ total, question, set }: { readonly total: FigureLineAnswer; readonly question: Question; readonly set: SetURLSearchParams }): ReactNode {
  const say = useSay();
  const leads = useLeadsToAll();
  const before = (value: string | undefined): ReactNode => value !== undefined && <span className="quiet was">{say('before', { value })}</span>;
  const leading = (which: Which, name: string, value: number): ReactNode =>
    !leads || value === 0 ? value : (
      <Button type="link" className="in-row" aria-pressed={question.row === ALL_ROWS && question.which === which} aria-label={say('drillTotal', { name, value })} title={say('drill')} onClick={() => ask(set, { row: ALL_ROWS, which: which === 'open' ? undefined : which })}>{value}</Button>
    );
  const tile = (name: string, value: ReactNode, was: string | undefined, note?: string): ReactNode => (
    <div className="panel tile">
      <dt>{name}</dt>
      <dd><strong>{value}</strong> {before(was)}{note !== undefined && <div className="quiet small">{note}</div>}</dd>
    </div>
  );
  const { yearBefore: was } = total;
  return (
    <dl className="tiles">
      {tile(say('received'), leading('received', say('received'), total.received), was && String(was.received))}
      {tile(say('open'), leading('open', say('open'), total.open), undefined)}
      {tile(say('closed'), leading('closed', say('closed'), total.closed), was && String(was.closed))}
      {tile(say('statutory'), percent(total.statutory), was && percent(was.statutory), say('statutoryNote'))}
      {tile(say('internal'), percent(total.internal), was && percent(was.internal), say('internalNote'))}
      {tile(say('median'), total.workingDays.median ?? '—', was && String(was.workingDays.median ?? '—'))}
      {tile(say('p90'), total.workingDays.p90 ?? '—', was && String(was.workingDays.p90 ?? '—'))}
    </dl>
  );
}

/** The table, a row a key, the total last; each row leads to its cases, and the total to those of all. */
export function Figures({ figures, question, set }: { readonly figures: FiguresAnswer; readonly question: Question; readonly set: SetURLSearchParams }): ReactNode {
  const say = useSay();
  const leads = useLeadsToAll();
  // A figure of a row leads to the cases that it counts.
  const leading = (key: string | undefined, which: Which, value: number, words: ReactNode): ReactNode =>
    key === undefined || key === '' || value === 0 ? words : (
      <Button type="link" size="small" className="in-row" aria-pressed={question.row === key && question.which === which} title={say('drill')} onClick={() => ask(set, { row: key, which })}>{words}</Button>
    );
  const rateCell = (key: string | undefined, kind: 'statutory' | 'internal', rate: Rate, was: Rate | undefined): ReactNode => (
    <td data-name={say(kind)}>
      {percent(rate)}
      {rate.inTime + rate.late > 0 && <div className="quiet">{leading(key, `${kind}InTime`, rate.inTime, <>{say('inTime')} {rate.inTime}</>)} · {leading(key, `${kind}Late`, rate.late, <>{say('late')} {rate.late}</>)}</div>}
      {was && <div className="quiet">{say('before', { value: percent(was) })}</div>}
    </td>
  );
  const count = (name: string, value: ReactNode, was: number | undefined): ReactNode => (
    <td data-name={name} className="count">{value}{was !== undefined && <div className="quiet">{say('before', { value: was })}</div>}</td>
  );
  const line = (row: FigureLineAnswer, isTotal: boolean): ReactNode => {
    const key = isTotal ? (leads ? ALL_ROWS : undefined) : row.key;
    const spread = isTotal && figures.by === 'stage' ? NO_SPREAD : row.workingDays;
    return (
      <tr key={isTotal ? '#total' : row.key} className={isTotal ? 'total' : undefined}>
        <th scope="row" data-name={say('group')}>
          {key === undefined || key === '' || key === OTHER_MONTHS ? row.words : (
            <Button type="link" className="in-row" aria-pressed={question.row === key} onClick={() => ask(set, { row: question.row === key ? undefined : key, which: undefined })} title={say('drill')}>
              {row.words}
            </Button>
          )}
        </th>
        {figures.by !== 'stage' && count(say('received'), row.received, row.yearBefore?.received)}
        {count(say('open'), row.open, undefined)}
        {figures.by !== 'stage' && count(say('closed'), leading(key, 'closed', row.closed, row.closed), row.yearBefore?.closed)}
        {figures.by !== 'stage' && rateCell(key, 'statutory', row.statutory, row.yearBefore?.statutory)}
        {figures.by !== 'stage' && rateCell(key, 'internal', row.internal, row.yearBefore?.internal)}
        {/* Of stages: from entering to leaving; all of them together have no such time. */}
        {count(say('median'), spread.median ?? '—', row.yearBefore?.workingDays.median)}
        {count(say('p90'), spread.p90 ?? '—', row.yearBefore?.workingDays.p90)}
      </tr>
    );
  };
  const heads = figures.by === 'stage' ? (['open', 'median', 'p90'] as const) : (['received', 'open', 'closed', 'statutory', 'internal', 'median', 'p90'] as const);
  const drilled = casesOf(question);
  const chosen = question.row === ALL_ROWS ? (leads ? figures.total : undefined) : figures.rows.find(({ key }) => key === question.row);
  const settled = figures.rows.some(({ statutory, internal }) => statutory.rate !== undefined || internal.rate !== undefined);
  return (
    <>
      {figures.by !== 'stage' && (
        <section className="panel" aria-labelledby="rates">
          <h2 id="rates">{say('rates')}</h2>
          {settled ? <Suspense fallback={<div className="chart"><Waiting /></div>}><Rates rows={figures.rows.filter(({ key }) => key !== OTHER_MONTHS)} /></Suspense> : <p className="quiet">{say('noneSettled')}</p>}
        </section>
      )}
      <section className="panel" aria-labelledby="figures">
        <div className="spread">
          <h2 id="figures">{say('table')}</h2>
          <Downloads question={question} />
        </div>
        <table className="row-table figures">
          <thead><tr><th scope="col">{say(question.by)}</th>{heads.map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
          <tbody>{figures.rows.map((row) => line(row, false))}</tbody>
          <tfoot>{line(figures.total, true)}</tfoot>
        </table>
        <p className="quiet">{say('behind')}</p>
        {drilled && chosen && (
          <Cases key={JSON.stringify(drilled)} id="row-cases" title={chosen.words} query={drilled} comesIntoView={question.row === ALL_ROWS} onClose={() => ask(set, { row: undefined, which: undefined })} choice={
            <p className="row" role="group" aria-label={say('whichCases')}>{(figures.by === 'stage' ? (['open', 'received'] as const) : figuresBehind).map((one) => <Button key={one} size="small" type={one === question.which ? 'primary' : 'default'} aria-pressed={one === question.which} onClick={() => ask(set, { which: one === 'open' ? undefined : one })}>{say(`which_${one}`)}</Button>)}</p>
          } />
        )}
      </section>
    </>
  );
}
