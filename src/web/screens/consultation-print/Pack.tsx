import type { ReactNode } from 'react';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { letterDate, letterTime } from '../../shown/time';
import { Waiting } from '../../shown/Waiting';
import { useLanguage } from '../../words';
import { useCommon } from '../../words/common';
import { useFieldOrder } from '../case/fieldOrder';
import { useSay } from './words';

type Meeting = { readonly at: string; readonly place: string };
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What one body may see of a consultation, on its own page. */
export function Pack({ id, body, procedure }: { readonly id: string; readonly body: string; readonly procedure: string }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  const { data: pack, error } = useRead('readPack', { params: { id, body } });
  const words = useRead('readProcedure', { params: { name: procedure }, query: {} }, { keep: Infinity });
  const orderOf = useFieldOrder(words.data && { name: procedure, version: words.data.version });
  if (error) return <Trouble error={error} />;
  if (!pack) return <Waiting />;
  const { bodyName, number, names, parties, data, materials, contents } = pack;
  const choices = words.data?.choices ?? {};
  const fields = words.data?.fields ?? {};
  const meeting = data['meeting'] as Meeting | undefined;
  const reasons = (Array.isArray(data['reasons']) ? (data['reasons'] as readonly string[]) : []).map((reason) => choices[reason] ?? reason);
  const passages = (['question', 'brief'] as const).filter((passage) => textOf(data[passage]) !== '');
  return (
    <article className="sheet-print">
      <h2>{say('pack')} <span className="print-for">{say('for', { body: bodyName })}{!names && say('masked')}</span></h2>
      <p className="print-about">{say('about', { number })}{meeting && <> · <span className="whole">{say('time', { time: letterTime(meeting.at, language) })}</span> · {say('place', { place: meeting.place })}</>}</p>
      {reasons.length > 0 && <><h3>{say('reasons')}</h3><ul>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul></>}
      {passages.map((passage) => <div key={passage}><h3>{say(passage)}</h3><p className="print-prose"><Foreign>{textOf(data[passage])}</Foreign></p></div>)}
      {parties.length > 0 && <><h3>{say('parties')}</h3><ul>{parties.map(({ role, words: roleWords, name }, place) => <li key={`${role}${place}`}>{roleWords}{common('colon')}{name === undefined ? say('masked') : <Foreign>{name}</Foreign>}</li>)}</ul></>}
      {materials.length > 0 && <><h3>{say('materials')}</h3><ol>{materials.map(({ id: mark, title }) => <li key={mark}><Foreign>{title}</Foreign></li>)}</ol></>}
      {contents.length > 0 && <><h3>{say('recorded')}</h3>{contents.map(({ act, words: actWords, on, by, content }, place) => <div key={`${act}${place}`}><p><strong>{by === undefined ? actWords : `${by}${common('colon')}${actWords}`}</strong> <time dateTime={on}>{letterDate(on, language)}</time></p>{Object.entries(content).sort(([one], [other]) => (orderOf(act).get(one) ?? 99) - (orderOf(act).get(other) ?? 99)).filter(([field, value]) => typeof value === 'string' && (fields[`${act}.${field}`] ?? fields[field]) !== undefined && field !== 'court').map(([field, value]) => <p key={field} className="print-prose">{fields[`${act}.${field}`] ?? fields[field]}{common('colon')}{choices[textOf(value)] ?? textOf(value)}</p>)}</div>)}</>}
      {passages.length === 0 && contents.length === 0 && <p>{say('nothing')}</p>}
      <p className="print-foot">{say('confidential')}</p>
    </article>
  );
}
