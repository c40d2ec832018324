import { useState, type ReactNode } from 'react';
import type { PartyPageAnswer, SubmissionReceipt } from '../../contract/party';
import { Foreign } from '../shown/Foreign';
import { ActForm } from './ActForm';
import { dayInFull, dayInPieces, daysUntil, momentInFull } from './dates';
import type { Offered } from './fields';
import { draftKey } from './kept';
import { Receipt } from './Receipt';
import { useLanguage, useSay } from './words';

type Step = PartyPageAnswer['steps'][number];

function LastDay({ day, now }: { readonly day: NonNullable<Step['lastDay']>; readonly now: string }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const days = daysUntil(day.due, now);
  const left = day.paused ? say('pausedNow') : day.lapsed || days < 0 ? say('passed') : days === 0 ? say('today') : say(days === 1 ? 'dayLeft' : 'daysLeft', { days });
  return (
    <div className="last-day">
      <p className="quiet">{say('lastDay')} · {day.name}</p>
      <p className="day">{dayInPieces(day.due, language).map((piece, _place, all) => (all.length === 1 ? piece : <span key={piece} className="whole">{piece}</span>))}</p>
      <p className={`left ${day.lapsed || (days <= 3 && !day.paused) ? 'pressing' : ''}`}>{left}</p>
      {day.provisional && <p className="quiet">{say('provisional')}</p>}
      <details>
        <summary>{say('why')}</summary>
        <ol className="why">{day.why.map((line, place) => <li key={place}>{line}</li>)}</ol>
        <p className="quiet">{say('basis', { article: day.article })}</p>
      </details>
    </div>
  );
}

interface Doing {
  readonly page: PartyPageAnswer;
  readonly token: string;
  readonly handedIn: (receipt: SubmissionReceipt) => void;
  readonly closed: () => void;
}

/** The acts of a step: a button each, and the form of the one that was chosen. */
function Hand({ acts, form, known, label, page, token, handedIn, closed }: Doing & { readonly acts: readonly Offered[]; readonly form: string; readonly known?: Readonly<Record<string, unknown>>; readonly label?: (act: Offered) => string }): ReactNode {
  const [chosen, setChosen] = useState<string>();
  const offered = acts.find(({ act }) => act === chosen);
  if (acts.length === 0) return undefined;
  return (
    <div className="no-print">
      <div className="row">
        {acts.map((one) => <button key={one.act} type="button" className={one.act === chosen ? 'chosen' : 'plain'} aria-expanded={one.act === chosen} onClick={() => setChosen(one.act === chosen ? undefined : one.act)}>{label?.(one) ?? one.words}</button>)}
      </div>
      {offered && (
        <ActForm
          key={offered.act} offered={offered} token={token} largestFile={page.largestFile} draft={draftKey(page, `${form}.${offered.act}`)} known={known}
          done={(receipt) => { setChosen(undefined); handedIn(receipt); }} cancel={() => setChosen(undefined)} closed={closed}
        />
      )}
    </div>
  );
}

function StepPanel({ step, ...doing }: Doing & { readonly step: Step }): ReactNode {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby={`asked-${step.id}`}>
      <h2 id={`asked-${step.id}`}>{say('asked')}</h2>
      <p className="asked"><Foreign>{step.asked}</Foreign></p>
      {step.lastDay && <LastDay day={step.lastDay} now={doing.page.now} />}
      {step.acts.length > 0 && <><h3>{say('hand')}</h3><p className="quiet">{say('handHint')}</p><Hand acts={step.acts} form={step.id} {...doing} /></>}
      {step.rights.length > 0 && <h3>{say('rights')}</h3>}
      <ul className="rights">
        {step.rights.map(({ title, text, article }) => (
          <li key={title}><strong>{title}{say('colon')}</strong>{text} {article !== undefined && <span className="quiet">{article}</span>}</li>
        ))}
      </ul>
    </section>
  );
}

/** What a party or a caller sees of the case, and does in it. */
export function PartyPage({ receipt, ...doing }: Doing & { readonly receipt: SubmissionReceipt | undefined }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { page } = doing;
  const { answer } = page;
  return (
    <>
      <section className="panel" aria-labelledby="case">
        <h2 id="case" className="number">{page.number} {page.closed && <span className="mark green">{say('closed')}</span>}</h2>
        <p className="quiet">{say('about', { procedure: page.procedure, role: page.role, handling: page.handling })}</p>
        {page.state !== undefined && (
          <dl>
            <div><dt>{say('state')}</dt><dd>{page.state}</dd></div>
            {page.next !== undefined && !page.closed && <div><dt>{say('next')}</dt><dd>{page.next}</dd></div>}
          </dl>
        )}
      </section>
      {receipt && <Receipt receipt={receipt} />}
      {page.questions.length > 0 && (
        <section className="panel" aria-labelledby="questions">
          <h2 id="questions">{say('questions')}</h2>
          <p className="quiet">{say('questionsHint')}</p>
          <ul className="questions">
            {page.questions.map(({ seq, on, question, answers }) => (
              <li key={seq}>
                <p className="asked"><Foreign>{question}</Foreign></p>
                <p className="quiet">{say('askedOn', { date: dayInFull(on, language) })}{answers > 0 && <> · <span className="mark green">{answers === 1 ? say('answeredOnce') : say('answered', { count: answers })}</span></>}</p>
                {answer && <Hand acts={[answer]} form={`question-${seq}`} known={{ question: seq }} label={() => say(answers > 0 ? 'answerMore' : 'answer')} {...doing} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.consents.length > 0 && (
        <section className="panel" aria-labelledby="consents">
          <h2 id="consents">{say('mediation')}</h2>
          <ul className="plain-list">{page.consents.map(({ who, own, agreed }, place) => <li key={place}>{who}{own && say('you')}{say('colon')}<span className={`mark ${agreed ? 'green' : ''}`}>{say(agreed ? 'agreed' : 'notAgreed')}</span></li>)}</ul>
        </section>
      )}
      {page.steps.map((step) => <StepPanel key={step.id} step={step} {...doing} />)}
      {page.handedIn.length > 0 && (
        <section className="panel" aria-labelledby="handed-in">
          <h2 id="handed-in">{say('handedIn')}</h2>
          <ul className="plain-list">{[...page.handedIn].reverse().map(({ number, act, at, files }) => <li key={number}><strong>{act}</strong> {momentInFull(at, language)} <span className="quiet">{say('receiptNumber')} {number} · {say('receiptFiles')} {files}</span></li>)}</ul>
        </section>
      )}
    </>
  );
}
