import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { ActButton, mayChoose } from '../../acts/ActButton';
import { useAccount } from '../../api/session';
import { Foreign } from '../../shown/Foreign';
import { useBodyName } from '../../shown/useBodyName';
import { delegateOf, expectedAt, sittingOf, type Member } from './consultation';
import { useSay } from './words';

/** Acts of a seat: by the body itself, or entered by the office from its telephone call or its paper. */
const OF_A_SEAT = ['invitation.answered', 'delegate.named', 'recusal.declared', 'generalView.given'] as const;
type SeatAct = (typeof OF_A_SEAT)[number] | 'member.released';

function Standing({ member }: { readonly member: Member }): ReactNode {
  const say = useSay();
  const { reply, recused, released, present, opinionSeq, capacity, signed, acknowledgedOn } = member;
  return (
    <>
      {released !== undefined ? <span className="mark">{say('released')}</span> : reply === undefined && capacity === 'generalQuestions' ? null : reply === undefined ? <span className="mark yellow">{say('noReply')}</span> : <span className={`mark ${reply === 'attends' ? 'green' : ''}`}>{say(reply)}</span>}{' '}
      {recused && <span className="mark yellow">{say('recused')}</span>} {present !== undefined && (present || capacity === 'member') && <span className={`mark ${present ? 'green' : ''}`}>{say(present ? 'present' : 'absent')}</span>}{' '}
      {capacity === 'generalQuestions' && <span className="mark">{say('generalGuest')}</span>} {opinionSeq !== undefined && <span className="mark green">{say('opinionIn')}</span>}{' '}
      {signed !== undefined && <span className="mark">{say(signed)}</span>} {acknowledgedOn !== undefined && <span className="mark">{say('acknowledged', { date: acknowledgedOn })}</span>}
    </>
  );
}

/** 成员单位: replies, who comes, substitutes, recusal; 应到 and 实到 counted. */
export function Members({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const nameOf = useBodyName();
  const { body: own } = useAccount();
  const sitting = sittingOf(file);
  const { members, heldOn } = sitting;
  const outsideOf = ({ body }: Member) => (body === own ? undefined : { body, way: 'telephone' as const });
  const actsOf = (member: Member): readonly SeatAct[] => [...OF_A_SEAT, 'member.released' as const].filter((act) => mayChoose({ file, act, party: member.party, manner: act === 'member.released' ? undefined : outsideOf(member) }));
  const somebodyActs = members.some((member) => actsOf(member).length > 0);
  const columns = [say('body'), say('delegate'), say('standing'), ...(somebodyActs ? [say('acts')] : [])];
  return (
    <section className="panel" aria-labelledby="members">
      <h2 id="members">{say('members')}</h2>
      {members.length === 0 ? <p className="quiet">{say('noMembers')}</p> : (
        <>
          <p>{say('expected', { count: expectedAt(sitting).length })} · {heldOn === undefined ? say('replied', { count: members.filter(({ reply }) => reply !== undefined).length, of: members.length }) : say('presentCount', { count: members.filter(({ present }) => present === true).length })}</p>
          <table className="row-table" aria-label={say('members')}>
            <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            <tbody>
              {members.map((member) => {
                const outside = outsideOf(member);
                const delegate = delegateOf(file, member.party);
                const acts = actsOf(member);
                return (
                  <tr key={member.party}>
                    <td data-name={say('body')}>{nameOf(member.body)}</td>
                    <td data-name={say('delegate')}>{delegate === '' ? '—' : <Foreign>{delegate}</Foreign>}</td>
                    <td data-name={say('standing')}><Standing member={member} /></td>
                    {somebodyActs && <td data-name={say('acts')}>{acts.length > 0 && <span className="row">{acts.map((act) => <ActButton key={act} file={file} act={act} party={member.party} manner={act === 'member.released' ? undefined : outside}>{act !== 'invitation.answered' ? undefined : outside ? say('byTelephone') : member.reply === undefined ? undefined : say('changeReply')}</ActButton>)}</span>}</td>}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
