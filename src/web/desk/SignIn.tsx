import { Button, Form, Input, Modal, type InputRef } from 'antd';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useSessions } from '../api/session';
import { besideFields } from '../shown/beside';
import { Trouble } from '../shown/Trouble';
import { useSay } from './words';

interface Typed {
  readonly login: string;
  readonly password: string;
}

function SignInForm({ login, password }: { readonly login?: string; readonly password?: RefObject<InputRef | null> }): ReactNode {
  const say = useSay();
  const { signIn } = useSessions();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const send = async (typed: Typed): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await signIn(typed.login, typed.password);
    } catch (trouble) {
      setError(trouble instanceof Error ? trouble : new Error(String(trouble)));
    } finally {
      setBusy(false);
    }
  };
  const { errors: wrong, shown } = besideFields(error, ['login', 'password']);
  /** What the server said of a field stands there until something is typed anew. */
  const said = (name: keyof Typed) => (wrong.has(name) ? { validateStatus: 'error' as const, help: wrong.get(name) } : {});
  return (
    <Form<Typed> name="sign-in" layout="vertical" requiredMark={false} initialValues={{ login }} onValuesChange={() => setError(undefined)} onFinish={(typed) => void send(typed)}>
      <Form.Item name="login" label={say('login')} rules={[{ required: true }]} {...said('login')}>
        <Input autoComplete="username" maxLength={60} autoFocus={login === undefined} />
      </Form.Item>
      <Form.Item name="password" label={say('password')} rules={[{ required: true }]} {...said('password')}>
        <Input ref={password} type="password" autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {error && <div className="gap"><Trouble error={error} beside={shown} /></div>}
      <Button type="primary" htmlType="submit" block loading={busy}>{say('signIn')}</Button>
    </Form>
  );
}

/** The page for whoever is not signed in. */
export function Entrance(): ReactNode {
  const say = useSay();
  return (
    <main id="main" className="entrance" tabIndex={-1}>
      <section className="panel">
        <h1>{say('name')}</h1>
        <p className="quiet">{say('lead')}</p>
        <SignInForm />
        <p><a href="/ask">{say('ask')}</a></p>
        <p><a href="/api/openapi.json">{say('links')}</a></p>
      </section>
    </main>
  );
}

/** Over the page whose session has ended: whoever signs in again finds what was typed. */
export function SignInAgain(): ReactNode {
  const say = useSay();
  const { ended, account } = useSessions();
  const password = useRef<InputRef>(null);
  // A window gives the keyboard to its first field, which is filled in already.
  return (
    <Modal open={ended} afterOpenChange={(open) => open && password.current?.focus()} title={say('endedTitle')} footer={null} closable={false} keyboard={false} mask={{ closable: false }} destroyOnHidden>
      <p>{say('endedLead')}</p>
      <SignInForm login={account?.login} password={password} />
    </Modal>
  );
}
