import { Switch } from 'antd';
import { useId, useMemo, useState, type ReactNode } from 'react';
import type { ProcedureAnswer } from '../../../contract/diagram';
import '../case/case.css';
import { BOX, layoutOf, lineBetween, type Layout } from '../case/layout';
import { useCommon } from '../../words/common';
import { useSay } from './words';
import './versions.css';

/** A procedure drawn from its machine and clocks: a state is chosen, and the ways into it and out of it are shown, as lines and in words. */
export function Picture({ procedure }: { readonly procedure: ProcedureAnswer }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const layout = useMemo(() => layoutOf(procedure), [procedure]);
  const [chosen, choose] = useState(procedure.first);
  const [all, setAll] = useState(false);
  const words = new Map(procedure.states.map((state) => [state.state, state.words]));
  const state = procedure.states.find((one) => one.state === chosen);
  const out = procedure.ways.filter(({ from }) => from === chosen);
  const into = procedure.ways.filter(({ to, from }) => to === chosen && from !== chosen);
  return (
    <>
      <label className="row"><Switch size="small" checked={all} onChange={setAll} /> {say('allLines')}</label>
      <div className="diagram" role="group" aria-label={say('diagram')}>
        <div className="diagram-ground" style={{ width: layout.width, height: layout.height }}>
          <Lines layout={layout} kinds={[{ kind: 'other', ways: all ? procedure.ways : [] }, { kind: 'travelled', ways: into }, { kind: 'next', ways: out }]} />
          {layout.stages.map(({ stage, words: title, x }) => <div key={stage} className="diagram-stage" style={{ left: x, width: BOX.width }}>{title}</div>)}
          {[...layout.boxes.values()].map((box) => {
            const how = box.state === chosen ? 'current' : out.some(({ to }) => to === box.state) ? 'next' : into.some(({ from }) => from === box.state) ? 'passed' : 'other';
            return (
              <button key={box.state} type="button" className={`diagram-box ${how}`} aria-pressed={how === 'current'} style={{ left: box.x, top: box.y, width: BOX.width, height: BOX.height }} onClick={() => choose(box.state)}>{box.words}</button>
            );
          })}
        </div>
      </div>
      {state && (
        <div className="diagram-words">
          <div>
            <h3>{say('out', { state: state.words })}</h3>
            {out.length === 0 ? <p className="quiet">{say('noWay')}</p> : <ul>{out.map(({ to, event, words: act, lapse }) => <li key={`${event} ${to}`}>{act}{lapse && common('bracket', { text: say('lapse') })} → {words.get(to) ?? to}</li>)}</ul>}
          </div>
          <div>
            <h3>{say('into', { state: state.words })}</h3>
            {into.length === 0 ? <p className="quiet">{say('noWay')}</p> : <ul>{into.map(({ from, event, words: act, lapse }) => <li key={`${from} ${event}`}>{words.get(from) ?? from} → {act}{lapse && common('bracket', { text: say('lapse') })}</li>)}</ul>}
          </div>
          <div>
            <h3>{say('clocks', { state: state.words })}</h3>
            {state.clocks.length === 0 ? <p className="quiet">{say('noClock')}</p> : <ul>{state.clocks.map(({ period, name }) => <li key={period}>{name} <span className="mark">{period}</span></li>)}</ul>}
          </div>
        </div>
      )}
    </>
  );
}

interface Kind {
  readonly kind: 'other' | 'travelled' | 'next';
  readonly ways: ProcedureAnswer['ways'];
}

function Lines({ layout, kinds }: { readonly layout: Layout; readonly kinds: readonly Kind[] }): ReactNode {
  const id = useId();
  return (
    <svg width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        {kinds.map(({ kind }) => <marker key={kind} id={`${id}${kind}`} className={kind} viewBox="0 0 8 8" refX="6" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto-start-reverse"><path d="M0 0 L8 4 L0 8 z" /></marker>)}
      </defs>
      {kinds.flatMap(({ kind, ways }) => [...new Set(ways.map(({ from, to }) => `${from} ${to}`))].map((pair) => {
        const [from, to] = pair.split(' ').map((state) => layout.boxes.get(state));
        return from && to ? <path key={`${kind} ${pair}`} className={`way ${kind}`} d={lineBetween(from, to)} markerEnd={`url(#${id}${kind})`} /> : null;
      }))}
    </svg>
  );
}
