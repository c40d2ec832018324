import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseAnswer, HistoryAnswer } from '../../../contract/case';
import { ActButton, mayChoose } from '../../acts/ActButton';
import { useAccount } from '../../api/session';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { useBodyName } from '../../shown/useBodyName';
import { sittingOf, textIn, told } from './consultation';
import { useSay } from './words';

/** 通报: to whom it went, and who has acknowledged it. */
export function Board({ file, history }: { readonly file: CaseAnswer; readonly history: HistoryAnswer | undefined }): ReactNode {
  const say = useSay();
  const nameOf = useBodyName();
  const { body: own } = useAccount();
  const { notified, notifiedOn, members, bulletin } = sittingOf(file);
  const circulars = told(history, 'result.notified');
  const memberOf = (body: string) => members.find((member) => member.body === body);
  return (
    <section className="panel" aria-labelledby="board">
      <div className="spread"><h2 id="board">{say('board')}</h2><span className="row"><ActButton file={file} act="result.notified" begin={notified.length === 0 ? { recipients: members.filter(({ released }) => released === undefined).map(({ body }) => body) } : undefined} /><ActButton file={file} act="bulletin.recorded" /></span></div>
      {notifiedOn === undefined ? <p className="quiet">{say('notNotified')}</p> : (
        <>
          {circulars.map((fact) => <p key={fact.seq} className="prose"><Foreign>{textIn(fact, 'content')}</Foreign> <span className="quiet">{fact.on} · {textIn(fact, 'signer')}</span></p>)}
          <ul className="plain-list">
            {notified.map((body) => {
              const member = memberOf(body);
              return (
                <li key={body} className="row">
                  <span>{nameOf(body)}</span> <span className={`mark ${member?.acknowledgedOn === undefined ? 'yellow' : 'green'}`}>{member?.acknowledgedOn === undefined ? say('notAcknowledged') : say('acknowledged', { date: member.acknowledgedOn })}</span>
                  {member && member.acknowledgedOn === undefined && <ActButton file={file} act="notification.acknowledged" party={member.party} begin={{ way: body === own ? 'online' : 'paper' }} manner={body === own ? undefined : { body, way: 'paper' }} />}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {bulletin !== undefined && <p className="quiet">{say('bulletin', { issue: bulletin })}</p>}
    </section>
  );
}

const OF_A_TASK = ['task.reported', 'task.extended', 'task.closed'] as const;

/** 议定事项: owner, date, reports, until each is closed; and the listings (挂牌督办) that came of it. */
export function Tasks({ file, history }: { readonly file: CaseAnswer; readonly history: HistoryAnswer | undefined }): ReactNode {
  const say = useSay();
  const nameOf = useBodyName();
  const { body: own } = useAccount();
  const { tasks } = sittingOf(file);
  const listings = file.links.filter(({ kind }) => kind === 'listing');
  const mannerOf = (owner: string) => (owner === own ? undefined : { body: owner, way: 'paper' as const });
  const actsOf = (id: string, owner: string) => OF_A_TASK.filter((act) => mayChoose({ file, act, party: id, manner: act === 'task.reported' ? mannerOf(owner) : undefined }));
  const somebodyActs = tasks.some(({ id, owner }) => actsOf(id, owner).length > 0);
  const columns = [say('task'), say('owner'), say('by'), say('reports'), ...(somebodyActs ? [say('acts')] : [])];
  return (
    <section className="panel" aria-labelledby="tasks">
      <div className="spread"><h2 id="tasks">{say('tasks')}</h2><span className="row"><ActButton file={file} act="task.assigned" /><ActButton file={file} act="listing.ordered" /><ActButton file={file} act="consultation.closed" /></span></div>
      {tasks.length === 0 ? <p className="quiet">{say('noTasks')}</p> : (
        <table className="row-table" aria-label={say('tasks')}>
          <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>
            {tasks.map(({ id, owner, title, due, reports, closedOn }) => {
              const clock = file.deadlines.find(({ period, party }) => period === 'MC10' && party === id);
              const reported = told(history, 'task.reported').filter(({ party }) => party === id).slice(-1)[0];
              return (
                <tr key={id}>
                  <td data-name={say('task')}><Foreign>{title}</Foreign></td>
                  <td data-name={say('owner')}>{nameOf(owner)}</td>
                  <td data-name={say('by')}>{clock ? <Due deadline={clock} /> : due} {closedOn !== undefined && <span className="mark green">{say('taskClosed', { date: closedOn })}</span>}</td>
                  <td data-name={say('reports')}>{say('reportCount', { count: reports })}{reported && <div className="quiet prose">{reported.on} <Foreign>{textIn(reported, 'report')}</Foreign></div>}</td>
                  {somebodyActs && <td data-name={say('acts')}>{actsOf(id, owner).length > 0 && <span className="row">{actsOf(id, owner).map((act) => <ActButton key={act} file={file} act={act} party={id} manner={act === 'task.reported' ? mannerOf(owner) : undefined} />)}</span>}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {listings.length > 0 && <><h3>{say('listings')}</h3><ul className="plain-list">{listings.map(({ case: id, number }) => <li key={id}><Link to={`/cases/${id}`}>{number ?? say('listing')}</Link></li>)}</ul></>}
    </section>
  );
}
