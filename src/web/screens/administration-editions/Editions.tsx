import { Checkbox, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { ProceduresAnswer } from '../../../contract/catalogue';
import { Area } from '../../administration/Area';
import { useNow } from '../../api/clock';
import { useRead } from '../../api/queries';
import { dateText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useLanguage } from '../../words';
import { useSay } from './words';

type Procedure = ProceduresAnswer['procedures'][number];
type Period = Procedure['periods'][number];
interface Row {
  readonly procedure: Procedure;
  readonly period: Period;
  readonly edition: Period['editions'][number];
}

/** Every period of every procedure: its articles by date, and how sure they are. */
export default function Editions(): ReactNode {
  const { data, error, refetch } = useRead('readProcedures', {}, { keep: 600_000 });
  return <Area of="editions">{error ? <Trouble error={error} retry={refetch} /> : data ? <Listed procedures={data.procedures.filter(({ newest }) => newest)} /> : <Waiting />}</Area>;
}

function Listed({ procedures }: { readonly procedures: readonly Procedure[] }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const today = dateText(new Date(useNow()).toISOString());
  const [wanted, want] = useState({ procedure: '', kind: '', mark: '', text: '', inForce: true });
  const rows = procedures.flatMap((procedure) => procedure.periods.flatMap((period) => period.editions.map((edition): Row => ({ procedure, period, edition }))));
  const marks = [...new Set(rows.map(({ edition }) => edition.mark))].sort();
  const found = rows.filter(({ procedure, period, edition }) =>
    (wanted.procedure === '' || procedure.name === wanted.procedure)
    && (wanted.kind === '' || period.kind === wanted.kind)
    && (wanted.mark === '' || edition.mark === wanted.mark)
    && (!wanted.inForce || (edition.from <= today && (edition.until === undefined || today <= edition.until)))
    && `${period.id} ${period.name[language]} ${edition.article}`.toLowerCase().includes(wanted.text.toLowerCase()));
  const choice = (name: 'procedure' | 'kind' | 'mark', options: readonly { readonly value: string; readonly label: string }[], width: number): ReactNode => (
    <div className="field">
      <label htmlFor={`${id}${name}`}>{say(name)}</label>
      <Select id={`${id}${name}`} value={wanted[name]} onChange={(value) => want({ ...wanted, [name]: value })} options={[{ value: '', label: say('all') }, ...options]} style={{ width }} />
    </div>
  );
  return (
    <>
      <div className="panel row">
        {choice('procedure', procedures.map(({ name, title }) => ({ value: name, label: title })), 220)}
        {choice('kind', (['statutory', 'internal', 'outside'] as const).map((kind) => ({ value: kind, label: say(kind) })), 120)}
        {choice('mark', marks.map((mark) => ({ value: mark, label: mark })), 100)}
        <div className="field">
          <label htmlFor={`${id}text`}>{say('find')}</label>
          <Input id={`${id}text`} value={wanted.text} allowClear onChange={({ target }) => want({ ...wanted, text: target.value })} style={{ width: 220 }} />
        </div>
        <Checkbox checked={wanted.inForce} onChange={({ target }) => want({ ...wanted, inForce: target.checked })}>{say('inForce')}</Checkbox>
        <span className="quiet" role="status">{say('count', { count: found.length })}</span>
      </div>
      <p className="quiet">{say('marks')}</p>
      {found.length === 0 ? <p className="panel">{say('nothing')}</p> : (
        <table className="row-table">
          <thead><tr>{(['period', 'length', 'article', 'since', 'mark'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
          <tbody>{found.map((row) => <One key={`${row.procedure.name} ${row.period.id} ${row.edition.from}`} {...row} />)}</tbody>
        </table>
      )}
    </>
  );
}

/** Targets between the steps of a chain have one mark; who owes the step stands in its name. */
const shortOf = (id: string): string => id.replace(/-.*$/, '');

function One({ procedure, period, edition }: Row): ReactNode {
  const say = useSay();
  const language = useLanguage();
  return (
    <tr>
      <td data-name={say('period')} className="period">
        {period.name[language]} <span className="mark">{shortOf(period.id)}</span> {period.kind !== 'statutory' && <span className="mark yellow">{say(period.kind)}</span>}
        <div className="quiet">{procedure.title}{period.per === 'party' && ` · ${say('perParty')}`}</div>
      </td>
      <td data-name={say('length')}>{edition.length}{say(edition.length === 1 ? `${edition.unit as 'calendarDay'}One` : (edition.unit as 'calendarDay'))}{edition.direction === 'before' && say('backward')}{edition.extensions.length > 0 && <div className="quiet">{say('extensions')}</div>}</td>
      <td data-name={say('article')}>{edition.article}</td>
      <td data-name={say('since')} className="whole">{edition.until === undefined ? say('from', { from: edition.from }) : say('span', { from: edition.from, until: edition.until })}</td>
      <td data-name={say('mark')}><span className={`mark${edition.mark === 'M' || edition.mark === 'K' ? ' yellow' : ''}`}>{edition.mark}</span></td>
    </tr>
  );
}
