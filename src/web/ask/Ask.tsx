import { useState, type FormEvent, type ReactNode } from 'react';
import type { Problem } from '../../contract/problem';
import type { QueryAnswer } from '../../contract/session';
import { en } from './words.en';
import { zh } from './words.zh';

type Language = 'zh' | 'en';
const words = { zh, en };
const first: Language = (window.localStorage.getItem('language') ?? document.documentElement.lang).startsWith('en') ? 'en' : 'zh';

type Told = { readonly answer: QueryAnswer } | { readonly trouble: string };

async function ask(number: string, queryCode: string, language: Language): Promise<Told> {
  try {
    const answer = await fetch('/api/query', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language === 'zh' ? 'zh-CN' : 'en' },
      body: JSON.stringify({ number, queryCode }),
    });
    if (answer.ok) return { answer: (await answer.json()) as QueryAnswer };
    return { trouble: ((await answer.json()) as Problem).detail };
  } catch (error) {
    // No connection, or something in between that speaks no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return { trouble: words[language].cannotReach };
    throw error;
  }
}

/** State and next step for a caller without an account. Small on purpose: a telephone with a poor connection opens it. */
export function Ask(): ReactNode {
  const [language, setLanguage] = useState(first);
  const [told, setTold] = useState<Told>();
  const [busy, setBusy] = useState(false);
  const say = words[language];
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = typed.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    setBusy(true);
    setTold(await ask(text('number'), text('code'), language));
    setBusy(false);
  };
  const change = (): void => {
    const other = language === 'zh' ? 'en' : 'zh';
    window.localStorage.setItem('language', other);
    document.documentElement.lang = other === 'en' ? 'en' : 'zh-CN';
    setLanguage(other);
    setTold(undefined);
  };
  return (
    <main className="ask" id="main">
      <header><h1>{say.title}</h1><button type="button" className="plain" onClick={change}>{say.other}</button></header>
      <section className="panel">
        <p>{say.lead}</p>
        <form onSubmit={(event) => void send(event)}>
          <label>{say.number}<input name="number" required maxLength={80} inputMode="numeric" autoComplete="off" defaultValue={new URLSearchParams(window.location.search).get('number') ?? ''} /></label>
          <label>{say.code}<input name="code" required maxLength={40} inputMode="numeric" autoComplete="off" /></label>
          <div><button type="submit" aria-disabled={busy}>{say.query}</button></div>
        </form>
      </section>
      <div aria-live="polite">
        {told && ('trouble' in told ? <p className="trouble" role="alert">{told.trouble}</p> : (
          <section className="panel">
            <h2>{told.answer.number}</h2>
            <dl>
              <div><dt>{say.procedure}</dt><dd>{told.answer.procedure}</dd></div>
              <div><dt>{say.state}</dt><dd>{told.answer.state}</dd></div>
              <div><dt>{say.next}</dt><dd>{told.answer.next}</dd></div>
            </dl>
          </section>
        ))}
      </div>
      <p><a href="/">{say.home}</a></p>
    </main>
  );
}
