import { Button } from 'antd';
import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { LibraryAnswer } from './form';
import { useSay } from './words';

/** A key for each answer: the figures, then letters. */
const KEYS = [...'1234567890abcdefghijklmnopqrstuvwxyz'];

/** The answers of the library: a key chooses one, Enter closes the consultation with it. */
export function Library({ answers, listRef, busy, onClose }: { readonly answers: readonly LibraryAnswer[]; readonly listRef: RefObject<HTMLDivElement | null>; readonly busy: boolean; readonly onClose: (answer: string) => void }): ReactNode {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const answer = answers.find(({ value }) => value === chosen);
  const press = (event: KeyboardEvent): void => {
    const picked = event.ctrlKey || event.metaKey || event.altKey ? undefined : answers[KEYS.indexOf(event.key.toLowerCase())];
    if (picked) setChosen(picked.value);
    else if (event.key === 'Enter' && answer && event.target === listRef.current) onClose(answer.value);
    else return;
    event.preventDefault();
  };
  return (
    <section className="panel" aria-labelledby="library">
      <h2 id="library">{say('library')}</h2>
      <p className="quiet" id="library-lead">{say('libraryLead')}</p>
      <div className="library" ref={listRef} tabIndex={0} role="group" aria-labelledby="library" aria-describedby="library-lead" onKeyDown={press}>
        {answers.map(({ value, label }, place) => (
          <button key={value} type="button" aria-pressed={value === chosen} onClick={() => setChosen(value)}>{KEYS[place]?.toUpperCase()} {label}</button>
        ))}
      </div>
      <div aria-live="polite">
        {answer && (
          <>
            <p className="read-out">{answer.text}</p>
            <p className="quiet">{answer.basis}</p>
            <Button type="primary" loading={busy} onClick={() => onClose(answer.value)}>{say('closeConsultation')}</Button>
          </>
        )}
      </div>
    </section>
  );
}
