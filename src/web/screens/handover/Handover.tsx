import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { CaseAnswer } from '../../../contract/case';
import type { ReceiptAnswer } from '../../../contract/receipt';
import { FromPaper } from '../../acts/FromPaper';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { nameIn } from '../../shown/nameIn';
import { dateText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { Acts } from '../case/Acts';
import { itsWords, theCase } from '../case/askForCase';
import { Data, type Vocabulary } from '../case/Data';
import { Documents } from '../case/Documents';
import '../case/case.css';
import { BothClocks } from './BothClocks';
import { Materials } from './Materials';
import { Receipt } from './Receipt';
import { useSay } from './words';
import './handover.css';

const EVERY_MS = 30_000;

/** Who hands over, who receives, who oversees, and who has it now. */
function Head({ file, receipt, choices }: { readonly file: CaseAnswer; readonly receipt: ReceiptAnswer | undefined; readonly choices: Vocabulary['choices'] }): ReactNode {
  const say = useSay();
  const { number, title, stateWords, closed, turn, flags, numbers } = file;
  const { sender, receiver, overseer, court, holder } = receipt?.receipt.offices ?? { sender: file.hub, holder: file.handling };
  const name = (code: string | undefined): string => (code === undefined ? say('notYet') : (receipt?.shown.bodies[code] ?? file.bodies[code] ?? code));
  return (
    <section className="panel case-head">
      <div className="spread">
        <h1>{number} · <Foreign>{title}</Foreign></h1>
        <span className="row no-print"><Link to={`/cases/${file.id}`}>{say('openCase')}</Link><Button size="small" onClick={() => window.print()}>{say('print')}</Button></span>
      </div>
      <p>
        <span className="mark state">{stateWords}</span> {closed && <span className="mark green">{say('closed')}</span>} {flags.filter((flag) => choices[flag] !== undefined).map((flag) => <Fragment key={flag}><span className="mark yellow">{choices[flag]}</span> </Fragment>)}{' '}
        {!closed && <>{say('turn', { who: turn.words })} · <span className="whole">{say('since', { date: dateText(turn.since) })}</span></>}
      </p>
      <dl className="offices">
        <div><dt>{say(court === undefined ? 'sender' : 'applicant')}</dt><dd>{name(sender)}</dd></div>
        <div><dt>{say(court === undefined ? 'receiver' : 'court')}</dt><dd>{name(court ?? receiver)}</dd></div>
        {overseer !== undefined && <div><dt>{say('overseer')}</dt><dd>{name(overseer)}</dd></div>}
        <div><dt>{say('holder')}</dt><dd>{name(holder)} {court === undefined && (holder !== sender || file.data['receivedSeq'] === 0) && <span className="quiet">{say(holder === sender ? 'holderSender' : 'holderReceiver')}</span>}</dd></div>
      </dl>
      <p className="quiet">{Object.values(numbers).filter((one) => one !== number).join(' · ')}</p>
    </section>
  );
}

/** `刑法 213`, `刑法 219-1` as the table of crimes keeps them; what a person typed is in their words. */
const CRIMINAL_LAW = /^刑法 (\d+)(?:-(\d))?$/;

/** What came of it: the decision, the criminal outcome, what was decided against. */
function Outcome({ file, vocabulary }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary }): ReactNode {
  const say = useSay();
  const shown = Object.fromEntries(['crime', 'article', 'figures', 'goods', 'penalties', 'policeNumber', 'declinedFor', 'declineReason', 'result', 'application', 'decisionNumber', 'amount', 'demandServedOn', 'enforcementPapers', 'courtNumber'].flatMap((name) => (file.data[name] === undefined ? [] : [[name, file.data[name]]])));
  const article = typeof shown['article'] === 'string' ? CRIMINAL_LAW.exec(shown['article']) : null;
  if (article) shown['article'] = say(article[2] === undefined ? 'criminalLaw' : 'criminalLawAdded', { article: article[1] ?? '' });
  const named = { ...vocabulary, fields: { ...vocabulary.fields, article: say('article'), figures: say('figures'), policeNumber: say('policeNumber'), courtNumber: say('courtNumber'), declinedFor: say('declinedFor'), declineReason: say('declineReason') } };
  return (
    <section className="panel" aria-labelledby="matter">
      <h2 id="matter">{say('matter')}</h2>
      {file.parties.map(({ id, role, identity, withheld }) => <p key={id}><strong>{vocabulary.choices[role] ?? vocabulary.fields['party'] ?? role}</strong> {withheld || identity === undefined || !file.identities[identity] ? <span className="quiet">{say('withheld')}</span> : <Foreign>{nameIn(file.identities[identity]?.content)}</Foreign>}</p>)}
      {file.parts.includes('main') ? <Data data={shown} vocabulary={named} file={file} /> : <p className="quiet">{say('coverOnly')}</p>}
    </section>
  );
}

/** A handover: what must go, what has gone, both bodies' clocks on one sheet, and the receipt that proves it. */
export default function Handover(): ReactNode {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: file, error, refetch } = useRead('readCase', theCase(id), { every: EVERY_MS });
  const receipt = useRead('readReceipt', { params: { id } }, { every: EVERY_MS });
  const procedure = useRead('readProcedure', itsWords(file?.procedure), { keep: Infinity, enabled: file !== undefined });
  // Without the words of its procedure a case could be told in codes only.
  const vocabulary = procedure.data;
  const trouble = error ?? receipt.error ?? procedure.error;
  return (
    <div className="stack">
      <p className="no-print"><Link to="/handovers">← {say('back')}</Link></p>
      {trouble && <><h1>{say('title')}</h1><Trouble error={trouble} retry={() => { void refetch(); void receipt.refetch(); void procedure.refetch(); }} /></>}
      {!trouble && (!file || !receipt.data || !vocabulary) && <Waiting />}
      {!trouble && file && receipt.data && vocabulary && (
        <>
          <Head file={file} receipt={receipt.data} choices={vocabulary.choices} />
          <div className="case-columns">
            <div className="stack">
              <Acts file={file} procedure={vocabulary} />
              <FromPaper file={file} />
              {file.data['track'] !== 'toCourt' && <Materials file={file} vocabulary={vocabulary} />}
            </div>
            <div className="stack">
              <Outcome file={file} vocabulary={vocabulary} />
              <div className="no-print"><Documents id={file.id} /></div>
            </div>
          </div>
          <BothClocks file={file} bodies={receipt.data.shown.bodies} offices={receipt.data.receipt.offices} />
          <Receipt signed={receipt.data} outstanding={file.proofsOutstanding} />
        </>
      )}
    </div>
  );
}
