import { Button, Checkbox, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { AccountAnswer, AccountsAnswer } from '../../../contract/administration';
import { Area } from '../../administration/Area';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { Foreign } from '../../shown/Foreign';
import { whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useLanguage } from '../../words';
import { useCommon } from '../../words/common';
import { AccountDialog, type Asking } from './AccountDialog';
import { AccountLog } from './AccountLog';
import { useSay } from './words';

/** Who may sign in, with which roles; and what was changed, by whom. */
export default function Accounts(): ReactNode {
  const { data, error, refetch } = useRead('listAccounts', {});
  return <Area of="accounts">{error ? <Trouble error={error} retry={refetch} /> : data ? <Listed listed={data} /> : <Waiting />}</Area>;
}

function Listed({ listed }: { readonly listed: AccountsAnswer }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  const id = useId();
  const keeps = useAccount().roles.includes('securityAdministrator');
  const bodies = useRead('readBodies', {}, { keep: 600_000 });
  const [asking, ask] = useState<Asking>();
  const [text, setText] = useState('');
  const [ended, setEnded] = useState(false);
  const names = new Map((bodies.data?.bodies ?? []).map(({ code, name }) => [code, name[language]]));
  const wanted = text.toLowerCase();
  const found = listed.accounts.filter((account) => (ended || account.disabledAt === undefined) && [account.login, account.name, account.body, names.get(account.body) ?? ''].some((part) => part.toLowerCase().includes(wanted)));
  const roleWords = (roles: readonly string[]): string => roles.map((role) => listed.roles.find((one) => one.role === role)?.words ?? role).join(common('comma'));
  return (
    <>
      <div className="panel spread">
        <span className="row">
          <label htmlFor={id}>{say('find')}</label>
          <Input id={id} value={text} allowClear onChange={({ target }) => setText(target.value.trim())} style={{ width: 240 }} />
          <Checkbox checked={ended} onChange={({ target }) => setEnded(target.checked)}>{say('ended')}</Checkbox>
        </span>
        {keeps && <Button type="primary" onClick={() => ask({ what: 'add' })}>{say('add')}</Button>}
      </div>
      {found.length === 0 ? <p className="panel">{say('nobody')}</p> : (
        <table className="row-table accounts">
          <thead><tr>{(['login', 'name', 'body', 'roles', 'state'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}{keeps && <th scope="col">{say('acts')}</th>}</tr></thead>
          <tbody>
            {found.map((account) => (
              <tr key={account.id}>
                <td data-name={say('login')}><Foreign>{account.login}</Foreign></td>
                <td data-name={say('name')}><Foreign>{account.name}</Foreign></td>
                <td data-name={say('body')}>{names.get(account.body) ?? account.body}</td>
                <td data-name={say('roles')}>{roleWords(account.roles)}</td>
                <td data-name={say('state')} className="whole">{account.disabledAt === undefined ? say(account.passwordGiven ? 'given' : 'active') : <span className="mark">{say('disabledAt', { at: whenText(account.disabledAt) })}</span>}</td>
                {keeps && <td data-name={say('acts')}><Acts account={account} ask={ask} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AccountLog roleWords={roleWords} />
      {asking && <AccountDialog asking={asking} roles={listed.roles} bodies={bodies.data?.bodies ?? []} close={() => ask(undefined)} />}
    </>
  );
}

function Acts({ account, ask }: { readonly account: AccountAnswer; readonly ask: (asking: Asking) => void }): ReactNode {
  const say = useSay();
  const own = useAccount().id === account.id;
  if (own) return <span className="quiet">{say('own')}</span>;
  const button = (what: 'roles' | 'end' | 'renew', words: string): ReactNode => <Button size="small" onClick={() => ask({ what, account })} aria-label={`${words} ${account.login}`}>{words}</Button>;
  if (account.disabledAt !== undefined) return button('renew', say('open'));
  return <span className="row one-line">{button('roles', say('changeRoles'))}{button('renew', say('renew'))}{button('end', say('end'))}</span>;
}
