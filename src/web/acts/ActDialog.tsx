import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Modal, Select } from 'antd';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../contract/case';
import { ApiProblem } from '../api/call';
import { useIntent } from '../api/intent';
import { useRead } from '../api/queries';
import { filledIn, isChanged } from '../forms/schema';
import { useStanding } from '../forms/standing';
import { Foreign } from '../shown/Foreign';
import { Waiting } from '../shown/Waiting';
import { Trouble } from '../shown/Trouble';
import { useLeaving } from '../shown/useLeaving';
import { begunWith, namesQuestion } from './begun';
import { besideOf } from './beside';
import { fitsCorrection } from './corrections';
import { datesIn } from './datesIn';
import { bodyOf, EMPTY, namesWhoSays, refreshAfterAct, type Manner } from './manner';
import { earlierOf } from './earlier';
import { DocumentFields, useLacking } from './DocumentFields';
import { MannerFields } from './MannerFields';
import { Meanwhile } from './Meanwhile';
import { partyName } from './partyName';
import { answersTo, askedIn, isPut } from './questions';
import { useSay } from './words';

const SchemaForm = lazy(() => import('../forms/SchemaForm'));

type OpenAct = CaseAnswer['acts'][number];

/** Someone else acted on the case since it was read. */
const hasMovedOn = (error: Error | null): boolean => error instanceof ApiProblem && error.problem.status === 412;
/** The case is not where this page had it: it has moved on, or what was asked is not open there. */
const isElsewhere = (error: Error | null): boolean => hasMovedOn(error) || (error instanceof ApiProblem && error.problem.status === 409);

interface Props {
  /** As it is now; the act is as it was when it was opened. */
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
  // Those who sit in a consultation are bodies, and nobody's party; whom its case is about is handed nothing there.
  const seated = (act.parties ?? []).filter((id) => file.parties.some((one) => one.id === id && one.body !== undefined));
  const ofBodies = seated.length > 0;
  const choosable = ofBodies ? seated : (act.parties ?? []);
  const [first] = useState<{ readonly input: unknown; readonly manner: Manner }>(() => ({ input: begin ?? begunWith(file, act.entry?.form ?? {}), manner: { ...EMPTY, party: choosable.length === 1 ? choosable[0] : undefined, ...given } }));
  const [input, setInput] = useState<unknown>(first.input);
  const [manner, setManner] = useState<Manner>(first.manner);
  const [unnamed, setUnnamed] = useState(false);
  const [tried, setTried] = useState(false);
  const [was, setWas] = useState(file);
  const asks = act.via !== undefined;
  const { mutate, error, isPending } = useIntent('performAct', async () => {
    onClose();
    void message.success(say(asks ? 'asked' : 'done', { act: act.words }));
    await refreshAfterAct(queries);
  });
  const history = useRead('readHistory', { params: { id: file.id } });
  const named = act.parties === undefined || act.parties.length === 0 || manner.party !== undefined;
  const ask = (filled: unknown, revision = was.revision): void => mutate({ params: { id: file.id }, body: bodyOf(act, filled as Record<string, unknown>, manner), ifMatch: `"${revision}"` }, { onError: (trouble) => isElsewhere(trouble) && void refreshAfterAct(queries) });
  const send = (filled: unknown, revision?: number): void => {
    setUnnamed(!named);
    setTried(true);
    if (named && namesWhoSays(manner)) ask(filled, revision);
  };
  const movedOn = file.revision > was.revision;

  const form = useMemo(() => act.entry?.form ?? { type: 'object', properties: {} }, [act]);
  const ofQuestion = namesQuestion(form);
  const facts = useMemo(() => (history.data?.facts ?? []).filter((fact) => fitsCorrection(act.act, fact) && (!ofQuestion || isPut(file, fact.seq))).map((fact) => ({ value: fact.seq, label: ofQuestion ? askedIn(fact) : `${fact.seq}. ${fact.on} ${fact.words}` })), [history.data, file, ofQuestion, act]);
  const { question } = (input ?? {}) as { readonly question?: unknown };
  const answers = ofQuestion && typeof question === 'number' ? answersTo(file, history.data?.facts ?? [], question) : [];
  const earlier = earlierOf(act, manner.party, history.data?.facts ?? []);
  const asksForDate = Object.hasOwnProperty.call(form['properties'] ?? {}, 'field');
  const vocabulary = useRead('readProcedure', { params: { name: file.procedure.name }, query: { version: file.procedure.version } }, { keep: Infinity, enabled: asksForDate });
  const about = (input as { readonly about?: number } | undefined)?.about;
  const dates = useMemo(() => {
    const fact = history.data?.facts.find(({ seq }) => seq === about);
    return fact && vocabulary.data ? datesIn(fact.content, vocabulary.data.fields, fact.type) : [];
  }, [history.data, vocabulary.data, about]);
  const materials = useMemo(() => papersOf(file), [file]);
  const requests = useMemo(() => pendingRequests(file, facts), [file, facts]);
  const { errors, ofManner, shown } = useMemo(() => besideOf(error, form, asks ? ASKED : undefined), [error, form, asks]);
  const { standing, seenTo } = useStanding(errors, input);
  const lacking = useLacking(errors);
  const { leaving, question: leavingAsks } = useLeaving(isChanged(form, input, first.input) || JSON.stringify(manner) !== JSON.stringify(first.manner), onClose);
  const empty = Object.keys((form['properties'] as object | undefined) ?? {}).length === 0;
  return (
    <>
    <Modal open title={act.words} footer={null} {...leaving} width={680} mask={{ closable: false }} destroyOnHidden>
      <div className="stack">
        {asks && <Alert type="info" showIcon title={say('forApproval')} />}
        {act.entry?.article !== undefined && <p className="quiet">{say('article', { article: act.entry.article })}</p>}
        {choosable.length > 1 && (
          <label className="field"><span className="required">{say(ofBodies ? 'member' : 'party')}</span>
            <Select value={manner.party} placeholder={say(ofBodies ? 'chooseMember' : 'chooseParty')} aria-required aria-invalid={unnamed && !named} status={unnamed && !named ? 'error' : ''} onChange={(party: string) => setManner({ ...manner, party })} options={choosable.map((id) => ({ value: id, label: partyName(file, id) }))} />
            {unnamed && !named && <span role="alert" className="form-wrong">{say(ofBodies ? 'chooseMember' : 'chooseParty')}</span>}
          </label>
        )}
        {earlier !== undefined && <Alert type="info" showIcon title={say('earlier', { date: earlier, again: act.entry?.again ?? '' })} />}
        {empty && <p className="quiet">{say('noFields')}</p>}
        {answers.length > 0 && <div><p className="quiet">{say('answered')}</p>{answers.map((text, place) => <blockquote key={place} className="prose"><Foreign>{text}</Foreign></blockquote>)}</div>}
        <Suspense fallback={<Waiting />}>
          <SchemaForm schema={form} value={input} onChange={setInput} onSend={send} errors={standing} surroundings={{ facts, dates, requests, materials, people: file.people, caseId: file.id }} busy={isPending} send={say(asks ? 'request' : 'record')}>
            <DocumentFields fields={manner.fields} lacking={lacking} onChange={(fields) => setManner({ ...manner, fields })} />
            <MannerFields manner={manner} errors={ofManner} caseId={file.id} open={given !== undefined} assertable={act.entry?.assertable === true && !asks} tried={tried} onChange={setManner} />
            {error && !seenTo && !(movedOn && hasMovedOn(error)) && <div className="gap"><Trouble error={error} beside={shown} /></div>}
            {movedOn && <Meanwhile was={was} now={file} act={act} facts={(history.data?.facts ?? []).filter(({ seq }) => seq > was.revision)} people={history.data?.people ?? {}} onGoOn={() => { setWas(file); send(filledIn(input) ?? {}, file.revision); }} />}
          </SchemaForm>
        </Suspense>
      </div>
    </Modal>
    {leavingAsks}
    </>
  );
}

/** A request for approval carries the act's form within its own, and what the document is told of. */
const ASKED = /^(?:input\.)?input\./;

/** Papers of a consultation as a form names them: 2. 当事人主体情况. */
const papersOf = ({ data }: CaseAnswer): { value: string; label: string }[] =>
  (Array.isArray(data['materials']) ? (data['materials'] as readonly { readonly id?: unknown; readonly title?: unknown }[]) : []).flatMap(({ id, title }) => (typeof id === 'string' && typeof title === 'string' ? [{ value: id, label: `${id.slice(1)}. ${title}` }] : []));

const pendingRequests = (file: CaseAnswer, facts: readonly { readonly value: number; readonly label: string }[]): { value: number; label: string }[] =>
  file.requests.filter(({ status }) => status === 'pending').map(({ seq }) => ({ value: Number(seq), label: facts.find(({ value }) => value === seq)?.label ?? String(seq) }));
