import { useQueryClient } from '@tanstack/react-query';
import { Input, Modal, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { AccountAnswer, AccountsAnswer } from '../../../contract/administration';
import type { BodiesAnswer } from '../../../contract/catalogue';
import { useIntent } from '../../api/intent';
import { besideFields } from '../../shown/beside';
import { Trouble } from '../../shown/Trouble';
import { useLeaving } from '../../shown/useLeaving';
import { Wrong } from '../../shown/Wrong';
import { useLanguage } from '../../words';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** What somebody wants done to an account. */
export type Asking = { readonly what: 'add' } | { readonly what: 'roles' | 'end' | 'renew'; readonly account: AccountAnswer };

interface DialogParts {
  readonly asking: Asking;
  readonly roles: AccountsAnswer['roles'];
  readonly bodies: BodiesAnswer['bodies'];
  readonly close: () => void;
}

/** One change of one account; a password that was made is shown in it, once. */
export function AccountDialog(parts: DialogParts): ReactNode {
  const { asking, close } = parts;
  const [made, setMade] = useState<{ readonly login: string; readonly password: string }>();
  const queries = useQueryClient();
  const done = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['listAccounts'] });
    await queries.invalidateQueries({ queryKey: ['readAccountLog'] });
  };
  const opened = async ({ account, password }: { readonly account: AccountAnswer; readonly password: string }): Promise<void> => {
    setMade({ login: account.login, password });
    await done();
  };
  if (made) return <Password {...made} close={close} />;
  if (asking.what === 'add') return <Adding {...parts} opened={opened} />;
  if (asking.what === 'roles') return <Roles {...parts} account={asking.account} done={done} />;
  return <Asked what={asking.what} account={asking.account} close={close} done={done} opened={opened} />;
}

function Password({ login, password, close }: { readonly login: string; readonly password: string; readonly close: () => void }): ReactNode {
  const say = useSay();
  return (
    <Modal open title={say('passwordOf', { login })} onOk={close} okText={say('seen')} onCancel={close} cancelButtonProps={{ style: { display: 'none' } }} mask={{ closable: false }} keyboard={false}>
      <p className="once" data-testid="password">{password}</p>
      <p>{say('once')}</p>
    </Modal>
  );
}

function Field({ id, label, wrong, children }: { readonly id: string; readonly label: string; readonly wrong?: string | undefined; readonly children: ReactNode }): ReactNode {
  return (
    <div className="field gap">
      <label htmlFor={id}>{label}</label>
      {children}
      <Wrong says={wrong} />
    </div>
  );
}

const optionsOf = (roles: AccountsAnswer['roles']) => roles.map(({ role, words }) => ({ value: role, label: words }));

function Adding({ roles, bodies, close, opened }: DialogParts & { readonly opened: (answer: { readonly account: AccountAnswer; readonly password: string }) => unknown }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const language = useLanguage();
  const id = useId();
  const [given, setGiven] = useState({ login: '', name: '', body: '', roles: [] as string[] });
  const open = useIntent('openAccount', opened);
  const { errors: wrong, shown } = besideFields(open.error, ['login', 'name', 'body', 'roles']);
  const status = (field: keyof typeof given) => (wrong.has(field) ? 'error' as const : undefined);
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const { leaving, question } = useLeaving(given.login !== '' || given.name !== '' || given.body !== '' || given.roles.length > 0, close);
  const complete = given.login !== '' && given.name !== '' && given.body !== '' && given.roles.length > 0;
  return (
    <>
    <Modal open title={say('add')} onOk={() => open.mutate({ body: given })} okText={say('save')} okButtonProps={{ disabled: !complete, loading: open.isPending }} cancelText={common('cancel')} {...leaving} mask={{ closable: false }}>
      <Field id={`${id}login`} label={say('login')} wrong={wrong.get('login')}><Input id={`${id}login`} autoComplete="off" status={status('login')} value={given.login} onChange={({ target }) => set({ login: target.value.trim() })} /></Field>
      <Field id={`${id}name`} label={say('name')} wrong={wrong.get('name')}><Input id={`${id}name`} autoComplete="off" status={status('name')} value={given.name} onChange={({ target }) => set({ name: target.value })} /></Field>
      <Field id={`${id}body`} label={say('body')} wrong={wrong.get('body')}>
        <Select id={`${id}body`} status={status('body')} showSearch={{ optionFilterProp: 'label' }} value={given.body === '' ? undefined : given.body} onChange={(body) => set({ body })} options={bodies.map(({ code, name }) => ({ value: code, label: name[language] }))} />
      </Field>
      <Field id={`${id}roles`} label={say('roles')} wrong={wrong.get('roles')}><Select id={`${id}roles`} status={status('roles')} mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={given.roles} onChange={(chosen) => set({ roles: chosen })} options={optionsOf(roles)} /></Field>
      <p className="quiet">{say('apart')}</p>
      {open.error && <Trouble error={open.error} beside={shown} />}
    </Modal>
    {question}
    </>
  );
}

function Roles({ roles, account, close, done }: DialogParts & { readonly account: AccountAnswer; readonly done: () => Promise<void> }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const id = useId();
  const [chosen, choose] = useState<string[]>(account.roles);
  const give = useIntent('giveRoles', async () => {
    await done();
    close();
  });
  const { errors: wrong, shown } = besideFields(give.error, ['roles']);
  return (
    <Modal open title={`${say('changeRoles')}${common('colon')}${account.login}`} onOk={() => give.mutate({ params: { id: account.id }, body: { roles: chosen } })} okText={say('save')} okButtonProps={{ disabled: chosen.length === 0, loading: give.isPending }} cancelText={common('cancel')} onCancel={close} mask={{ closable: false }}>
      <Field id={id} label={say('roles')} wrong={wrong.get('roles')}><Select id={id} status={wrong.has('roles') ? 'error' : undefined} mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={chosen} onChange={choose} options={optionsOf(roles)} /></Field>
      <p className="quiet">{say('apart')}</p>
      {give.error && <Trouble error={give.error} beside={shown} />}
    </Modal>
  );
}

interface AskedParts {
  readonly what: 'end' | 'renew';
  readonly account: AccountAnswer;
  readonly close: () => void;
  readonly done: () => Promise<void>;
  readonly opened: (answer: { readonly account: AccountAnswer; readonly password: string }) => unknown;
}

function Asked({ what, account, close, done, opened }: AskedParts): ReactNode {
  const say = useSay();
  const common = useCommon();
  const end = useIntent('endAccount', async () => {
    await done();
    close();
  });
  const renew = useIntent('renewPassword', opened);
  const { error, isPending } = what === 'end' ? end : renew;
  const act = () => (what === 'end' ? end : renew).mutate({ params: { id: account.id }, body: {} });
  return (
    <Modal open title={`${say(what)}${common('colon')}${account.login}`} onOk={act} okText={say(what)} okButtonProps={{ danger: what === 'end', loading: isPending }} cancelText={common('cancel')} onCancel={close} mask={{ closable: false }}>
      <p>{say(what === 'end' ? 'endWhat' : 'renewWhat', { login: account.login })}</p>
      {error && <Trouble error={error} />}
    </Modal>
  );
}
