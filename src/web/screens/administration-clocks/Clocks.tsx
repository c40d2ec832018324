import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { ClocksAnswer } from '../../../contract/operations';
import { Area } from '../../administration/Area';
import { useIntent } from '../../api/intent';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { ClockState } from '../../shown/clock/ClockState';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useSay } from './words';

const EVERY_MS = 5_000;

/** Whether anything is due and has not rung, whether the clock can be trusted, and the last reconciliation. */
export default function Clocks(): ReactNode {
  const { data, error, refetch } = useRead('readClocks', {}, { every: EVERY_MS });
  return (
    <Area of="clocks">
      {error && <Trouble error={error} retry={refetch} />}
      {data ? (
        <>
          <Figures clocks={data} />
          <Clock clocks={data} />
          <Reconciling clocks={data} />
        </>
      ) : !error && <Waiting />}
    </Area>
  );
}

const FIGURES = ['dueAndNotRung', 'rowsWithoutAlarm', 'alarmsWithoutRow'] as const;
const operates = (roles: readonly string[]): boolean => roles.includes('systemAdministrator');

function Figures({ clocks }: { readonly clocks: ClocksAnswer }): ReactNode {
  const say = useSay();
  const { sweep, next } = clocks;
  return (
    <section className="panel stack" aria-labelledby="figures">
      <h2 id="figures">{say('figures')}</h2>
      <dl className="figures">{FIGURES.map((name) => <div key={name} className={clocks[name] > 0 ? 'bad' : ''}><dt>{say(name)}</dt><dd>{clocks[name]}</dd></div>)}</dl>
      <p role="status">{say(FIGURES.some((name) => clocks[name] > 0) ? 'wrong' : 'whole')}</p>
      <dl className="terms">
        <dt>{say('sweep')}</dt><dd>{!sweep.here ? say('elsewhere') : sweep.secondsAgo === undefined ? say('notYet') : say('sweptHere', { seconds: sweep.secondsAgo })}</dd>
        <dt>{say('next')}</dt><dd>{next === undefined ? say('nothingNext') : whenText(next)}</dd>
      </dl>
    </section>
  );
}

function Clock({ clocks }: { readonly clocks: ClocksAnswer }): ReactNode {
  const say = useSay();
  const { roles } = useAccount();
  const queries = useQueryClient();
  const confirm = useIntent('confirmClock', () => queries.invalidateQueries({ queryKey: ['readClocks'] }));
  const { trouble, drift, jumps, state, record } = clocks.clock;
  // A jump that another process has seen stands here too.
  const trusted = clocks.clock.trusted && jumps.every(({ confirmedAt }) => confirmedAt !== undefined);
  return (
    <section className="panel stack" aria-labelledby="clock">
      <h2 id="clock">{say('clock')}</h2>
      {trusted ? <p><span className="mark green">{say('trusted')}</span></p> : (
        <Alert
          type="error" showIcon title={trouble === undefined ? say('doubtedHere') : say('doubted', { why: trouble })}
          description={operates(roles) ? <><p>{say('confirmWhat', { at: whenText(clocks.at) })}</p><Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate({ body: {} })}>{say('confirm')}</Button></> : undefined}
        />
      )}
      {confirm.error && <Trouble error={confirm.error} />}
      <dl className="terms"><dt>{say('drift')}</dt><dd>{say('driftOf', { seconds: (drift / 1000).toFixed(1) })}</dd></dl>
      <h3>{say('comparisons')}</h3>
      <ClockState state={state} />
      <p className="quiet">{say('comparisonsWhat')}</p>
      <h3>{say('jumps')}</h3>
      {jumps.length === 0 ? <p className="quiet">{say('noJumps')}</p> : (
        <table className="row-table">
          <thead><tr>{(['noticedAt', 'jump', 'against', 'confirmedBy'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
          <tbody>
            {jumps.map((jump) => (
              <tr key={`${jump.noticedAt} ${jump.seconds}`}>
                <td data-name={say('noticedAt')}>{whenText(jump.noticedAt)}</td>
                <td data-name={say('jump')}>{say(jump.direction)} {say('driftOf', { seconds: jump.seconds })}</td>
                <td data-name={say('against')}>{say(jump.against)}</td>
                <td data-name={say('confirmedBy')}>{jump.confirmedAt === undefined ? <span className="mark red">{say('standing')}</span> : `${jump.confirmedBy ?? ''} ${whenText(jump.confirmedAt)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{say('record')}</h3>
      <p className="quiet">{say('recordWhat')}</p>
      {record.length === 0 ? <p className="quiet">{say('noRecord')}</p> : (
        <table className="row-table">
          <thead><tr>{(['recordedAt', 'machine', 'found'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
          <tbody>
            {record.map(({ at, machine, process, ...found }, index) => (
              <tr key={`${at} ${machine} ${process} ${index}`}>
                <td data-name={say('recordedAt')}>{whenText(at)}</td>
                <td data-name={say('machine')}>{machine} <span className="quiet">{say(process)}</span></td>
                <td data-name={say('found')}><ClockState state={found} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Reconciling({ clocks }: { readonly clocks: ClocksAnswer }): ReactNode {
  const say = useSay();
  const { roles } = useAccount();
  const queries = useQueryClient();
  const begin = useIntent('beginReconciliation', () => queries.invalidateQueries({ queryKey: ['readClocks'] }));
  const { reconciliation: last, reconciling } = clocks;
  return (
    <section className="panel stack" aria-labelledby="reconciliation">
      <h2 id="reconciliation">{say('reconciliation')}</h2>
      <p className="quiet">{say('runWhat')}</p>
      {last === undefined ? <p>{say('never')}</p> : (
        <p>
          {say('lastRun', { at: whenText(last.at), ended: whenText(last.endedAt), cases: last.cases, differing: last.differing, repaired: last.repaired, broken: last.broken, rang: last.rang })} {last.dryRun && say('dryRun')}
          <br />
          {say('left', { due: last.left.dueAndNotRung, rows: last.left.rowsWithoutAlarm, alarms: last.left.alarmsWithoutRow })}
        </p>
      )}
      {operates(roles) && (
        <div className="row">
          <Button type="primary" disabled={reconciling} loading={begin.isPending} onClick={() => begin.mutate({ body: {} })}>{say('run')}</Button>
          <Button disabled={reconciling} onClick={() => begin.mutate({ body: { dryRun: true } })}>{say('check')}</Button>
          {reconciling && <span role="status">{say('running')}</span>}
        </div>
      )}
      {begin.error && <Trouble error={begin.error} />}
    </section>
  );
}
