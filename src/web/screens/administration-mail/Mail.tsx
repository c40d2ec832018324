import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { DeliveriesAnswer } from '../../../contract/inbox';
import { Area } from '../../administration/Area';
import { useIntent } from '../../api/intent';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useSay } from './words';

const STATES = ['waiting', 'collecting', 'collected', 'delivered', 'failed', 'withdrawn'] as const;
const CHANNELS = ['inbox', 'mail', 'sms', 'messenger'] as const;
type State = (typeof STATES)[number];
type Channel = (typeof CHANNELS)[number];
type Delivery = DeliveriesAnswer['items'][number];

const EVERY_MS = 15_000;

/** What was sent, what waits, what failed; and sending again. */
export default function Mail(): ReactNode {
  const say = useSay();
  const id = useId();
  const [wanted, want] = useState<{ readonly state?: State; readonly channel?: Channel; readonly cursor?: string }>({});
  const { data, error, refetch } = useRead('listDeliveries', { query: { ...wanted, limit: 20 } }, { every: EVERY_MS });
  const queries = useQueryClient();
  const read = () => queries.invalidateQueries({ queryKey: ['listDeliveries'] });
  const again = useIntent('sendAgain', read);
  const addressAgain = useIntent('addressAgain', read);
  const refused = again.error ?? addressAgain.error;
  return (
    <Area of="mail">
      <p className="quiet">{say('note')}</p>
      <div className="panel row">
        <span className="row"><label htmlFor={`${id}state`}>{say('state')}</label>
        <Select id={`${id}state`} value={wanted.state ?? ''} onChange={(state: State | '') => want({ ...wanted, cursor: undefined, state: state === '' ? undefined : state })} options={[{ value: '' as const, label: say('all') }, ...STATES.map((value) => ({ value, label: say(value) }))]} style={{ width: 150 }} /></span>
        <span className="row"><label htmlFor={`${id}channel`}>{say('channel')}</label>
        <Select id={`${id}channel`} value={wanted.channel ?? ''} onChange={(channel: Channel | '') => want({ ...wanted, cursor: undefined, channel: channel === '' ? undefined : channel })} options={[{ value: '' as const, label: say('all') }, ...CHANNELS.map((value) => ({ value, label: say(value) }))]} style={{ width: 150 }} /></span>
      </div>
      {error && <Trouble error={error} retry={refetch} />}
      {refused && <Trouble error={refused} />}
      {(again.isSuccess || addressAgain.isSuccess) && <Alert type="success" showIcon role="status" title={say('done')} />}
      {!data ? <Waiting /> : (
        <>
          {data.unaddressed.length > 0 && <Unaddressed rows={data.unaddressed} again={(row) => addressAgain.mutate({ params: { id: String(row) }, body: {} })} />}
          {data.items.length === 0 ? <p className="panel">{say('nothing')}</p> : (
            <table className="row-table">
              <thead><tr>{(['id', 'created', 'to', 'template', 'state', 'last'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
              <tbody>{data.items.map((delivery) => <Row key={delivery.id} delivery={delivery} again={() => again.mutate({ params: { id: String(delivery.id) }, body: {} })} />)}</tbody>
            </table>
          )}
          {data.next !== undefined && <p><Button onClick={() => want({ ...wanted, cursor: data.next })}>{say('more')}</Button></p>}
        </>
      )}
    </Area>
  );
}

function Row({ delivery, again }: { readonly delivery: Delivery; readonly again: () => void }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { id, createdAt, channel, state, login, words, tries, lastWords, nextTryAt, deliveredAt } = delivery;
  const repeatable = channel !== 'inbox' && (state === 'failed' || state === 'delivered');
  return (
    <tr>
      <td data-name={say('id')} className="dates">{id}</td>
      <td data-name={say('created')} className="dates">{whenText(createdAt)}</td>
      <td data-name={say('to')}>{login === undefined ? <span className="quiet">{say('party')}</span> : <Foreign>{login}</Foreign>}<div className="quiet">{say(channel)}</div></td>
      <td data-name={say('template')}>{words}</td>
      <td data-name={say('state')}>
        <span className={`mark${state === 'failed' ? ' red' : state === 'waiting' && tries > 0 ? ' yellow' : ''}`}>{say(state)}</span>
        <div className="quiet">{tries > 0 && `${say('tries')} ${tries}`}{state === 'waiting' && nextTryAt !== undefined && `${tries > 0 ? ' · ' : ''}${say('next', { at: whenText(nextTryAt) })}`}{deliveredAt !== undefined && `${tries > 0 ? ' · ' : ''}${say('at', { at: whenText(deliveredAt) })}`}</div>
      </td>
      <td data-name={say('last')}>
        {lastWords ?? '—'}
        <div className="row">
          <Button size="small" aria-expanded={open} aria-label={`${say('course')} ${id}`} onClick={() => setOpen(!open)}>{say('course')}</Button>
          {repeatable && <Button size="small" aria-label={`${say('again')} ${id}`} onClick={again}>{say('again')}</Button>}
        </div>
        {open && <Course id={id} />}
      </td>
    </tr>
  );
}

function Course({ id }: { readonly id: number }): ReactNode {
  const say = useSay();
  const { data, error } = useRead('readDelivery', { params: { id: String(id) } });
  if (error) return <Trouble error={error} />;
  if (!data) return <Waiting />;
  return <ol aria-label={say('events', { id })}>{data.events.map(({ at, event, code, by }, place) => <li key={place}>{whenText(at)} {say(event)}{code !== undefined && ` ${code}`}{by !== undefined && ` ${say('by', { by })}`}</li>)}</ol>;
}

function Unaddressed({ rows, again }: { readonly rows: DeliveriesAnswer['unaddressed']; readonly again: (id: number) => void }): ReactNode {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="unaddressed">
      <h2 id="unaddressed">{say('unaddressed')}</h2>
      <table className="row-table">
        <thead><tr>{(['id', 'created', 'office', 'template', 'state', 'last'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ id, createdAt, recipientWords, words, state, tries, lastWords }) => (
            <tr key={id}>
              <td data-name={say('id')} className="dates">{id}</td>
              <td data-name={say('created')} className="dates">{whenText(createdAt)}</td>
              <td data-name={say('office')}>{recipientWords}</td>
              <td data-name={say('template')}>{words}</td>
              <td data-name={say('state')}><span className={`mark${state === 'failed' ? ' red' : ''}`}>{say(state as 'failed')}</span> <span className="quiet">{say('tries')} {tries}</span></td>
              <td data-name={say('last')}>{lastWords ?? '—'} {state === 'failed' && <Button size="small" aria-label={`${say('again')} ${id}`} onClick={() => again(id)}>{say('again')}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
