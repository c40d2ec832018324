import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { CaseAnswer } from '../../../contract/case';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { Foreign } from '../../shown/Foreign';
import { nameIn } from '../../shown/nameIn';
import { dateText, whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useBodyName } from '../../shown/useBodyName';
import { Acts } from '../case/Acts';
import { itsWords, theCase } from '../case/askForCase';
import { Clocks } from '../case/Clocks';
import { Documents } from '../case/Documents';
import '../case/case.css';
import { sittingOf, textIn, told } from './consultation';
import { Board, Tasks } from './Following';
import { Materials } from './Materials';
import { Members } from './Members';
import { Minutes } from './Minutes';
import { Opinions } from './Opinions';
import { useSay } from './words';
import './consultation.css';

const EVERY_MS = 30_000;
export const PRINTS = ['notice', 'names', 'signin', 'seats', 'pack'] as const;
type Choices = Readonly<Record<string, string>>;

function Head({ file, choices }: { readonly file: CaseAnswer; readonly choices: Choices }): ReactNode {
  const say = useSay();
  const nameOf = useBodyName();
  const { number, title, stateWords, closed, turn, id, numbers } = file;
  const { grade, from, meeting } = sittingOf(file);
  return (
    <section className="panel case-head">
      <div className="spread"><h1>{number} · <Foreign>{title}</Foreign></h1><Link to={`/cases/${id}`}>{say('openCase')}</Link></div>
      <p>
        <span className="mark state">{stateWords}</span> {grade !== undefined && <span className={`mark ${grade === 'urgent' ? 'yellow' : ''}`}>{choices[grade] ?? grade}</span>} {closed && <span className="mark green">{say('closed')}</span>}{' '}
        {!closed && <>{say('turn', { who: turn.words })} · <span className="whole">{say('since', { date: dateText(turn.since) })}</span></>}
      </p>
      {meeting && <p><strong>{whenText(meeting.at)}</strong> · {meeting.place} · {choices[meeting.manner] ?? meeting.manner} · {meeting.agenda}</p>}
      <p className="quiet">{from !== undefined && say('from', { body: nameOf(from) })} {Object.values(numbers).filter((one) => one !== number).map((one) => <span key={one}>· {one} </span>)}</p>
      <p className="quiet">{say('advises')}</p>
    </section>
  );
}

/** What is consulted on, as the reader may see it. */
function Matter({ file, choices, general }: { readonly file: CaseAnswer; readonly choices: Choices; readonly general: string }): ReactNode {
  const say = useSay();
  const { question, brief } = sittingOf(file);
  const parties = file.parties.filter(({ body }) => body === undefined);
  return (
    <section className="panel" aria-labelledby="question">
      <h2 id="question">{say('matter')}</h2>
      {question !== undefined && <><h3>{say('question')}</h3><p className="prose"><Foreign>{question}</Foreign></p></>}
      {brief !== undefined && <><h3>{say('brief')}</h3><p className="prose"><Foreign>{brief}</Foreign></p></>}
      {parties.length > 0 && <><h3>{say('parties')}</h3><ul className="plain-list">{parties.map(({ id, role, identity }) => { const content = identity === undefined ? undefined : file.identities[identity]?.content; return <li key={id}><strong>{choices[role] ?? role}</strong> {content ? <Foreign>{nameIn(content)}</Foreign> : <span className="quiet">{say('masked')}</span>}</li>; })}</ul></>}
      {file.links.filter(({ kind }) => kind === 'consultation').length > 0 && <><h3>{say('cases')}</h3><ul className="plain-list">{file.links.filter(({ kind }) => kind === 'consultation').map(({ case: id, number, title }) => <li key={id}>{number === undefined ? <span className="quiet">{say('caseNotYours')}</span> : <Link to={`/cases/${id}`}>{number} {title}</Link>}</li>)}</ul></>}
      {general !== '' && <><h3>{say('generalQuestion')}</h3><p className="prose"><Foreign>{general}</Foreign></p></>}
    </section>
  );
}

function Prints({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const { roles } = useAccount();
  if (!sittingOf(file).meeting) return null;
  return (
    <section className="panel" aria-labelledby="prints">
      <h2 id="prints">{say('prints')}</h2>
      <ul className="plain-list">{PRINTS.filter((what) => what === 'pack' || roles.includes('secretary')).map((what) => <li key={what}><Link to={`/consultations/${file.id}/print/${what}`}>{say(`print_${what}`)}</Link></li>)}</ul>
    </section>
  );
}

/** An opinion that the reader's own seat has given, and minutes that it has signed, are not held out to it as its next step; the page of the case has them all the same, to be put right. A reply may change until the meeting. */
function withoutDone(file: CaseAnswer, own: string): CaseAnswer {
  const seat = sittingOf(file).members.find(({ body }) => body === own);
  const done = new Set([...(seat?.opinionSeq === undefined ? [] : ['opinion.given']), ...(seat?.signed === undefined ? [] : ['minutes.countersigned', 'minutes.objected'])]);
  return done.size === 0 ? file : { ...file, acts: file.acts.filter(({ act }) => !done.has(act)) };
}

/** A consultation from its invitations to its last task, as one body may see it. */
export default function Consultation(): ReactNode {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: file, error, refetch } = useRead('readCase', theCase(id), { every: EVERY_MS });
  const { data: history } = useRead('readHistory', { params: { id } }, { every: EVERY_MS });
  const { body: own } = useAccount();
  const procedure = useRead('readProcedure', itsWords(file?.procedure), { keep: Infinity, enabled: file !== undefined });
  const choices = procedure.data?.choices ?? {};
  const trouble = error ?? procedure.error;
  return (
    <div className="stack">
      <p className="no-print"><Link to="/consultations">← {say('back')}</Link></p>
      {trouble && <><h1>{say('title')}</h1><Trouble error={trouble} retry={() => { void refetch(); void procedure.refetch(); }} /></>}
      {(!file || !procedure.data) && !trouble && <Waiting />}
      {file && procedure.data && (
        <>
          <Head file={file} choices={choices} />
          <div className="case-columns">
            <div className="stack">
              <Acts file={withoutDone(file, own)} procedure={procedure.data} />
              <Members file={file} />
              <Materials file={file} choices={choices} />
              <Opinions file={file} history={history} choices={choices} />
              <Minutes file={file} history={history} />
              <Board file={file} history={history} />
              <Tasks file={file} history={history} />
            </div>
            <div className="stack">
              <Matter file={file} choices={choices} general={textIn(told(history, 'court.invited').slice(-1)[0], 'generalQuestion')} />
              <Clocks file={file} />
              <Prints file={file} />
              <Documents id={file.id} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
