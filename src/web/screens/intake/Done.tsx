import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { OpenedAnswer } from '../../../contract/case';
import { useIntent } from '../../api/intent';
import { Trouble } from '../../shown/Trouble';
import { spoken } from './typed';
import { useSay } from './words';

/** What the call ends with: number, query code, a sentence to read out. */
export function Done({ opened, closed, onNext }: { readonly opened: OpenedAnswer; readonly closed: boolean; readonly onNext: () => void }): ReactNode {
  const say = useSay();
  const [told, setTold] = useState(false);
  const { mutate, error, isPending } = useIntent('performAct', () => setTold(true));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    const next = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      // The next call's first field has the focus before the letter would be written.
      event.preventDefault();
      onNext();
    };
    document.addEventListener('keydown', next);
    return () => document.removeEventListener('keydown', next);
  }, [onNext]);
  return (
    <section className="panel done">
      <h1 ref={title} tabIndex={-1}>{say(closed ? 'answered' : 'doneTitle')}</h1>
      <dl>
        <div><dt>{say('number')}</dt><dd>{opened.number}</dd></div>
        <div><dt>{say('code')}</dt><dd>{opened.queryCode}</dd></div>
      </dl>
      <h2>{say('readOut')}</h2>
      <p className="read-out">{say('sentence', { number: spoken(opened.number, say('dash')), code: spoken(opened.queryCode, say('dash')) })}</p>
      {error && <Trouble error={error} />}
      <div className="row">
        {!closed && <Button type="primary" disabled={told} loading={isPending} onClick={() => mutate({ params: { id: opened.id }, body: { act: 'number.told', input: { way: 'telephone' } } })}>{told ? '✓ ' : ''}{say('told')}</Button>}
        <Button onClick={onNext}>{say('next')}</Button>
        <Link to={`/cases/${opened.id}`}>{say('openCase')}</Link>
      </div>
    </section>
  );
}
