import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { ActDialog } from '../../acts/ActDialog';
import { useCommon } from '../../words/common';
import { useSay } from './words';

type Act = CaseAnswer['acts'][number];

function WhyNot({ act }: { readonly act: Act }): ReactNode {
  const common = useCommon();
  const { refusal } = act;
  if (!refusal) return <li>{act.words}</li>;
  return (
    <li>
      <strong>{act.words}</strong>：{(refusal.condition ?? refusal).words}
      {refusal.missing.length > 0 && <span> {common('missingHere', { what: refusal.missing.map(({ words }) => words).join('、') })}</span>}
      {refusal.who.length > 0 && <span className="quiet"> {common('whoMay', { who: refusal.who.map(({ words }) => words).join('、') })}</span>}
      {refusal.article !== undefined && <span className="quiet"> {refusal.article}</span>}
    </li>
  );
}

/** What may be done now, as buttons; and what may not, with the reason. */
export function Acts({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const open = file.acts.filter((act) => act.open);
  const closed = file.acts.filter((act) => !act.open);
  const act = open.find((one) => one.act === chosen);
  return (
    <section className="panel no-print" aria-labelledby="acts">
      <h2 id="acts">{say('now')}</h2>
      {open.length === 0 ? <p className="quiet">{say('nothingOpen')}</p> : (
        <div className="row">
          {open.map((one) => <Button key={one.act} onClick={() => setChosen(one.act)}>{one.words}{one.via !== undefined && <span className="mark">{say('needsApproval')}</span>}</Button>)}
        </div>
      )}
      {closed.length > 0 && (
        <details className="not-now">
          <summary>{say('notNow', { count: closed.length })}</summary>
          <ul>{closed.map((one) => <WhyNot key={one.act} act={one} />)}</ul>
        </details>
      )}
      {act && <ActDialog key={act.act} file={file} act={act} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
