import type { ReactNode } from 'react';
import { PasswordForm } from '../../account/PasswordForm';
import { useSay } from '../../account/words';
import { useAccount } from '../../api/session';
import { Foreign } from '../../shown/Foreign';

/** 本人账号: who is signed in, and the password. */
export default function Account(): ReactNode {
  const say = useSay();
  const { name, login, bodyName } = useAccount();
  return (
    <div className="stack">
      <section className="panel">
        <h1>{say('title')}</h1>
        <dl className="own-account">
          <div><dt>{say('name')}</dt><dd><Foreign>{name}</Foreign></dd></div>
          <div><dt>{say('login')}</dt><dd><Foreign>{login}</Foreign></dd></div>
          <div><dt>{say('body')}</dt><dd>{bodyName}</dd></div>
        </dl>
      </section>
      <section className="panel" aria-labelledby="change-password">
        <h2 id="change-password">{say('change')}</h2>
        <p className="quiet">{say('lead')}</p>
        <PasswordForm />
      </section>
    </div>
  );
}
