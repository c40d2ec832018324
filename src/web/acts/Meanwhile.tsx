import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CaseAnswer, HistoryAnswer } from '../../contract/case';
import { Due } from '../shown/Due';
import { Foreign } from '../shown/Foreign';
import { whenText } from '../shown/time';
import { useTurnCause } from '../shown/useTurnCause';
import { useCommon } from '../words/common';
import { useSay } from './words';

interface Props {
  readonly was: CaseAnswer;
  readonly now: CaseAnswer;
  readonly act: CaseAnswer['acts'][number];
  /** What came between. */
  readonly facts: HistoryAnswer['facts'];
  /** Names of those who acted. */
  readonly people: HistoryAnswer['people'];
  readonly onGoOn: () => void;
}

const nearest = ({ deadlines }: CaseAnswer) => [...deadlines].filter(({ endSeq, status }) => endSeq === undefined && status !== 'ended').sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1))[0];

function Clock({ file }: { readonly file: CaseAnswer }): ReactNode {
  const clock = nearest(file);
  return clock ? <>{clock.name} <Due deadline={clock} away={false} /></> : '—';
}

/** Someone else was first: the case as it was and as it is, side by side, and what came between. What was typed is not touched. */
export function Meanwhile({ was, now, act, facts, people, onGoOn }: Props): ReactNode {
  const say = useSay();
  const common = useCommon();
  const causeOf = useTurnCause();
  const present = now.acts.find((one) => one.act === act.act);
  const open = present?.open === true;
  const why = present?.refusal && (present.refusal.condition ?? present.refusal).words;
  const rows: readonly (readonly [name: string, then: ReactNode, now: ReactNode, changed: boolean])[] = [
    [say('state'), was.stateWords, now.stateWords, was.state !== now.state],
    [say('turn'), `${was.turn.words} · ${causeOf(was.turn)}`, `${now.turn.words} · ${causeOf(now.turn)}`, was.turn.body !== now.turn.body || was.turn.cause !== now.turn.cause],
    [say('clock'), <Clock key="was" file={was} />, <Clock key="now" file={now} />, nearest(was)?.id !== nearest(now)?.id || nearest(was)?.due !== nearest(now)?.due],
    [say('thisAct'), say('isOpen'), open ? say('isOpen') : <>{say('notOpen')}{why !== undefined && `${common('colon')}${why}`}</>, !open],
  ];
  return (
    <section className="meanwhile gap" role="alert">
      <p><strong>{say('movedOnTitle')}</strong> {say('typedStays')}</p>
      <table className="sides" aria-label={say('movedOnTitle')}>
        <thead><tr><td /><th scope="col">{say('then')}</th><th scope="col">{say('now')}</th></tr></thead>
        <tbody>{rows.map(([name, then, present_, changed]) => <tr key={name}><th scope="row">{name}</th><td>{then}</td><td>{changed ? <strong>{present_}</strong> : present_}</td></tr>)}</tbody>
      </table>
      {facts.length > 0 && <div>{say('whatHappened')}<ul>{facts.map(({ seq, at, words, actor, document }) => <li key={seq}>{whenText(at)} {words} {typeof actor?.['id'] === 'string' && people[actor['id']] !== undefined && <Foreign>{people[actor['id']] ?? ''}</Foreign>} {typeof document?.['number'] === 'string' && <Foreign>{document['number']}</Foreign>}</li>)}</ul></div>}
      {open && <p><Button onClick={onGoOn}>{say('goOn')}</Button></p>}
    </section>
  );
}
