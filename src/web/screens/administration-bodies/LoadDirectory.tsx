import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { DirectoryAnswer, DirectoryChangeAnswer } from '../../../contract/administration';
import { ApiProblem } from '../../api/call';
import { fetchFile, saveFile } from '../../api/files';
import { useIntent } from '../../api/intent';
import { Trouble } from '../../shown/Trouble';
import { useLanguage } from '../../words';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** The directory as a file: fetched, changed outside, its changes looked at, loaded. */
export function LoadDirectory({ directory }: { readonly directory: DirectoryAnswer }): ReactNode {
  const say = useSay();
  const queries = useQueryClient();
  const [file, setFile] = useState<{ readonly name: string; readonly directory: Record<string, unknown> }>();
  const [unreadable, setUnreadable] = useState(false);
  const [fetching, setFetching] = useState<Error>();
  const foresee = useIntent('foreseeDirectory');
  const load = useIntent('loadDirectory', async () => {
    setFile(undefined);
    await Promise.all(['readDirectory', 'readBodies'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
  });
  const take = async (chosen: File): Promise<void> => {
    foresee.reset();
    load.reset();
    const read = objectIn(await chosen.text());
    setUnreadable(read === undefined);
    setFile(read && { name: chosen.name, directory: read });
    if (read) foresee.mutate({ body: { directory: read } });
  };
  const fetchIt = (): void => {
    fetchFile('readDirectoryFile', {}).then((one) => { setFetching(undefined); saveFile(one); }, setFetching);
  };
  return (
    <details className="panel">
      <summary>{say('load')}</summary>
      <div className="stack">
        <p className="quiet">{say('loadWhat')}</p>
        <div className="row">
          <Button onClick={fetchIt}>{say('fetch')}</Button>
          <label className="pick-file">{say('file')}<input type="file" accept=".json,application/json" onChange={({ target }) => { const [chosen] = target.files ?? []; if (chosen) void take(chosen); target.value = ''; }} /></label>
          {file && <span className="quiet">{file.name}</span>}
        </div>
        {fetching && <Trouble error={fetching} />}
        {unreadable && <Alert type="error" showIcon role="alert" title={say('noJson')} />}
        {foresee.error && <Trouble error={foresee.error} />}
        {foresee.error instanceof ApiProblem && <Places error={foresee.error} />}
        {file && foresee.data && (
          <div role="status" className="stack">
            <Changes change={foresee.data} />
            <div><Button type="primary" loading={load.isPending} onClick={() => load.mutate({ body: { after: directory.version, directory: file.directory } })}>{say('doLoad')}</Button></div>
          </div>
        )}
        {load.error && <Trouble error={load.error} />}
        {load.data && <Alert type="success" showIcon role="status" title={say('loaded', { version: load.data.version })} />}
      </div>
    </details>
  );
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const read = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Where in the file something is wrong: the sentences alone do not say which body is meant. */
function Places({ error }: { readonly error: ApiProblem }): ReactNode {
  const { errors = [] } = error.problem;
  return errors.length === 0 ? null : <ul className="plain">{errors.map(({ field, message }, place) => <li key={place}><code>{field}</code> {message}</li>)}</ul>;
}

function Changes({ change: { bodies, services } }: { readonly change: DirectoryChangeAnswer }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  return (
    <table className="row-table">
      <thead><tr><th scope="col">{say('changed')}</th><th scope="col">{say('what')}</th></tr></thead>
      <tbody>
        {bodies.map(({ body, name, added, parts, past }) => (
          <tr key={body}>
            <td data-name={say('changed')}>{name[language]} <span className="quiet">{body}</span></td>
            <td data-name={say('what')}>{added ? say('added') : parts.map((part) => say(`part_${part as 'names'}`)).join(common('comma'))} {past && <span className="mark">{say('past')}</span>}</td>
          </tr>
        ))}
        {services.map(({ district, name, kinds }) => (
          <tr key={district}>
            <td data-name={say('changed')}>{name[language]}</td>
            <td data-name={say('what')}>{say('servedBy')}{common('colon')}{kinds.map((kind) => say(kind as 'market')).join(common('comma'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
