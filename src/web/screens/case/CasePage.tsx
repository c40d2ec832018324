import { Button } from 'antd';
import { Fragment, useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { CaseAnswer } from '../../../contract/case';
import type { PresenceAnswer } from '../../../contract/desk';
import { FromPaper } from '../../acts/FromPaper';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { dateText, whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { useTurnCause } from '../../shown/useTurnCause';
import { Waiting } from '../../shown/Waiting';
import { Acts } from './Acts';
import { itsWords, theCase } from './askForCase';
import { Clocks } from './Clocks';
import { Data, ofIdentity, type Vocabulary } from './Data';
import { Diagram } from './Diagram';
import { Documents } from './Documents';
import { useFieldOrder } from './fieldOrder';
import { Notes } from './Notes';
import { Pauses } from './Pauses';
import { PartiesOnline } from './PartiesOnline';
import { Timeline } from './Timeline';
import { usePresence } from './usePresence';
import { useSay } from './words';
import './case.css';


/** Who else has the case open: colleagues by name, other bodies as bodies. */
function Readers({ readers }: { readonly readers: PresenceAnswer['readers'] }): ReactNode {
  const say = useSay();
  return (
    <p className="no-print" role="status">
      {readers.length > 0 && <span className="readers">{say('reading')}{readers.map(({ body, bodyName, name, since }) => <span key={`${body} ${name ?? ''} ${since}`} className="mark" title={say('since', { date: whenText(since) })}>{name === undefined ? bodyName : <Foreign>{name}</Foreign>}</span>)}</span>}
    </p>
  );
}

function Head({ file, vocabulary, readers }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary; readonly readers: PresenceAnswer['readers'] }): ReactNode {
  const say = useSay();
  const causeOf = useTurnCause();
  const { number, title, stateWords, closed, turn, procedure, hub, handling, bodies, openedAt, revision, flags, numbers } = file;
  return (
    <section className="panel case-head">
      <div className="spread">
        <h1>{number} · <Foreign>{title}</Foreign></h1>
        <Button size="small" className="no-print" onClick={() => window.print()}>{say('print')}</Button>
      </div>
      <p>
        <span className="mark state">{stateWords}</span> {closed && <span className="mark green">{say('closed')}</span>} {flags.filter((flag) => !flag.startsWith('awaits.')).map((flag) => <Fragment key={flag}><span className="mark yellow">{vocabulary.choices[flag] ?? flag}</span> </Fragment>)}{' '}
        {!closed && <>{say(turn.cause === 'statutoryWait' || turn.cause === 'material' ? 'waitsFor' : 'turn', { who: turn.words })} · {causeOf(turn)} · <span className="whole">{say('since', { date: dateText(turn.since) })}</span></>}
      </p>
      <p className="quiet">
        {procedure.title} · {say('hub')} {bodies[hub]} · {say('handling')} {bodies[handling]} · <span className="whole">{say('opened')} {whenText(openedAt)}</span> · {say('revision', { revision })}
        {Object.entries(numbers).filter(([, one]) => one !== number).map(([name, one]) => <span key={name}> · <span className="whole">{one}</span></span>)}
      </p>
      <Readers readers={readers} />
    </section>
  );
}

function Parties({ file, vocabulary }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary }): ReactNode {
  const say = useSay();
  if (file.parties.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="parties">
      <h2 id="parties">{say('parties')}</h2>
      <ul className="plain-list">
        {file.parties.map(({ id, role, identity, body, withheld }) => (
          <li key={id}>
            <strong>{vocabulary.choices[role] ?? role}</strong> {body !== undefined && <span>{file.bodies[body] ?? body}</span>}{' '}
            {body !== undefined && identity === undefined ? undefined : withheld || identity === undefined || !file.identities[identity] ? <span className="quiet">{say('withheld')}</span> : <Data data={file.identities[identity].content} vocabulary={ofIdentity(vocabulary)} file={file} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const LINKS = ['transfer', 'clue', 'consultation', 'court', 'backTransfer', 'dispute', 'handedOver', 'listing', 'joinedFrom', 'joinedTo', 'supervision', 'suspectedRepeat', 'split', 'openedBeside', 'named'] as const;
/** How the case is linked to another, in words. */
const isLink = (kind: string): kind is (typeof LINKS)[number] => LINKS.some((one) => one === kind);

/** How a request for approval stands; a procedure may use these words for something else. */
const STATUSES = ['pending', 'approved', 'disapproved', 'returned'] as const;
const isStatus = (status: unknown): status is (typeof STATUSES)[number] => STATUSES.some((one) => one === status);

function Ledger({ file, vocabulary }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary }): ReactNode {
  const say = useSay();
  const words = (value: unknown): string => (typeof value === 'string' ? (vocabulary.choices[value] ?? value) : '');
  const statusWords = (status: unknown): string => (isStatus(status) ? say(`asked_${status}`) : words(status));
  const actWords = (act: unknown): string => (typeof act === 'string' ? (vocabulary.acts[act] ?? act) : '');
  return (
    <>
      {file.pauses.length > 0 && <Pauses file={file} vocabulary={vocabulary} />}
      {file.requests.length > 0 && (
        <section className="panel" aria-labelledby="requests">
          <h2 id="requests">{say('requests')}</h2>
          <ul className="plain-list">{file.requests.map(({ seq, act, status }) => <li key={String(seq)}>{file.acts.find((one) => one.act === act)?.words ?? actWords(act)} <span className={status === 'pending' ? 'mark yellow' : 'mark'}>{statusWords(status)}</span></li>)}</ul>
        </section>
      )}
      {file.links.length > 0 && (
        <section className="panel" aria-labelledby="links">
          <h2 id="links">{say('links')}</h2>
          <ul className="plain-list">{file.links.map(({ kind, case: id, number, title }) => <li key={`${kind} ${id}`}>{isLink(kind) ? say(`link_${kind}`) : words(kind)} {number === undefined ? <span className="quiet">{say('linkWithheld')}</span> : <><Link to={`/cases/${id}`}>{number}</Link> <Foreign>{title ?? ''}</Foreign></>}</li>)}</ul>
        </section>
      )}
    </>
  );
}

/** Who has the case in hand (承办人), and who had it. */
function Assignees({ file, vocabulary }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary }): ReactNode {
  const say = useSay();
  if (file.assignees.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="assignees">
      <h2 id="assignees">{say('assignees')}</h2>
      <ul className="plain-list">
        {file.assignees.map(({ person, role, until, recused }, place) => (
          <li key={place}>
            <span className="quiet">{vocabulary.choices[String(role)] ?? vocabulary.fields[String(role)] ?? String(role)}</span> {file.people[String(person)] ?? String(person)} {typeof until === 'string' && <span className="quiet">{say('assignedUntil', { date: dateText(until) })}</span>}{' '}
            {recused === true && <span className="mark yellow">{say('recused')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the case is about, without the people who stand among the parties already. */
function matterOf({ data, parties }: CaseAnswer): CaseAnswer['data'] {
  const named = new Set(parties.map(({ identity }) => identity));
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value !== 'string' || !named.has(value)));
}

/** A case: where it stands, what may be done and why not, every clock with its reason, who, what has happened. */
export default function CasePage(): ReactNode {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: file, error, refetch } = useRead('readCase', theCase(id));
  const readers = usePresence(id, file?.revision);
  const procedure = useRead('readProcedure', itsWords(file?.procedure), { keep: Infinity, enabled: file !== undefined });
  // Without the words of its procedure a case could be told in codes only, and a button would move away from under the pointer
  // once its acts are grouped.
  const orderOf = useFieldOrder(file?.procedure);
  const vocabulary = useMemo(() => procedure.data && { ...procedure.data, order: orderOf() }, [procedure.data, orderOf]);
  const trouble = error ?? procedure.error;
  return (
    <div className="stack">
      <p className="no-print"><Link to="/worklist">← {say('back')}</Link></p>
      {trouble && <Trouble error={trouble} retry={() => { void refetch(); void procedure.refetch(); }} />}
      {(!file || !vocabulary) && !trouble && <Waiting />}
      {file && vocabulary && (
        <>
          <Head file={file} vocabulary={vocabulary} readers={readers} />
          <div className="case-columns">
            <div className="stack">
              <Acts file={file} procedure={vocabulary} />
              <FromPaper file={file} />
              <Clocks file={file} />
            </div>
            <div className="stack">
              <Parties file={file} vocabulary={vocabulary} />
              <Assignees file={file} vocabulary={vocabulary} />
              <section className="panel" aria-labelledby="rights"><h2 id="rights">{say('rights')}</h2><Data data={matterOf(file)} vocabulary={vocabulary} file={file} /></section>
            </div>
          </div>
          <Diagram file={file} />
          <div className="case-columns">
            <Timeline file={file} vocabulary={vocabulary} orderOf={orderOf} />
            <div className="stack">
              {file.notes && <Notes id={file.id} />}
              <Documents id={file.id} />
              <PartiesOnline file={file} />
              <Ledger file={file} vocabulary={vocabulary} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
