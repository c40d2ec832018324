import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { CaseAnswer } from '../../../contract/case';
import { useRead } from '../../api/queries';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { itsWords, theCase } from '../case/askForCase';
import { Data, type Shown, type Vocabulary } from '../case/Data';
import { factsBy } from '../case/facts';
import { useFieldOrder } from '../case/fieldOrder';
import '../case/case.css';
import type { Asked } from './asked';
import { Decide } from './Decide';
import { Onward } from './Onward';
import { Printed } from './Printed';
import './approval.css';
import { useCommon } from '../../words/common';
import { useReasons } from './useReasons';
import { isWord, useSay } from './words';

const pendingOf = ({ requests }: CaseAnswer): readonly Asked[] => (requests as unknown as readonly Asked[]).filter(({ status }) => status === 'pending');

/** What, why, on which basis, by when, who has agreed, what happens otherwise; and two buttons. Made for a telephone. */
export default function Approval(): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { id = '' } = useParams();
  const { data: file, error, refetch } = useRead('readCase', theCase(id));
  const procedure = useRead('readProcedure', itsWords(file?.procedure), { keep: Infinity, enabled: file !== undefined });
  const orderOf = useFieldOrder(file?.procedure);
  const vocabulary = procedure.data;
  const trouble = error ?? procedure.error;
  if (!file || !vocabulary) return trouble ? <div className="stack"><h1>{say('title')}</h1><Trouble error={trouble} retry={() => { void refetch(); void procedure.refetch(); }} /></div> : <Waiting />;
  const pending = pendingOf(file);
  return (
    <div className="stack approval">
      <div className="spread no-print">
        <h1>{say('title')}{common('colon')}{file.number}</h1>
        <span className="row no-print"><Link to={`/cases/${id}`}>{say('openCase')}</Link><Button onClick={() => window.print()}>{say('print')}</Button></span>
      </div>
      <p className="quiet no-print">{file.procedure.title} · <Foreign>{file.title}</Foreign> · {file.stateWords}</p>
      {pending.length === 0 && <div className="panel stack"><p>{say('none')}</p><Onward from={id} /></div>}
      {pending.map((asked) => <Sheet key={asked.seq} file={file} asked={asked} vocabulary={{ ...vocabulary, order: orderOf(asked.act) }} />)}
    </div>
  );
}

function Sheet({ file, asked, vocabulary }: { readonly file: CaseAnswer; readonly asked: Asked; readonly vocabulary: Vocabulary }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const words = (prefix: string, code: string): string => (isWord(`${prefix}_${code}`) ? say(`${prefix}_${code}` as 'role_head') : code);
  const { opinions = [] } = asked;
  const history = useRead('readHistory', { params: { id: file.id } });
  const shownFile: Shown = { ...file, entries: factsBy(file, history.data?.facts ?? [], vocabulary.acts) };
  const reasonOf = useReasons(file.id);
  const article = file.acts.find(({ act }) => act === asked.act)?.entry?.article ?? file.acts.find(({ act }) => act === asked.act)?.refusal?.article;
  const running = file.deadlines.filter(({ status }) => status === 'running' || status === 'lapsed').filter(({ endSeq, presses, status }) => endSeq === undefined && (presses || status === 'running')).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1));
  // The four that press most, and the period of the law under which the whole case stands, however many are before it.
  const shown = running.filter(({ id, kind, status }, place) => place < 4 || (kind === 'statutory' && status === 'running' && id === running.slice(4).find((later) => later.kind === 'statutory' && later.status === 'running')?.id));
  return (
    <>
    <section className="panel sheet no-print" aria-labelledby={`what-${asked.seq}`}>
      <dl>
        <dt>{say('what')}</dt><dd><strong id={`what-${asked.seq}`}>{file.acts.find(({ act }) => act === asked.act)?.words ?? vocabulary.acts[asked.act] ?? asked.act}</strong></dd>
        {asked.input && Object.keys(asked.input).length > 0 && <><dt>{say('why')}</dt><dd><Data data={asked.input} vocabulary={vocabulary} file={shownFile} within={asked.act} /></dd></>}
        {article !== undefined && <><dt>{say('basis')}</dt><dd>{article}</dd></>}
        <dt>{say('asksAgain')}</dt><dd>{asked.body !== undefined && (file.bodies[asked.body] ?? asked.body)}{asked.by !== undefined && file.people[asked.by] !== undefined && <> · <Foreign>{file.people[asked.by] ?? ''}</Foreign></>}</dd>
        <dt>{say('byWhen')}</dt>
        <dd>{shown.length === 0 ? say('noClock') : <ul className="plain-list">{shown.map((deadline) => <li key={deadline.id}>{deadline.name}{common('colon')}<Due deadline={deadline} /></li>)}</ul>}</dd>
        <dt>{say('agreed')}</dt>
        <dd>{opinions.length === 0 ? say('nobodyYet') : <ul className="plain-list">{opinions.map(({ seq, role, person, opinion }) => <li key={seq}>{words('role', role)}{common('colon')}{words('said', opinion)}{person !== undefined && file.people[person] !== undefined && <> · <Foreign>{file.people[person]}</Foreign></>}{reasonOf(seq) !== undefined && <div className="quiet"><Foreign>{reasonOf(seq) ?? ''}</Foreign></div>}</li>)}</ul>}</dd>
        <dt>{say('ifNothing')}</dt><dd>{say('ifNothingWords')}</dd>
      </dl>
      <Decide file={file} asked={asked} />
    </section>
    <Printed file={file} asked={asked} vocabulary={vocabulary} article={article} deadlines={shown} />
    </>
  );
}
