import type { ReactNode } from 'react';
import type { CaseAnswer, HistoryAnswer } from '../../../contract/case';
import { ActButton } from '../../acts/ActButton';
import { useAccount } from '../../api/session';
import { Foreign } from '../../shown/Foreign';
import { useBodyName } from '../../shown/useBodyName';
import { opining, sittingOf, textIn, told } from './consultation';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** 密封意见: who has given one; what it says only once they are opened. */
export function Opinions({ file, history, choices }: { readonly file: CaseAnswer; readonly history: HistoryAnswer | undefined; readonly choices: Readonly<Record<string, string>> }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const nameOf = useBodyName();
  const { body: own } = useAccount();
  const sitting = sittingOf(file);
  const owing = opining(sitting);
  const given = owing.filter(({ opinionSeq }) => opinionSeq !== undefined);
  const name = (party: string | undefined): string => { const body = sitting.members.find((member) => member.party === party)?.body; return body === undefined ? '' : nameOf(body); };
  const opinions = told(history, 'opinion.given', 'opinion.added', 'generalView.given');
  const dissents = told(history, 'dissent.recorded', 'minutes.objected');
  return (
    <section className="panel" aria-labelledby="opinions">
      <div className="spread"><h2 id="opinions">{say('opinions')}</h2><span className="row"><ActButton file={file} act="opinions.opened" primary /></span></div>
      {owing.length > 0 && (
        <>
          <p><span className={`mark ${sitting.opened ? 'green' : 'yellow'}`}>{say(sitting.opened ? 'opened' : 'sealed')}</span> {say('opinionCount', { count: given.length, of: owing.length })}</p>
          {!sitting.opened && <p className="quiet">{say('sealedHint')}</p>}
          <ul className="plain-list">
            {owing.map((member) => (
              <li key={member.party} className="row">
                <span>{name(member.party)}</span> <span className={`mark ${member.opinionSeq === undefined ? 'yellow' : 'green'}`}>{say(member.opinionSeq === undefined ? 'opinionOwed' : 'opinionIn')}</span>
                {['opinion.given', 'opinion.added', 'dissent.recorded'].filter((act) => act !== 'opinion.given' || member.opinionSeq === undefined).map((act) => <ActButton key={act} file={file} act={act} party={member.party} manner={member.body === own ? undefined : { body: member.body, way: 'paper' }} />)}
              </li>
            ))}
          </ul>
        </>
      )}
      {owing.length === 0 && <p className="quiet">{say('noOpinions')}</p>}
      {opinions.map((fact) => (
        <article key={fact.seq} className="opinion">
          <h3>{name(fact.party)} · {choices[textIn(fact, 'position')] ?? fact.words} <time className="quiet">{fact.on}</time></h3>
          <p className="prose"><Foreign>{textIn(fact, 'opinion') || textIn(fact, 'view')}</Foreign></p>
          {textIn(fact, 'grounds') !== '' && <p className="prose quiet"><Foreign>{textIn(fact, 'grounds')}</Foreign></p>}
        </article>
      ))}
      {dissents.length > 0 && <h3>{say('dissents')}</h3>}
      {dissents.map((fact) => <p key={fact.seq} className="prose"><strong>{name(fact.party)}</strong>{common('colon')}<Foreign>{textIn(fact, 'dissent')}</Foreign></p>)}
    </section>
  );
}
