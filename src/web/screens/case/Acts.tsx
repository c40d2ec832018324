import { Button, Input } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import type { ProcedureAnswer } from '../../../contract/diagram';
import { ActDialog } from '../../acts/ActDialog';
import { Glossed } from '../../help/Glossed';
import { Fold } from '../../shown/Fold';
import { whenText } from '../../shown/time';
import { useTurnCause } from '../../shown/useTurnCause';
import { useCommon } from '../../words/common';
import { useSay } from './words';

type Act = CaseAnswer['acts'][number];

function WhyNot({ act }: { readonly act: Act }): ReactNode {
  const common = useCommon();
  const { refusal } = act;
  if (!refusal) return <li>{act.words}</li>;
  const because = (refusal.condition ?? refusal).words;
  // What is the reason already is not said again as what is missing; and 'nobody' is no one to turn to.
  const missing = refusal.missing.filter(({ words }) => words !== because);
  const who = refusal.who.filter(({ code }) => code !== 'nobody');
  return (
    <li>
      <strong>{act.words}</strong>{common('colon')}<Glossed>{because}</Glossed>
      {missing.length > 0 && <span> {common('missingHere', { what: missing.map(({ words }) => words).join(common('comma')) })}</span>}
      {who.length > 0 && <span className="quiet"> {common('whoMay', { who: who.map(({ words }) => words).join(common('comma')) })}</span>}
      {refusal.article !== undefined && <span className="quiet"> {refusal.article}</span>}
    </li>
  );
}

type Procedure = Pick<ProcedureAnswer, 'states' | 'stages' | 'ways'>;

/** Where an act may lead from here. */
interface Lead {
  readonly words: string;
  /** It can only end the case (withdrawn, cancelled): it stands behind what carries the case forward. */
  readonly ends: boolean;
  /** It leads only to what comes before in the life of such a case: sent back, in dispute. */
  readonly back: boolean;
}

/** What carries the case forward, then what sends it back, then what ends it. */
const rankOf = (lead: Lead | undefined): number => (lead?.ends === true ? 2 : lead?.back === true ? 1 : 0);

/** Where each act that moves the case on may lead from its state. */
function leadsFrom(procedure: Procedure | undefined, state: string): ReadonlyMap<string, Lead> {
  const states = new Map(procedure?.states.map((one) => [one.state, one]));
  const stages = procedure?.stages.map(({ stage }) => stage) ?? [];
  const last = stages[stages.length - 1];
  const stageOf = (one: string): number => stages.indexOf(states.get(one)?.stage ?? '');
  const to = new Map<string, Set<string>>();
  for (const way of procedure?.ways ?? []) if (way.from === state && way.to !== state && !way.lapse) to.set(way.event, (to.get(way.event) ?? new Set()).add(way.to));
  return new Map([...to].map(([act, found]) => [act, { words: [...found].map((one) => states.get(one)?.words ?? one).join(' / '), ends: [...found].every((one) => states.get(one)?.stage === last), back: [...found].every((one) => stageOf(one) < stageOf(state)) }]));
}

/**
 * The nearest due date that an office owes and that an act meets, of the acts that leave the case where it is. A clock that
 * something meets which carries the case forward is left to that: it is what the clock is for. What meets every clock at once
 * closes the case (withdrawn, cancelled, settled), and none of them is left to it.
 */
function datesOf({ acts, deadlines }: CaseAnswer, leads: ReadonlyMap<string, Lead>): ReadonlyMap<string, string> {
  const open = acts.filter(({ open: may }) => may);
  const met = new Set(open.flatMap(({ ends }) => ends ?? []));
  const closes = ({ ends }: Act): boolean => met.size > 1 && [...met].every((id) => ends?.includes(id) === true);
  const ledTo = new Set(open.filter((act) => leads.has(act.act) && !closes(act)).flatMap(({ ends }) => ends ?? []));
  const meets = ({ ends }: Act): string | undefined => deadlines.filter(({ id, presses, status }) => presses && status !== 'paused' && ends?.includes(id) && !ledTo.has(id)).map(({ due }) => due).sort()[0];
  return new Map(open.flatMap((act) => (leads.has(act.act) ? [] : [[act.act, meets(act)] as const])).filter((one): one is readonly [string, string] => one[1] !== undefined));
}

/** So many buttons that one is looked for by typing. */
const MANY = 10;

/** A group of acts. What moves the case on says where to; what meets a date that is owed says which. */
function Group({ title, acts, leads, dates, onChoose, children }: { readonly title: string; readonly acts: readonly Act[]; readonly leads: ReadonlyMap<string, Lead>; readonly dates?: ReadonlyMap<string, string>; readonly onChoose: (act: string) => void; readonly children?: ReactNode }): ReactNode {
  const say = useSay();
  if (acts.length === 0 && children === undefined) return null;
  return (
    <div role="group" aria-label={title} className="act-group">
      <h3>{title}</h3>
      <div className="row">
        {acts.map(({ act, words, via }) => (
          <Button key={act} onClick={() => onChoose(act)} className={leads.has(act) || dates?.has(act) ? 'act-leads' : undefined}>
            {words}{leads.has(act) && <small className="act-to">→ {leads.get(act)?.words}</small>}{dates?.has(act) && <small className="act-to">{say('meets', { date: whenText(dates.get(act) ?? '') })}</small>}{via !== undefined && <span className="mark">{say('needsApproval')}</span>}
          </Button>
        ))}
      </div>
      {children}
    </div>
  );
}

/** What would carry the case forward and lacks something: the reader's own next step is not looked for among everything that is not open. */
function Lacking({ acts, leads }: { readonly acts: readonly Act[]; readonly leads: ReadonlyMap<string, Lead> }): ReactNode {
  const say = useSay();
  const common = useCommon();
  return (
    <ul className="act-lacks quiet" aria-label={say('lacks')}>
      {acts.map(({ act, words, refusal }) => <li key={act}>{say('lacks')} <strong>{words}</strong> → {leads.get(act)?.words}{common('colon')}{refusal?.condition?.words}</li>)}
    </ul>
  );
}

/** What was asked for and waits for its approval: asked for once, it is not offered again. */
function InApproval({ acts, leads }: { readonly acts: readonly Act[]; readonly leads: ReadonlyMap<string, Lead> }): ReactNode {
  const say = useSay();
  return (
    <ul className="act-lacks quiet" aria-label={say('inApproval')}>
      {acts.map(({ act, words }) => <li key={act}>{say('inApproval')} <strong>{words}</strong>{leads.has(act) && <> → {leads.get(act)?.words}</>}</li>)}
    </ul>
  );
}

/** The acts that are asked for already; one that is done for each party may be asked for again, for another of them. */
function askedFor(file: CaseAnswer): readonly Act[] {
  const pending = new Set(file.requests.filter(({ status }) => status === 'pending').map(({ act }) => act));
  return file.acts.filter(({ act, open, via, parties }) => open && via !== undefined && pending.has(act) && (parties?.length ?? 0) <= 1);
}

/** The nearest date first, and what meets none as it came. */
function byDate(dates: ReadonlyMap<string, string>): (a: Act, b: Act) => number {
  const of = ({ act }: Act): string => dates.get(act) ?? '9999';
  return (a, b) => (of(a) === of(b) ? 0 : of(a) < of(b) ? -1 : 1);
}

/** Of what the state of the case does not allow there is no more to say than that. */
const isOfState = ({ refusal }: Act): boolean => refusal?.code === 'act.notOpen' && refusal.condition === undefined;

/** What may not be done: each with its reason; what merely is not its time in one line. */
function NotNow({ acts }: { readonly acts: readonly Act[] }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const later = acts.filter(isOfState);
  return (
    <ul>
      {acts.filter((act) => !isOfState(act)).map((one) => <WhyNot key={one.act} act={one} />)}
      {later.length > 0 && <li>{say('notInState', { count: later.length })}{common('colon')}<span className="quiet">{later.map(({ words }) => words).join(common('comma'))}</span></li>}
    </ul>
  );
}

/** What carries the case forward from here and is performed by others than the reader, each with who does. */
function useByOthers({ acts }: CaseAnswer, leads: ReadonlyMap<string, Lead>): readonly string[] {
  const common = useCommon();
  return acts.flatMap(({ act, words, open, refusal }) => {
    const who = refusal?.code === 'role.missing' ? refusal.who.map((one) => one.words) : [];
    return open || who.length === 0 || leads.get(act)?.ends !== false ? [] : [`${words}${common('bracket', { text: who.join(common('comma')) })}`];
  });
}

/** Where nothing is open to the reader: whose move it is and why, and who performs what carries the case on from here. */
function NothingOpen({ file, leads }: { readonly file: CaseAnswer; readonly leads: ReadonlyMap<string, Lead> }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { closed, turn } = file;
  const causeOf = useTurnCause();
  const others = useByOthers(file, leads);
  return (
    <>
      {!closed && <p><strong>{say('nowBy', { who: turn.words })}</strong>{common('bracket', { text: causeOf(turn) })}</p>}
      <p className="quiet">{say('nothingOpen')}{others.length > 0 && ` ${say('byOthers', { what: others.join(common('comma')) })}`}</p>
    </>
  );
}

/** What may be done now, as buttons; and what may not, with the reason. */
export function Acts({ file, procedure }: { readonly file: CaseAnswer; readonly procedure: Procedure | undefined }): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState('');
  // As it was when it was chosen: what is typed stays, also when somebody else was first and it is no longer open.
  const [chosen, setChosen] = useState<Act>();
  const asked = askedFor(file);
  const open = file.acts.filter((act) => act.open && !asked.includes(act));
  const closed = file.acts.filter((act) => !act.open);
  const found = open.filter((one) => one.words.toLowerCase().includes(typed.trim().toLowerCase()));
  const leads = useMemo(() => leadsFrom(procedure, file.state), [procedure, file.state]);
  const dates = useMemo(() => datesOf(file, leads), [file, leads]);
  const forward = found.filter(({ act }) => leads.has(act)).sort((a, b) => rankOf(leads.get(a.act)) - rankOf(leads.get(b.act)));
  // Where another act leads there already, nothing is missing.
  const reached = new Set([...forward, ...asked].map(({ act }) => leads.get(act)?.words));
  const lacking = typed === '' ? closed.filter(({ act, refusal }) => refusal?.condition !== undefined && leads.get(act)?.ends === false && !reached.has(leads.get(act)?.words)) : [];
  const others = useByOthers(file, leads);
  const common = useCommon();
  const choose = (name: string): void => setChosen(open.find(({ act }) => act === name));
  return (
    <section className="panel no-print" aria-labelledby="acts">
      <h2 id="acts">{say('now')}</h2>
      {asked.length > 0 && <InApproval acts={asked} leads={leads} />}
      {open.length === 0 ? <NothingOpen file={file} leads={leads} /> : (
        <>
          {open.length > MANY && <Input.Search allowClear aria-label={say('findAct')} placeholder={say('findAct')} value={typed} onChange={({ target }) => setTyped(target.value)} className="act-find" />}
          <Group title={say('leads')} acts={forward} leads={leads} onChoose={choose}>{lacking.length > 0 ? <Lacking acts={lacking} leads={leads} /> : undefined}</Group>
          {typed === '' && others.length > 0 && <p className="quiet">{say('byOthers', { what: others.join(common('comma')) })}</p>}
          <Group title={say('records')} acts={found.filter(({ act }) => !leads.has(act)).sort(byDate(dates))} leads={leads} dates={dates} onChoose={choose} />
          {found.length === 0 && <p className="quiet">{say('noSuchAct')}</p>}
        </>
      )}
      {closed.length > 0 && <Fold className="not-now" summary={say('notNow', { count: closed.length })}>{() => <NotNow acts={closed} />}</Fold>}
      {chosen && <ActDialog key={chosen.act} file={file} act={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
