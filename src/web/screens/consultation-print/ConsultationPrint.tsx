import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import type { CaseAnswer } from '../../../contract/case';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { useBodyName } from '../../shown/useBodyName';
import { letterDate, letterTime } from '../../shown/time';
import { Waiting } from '../../shown/Waiting';
import { useLanguage } from '../../words';
import { useCommon } from '../../words/common';
import { itsWords } from '../case/askForCase';
import { delegateOf, expectedAt, sittingOf, type Member } from '../consultation/consultation';
import { Pack } from './Pack';
import { useSay } from './words';
import './print.css';

const PRINTS = ['notice', 'names', 'signin', 'seats', 'pack'] as const;
type Print = (typeof PRINTS)[number];
const isPrint = (text: string): text is Print => PRINTS.some((one) => one === text);
type Choices = Readonly<Record<string, string>>;

const sitting = (file: CaseAnswer): readonly Member[] => { const coming = expectedAt(sittingOf(file)); return sittingOf(file).members.filter(({ body }) => coming.includes(body)); };

function Meeting({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = sittingOf(file);
  return <p className="print-about">{say('about', { number: file.number })}{meeting && <> · <span className="whole">{say('time', { time: letterTime(meeting.at, language) })}</span> · {say('place', { place: meeting.place })}</>}</p>;
}

function Notice({ file, choices, name }: { readonly file: CaseAnswer; readonly choices: Choices; readonly name: (code: string) => string }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  const { meeting, grade, members } = sittingOf(file);
  const documents = useRead('listDocuments', { params: { id: file.id } });
  const number = file.numbers['consultationNotice'];
  const issued = documents.data?.items.find((one) => one.number === number)?.on;
  if (!meeting) return null;
  const word = (code: string | undefined): string => (code === undefined ? '' : (choices[code] ?? code));
  return (
    <article className="sheet-print">
      <p className="print-number">{number ?? ''}</p>
      <h2>{say('noticeTitle')}</h2>
      <p>{members.filter(({ released }) => released === undefined).map(({ body }) => name(body)).join(common('comma'))}{common('colon').trim()}</p>
      <p className="indent">{say('noticeText', { time: letterTime(meeting.at, language), grade: word(grade) })}</p>
      <p className="indent">{say('one', { manner: word(meeting.manner), place: meeting.place })}</p>
      <p className="indent">{say('two', { agenda: meeting.agenda.replace(/[.。；;\s]+$/u, '') })}</p>
      <p className="indent">{say('three')}</p>
      <p className="indent">{say('advises')}</p>
      <p className="print-sign">{name(file.hub)}{issued !== undefined && <><br />{letterDate(issued, language)}</>}<br />{say('signer', { signer: meeting.signer })}</p>
    </article>
  );
}

function NameList({ file, name, signin }: { readonly file: CaseAnswer; readonly name: (code: string) => string; readonly signin: boolean }): ReactNode {
  const say = useSay();
  const rows = signin ? sitting(file) : sittingOf(file).members.filter(({ released }) => released === undefined);
  const columns = signin ? [say('no'), say('body'), say('delegate'), say('signature'), say('telephone')] : [say('no'), say('body'), say('delegate'), say('reply')];
  return (
    <article className="sheet-print">
      <h2>{say(signin ? 'signin' : 'names')}</h2>
      <Meeting file={file} />
      <table className="print-table" aria-label={say(signin ? 'signin' : 'names')}>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {rows.map((member, place) => (
            <tr key={member.party}>
              <td>{place + 1}</td><td>{name(member.body)}</td><td><Foreign>{delegateOf(file, member.party)}</Foreign></td>
              {signin ? <><td className="print-blank" /><td className="print-blank" /></> : <td>{say(member.reply ?? 'noReply')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {signin && <p>{say('expected', { count: expectedAt(sittingOf(file)).length })}</p>}
    </article>
  );
}

function Seats({ file, name }: { readonly file: CaseAnswer; readonly name: (code: string) => string }): ReactNode {
  return <div className="seats">{sitting(file).map((member) => <article key={member.party} className="seat"><strong>{name(member.body)}</strong><span><Foreign>{delegateOf(file, member.party)}</Foreign></span></article>)}</div>;
}

/** Packs: every body's for the office, its own for a body. */
function Packs({ file, name }: { readonly file: CaseAnswer; readonly name: (code: string) => string }): ReactNode {
  const say = useSay();
  const { body: own, roles } = useAccount();
  const [search, setSearch] = useSearchParams();
  const bodies = roles.includes('secretary') ? sittingOf(file).members.filter(({ released }) => released === undefined).map(({ body }) => body) : [own];
  const chosen = search.get('body');
  const shown = chosen === null ? bodies : bodies.filter((body) => body === chosen);
  return (
    <>
      {bodies.length > 1 && (
        <label className="field no-print pack-for">{say('packFor')}
          <Select value={chosen ?? ''} options={[{ value: '', label: say('everyPack') }, ...bodies.map((body) => ({ value: body, label: name(body) }))]} onChange={(body: string) => setSearch(body === '' ? {} : { body })} />
        </label>
      )}
      {shown.map((body) => <Pack key={body} id={file.id} body={body} procedure={file.procedure.name} />)}
    </>
  );
}

/** What is printed for a meeting: the notice, names, sign-in sheet, seat cards, a pack for each body. */
export default function ConsultationPrint(): ReactNode {
  const say = useSay();
  const name = useBodyName();
  const { id = '', what = '' } = useParams();
  const { data: file, error, refetch } = useRead('readCase', { params: { id } });
  const procedure = useRead('readProcedure', itsWords(file?.procedure), { keep: Infinity, enabled: file !== undefined });
  const choices = procedure.data?.choices ?? {};
  const trouble = error ?? procedure.error;
  const known = isPrint(what) ? what : undefined;
  // A court reads nothing of the meeting, and has a pack all the same.
  const there = file !== undefined && procedure.data !== undefined && known !== undefined && (known === 'pack' || sittingOf(file).meeting !== undefined);
  return (
    <div className="stack">
      <div className="spread no-print">
        <h1>{known === undefined ? say('none') : say(known)}{file && ` · ${file.number}`}</h1>
        <span className="row"><Link to={`/consultations/${id}`}>{say('back')}</Link>{there && <Button type="primary" onClick={() => window.print()}>{say('print')}</Button>}</span>
      </div>
      {trouble && <Trouble error={trouble} retry={() => { void refetch(); void procedure.refetch(); }} />}
      {(!file || !procedure.data) && !trouble && <Waiting />}
      {file && procedure.data && !there && <p className="panel">{say('none')}</p>}
      {there && known === 'notice' && <Notice file={file} choices={choices} name={name} />}
      {there && (known === 'names' || known === 'signin') && <NameList file={file} name={name} signin={known === 'signin'} />}
      {there && known === 'seats' && <Seats file={file} name={name} />}
      {there && known === 'pack' && <Packs file={file} name={name} />}
    </div>
  );
}
