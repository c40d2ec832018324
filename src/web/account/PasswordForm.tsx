import { App, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAccount, useSessions } from '../api/session';
import { fieldErrors } from '../shown/fieldErrors';
import { Trouble } from '../shown/Trouble';
import { useSay } from './words';
import './account.css';

interface Typed {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Puts a password of one's own in place of the one that one signed in with. */
export function PasswordForm(): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const { login } = useAccount();
  const { changePassword } = useSessions();
  const [form] = Form.useForm<Typed>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const wrong = fieldErrors(error ?? null);
  const send = async ({ current, next }: Typed): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await changePassword(current, next);
      form.resetFields();
      void message.success(say('done'));
    } catch (trouble) {
      setError(trouble instanceof Error ? trouble : new Error(String(trouble)));
    } finally {
      setBusy(false);
    }
  };
  /** What the server said of a field stands there until it is typed anew. */
  const said = (name: keyof Typed) => (wrong.has(name) ? { validateStatus: 'error' as const, help: wrong.get(name) } : {});
  return (
    <Form<Typed> form={form} name="own-password" layout="vertical" requiredMark={false} className="own-password" onValuesChange={() => setError(undefined)} onFinish={(typed) => void send(typed)}>
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <Form.Item name="current" label={say('current')} rules={[{ required: true, message: say('required') }]} {...said('current')}>
        <Input type="password" autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="next" label={say('next')} extra={say('nextHint')} rules={[{ required: true, message: say('required') }]} {...said('next')}>
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="again" label={say('again')} dependencies={['next']} rules={[{ required: true, message: say('required') }, ({ getFieldValue }) => ({ validator: (_rule, typed: string | undefined) => (typed === undefined || typed === '' || typed === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(say('differs')))) })]}>
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Form.Item>
      {error && wrong.size === 0 && <div className="gap"><Trouble error={error} /></div>}
      <Button type="primary" htmlType="submit" loading={busy}>{say('change')}</Button>
    </Form>
  );
}
