import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Input, Modal, Select } from 'antd';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../contract/case';
import { ApiProblem } from '../api/call';
import { useIntent } from '../api/intent';
import { useRead } from '../api/queries';
import { Waiting } from '../shown/Waiting';
import { fieldErrors } from '../shown/fieldErrors';
import { whenText } from '../shown/time';
import { Trouble } from '../shown/Trouble';
import { useBodies } from '../forms/bodies';
import { EvidenceField } from '../forms/EvidenceField';
import { bodyOf, EMPTY, refreshAfterAct, type Manner } from './manner';
import { partyName } from './partyName';
import { useSay } from './words';

const SchemaForm = lazy(() => import('../forms/SchemaForm'));

type OpenAct = CaseAnswer['acts'][number];

/** Someone else acted on the case since it was read. */
const hasMovedOn = (error: Error | null): boolean => error instanceof ApiProblem && error.problem.status === 412;

interface Props {
  readonly file: CaseAnswer;
  readonly act: OpenAct;
  readonly onClose: () => void;
  /** What the form begins with. */
  readonly begin?: object;
  /** How it begins to be recorded: for which body, in which way. */
  readonly manner?: Partial<Manner>;
}

/** Records an act: the form from its schema, for whom, when, on which document; or asks for its approval. */
export function ActDialog({ file, act, onClose, begin, manner: given }: Props): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [input, setInput] = useState<unknown>(begin ?? {});
  const [manner, setManner] = useState<Manner>({ ...EMPTY, party: act.parties?.length === 1 ? act.parties[0] : undefined, ...given });
  const [seen, setSeen] = useState(file.revision);
  const asks = act.via !== undefined;
  const { mutate, error, isPending } = useIntent('performAct', async () => {
    onClose();
    void message.success(say(asks ? 'asked' : 'done', { act: act.words }));
    await refreshAfterAct(queries);
  });
  const movedOn = hasMovedOn(error);
  const history = useRead('readHistory', { params: { id: file.id } });
  const send = (given: unknown, revision = seen): void => mutate({ params: { id: file.id }, body: bodyOf(act, given as Record<string, unknown>, manner), ifMatch: `"${revision}"` }, { onError: (trouble) => hasMovedOn(trouble) && void refreshAfterAct(queries) });

  const facts = useMemo(() => (history.data?.facts ?? []).map(({ seq, on, words }) => ({ value: seq, label: `${seq}. ${on} ${words}` })), [history.data]);
  // The revision is the number of facts: what goes on is what was shown, not what may have come since.
  const shown = history.data?.facts.length ?? seen;
  const requests = useMemo(() => pendingRequests(file, facts), [file, facts]);
  const errors = useMemo(() => inForm(fieldErrors(error), asks), [error, asks]);
  const lacking = useLacking(errors);
  const form = act.entry?.form ?? { type: 'object', properties: {} };
  const empty = Object.keys((form['properties'] as object | undefined) ?? {}).length === 0;
  return (
    <Modal open title={act.words} footer={null} onCancel={onClose} width={680} mask={{ closable: false }} destroyOnHidden>
      <div className="stack">
        {asks && <Alert type="info" showIcon title={say('forApproval')} />}
        {act.entry?.article !== undefined && <p className="quiet">{say('article', { article: act.entry.article })}</p>}
        {act.parties && act.parties.length > 1 && (
          <label className="field">{say('party')}
            <Select value={manner.party} onChange={(party: string) => setManner({ ...manner, party })} options={act.parties.map((id) => ({ value: id, label: partyName(file, id) }))} />
          </label>
        )}
        {empty && <p className="quiet">{say('noFields')}</p>}
        <Suspense fallback={<Waiting />}>
          <SchemaForm schema={form} value={input} onChange={setInput} onSend={send} errors={errors} surroundings={{ facts, requests, caseId: file.id }} busy={isPending} send={say(asks ? 'request' : 'record')}>
            <DocumentFields fields={manner.fields} lacking={lacking} onChange={(fields) => setManner({ ...manner, fields })} />
            <MannerFields manner={manner} caseId={file.id} open={given !== undefined} assertable={act.entry?.assertable === true && !asks} onChange={setManner} />
            {movedOn ? (
              <Alert
                className="gap" type="warning" role="alert" showIcon title={say('movedOn')}
                description={<ul>{(history.data?.facts ?? []).filter(({ seq }) => seq > seen).map(({ seq, at, words }) => <li key={seq}>{whenText(at)} {words}</li>)}</ul>}
                action={<Button onClick={() => { setSeen(shown); send(input, shown); }}>{say('goOn')}</Button>}
              />
            ) : error && <div className="gap"><Trouble error={error} /></div>}
          </SchemaForm>
        </Suspense>
      </div>
    </Modal>
  );
}

/** Paths as the form knows them: without `input.`, which is where the request carries it. */
const inForm = (errors: ReadonlyMap<string, string>, asks: boolean): ReadonlyMap<string, string> => {
  const before = asks ? /^(?:input\.)?input\./ : /^input\./;
  return new Map([...errors].map(([path, message]) => [path.replace(before, ''), message]));
};

const pendingRequests = (file: CaseAnswer, facts: readonly { readonly value: number; readonly label: string }[]): { value: number; label: string }[] =>
  file.requests.filter(({ status }) => status === 'pending').map(({ seq }) => ({ value: Number(seq), label: facts.find(({ value }) => value === seq)?.label ?? String(seq) }));

const FIELD = /^document\.fields\.(\w+)$/;

/** What the document lacks, by the names of its fields; what was once lacking stays to be put right. */
function useLacking(errors: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [lacking, setLacking] = useState<ReadonlyMap<string, string>>(new Map());
  const named = [...errors].flatMap(([path, message]) => {
    const name = FIELD.exec(path)?.[1];
    return name === undefined || lacking.has(name) ? [] : [[name, message] as const];
  });
  if (named.length > 0) setLacking(new Map([...lacking, ...named]));
  return lacking;
}

/** 文书内容: a document that lacks something is not issued, and its act is not done; here is supplied what the case does not know. */
function DocumentFields({ fields, lacking, onChange }: { readonly fields: Manner['fields']; readonly lacking: ReadonlyMap<string, string>; readonly onChange: (fields: Manner['fields']) => void }): ReactNode {
  const say = useSay();
  if (lacking.size === 0) return null;
  return (
    <fieldset className="gap">
      <legend>{say('documentLacks')}</legend>
      <div className="stack">
        {[...lacking].map(([name, words]) => (
          <label className="field" key={name}>{words}
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={20_000} value={fields[name] ?? ''} onChange={({ target }) => onChange({ ...fields, [name]: target.value })} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function MannerFields({ manner, caseId, open, assertable, onChange }: { readonly manner: Manner; readonly caseId: string; readonly open: boolean; readonly assertable: boolean; readonly onChange: (manner: Manner) => void }): ReactNode {
  const say = useSay();
  const bodies = useBodies();
  const text = (name: 'at' | 'number' | 'on' | 'person' | 'witness', type?: string) => <Input type={type} maxLength={200} value={manner[name]} onChange={({ target }) => onChange({ ...manner, [name]: target.value })} />;
  return (
    <details className="manner gap" open={open}>
      <summary>{say('more')}</summary>
      <div className="fields">
        <label className="field">{say('at')}{text('at', 'datetime-local')}<span className="quiet">{say('atHint')}</span></label>
        <label className="field">{say('documentNumber')}{text('number')}<span className="quiet">{say('documentNumberHint')}</span></label>
        <label className="field">{say('documentOn')}{text('on', 'date')}</label>
        <Checkbox checked={manner.onPaper} onChange={({ target }) => onChange({ ...manner, onPaper: target.checked })}>{say('onPaper')}<span className="quiet"> {say('onPaperHint')}</span></Checkbox>
        {assertable && (
          <>
            <label className="field">{say('onBehalf')}
              <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={say('assertedBody')} value={manner.body} options={[...bodies]} onChange={(body?: string) => onChange({ ...manner, body })} />
            </label>
            {manner.body !== undefined && (
              <>
                <label className="field">{say('assertedPerson')}{text('person')}</label>
                <label className="field">{say('assertedWay')}
                  <Select value={manner.way} options={(['paper', 'telephone', 'package'] as const).map((way) => ({ value: way, label: say(way) }))} onChange={(way: Manner['way']) => onChange({ ...manner, way })} />
                </label>
                <label className="field">{say('witness')}{text('witness')}</label>
                <div className="field">{say('proof')}<EvidenceField caseId={caseId} label={say('proof')} value={manner.proof === '' ? undefined : manner.proof} onChange={(proof) => onChange({ ...manner, proof: proof ?? '' })} /><span className="quiet">{say('proofHint')}</span></div>
              </>
            )}
          </>
        )}
      </div>
    </details>
  );
}
