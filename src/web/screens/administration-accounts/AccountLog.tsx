import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { AccountLogAnswer } from '../../../contract/administration';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { useSay } from './words';

const ROWS = 20;

/** What was changed and by whom, newest first. */
export function AccountLog({ roleWords }: { readonly roleWords: (roles: readonly string[]) => string }): ReactNode {
  const say = useSay();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useRead('readAccountLog', { query: { limit: ROWS, ...(cursor === undefined ? {} : { cursor }) } });
  const who = (by: string): string => (by === 'installation' || by === 'commandLine' ? say(by) : by);
  const words = ({ change, by, login, roles = [], rolesBefore = [] }: AccountLogAnswer['items'][number]): string => say(change === 'passwordChanged' && by === login ? 'passwordOwn' : change, { roles: roleWords(roles), before: roleWords(rolesBefore) });
  return (
    <section className="panel" aria-labelledby="account-log">
      <h2 id="account-log">{say('log')}</h2>
      {error && <Trouble error={error} retry={refetch} />}
      <table className="row-table">
        <thead><tr>{(['at', 'by', 'login', 'what'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr></thead>
        <tbody>
          {(data?.items ?? []).map((change) => (
            <tr key={change.id}>
              <td data-name={say('at')}>{whenText(change.at)}</td>
              <td data-name={say('by')}><Foreign>{who(change.by)}</Foreign></td>
              <td data-name={say('login')}><Foreign>{change.login}</Foreign></td>
              <td data-name={say('what')}>{words(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data?.next !== undefined && <p><Button onClick={() => setCursor(data.next)}>{say('older')}</Button></p>}
    </section>
  );
}
