import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { VersionsAnswer } from '../../../contract/versions';
import { useNow } from '../../api/clock';
import { useIntent } from '../../api/intent';
import { useAccount } from '../../api/session';
import { besideFields } from '../../shown/beside';
import { dateText, whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Wrong } from '../../shown/Wrong';
import { useLanguage } from '../../words';
import { useSay } from './words';

type Version = VersionsAnswer['procedures'][number]['versions'][number];

/** What is known of a version, and activating it where nothing stands against that. */
export function VersionFacts({ name, version }: { readonly name: string; readonly version: Version }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { check, rehearsal } = version;
  const outdated = <span className="mark yellow">{say('outdated')}</span>;
  return (
    <>
      <p><span className={`mark ${version.takesCases ? 'green' : ''}`}>{say(version.takesCases ? 'takesCases' : version.activations.length > 0 ? 'earlier' : 'notYet')}</span></p>
      <dl className="terms">
        <dt>{say('since')}</dt>
        <dd>{version.activations.length === 0 ? say(version.takesCases ? 'alongside' : 'notYetAlongside') : <ul className="plain">{version.activations.map(({ from, at, by }) => <li key={at}>{say('sinceOf', { from, by, at: whenText(at) })}</li>)}</ul>}</dd>
        <dt>{say('cases')}</dt>
        <dd>{say('casesOf', version.cases)}</dd>
        <dt>{say('check')}</dt>
        <dd>{check ? <>{say('checkOf', { ...check, at: whenText(check.at), current: '' })} {!check.current ? outdated : check.findings === 0 && <span className="mark green">{say('whole')}</span>}</> : say('notChecked')}</dd>
        <dt>{say('rehearsal')}</dt>
        <dd>{rehearsal ? <>{say('rehearsalOf', { ...rehearsal, at: whenText(rehearsal.at), current: '' })} {!rehearsal.current && outdated}</> : say('notRehearsed')}</dd>
        {version.because && <><dt>{say('because')}</dt><dd>{version.because[language]}</dd></>}
        <dt>{say('content')}</dt>
        <dd><small className="quiet">{version.content}</small></dd>
      </dl>
      {!version.takesCases && <Activating name={name} version={version} />}
    </>
  );
}

function Activating({ name, version }: { readonly name: string; readonly version: Version }): ReactNode {
  const say = useSay();
  const id = useId();
  const queries = useQueryClient();
  const today = dateText(new Date(useNow()).toISOString());
  const { roles } = useAccount();
  const [from, setFrom] = useState(today);
  const activate = useIntent('activateVersion', () => queries.invalidateQueries({ queryKey: ['readVersions'] }));
  const { errors: wrong, shown } = besideFields(activate.error, ['from']);
  const may = roles.some((role) => role === 'systemAdministrator' || role === 'supervisor');
  return (
    <div className="stack">
      {version.lacking.length > 0 && <div><strong>{say('lacking')}</strong><ul>{version.lacking.map(({ code, words }) => <li key={code}>{words}</li>)}</ul></div>}
      {may && version.lacking.length === 0 && (
        <div className="row">
          <label htmlFor={id}>{say('activateFrom')}</label>
          <input className="native" id={id} type="date" min={today} value={from} aria-invalid={wrong.has('from')} onChange={({ target }) => setFrom(target.value)} />
          <Wrong says={wrong.get('from')} />
          <Button type="primary" disabled={from === ''} loading={activate.isPending} onClick={() => activate.mutate({ params: { name, version: version.version }, body: { from } })}>{say('activate')}</Button>
        </div>
      )}
      {activate.error && <Trouble error={activate.error} beside={shown} />}
      {activate.data && <Alert type="success" showIcon role="status" title={say('activated', { version: activate.data.version, from: activate.data.from })} />}
    </div>
  );
}
