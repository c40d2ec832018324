import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { letterDate, letterTime } from '../../shown/time';
import { useLanguage } from '../../words';
import { useCommon } from '../../words/common';
import { Data, type Vocabulary } from '../case/Data';
import { factsBy } from '../case/facts';
import type { Asked } from './asked';
import { useChain } from './useChain';
import { useReasons } from './useReasons';
import { isWord, useSay } from './words';

interface Props {
  readonly file: CaseAnswer;
  readonly asked: Asked;
  readonly vocabulary: Vocabulary;
  readonly article: string | undefined;
  readonly deadlines: CaseAnswer['deadlines'];
}

/** 审批表: the same as on the screen, as the form that is signed and filed: a row for each step of the chain, with room for those who have not said yet. */
export function Printed({ file, asked, vocabulary, article, deadlines }: Props): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  const history = useRead('readHistory', { params: { id: file.id } });
  const roleWords = (role: string): string => (isWord(`role_${role}`) ? say(`role_${role}` as 'role_head') : role);
  const { opinions = [], by, body } = asked;
  const chain = useChain(file, asked);
  const reasonOf = useReasons(file.id);
  // On paper as a document bears it: 2026年10月8日.
  const paper = (due: string): string => (due.length > 10 ? letterTime(due, language) : letterDate(due, language));
  const dateOf = (seq: number): string => { const on = history.data?.facts.find((fact) => fact.seq === seq)?.on; return on === undefined ? '' : letterDate(on, language); };
  const nameOf = (person: string | undefined): string => (person === undefined ? '' : (file.people[person] ?? person));
  const row = (name: string, content: ReactNode): ReactNode => <tr key={name}><th scope="row">{name}</th><td>{content}</td></tr>;
  return (
    <div className="print-only">
      <h2 className="print-title">{say('sheet', { procedure: file.procedure.title })}</h2>
      <table className="print-sheet">
        <tbody>
          {row(say('case'), <>{file.number} · <Foreign>{file.title}</Foreign> · {file.stateWords}</>)}
          {row(say('what'), <strong>{file.acts.find(({ act }) => act === asked.act)?.words ?? vocabulary.acts[asked.act] ?? asked.act}</strong>)}
          {row(say('asksAgain'), <>{body !== undefined && (file.bodies[body] ?? body)} <Foreign>{nameOf(by)}</Foreign> <time>{dateOf(asked.seq)}</time></>)}
          {asked.input && Object.keys(asked.input).length > 0 && row(say('why'), <Data data={asked.input} vocabulary={vocabulary} file={{ ...file, entries: factsBy(file, history.data?.facts ?? [], vocabulary.acts) }} within={asked.act} />)}
          {article !== undefined && row(say('basis'), article)}
          {row(say('byWhen'), deadlines.length === 0 ? say('noClock') : deadlines.map(({ id, name, due, kind }) => <div key={id}>{name}{common('colon')}{paper(due)}{common('bracket', { text: common(kind) })}</div>))}
          {chain.map(({ role }, place) => {
            const given = opinions[place];
            return row(say('opinionOf', { role: roleWords(given?.role ?? role) }), given
              ? <>{say(`said_${given.opinion}` as 'said_agree')} <Foreign>{nameOf(given.person)}</Foreign> <time>{dateOf(given.seq)}</time>{reasonOf(given.seq) !== undefined && <div><Foreign>{reasonOf(given.seq) ?? ''}</Foreign></div>}</>
              : <div className="to-sign">{say('toSign')}</div>);
          })}
        </tbody>
      </table>
    </div>
  );
}
