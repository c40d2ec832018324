import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { PasswordForm } from './PasswordForm';
import { useSay } from './words';

/** Before anything else: the password that was made for somebody is replaced. */
export function MustChange(): ReactNode {
  const say = useSay();
  return (
    <main id="main" className="entrance" tabIndex={-1}>
      <section className="panel">
        <h1>{say('mustTitle')}</h1>
        <p className="quiet">{say('mustLead')}</p>
        <PasswordForm />
      </section>
    </main>
  );
}

/** The same over a page whose session ended because an administrator made a new password: what was typed below stays. */
export function MustChangeHere(): ReactNode {
  const say = useSay();
  return (
    <Modal open title={say('mustTitle')} footer={null} closable={false} keyboard={false} mask={{ closable: false }} destroyOnHidden>
      <p>{say('mustLead')}</p>
      <PasswordForm />
    </Modal>
  );
}
