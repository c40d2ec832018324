import type { ReactNode } from 'react';
import type { CaseAnswer, HistoryAnswer } from '../../../contract/case';
import { ActButton } from '../../acts/ActButton';
import { useAccount } from '../../api/session';
import { Foreign } from '../../shown/Foreign';
import { useBodyName } from '../../shown/useBodyName';
import { signing, sittingOf, textIn, told } from './consultation';
import { useSay } from './words';

const PASSAGES = ['discussed', 'agreed', 'advice'] as const;

/** 会商纪要: the draft as it reads, who has countersigned it, and the issue under which it went out. */
export function Minutes({ file, history }: { readonly file: CaseAnswer; readonly history: HistoryAnswer | undefined }): ReactNode {
  const say = useSay();
  const nameOf = useBodyName();
  const { body: own } = useAccount();
  const sitting = sittingOf(file);
  const drafts = told(history, 'minutes.drafted');
  const draft = drafts[drafts.length - 1];
  const record = told(history, 'meeting.held').slice(-1)[0];
  const begin = draft ? Object.fromEntries(PASSAGES.map((passage) => [passage, textIn(draft, passage)])) : { discussed: textIn(record, 'record') };
  const issue = file.numbers['consultationMinutes'];
  const signers = draft ? signing(sitting) : [];
  return (
    <section className="panel" aria-labelledby="minutes">
      <div className="spread">
        <h2 id="minutes">{say('minutes')}{issue !== undefined && ` · ${issue}`}</h2>
        <span className="row"><ActButton file={file} act="minutes.drafted" begin={begin} primary={!draft}>{say(draft ? 'redraft' : 'draft')}</ActButton><ActButton file={file} act="minutes.issued" primary /></span>
      </div>
      {sitting.issuedOn !== undefined && <p><span className="mark green">{say('issued', { date: sitting.issuedOn })}</span></p>}
      {!draft ? <p className="quiet">{say('noDraft')}</p> : (
        <>
          <p className="quiet">{say('draftNumber', { number: sitting.drafts, date: draft.on })}</p>
          {PASSAGES.map((passage) => <div key={passage}><h3>{say(passage === 'agreed' ? 'agreed_text' : passage)}</h3><p className="prose"><Foreign>{textIn(draft, passage)}</Foreign></p></div>)}
          <h3>{say('countersigned', { count: signers.filter(({ signed }) => signed !== undefined).length, of: signers.length })}</h3>
          <ul className="plain-list">
            {signers.map((member) => (
              <li key={member.party} className="row">
                <span>{nameOf(member.body)}</span> <span className={`mark ${member.signed === undefined ? 'yellow' : member.signed === 'agreed' ? 'green' : ''}`}>{say(member.signed ?? 'unsigned')}</span>
                {member.signed === undefined && ['minutes.countersigned', 'minutes.objected'].map((act) => <ActButton key={act} file={file} act={act} party={member.party} begin={act === 'minutes.countersigned' ? { way: member.body === own ? 'online' : 'paper' } : undefined} manner={member.body === own ? undefined : { body: member.body, way: 'paper' }} />)}
              </li>
            ))}
          </ul>
          {sitting.drafts > 1 && <details><summary>{say('earlier', { count: sitting.drafts - 1 })}</summary>{drafts.slice(0, -1).reverse().map((one) => <div key={one.seq}><h4>{one.on}</h4><p className="prose">{PASSAGES.map((passage) => textIn(one, passage)).join('\n')}</p></div>)}</details>}
        </>
      )}
    </section>
  );
}
