import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router-dom';
import type { SessionAnswer } from '../../contract/session';
import { MustChange, MustChangeHere } from '../account/MustChange';
import { useConnectionLost, whenConnectionReturns } from '../api/connection';
import { useSessions } from '../api/session';
import { HelpButton } from '../help/HelpButton';
import { InboxButton } from '../inbox/InboxButton';
import { Foreign } from '../shown/Foreign';
import { Undrawn } from '../shown/Undrawn';
import { Waiting } from '../shown/Waiting';
import { speak, useLanguage } from '../words';
import { useCommon } from '../words/common';
import { askAhead } from './ahead';
import { menuFor } from './screens';
import { Entrance, SignInAgain } from './SignIn';
import { useSay } from './words';

const demonstrationTime = document.querySelector<HTMLMetaElement>('meta[name=demonstration-time]')?.content ?? '';

function Header(): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { account, mustChangePassword, signOut } = useSessions();
  const name = account && <><Foreign>{account.name}</Foreign> · {account.bodyName}</>;
  const change = async (): Promise<void> => {
    await speak(language === 'zh' ? 'en' : 'zh');
    // Half of what is shown are the server's words.
    await queries.invalidateQueries();
  };
  return (
    <header className="head">
      <a className="skip" href="#main">{say('skip')}</a>
      <NavLink to="/" className="brand">{say('name')}<span className="subtitle">{say('subtitle')}</span></NavLink>
      <div className="who">
        {account && <span className="who-name">{mustChangePassword ? name : <Link to="/account" title={say('account')}>{name}</Link>}</span>}
        <Button size="small" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => void change()}>{say('other')}</Button>
        {account && !mustChangePassword && <><InboxButton /><HelpButton /></>}
        {account && <Button size="small" onClick={() => void signOut()}>{say('signOut')}</Button>}
      </div>
    </header>
  );
}

function Menu({ account }: { readonly account: SessionAnswer['account'] }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;
  return (
    <nav className="menu" aria-label={say('menu')}>
      <button type="button" className="menu-button" aria-expanded={open} onClick={() => setOpenAt(open ? undefined : pathname)}>☰ {say('menu')}</button>
      <ul data-open={open}>
        {menuFor(account).map(({ path, menu }) => <li key={path}><NavLink to={path}>{menu?.[language]}</NavLink></li>)}
      </ul>
    </nav>
  );
}

/** Takes the eye and the screen reader to the new page, and not back to the top of the menu; what that page reads is asked for together. */
function useArrival(): void {
  const { pathname, search } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    askAhead(pathname, search);
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus();
  }, [pathname, search]);
}

/** What stands around every screen. */
export function Shell(): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { account, unknown, mustChangePassword } = useSessions();
  // Once there was a page, it stays below whatever has to be done first.
  const [atWork, setAtWork] = useState(false);
  if (account && !mustChangePassword && !atWork) setAtWork(true);
  const lost = useConnectionLost();
  const queries = useQueryClient();
  useArrival();
  useEffect(() => whenConnectionReturns(() => void queries.invalidateQueries()), [queries]);
  return (
    <>
      {demonstrationTime !== '' && !demonstrationTime.startsWith('%') && <p className="banner" role="status">{say('demonstration', { time: demonstrationTime })}</p>}
      <Header />
      {lost && <Alert banner type="warning" role="alert" title={common('lost')} />}
      {unknown ? <Waiting /> : account && mustChangePassword && !atWork ? <MustChange /> : account ? (
        <div className="frame">
          <Menu account={account} />
          <main id="main" tabIndex={-1}>
            <Suspense fallback={<Waiting />}><Outlet /></Suspense>
          </main>
        </div>
      ) : <Entrance />}
      <Undrawn />
      <SignInAgain />
      {account && mustChangePassword && atWork && <MustChangeHere />}
    </>
  );
}
