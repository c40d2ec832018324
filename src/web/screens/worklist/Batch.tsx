import { useQueries } from '@tanstack/react-query';
import { Alert, Button, Modal, Select } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseAnswer } from '../../../contract/case';
import type { CaseRowAnswer } from '../../../contract/lists';
import { EMPTY, type Manner } from '../../acts/manner';
import { besideOf } from '../../acts/beside';
import { MannerFields } from '../../acts/MannerFields';
import { partyName } from '../../acts/partyName';
import { call } from '../../api/call';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { useLeaving } from '../../shown/useLeaving';
import { Waiting } from '../../shown/Waiting';
import { isChanged } from '../../forms/schema';
import { batchActs, closedFor, rolesOf, tasksOf, type BatchAct, type Task } from './batch';
import { useBatch, type Outcome } from './useBatch';
import { useCommon } from '../../words/common';
import { useSay } from './words';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));

function TaskList({ tasks, outcomes, asks }: { readonly tasks: readonly Task[]; readonly outcomes: ReadonlyMap<string, Outcome>; readonly asks: boolean }): ReactNode {
  const say = useSay();
  return (
    <ul className="batch-list" tabIndex={0} aria-label={say('batchFor')}>
      {tasks.map(({ id, file, party }) => {
        const outcome = outcomes.get(id);
        return (
          <li key={id}>
            <span><Link to={`/cases/${file.id}`} target="_blank">{file.number}</Link> <Foreign>{file.title}</Foreign>{party !== undefined && <> · <Foreign>{partyName(file, party)}</Foreign></>}{outcome?.state === 'refused' && <div className="form-wrong">{outcome.why}</div>}</span>
            {outcome && <span className={`mark ${outcome.state === 'done' ? 'green' : outcome.state === 'refused' ? 'red' : 'yellow'}`}>{say(outcome.state === 'done' ? (asks ? 'batchAsked' : 'batchDone') : outcome.state === 'refused' ? 'batchRefused' : 'batchLost')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

interface FormProps {
  readonly rows: readonly CaseRowAnswer[];
  readonly files: readonly CaseAnswer[];
  readonly batch: BatchAct;
  readonly onDone: (ids: readonly string[]) => void;
  /** Whether something is typed that was not sent. */
  readonly onTyped: (typed: boolean) => void;
}

/** One form for all; then what became of each. */
function BatchForm({ rows, files, batch, onDone, onTyped }: FormProps): ReactNode {
  const say = useSay();
  const common = useCommon();
  const [role, setRole] = useState<string>();
  const [input, setInput] = useState<unknown>({});
  const [manner, setManner] = useState<Manner>(EMPTY);
  const [sent, setSent] = useState<{ readonly tasks: readonly Task[]; readonly input: Record<string, unknown> }>();
  const [refused, setRefused] = useState<Error>();
  const { errors, ofManner, shown } = useMemo(() => besideOf(refused ?? null, batch.form), [refused, batch]);
  const { outcomes, at, run } = useBatch();
  const procedure = useRead('readProcedure', { params: { name: batch.files[0]?.procedure.name ?? '' }, query: { version: batch.files[0]?.procedure.version } }, { keep: Infinity });
  const typed = sent === undefined && (isChanged(batch.form, input, {}) || JSON.stringify(manner) !== JSON.stringify(EMPTY));
  useEffect(() => {
    onTyped(typed);
    return () => onTyped(false);
  }, [typed, onTyped]);
  const roles = rolesOf(batch);
  const asks = batch.act.via !== undefined;
  const tasks = sent?.tasks ?? tasksOf(batch, role);
  const closed = closedFor(rows, files, batch);
  const begin = async (given: Record<string, unknown>, which: readonly Task[], all: readonly Task[]): Promise<void> => {
    setSent({ tasks: all, input: given });
    const wrong = await run(which, given, manner);
    setRefused(wrong);
    if (wrong) setSent(undefined);
  };
  const count = (state: Outcome['state']): number => [...outcomes.values()].filter((outcome) => outcome.state === state).length;
  const lost = tasks.filter(({ id }) => outcomes.get(id)?.state === 'lost');
  const over = sent !== undefined && at === undefined;
  const finished = (): void => onDone([...new Set(tasks.filter(({ id }) => outcomes.get(id)?.state === 'done').map(({ file }) => file.id))]);
  return (
    <div className="stack">
      {roles.length > 1 && sent === undefined && (
        <label className="field">{say('batchParty')}
          <Select value={role ?? ''} onChange={(value: string) => setRole(value === '' ? undefined : value)} options={[{ value: '', label: say('batchEvery') }, ...roles.map((value) => ({ value, label: procedure.data?.choices[value] ?? value }))]} />
        </label>
      )}
      <TaskList tasks={tasks} outcomes={outcomes} asks={asks} />
      {closed.length > 0 && (
        <details open={closed.length < 4}>
          <summary>{say('batchNotOpen')}{common('bracket', { text: closed.length })}</summary>
          <ul>{closed.map(({ row, why }) => <li key={row.id}><Link to={`/cases/${row.id}`} target="_blank">{row.number}</Link>{why !== undefined && `${common('colon')}${why}`}</li>)}</ul>
        </details>
      )}
      <div role="status">
        {at !== undefined && <p>{say('batchProgress', { at, of: tasks.length })}</p>}
        {over && <p><strong>{say('batchSummary', { done: count('done'), refused: count('refused') })}</strong></p>}
      </div>
      {over ? (
        <div className="row">
          {lost.length > 0 && <Button type="primary" onClick={() => void begin(sent.input, lost, sent.tasks)}>{say('batchAgain')}</Button>}
          <Button onClick={finished}>{say('batchNext')}</Button>
        </div>
      ) : sent === undefined && tasks.length > 0 && (
        <Suspense fallback={<Waiting />}>
          <SchemaForm schema={batch.form} value={input} onChange={setInput} onSend={(given) => void begin(given as Record<string, unknown>, tasks, tasks)} errors={errors} send={say(asks ? 'batchAsk' : 'batchSend', { count: tasks.length })}>
            <MannerFields manner={manner} errors={ofManner} assertable={batch.act.entry?.assertable === true && !asks} onChange={setManner} />
            {refused && <div className="gap"><Trouble error={refused} beside={shown} /></div>}
          </SchemaForm>
        </Suspense>
      )}
    </div>
  );
}

/** One act on several cases: what they have in common, one form, each case its own transaction; who refuses is listed with why. */
export default function Batch({ rows, onClose }: { readonly rows: readonly CaseRowAnswer[]; readonly onClose: (done: readonly string[]) => void }): ReactNode {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState(false);
  const { leaving, question } = useLeaving(typed, () => onClose(done));
  // Under a name of their own: what is done here must not be read anew while its outcome is looked at.
  const read = useQueries({ queries: rows.map(({ id }) => ({ queryKey: ['batchCase', id], queryFn: () => call('readCase', { params: { id } }), staleTime: Infinity, gcTime: 0 })) });
  const error = read.map((one) => one.error).find((one) => one !== null);
  const ready = read.every(({ isPending }) => !isPending);
  const files = useMemo(() => (ready ? read.flatMap(({ data }) => data ?? []) : []), [ready, read]);
  const acts = useMemo(() => batchActs(files), [files]);
  const batch = acts.find(({ key }) => key === chosen);
  const several = new Set(files.map(({ procedure }) => procedure.name)).size > 1;
  const refetch = (): unknown => Promise.all(read.map((one) => one.refetch()));
  return (
    <>
    <Modal open title={say('batchTitle')} footer={null} width={720} mask={{ closable: false }} {...leaving} destroyOnHidden>
      <div className="stack">
        {error && <Trouble error={error} retry={refetch} />}
        {!ready && <p role="status">{say('batchReading')}</p>}
        {ready && acts.length === 0 && <Alert type="info" showIcon title={say('batchNone')} />}
        {acts.length > 0 && (
          <label className="field">{say('batchAct')}
            <Select
              value={chosen} placeholder={say('batchChoose')} showSearch={{ optionFilterProp: 'label' }} onChange={setChosen}
              options={acts.map(({ key, act, procedure, files: { length } }) => ({ value: key, label: `${say('batchOpen', { act: act.words, count: length })}${several ? ` · ${procedure}` : ''}` }))}
            />
          </label>
        )}
        {batch && <BatchForm key={batch.key} rows={rows} files={files} batch={batch} onDone={(ids) => { setDone([...done, ...ids]); setChosen(undefined); void refetch(); }} onTyped={setTyped} />}
      </div>
    </Modal>
    {question}
    </>
  );
}
