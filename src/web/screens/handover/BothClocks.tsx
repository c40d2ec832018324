import type { ReactNode } from 'react';
import type { CaseAnswer, DeadlineAnswer } from '../../../contract/case';
import type { ReceiptAnswer } from '../../../contract/receipt';
import { Due } from '../../shown/Due';
import { Ended } from '../../shown/Ended';
import { Fold } from '../../shown/Fold';
import { Marks } from '../../shown/Marks';
import { Sure } from '../../shown/Sure';
import { whenText } from '../../shown/time';
import { useEndings, type Endings } from '../../shown/useEndings';
import { useCommon } from '../../words/common';
import type { Step } from '../case/days';
import { WhyCalendar } from '../case/WhyCalendar';
import { useSay } from './words';

const isOver = ({ endSeq, status }: DeadlineAnswer): boolean => endSeq !== undefined || status === 'ended';
const wasLate = ({ status }: DeadlineAnswer): boolean => status.startsWith('lapsed');
const isMet = (deadline: DeadlineAnswer): boolean => isOver(deadline) && !wasLate(deadline) && deadline.kind === 'internal';
/** Running ones by what ends first, then those that have ended. */
const order = (a: DeadlineAnswer, b: DeadlineAnswer): number => Number(isOver(a)) - Number(isOver(b)) || Number(a.kind === 'internal') - Number(b.kind === 'internal') || a.ringsAt.localeCompare(b.ringsAt);

function Clock({ deadline, endings }: { readonly deadline: DeadlineAnswer; readonly endings: Endings }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { kind, name, article, mark, start, outer, extensions, marks, explanation, due, onlyWhere } = deadline;
  return (
    <li className={`clock ${kind}`}>
      <div className="spread"><strong>{name}</strong><Due deadline={deadline} /></div>
      <p className="quiet">
        <span className="mark">{common(kind)}</span> <Ended deadline={deadline} endings={endings} /> {say('from', { date: whenText(start) })} · {article} <Sure mark={mark} />
      </p>
      {onlyWhere !== undefined && <p className="quiet">{onlyWhere}</p>}
      {outer !== undefined && outer !== due && <p className="quiet">{say('outer', { date: whenText(outer) })}</p>}
      {extensions.length > 0 && <p className="quiet">{say('extended', { times: extensions.length })}</p>}
      {marks && marks.length > 0 && <Marks marks={marks} />}
      {explanation && <Fold className="no-print" summary={say('why')}>{() => <WhyCalendar steps={explanation.steps as unknown as readonly Step[]} words={explanation.words} due={due} />}</Fold>}
    </li>
  );
}

/** Targets of the house that nobody let run out fold away; what the law sets, and what was late, stays on the sheet. */
function Column({ deadlines, endings }: { readonly deadlines: readonly DeadlineAnswer[]; readonly endings: Endings }): ReactNode {
  const say = useSay();
  const met = deadlines.filter(isMet);
  const shown = deadlines.filter((deadline) => !met.includes(deadline));
  return (
    <>
      {deadlines.length === 0 && <p className="quiet">{say('noClock')}</p>}
      <ul className="clocks">{shown.map((deadline) => <Clock key={deadline.id} deadline={deadline} endings={endings} />)}</ul>
      {met.length > 0 && <Fold className="no-print" summary={say('met', { count: met.length })}>{() => <ul className="clocks">{met.map((deadline) => <Clock key={deadline.id} deadline={deadline} endings={endings} />)}</ul>}</Fold>}
    </>
  );
}

interface Props {
  readonly file: CaseAnswer;
  readonly bodies: Readonly<Record<string, string>>;
  readonly offices: ReceiptAnswer['receipt']['offices'];
}

/** 一张表、双方期限: a column for each body, with what runs and ran for it, and why each day. */
export function BothClocks({ file, bodies, offices }: Props): ReactNode {
  const say = useSay();
  const endings = useEndings(file.id);
  const { sender, receiver, overseer, court } = offices;
  const other = court ?? receiver;
  const columns = [{ office: court === undefined ? ('sender' as const) : ('applicant' as const), body: sender }, ...(other === undefined ? [] : [{ office: court === undefined ? ('receiver' as const) : ('court' as const), body: other }]), ...(overseer === undefined ? [] : [{ office: 'overseer' as const, body: overseer }])];
  const of = (body: string): readonly DeadlineAnswer[] => file.deadlines.filter((deadline) => deadline.body === body).sort(order);
  const nameOf = (body: string): string => bodies[body] ?? file.bodies[body] ?? body;
  const rest = file.deadlines.filter(({ body }) => !columns.some((column) => column.body === body));
  return (
    <section className="panel" aria-labelledby="both-clocks">
      <h2 id="both-clocks">{say('bothClocks')}</h2>
      <div className="both-clocks">
        {columns.filter(({ office, body }) => office !== 'overseer' || (body !== sender && of(body).length > 0)).map(({ office, body }) => (
          <div key={office} role="group" className={of(body).length > 0 && of(body).every(isMet) ? 'no-print' : undefined} aria-label={`${say(office)} ${nameOf(body)}`}>
            <h3>{say(office)} · {nameOf(body)}</h3>
            <Column deadlines={of(body)} endings={endings} />
          </div>
        ))}
        {[...new Set(rest.map(({ body }) => body))].map((body) => (
          <div key={body} role="group" aria-label={`${say('others')} ${nameOf(body)}`}>
            <h3>{say('others')} · {nameOf(body)}</h3>
            <ul className="clocks">{of(body).map((deadline) => <Clock key={deadline.id} deadline={deadline} endings={endings} />)}</ul>
          </div>
        ))}
      </div>
    </section>
  );
}
