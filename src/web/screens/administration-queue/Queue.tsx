import type { ReactNode } from 'react';
import type { ClocksAnswer } from '../../../contract/operations';
import { Area } from '../../administration/Area';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useSay } from './words';

const EVERY_MS = 5_000;

/** Who rings, with Redis or without, and when somebody looks next. */
export default function Queue(): ReactNode {
  const { data, error, refetch } = useRead('readClocks', {}, { every: EVERY_MS });
  return (
    <Area of="queue">
      {error && <Trouble error={error} retry={refetch} />}
      {data ? <Ringing clocks={data} /> : !error && <Waiting />}
    </Area>
  );
}

const FIGURES = ['waiting', 'delayed', 'active', 'failed', 'missing', 'stray'] as const;
const BAD: readonly string[] = ['failed', 'missing', 'stray'];

function Ringing({ clocks: { queue, upcoming } }: { readonly clocks: ClocksAnswer }): ReactNode {
  const say = useSay();
  const { roles } = useAccount();
  return (
    <>
      <div className="panel stack">
        <p>{say(queue ? 'redis' : 'embedded')}</p>
        {queue && <p role="status"><span className={`mark ${queue.answers ? 'green' : 'red'}`}>{say(queue.answers ? 'answers' : 'silent')}</span></p>}
        {queue?.answers && <dl className="figures">{FIGURES.map((name) => <div key={name} className={BAD.includes(name) && (queue[name] ?? 0) > 0 ? 'bad' : ''}><dt>{say(name)}</dt><dd>{queue[name] ?? 0}</dd></div>)}</dl>}
        {queue && roles.includes('systemAdministrator') && <p><a href="/queue-board/" target="_blank" rel="noreferrer">{say('board')}</a> <span className="quiet">{say('boardWhat')}</span></p>}
      </div>
      <section className="panel" aria-labelledby="upcoming">
        <h2 id="upcoming">{say('upcoming')}</h2>
        {upcoming.length === 0 ? <p className="quiet">{say('nothing')}</p> : <ol>{upcoming.map((at) => <li key={at}>{whenText(at)}</li>)}</ol>}
      </section>
    </>
  );
}
