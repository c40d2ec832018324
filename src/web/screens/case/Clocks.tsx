import type { ReactNode } from 'react';
import type { CaseAnswer, DeadlineAnswer } from '../../../contract/case';
import { useAccount } from '../../api/session';
import { partyName } from '../../acts/partyName';
import { Glossed } from '../../help/Glossed';
import { Due } from '../../shown/Due';
import { Ended } from '../../shown/Ended';
import { Fold } from '../../shown/Fold';
import { Marks } from '../../shown/Marks';
import { Sure } from '../../shown/Sure';
import { whenText } from '../../shown/time';
import { useBodyName } from '../../shown/useBodyName';
import { useEndings, type Endings } from '../../shown/useEndings';
import { useCommon } from '../../words/common';
import type { Step } from './days';
import { WhyCalendar } from './WhyCalendar';
import { useSay } from './words';

const isDone = ({ endSeq, status }: DeadlineAnswer): boolean => endSeq !== undefined || status === 'ended';
/** Nothing is to be kept any more: it is done, or a time is over by which no office is pressed. */
const isOver = (deadline: DeadlineAnswer): boolean => isDone(deadline) || (!deadline.presses && deadline.status.startsWith('lapsed'));
/** What binds first; a target of the house never stands before a period of the law. */
const order = (a: DeadlineAnswer, b: DeadlineAnswer): number => Number(a.kind === 'internal') - Number(b.kind === 'internal') || a.ringsAt.localeCompare(b.ringsAt);

function Clock({ deadline, file, endings }: { readonly deadline: DeadlineAnswer; readonly file: CaseAnswer; readonly endings: Endings }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const bodyName = useBodyName();
  const { body: own } = useAccount();
  const { kind, name, article, mark, binds, explanation, outer, setBy, extensions, marks, party, due, onlyWhere, body, presses } = deadline;
  // A party's own time is nobody's duty, and a reader knows the own body's clocks.
  const whose = body === own || (party !== undefined && !presses) ? undefined : (file.bodies[body] ?? bodyName(body));
  return (
    <li className={`clock ${kind}`}>
      <div className="spread">
        <strong><Glossed>{name}</Glossed></strong>
        <Due deadline={deadline} />
      </div>
      <p className="quiet">
        <span className="mark"><Glossed>{common(kind)}</Glossed></span> {binds && !isOver(deadline) && <span className="mark">{say('binding')}</span>} <Ended deadline={deadline} endings={endings} />{' '}
        {article} <Sure mark={mark} /> {party !== undefined && `· ${partyName(file, party)}`}
      </p>
      {whose !== undefined && <p className="quiet">{say('clockOf', { body: whose })}</p>}
      {onlyWhere !== undefined && <p className="quiet">{onlyWhere}</p>}
      {outer !== undefined && outer !== due && <p className="quiet">{say('outer', { date: whenText(outer) })}</p>}
      {setBy && setBy.document !== '' && <p className="quiet">{say('setBy', { document: setBy.document })}</p>}
      {extensions.length > 0 && <p className="quiet">{say('extended')} ×{extensions.length}</p>}
      {marks && marks.length > 0 && <Marks marks={marks} />}
      {explanation && <Fold summary={say('why')}>{() => <WhyCalendar steps={explanation.steps as unknown as readonly Step[]} words={explanation.words} due={due} />}</Fold>}
    </li>
  );
}

/** Every clock of the case: those that run, by what binds first; then those that are over. */
export function Clocks({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const running = file.deadlines.filter((deadline) => !isOver(deadline)).sort(order);
  const over = file.deadlines.filter(isOver);
  const endings = useEndings(file.id);
  return (
    <section className="panel" aria-labelledby="clocks">
      <h2 id="clocks">{say('clocks')}</h2>
      {running.length === 0 ? <p className="quiet">{say('noClocks')}</p> : <ul className="clocks">{running.map((deadline) => <Clock key={deadline.id} deadline={deadline} file={file} endings={endings} />)}</ul>}
      {over.length > 0 && <Fold summary={say('endedClocks', { count: over.length })}>{() => <ul className="clocks">{over.map((deadline) => <Clock key={deadline.id} deadline={deadline} file={file} endings={endings} />)}</ul>}</Fold>}
    </section>
  );
}
