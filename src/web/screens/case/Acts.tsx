import { Button, Input } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import type { ProcedureAnswer } from '../../../contract/diagram';
import { ActDialog } from '../../acts/ActDialog';
import { Glossed } from '../../help/Glossed';
import { useCommon } from '../../words/common';
import { useSay } from './words';

type Act = CaseAnswer['acts'][number];

function WhyNot({ act }: { readonly act: Act }): ReactNode {
  const common = useCommon();
  const { refusal } = act;
  if (!refusal) return <li>{act.words}</li>;
  return (
    <li>
      <strong>{act.words}</strong>{common('colon')}<Glossed>{(refusal.condition ?? refusal).words}</Glossed>
      {refusal.missing.length > 0 && <span> {common('missingHere', { what: refusal.missing.map(({ words }) => words).join('、') })}</span>}
      {refusal.who.length > 0 && <span className="quiet"> {common('whoMay', { who: refusal.who.map(({ words }) => words).join('、') })}</span>}
      {refusal.article !== undefined && <span className="quiet"> {refusal.article}</span>}
    </li>
  );
}

/** Where each act that moves the case on may lead from here, in words. */
function destinations(ways: ProcedureAnswer['ways'], state: string, words: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const to = new Map<string, Set<string>>();
  for (const way of ways) if (way.from === state && way.to !== state && !way.lapse) to.set(way.event, (to.get(way.event) ?? new Set()).add(words.get(way.to) ?? way.to));
  return new Map([...to].map(([act, states]) => [act, [...states].join(' / ')]));
}

/** So many buttons that one is looked for by typing. */
const MANY = 10;

/** A group of acts. What moves the case on says where to. */
function Group({ title, acts, to, onChoose }: { readonly title: string; readonly acts: readonly Act[]; readonly to: ReadonlyMap<string, string>; readonly onChoose: (act: string) => void }): ReactNode {
  const say = useSay();
  if (acts.length === 0) return null;
  return (
    <div role="group" aria-label={title} className="act-group">
      <h3>{title}</h3>
      <div className="row">
        {acts.map(({ act, words, via }) => (
          <Button key={act} onClick={() => onChoose(act)} className={to.has(act) ? 'act-leads' : undefined}>
            {words}{to.has(act) && <small className="act-to">→ {to.get(act)}</small>}{via !== undefined && <span className="mark">{say('needsApproval')}</span>}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What may be done now, as buttons; and what may not, with the reason. */
export function Acts({ file, ways, words }: { readonly file: CaseAnswer; readonly ways: ProcedureAnswer['ways']; readonly words: ReadonlyMap<string, string> }): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState('');
  // As it was when it was chosen: what is typed stays, also when somebody else was first and it is no longer open.
  const [chosen, setChosen] = useState<Act>();
  const open = file.acts.filter((act) => act.open);
  const closed = file.acts.filter((act) => !act.open);
  const found = open.filter((one) => one.words.toLowerCase().includes(typed.trim().toLowerCase()));
  const to = useMemo(() => destinations(ways, file.state, words), [ways, file.state, words]);
  const choose = (name: string): void => setChosen(open.find(({ act }) => act === name));
  return (
    <section className="panel no-print" aria-labelledby="acts">
      <h2 id="acts">{say('now')}</h2>
      {open.length === 0 ? <p className="quiet">{say('nothingOpen')}</p> : (
        <>
          {open.length > MANY && <Input.Search allowClear aria-label={say('findAct')} placeholder={say('findAct')} value={typed} onChange={({ target }) => setTyped(target.value)} className="act-find" />}
          <Group title={say('leads')} acts={found.filter((one) => to.has(one.act))} to={to} onChoose={choose} />
          <Group title={say('records')} acts={found.filter((one) => !to.has(one.act))} to={to} onChoose={choose} />
          {found.length === 0 && <p className="quiet">{say('noSuchAct')}</p>}
        </>
      )}
      {closed.length > 0 && (
        <details className="not-now">
          <summary>{say('notNow', { count: closed.length })}</summary>
          <ul>{closed.map((one) => <WhyNot key={one.act} act={one} />)}</ul>
        </details>
      )}
      {chosen && <ActDialog key={chosen.act} file={file} act={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
