import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { PartyEntryAnswer, PartyPageAnswer, SubmissionReceipt } from '../../contract/party';
import { call, hasClosed, type Trouble } from './call';
import { Entry } from './Entry';
import { forgetAll, keepToken, keptToken } from './kept';
import { PartyPage } from './PartyPage';
import { Said } from './Said';
import { LanguageContext, sayIn, type Language } from './words';

const first: Language = (window.localStorage.getItem('language') ?? document.documentElement.lang).startsWith('en') ? 'en' : 'zh';

/** The code of the QR picture stands behind `#`, which goes to no server; it is taken out of the address at once. */
function codeInAddress(): string | undefined {
  const code = new URLSearchParams(window.location.hash.slice(1)).get('code') ?? undefined;
  if (code !== undefined) window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return code;
}
const given = { code: codeInAddress(), number: new URLSearchParams(window.location.search).get('number') ?? undefined };

/** For whoever has no account. Small on purpose: a telephone with a poor connection opens it. */
export function Ask(): ReactNode {
  const [language, setLanguage] = useState(first);
  const [token, setToken] = useState(given.code === undefined ? keptToken : undefined);
  const [page, setPage] = useState<PartyPageAnswer>();
  const [receipt, setReceipt] = useState<SubmissionReceipt>();
  const [scanning, setScanning] = useState(given.code !== undefined);
  const [shut, setShut] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const shutHead = useRef<HTMLHeadingElement>(null);
  // Whoever was typing far below is brought to where the code is asked for.
  useEffect(() => {
    if (shut) shutHead.current?.focus();
  }, [shut]);
  const say = sayIn(language);

  const enter = useCallback(({ token: fresh, page: read }: PartyEntryAnswer): void => {
    keepToken(fresh);
    setToken(fresh);
    setPage(read);
    setReceipt((before) => (before?.case === read.number ? before : undefined));
    setShut(false);
    setTrouble(undefined);
  }, []);
  const leave = (): void => {
    forgetAll();
    setToken(undefined);
    setPage(undefined);
    setReceipt(undefined);
    setShut(false);
    setTrouble(undefined);
  };
  const read = useCallback(async (): Promise<void> => {
    if (token === undefined) return;
    const told = await call<PartyPageAnswer>('/api/party/page', { token, language });
    if (told.ok) {
      setPage(told.value);
      setTrouble(undefined);
    } else if (hasClosed(told.trouble)) setShut(true);
    else setTrouble(told.trouble);
  }, [token, language]);

  // The picture was scanned: the code opens the page without being typed.
  useEffect(() => {
    if (given.code === undefined) return;
    void call<PartyEntryAnswer>('/api/party/entry', { method: 'POST', language: first, body: { code: given.code } }).then((told) => {
      setScanning(false);
      if (told.ok) enter(told.value);
      else setTrouble(told.trouble);
    });
  }, [enter]);
  // After a reload, in another language, and when the window is looked at again: another window may have sent something.
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void read();
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [read]);

  const change = (): void => {
    const other = language === 'zh' ? 'en' : 'zh';
    window.localStorage.setItem('language', other);
    document.documentElement.lang = other === 'en' ? 'en' : 'zh-CN';
    setLanguage(other);
  };
  // What is on its way is said in its place, so that nothing jumps when it comes.
  const coming = !page && !shut && !trouble && (scanning || token !== undefined);
  const asks = !page && !coming && !scanning && (token === undefined || shut);
  return (
    <LanguageContext.Provider value={language}>
      <main className={`ask ${receipt ? 'with-receipt' : ''}`} id="main">
        <header>
          <h1>{say('title')}</h1>
          <div className="row no-print">
            {page && <button type="button" className="plain" onClick={leave}>{say('leave')}</button>}
            <button type="button" className="plain" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={change}>{say('other')}</button>
          </div>
        </header>
        <Said trouble={trouble} />
        {page && shut && (
          <section className="panel again" role="alertdialog" aria-labelledby="shut">
            <h2 id="shut" ref={shutHead} tabIndex={-1}>{say('shut')}</h2>
            <p>{say('shutHint')}</p>
            <Entry entered={enter} />
          </section>
        )}
        {coming && <p className="quiet" role="status">{say('entering')}</p>}
        {asks && <section className="panel"><p>{say('lead')}</p><Entry entered={enter} first={given.number === undefined ? (given.code === undefined ? undefined : { code: given.code }) : { number: given.number }} /></section>}
        {page && token !== undefined && <PartyPage key={`${page.number} ${page.party}`} page={page} token={token} receipt={receipt} handedIn={(one) => { setReceipt(one); void read(); }} closed={() => setShut(true)} />}
        {!coming && <p className="no-print"><a href="/">{say('home')}</a></p>}
      </main>
    </LanguageContext.Provider>
  );
}
