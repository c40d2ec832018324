import { Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { Area } from '../../administration/Area';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { Picture } from './Picture';
import { useSay } from './words';

/** The versions of each procedure, with its picture. */
export default function Versions(): ReactNode {
  const say = useSay();
  const id = useId();
  const { data, error, refetch } = useRead('readProcedures', {}, { keep: 600_000 });
  const [chosen, choose] = useState<string>();
  const versions = data?.procedures ?? [];
  const keyOf = ({ name, version }: { readonly name: string; readonly version: number }): string => `${name} ${version}`;
  const shown = versions.find((one) => keyOf(one) === chosen) ?? versions[0];
  return (
    <Area of="versions">
      {error && <Trouble error={error} retry={refetch} />}
      {shown ? (
        <section className="panel stack" aria-labelledby="version">
          <div className="row">
            <label htmlFor={id} id="version">{say('procedure')}</label>
            <Select id={id} value={keyOf(shown)} onChange={choose} options={versions.map((one) => ({ value: keyOf(one), label: `${one.title} · ${say('version')} ${one.version}` }))} style={{ minWidth: 260 }} />
            {shown.newest && <span className="mark green">{say('newest')}</span>}
          </div>
          <dl className="figures">
            {(['states', 'acts', 'periods'] as const).map((what) => <div key={what}><dt>{say(what)}</dt><dd>{shown[what].length}</dd></div>)}
          </dl>
          <Drawn name={shown.name} version={shown.version} />
        </section>
      ) : !error && <Waiting />}
    </Area>
  );
}

function Drawn({ name, version }: { readonly name: string; readonly version: number }): ReactNode {
  const { data, error } = useRead('readProcedure', { params: { name }, query: { version } }, { keep: Infinity });
  return error ? <Trouble error={error} /> : data ? <Picture procedure={data} /> : <Waiting />;
}
