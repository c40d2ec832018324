import { Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { VersionsAnswer } from '../../../contract/versions';
import { Area } from '../../administration/Area';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { Picture } from './Picture';
import { VersionFacts } from './VersionFacts';
import { useSay } from './words';

/** The versions of each procedure: which takes new cases, what check and rehearsal say, and its picture. */
export default function Versions(): ReactNode {
  const { data, error, refetch } = useRead('readVersions', {});
  return <Area of="versions">{error ? <Trouble error={error} retry={refetch} /> : data ? <Listed procedures={data.procedures} /> : <Waiting />}</Area>;
}

function Listed({ procedures }: { readonly procedures: VersionsAnswer['procedures'] }): ReactNode {
  const say = useSay();
  const id = useId();
  const rows = procedures.flatMap(({ name, title, versions }) => versions.map((version) => ({ key: `${name} ${version.version}`, name, title, version })));
  const [chosen, choose] = useState<string>();
  const shown = rows.find(({ key }) => key === chosen) ?? rows[0];
  if (!shown) return null;
  return (
    <section className="panel stack" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{shown.title}</h2>
      <div className="row">
        <label htmlFor={id}>{say('procedure')}</label>
        <Select id={id} value={shown.key} onChange={choose} options={rows.map(({ key, title, version }) => ({ value: key, label: `${title} · ${say('version')} ${version.version}` }))} style={{ minWidth: 240, maxWidth: '100%' }} />
      </div>
      <VersionFacts key={shown.key} name={shown.name} version={shown.version} />
      <Drawn key={`picture ${shown.key}`} name={shown.name} version={shown.version.version} />
    </section>
  );
}

function Drawn({ name, version }: { readonly name: string; readonly version: number }): ReactNode {
  const { data, error } = useRead('readProcedure', { params: { name }, query: { version } }, { keep: Infinity });
  return error ? <Trouble error={error} /> : data ? <Picture procedure={data} /> : <Waiting />;
}
