import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { partyName } from '../../acts/partyName';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { dateText } from '../../shown/time';
import { useCommon } from '../../words/common';
import { Data, type Vocabulary } from './Data';
import { useSay } from './words';

/** What is said of why time stands still. */
const WHY = ['ground', 'reason', 'question'] as const;
const ORDER = new Map(WHY.map((name, place) => [name as string, place]));

/** 中止与扣除: each time that does not count, from when to when, by which document and why. */
export function Pauses({ file, vocabulary }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { data } = useRead('readHistory', { params: { id: file.id } });
  const words = (value: unknown): string => (typeof value === 'string' ? (vocabulary.choices[value] ?? '') : '');
  const factOf = (seq: unknown) => data?.facts.find((fact) => fact.seq === seq);
  const numberOf = (seq: unknown): string => {
    const number = factOf(seq)?.document?.['number'];
    return typeof number === 'string' ? common('bracket', { text: number }) : '';
  };
  return (
    <section className="panel" aria-labelledby="pauses">
      <h2 id="pauses">{say('pauses')}</h2>
      <ul className="plain-list">
        {file.pauses.map(({ kind, cause, from, to, party, fromSeq, toSeq }, place) => {
          const content = factOf(fromSeq)?.content;
          const why = Object.fromEntries(WHY.flatMap((name) => (content?.[name] === undefined ? [] : [[name, content[name]]])));
          return (
            <li key={place}>
              <strong>{words(kind)}</strong> {words(cause) !== words(kind) && words(cause)} {typeof party === 'string' && <Foreign>{partyName(file, party)}</Foreign>}
              <div>{typeof from === 'string' && dateText(from)}{numberOf(fromSeq)} – {typeof to === 'string' ? `${dateText(to)}${numberOf(toSeq)}` : say('pauseOpen')}</div>
              {Object.keys(why).length > 0 && <Data data={why} vocabulary={{ ...vocabulary, order: ORDER }} file={file} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
