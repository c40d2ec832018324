import { Checkbox, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { DirectoryAnswer } from '../../../contract/administration';
import { Area } from '../../administration/Area';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useLanguage, type Language } from '../../words';
import { useCommon } from '../../words/common';
import { LoadDirectory } from './LoadDirectory';
import { RecordHead } from './RecordHead';
import { useSay } from './words';

type Body = DirectoryAnswer['bodies'][number];

/** The name that it bears today, or bore last. */
const nameOf = (body: Body | undefined, today: string, language: Language): string => {
  const row = body?.names.find(({ from, until }) => from <= today && (until === undefined || today <= until)) ?? body?.names[body.names.length - 1];
  return row?.name[language] ?? body?.code ?? '';
};

/** Every body with its names, heads and way of delivery through time, and who serves which district. */
export default function Bodies(): ReactNode {
  const { data, error, refetch } = useRead('readDirectory', {}, { keep: 60_000 });
  return <Area of="bodies">{error ? <Trouble error={error} retry={refetch} /> : data ? <Directory directory={data} /> : <Waiting />}</Area>;
}

function Directory({ directory }: { readonly directory: DirectoryAnswer }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { roles } = useAccount();
  const id = useId();
  const [text, setText] = useState('');
  const [former, setFormer] = useState(false);
  const { today } = directory;
  const byCode = new Map(directory.bodies.map((body) => [body.code, body]));
  const name = (code: string): string => nameOf(byCode.get(code), today, language);
  const found = directory.bodies.filter((body) => (former || body.exists) && (text === '' || body.code.includes(text) || body.names.some((row) => row.name.zh.includes(text) || row.name.en.toLowerCase().includes(text.toLowerCase()))));
  return (
    <>
      <p className="quiet">{say('source', { date: directory.asOf, source: directory.source[language] })}</p>
      {roles.includes('systemAdministrator') && <RecordHead directory={directory} name={name} />}
      {roles.includes('systemAdministrator') && <LoadDirectory directory={directory} />}
      <Loads directory={directory} />
      <div className="panel row">
        <label htmlFor={id}>{say('find')}</label>
        <Input id={id} value={text} allowClear onChange={({ target }) => setText(target.value.trim())} style={{ width: 240 }} />
        <Checkbox checked={former} onChange={({ target }) => setFormer(target.checked)}>{say('former')}</Checkbox>
      </div>
      {found.length === 0 && <p className="panel">{say('nothing')}</p>}
      {found.length > 0 && (
        <table className="row-table">
          <thead><tr>{(['name', 'level', 'delivery', 'superior', 'since'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
          <tbody>{found.map((body) => <Row key={body.code} body={body} today={today} name={name} others={directory.bodies.filter(({ legalPerson, code }) => legalPerson === body.legalPerson && code !== body.code).map(({ code }) => name(code))} />)}</tbody>
        </table>
      )}
      <Districts directory={directory} name={name} />
    </>
  );
}

function Row({ body, today, name, others }: { readonly body: Body; readonly today: string; readonly name: (code: string) => string; readonly others: readonly string[] }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  const now = body.names.find(({ from, until }) => from <= today && (until === undefined || today <= until));
  const span = ({ from, until }: { readonly from: string; readonly until?: string }): string => (until === undefined ? say('from', { from }) : say('until', { from, until }));
  return (
    <tr>
      <td data-name={say('name')}>
        <strong>{name(body.code)}</strong> {!body.exists && <span className="mark">{say('gone')}</span>}
        <div className="quiet">{body.code}{body.courtCode === undefined ? '' : ` · ${body.courtCode}`}</div>
        <details>
          <summary>{say('details')}</summary>
          <ul>{body.names.map((row) => <li key={row.from}>{span(row)} {row.name[language]} <span className="quiet">{say('abbreviation', { abbreviation: row.abbreviation })}</span></li>)}</ul>
          {body.heads.length === 0 ? <p className="quiet">{say('noHeads')}</p> : <ul>{body.heads.map((head) => <li key={`${head.person} ${head.from}`}>{say(head.as)} {head.person} {span(head)} <span className="quiet">{head.document}</span></li>)}</ul>}
          <p className={body.contact ? undefined : 'quiet'}>{body.contact ? say('contact', { person: '', ...body.contact }) : say('noContact')}</p>
          {others.length > 0 && <p>{say('oneOffice', { names: others.join(common('comma')) })}</p>}
          {body.succeededBy !== undefined && <p>{say('succeededBy', { name: name(body.succeededBy) })}</p>}
        </details>
      </td>
      <td data-name={say('level')}><span className="whole">{say(body.level as 'city')}</span></td>
      <td data-name={say('delivery')}>{say(body.delivery)}</td>
      <td data-name={say('superior')}>{body.superior === undefined ? '—' : name(body.superior)}</td>
      <td data-name={say('since')}>{now?.from ?? '—'}</td>
    </tr>
  );
}

const SERVICES = ['market', 'police', 'procuratorate', 'court'] as const;

function Districts({ directory, name }: { readonly directory: DirectoryAnswer; readonly name: (code: string) => string }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const territory = new Map(directory.bodies.map((body) => [body.code, body.territory]));
  return (
    <section className="panel" aria-labelledby="districts">
      <h2 id="districts">{say('districts')}</h2>
      <table className="row-table">
        <thead><tr><th scope="col">{say('districtOf')}</th>{SERVICES.map((service) => <th key={service} scope="col">{say(service)}</th>)}</tr></thead>
        <tbody>
          {directory.services.map((row) => (
            <tr key={row.district}>
              <th scope="row">{row.name[language]}</th>
              {SERVICES.map((service) => (
                <td key={service} data-name={say(service)}>{name(row[service])} {territory.get(row[service]) !== row.district && <span className="mark">{say('elsewhere')}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Loads({ directory: { loads } }: { readonly directory: DirectoryAnswer }): ReactNode {
  const say = useSay();
  return (
    <details className="panel">
      <summary>{say('versions')}</summary>
      {loads.length === 0 ? <p className="quiet">{say('comesAlong')}</p> : (
        <table className="row-table">
          <thead><tr>{(['version', 'loadedAt', 'loadedBy'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
          <tbody>
            {loads.map(({ version, at, by }) => (
              <tr key={version}>
                <td data-name={say('version')}>{version}</td>
                <td data-name={say('loadedAt')}>{whenText(at)}</td>
                <td data-name={say('loadedBy')}>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
