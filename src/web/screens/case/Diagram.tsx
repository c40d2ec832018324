import { Switch } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import type { PathAnswer, ProcedureAnswer } from '../../../contract/diagram';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { BOX, layoutOf, lineBetween, type Layout } from './layout';
import { useSay } from './words';

type Way = ProcedureAnswer['ways'][number];

const pair = (from: string, to: string): string => `${from} ${to}`;

/** Where a case stands on its procedure, how it came there, and where it may go from there. */
export function Diagram({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const { name, version } = file.procedure;
  const procedure = useRead('readProcedure', { params: { name }, query: { version } }, { keep: Infinity });
  const path = useRead('readPath', { params: { id: file.id } });
  const error = procedure.error ?? path.error;
  return (
    <section className="panel" aria-labelledby="diagram">
      <h2 id="diagram">{say('diagram')}</h2>
      {error ? <Trouble error={error} /> : procedure.data && path.data ? <Drawn procedure={procedure.data} path={path.data} /> : <Waiting />}
    </section>
  );
}

function Drawn({ procedure, path }: { readonly procedure: ProcedureAnswer; readonly path: PathAnswer }): ReactNode {
  const say = useSay();
  const [all, setAll] = useState(false);
  const layout = useMemo(() => layoutOf(procedure), [procedure]);
  const frame = useRef<HTMLDivElement>(null);
  const current = layout.boxes.get(path.state);
  useEffect(() => {
    if (!frame.current || !current) return undefined;
    // What matters is in view; a phone shows one column at a time, and is turned. Told of its width when the page is laid out: to ask for it would lay the page out once more.
    const sight = new ResizeObserver(([seen]) => {
      if (seen) seen.target.scrollLeft = current.x - (seen.contentRect.width - BOX.width) / 2;
    });
    sight.observe(frame.current);
    return () => sight.disconnect();
  }, [current]);
  const passed = new Set(path.steps.flatMap(({ from, to }) => (from === undefined ? [to] : [from, to])));
  const next = procedure.ways.filter(({ from }) => from === path.state);
  const words = new Map(procedure.states.map((state) => [state.state, state.words]));
  return (
    <>
      <div className="spread no-print">
        <p>{say('diagramAt', { state: words.get(path.state) ?? path.state })}</p>
        <label className="row"><Switch size="small" checked={all} onChange={setAll} /> {say('diagramAll')}</label>
      </div>
      <div className="diagram" ref={frame} tabIndex={0} role="group" aria-label={say('diagram')}>
        <div className="diagram-ground" style={{ width: layout.width, height: layout.height }}>
          <Lines layout={layout} ways={procedure.ways} steps={path.steps} next={next} all={all} />
          {layout.stages.map(({ stage, words: title, x }) => <div key={stage} className="diagram-stage" style={{ left: x, width: BOX.width }}>{title}</div>)}
          {[...layout.boxes.values()].map(({ state, words: title, x, y }) => {
            const how = state === path.state ? 'current' : passed.has(state) ? 'passed' : next.some(({ to }) => to === state) ? 'next' : 'other';
            return (
              <div key={state} className={`diagram-box ${how}`} style={{ left: x, top: y, width: BOX.width, height: BOX.height }} aria-current={how === 'current' ? 'step' : undefined}>
                {title}{how === 'current' ? <small> · {say('hereNow')}</small> : how === 'passed' ? <small> · {say('passed')}</small> : null}
              </div>
            );
          })}
        </div>
      </div>
      <div className="diagram-words">
        {next.length > 0 && (
          <div>
            <h3>{say('diagramNext')}</h3>
            <ul>{next.map(({ to, event, words: act, lapse }) => <li key={pair(event, to)}>{lapse ? say('lapse', { clock: act }) : act} → {words.get(to) ?? to}</li>)}</ul>
          </div>
        )}
        <div>
          <h3>{say('diagramWay')}</h3>
          <ol>{path.steps.map(({ seq, on, words: act, to }) => <li key={seq}>{on} {act} → {words.get(to) ?? to}</li>)}</ol>
        </div>
      </div>
    </>
  );
}

function Lines({ layout, ways, steps, next, all }: { readonly layout: Layout; readonly ways: readonly Way[]; readonly steps: PathAnswer['steps']; readonly next: readonly Way[]; readonly all: boolean }): ReactNode {
  const travelled = new Set(steps.flatMap(({ from, to }) => (from === undefined ? [] : [pair(from, to)])));
  const coming = new Set(next.map(({ from, to }) => pair(from, to)));
  const kinds = [
    { kind: 'other', pairs: all ? [...new Set(ways.map(({ from, to }) => pair(from, to)))].filter((one) => !travelled.has(one) && !coming.has(one)) : [] },
    { kind: 'next', pairs: [...coming].filter((one) => !travelled.has(one)) },
    { kind: 'travelled', pairs: [...travelled] },
  ];
  return (
    <svg width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        {kinds.map(({ kind }) => <marker key={kind} id={`head-${kind}`} className={kind} viewBox="0 0 8 8" refX="6" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto-start-reverse"><path d="M0 0 L8 4 L0 8 z" /></marker>)}
      </defs>
      {kinds.flatMap(({ kind, pairs }) => pairs.map((one) => {
        const [from, to] = one.split(' ').map((state) => layout.boxes.get(state));
        return from && to ? <path key={one} className={`way ${kind}`} d={lineBetween(from, to)} markerEnd={`url(#head-${kind})`} /> : null;
      }))}
    </svg>
  );
}
