import { Alert, Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ReceiptCheckAnswer } from '../../../contract/receipt';
import { useIntent } from '../../api/intent';
import { Trouble } from '../../shown/Trouble';
import { useSay } from './words';

type Kept = Readonly<Record<string, unknown>>;

/** The receipt as it was kept; undefined: the text is none. */
function keptIn(text: string): Kept | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Kept) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function Finding({ found }: { readonly found: ReceiptCheckAnswer }): ReactNode {
  const say = useSay();
  const { fault, history, number, hash, later = 0 } = found;
  return (
    <Alert
      type={fault === undefined ? 'success' : 'error'} role="status" showIcon
      title={fault === undefined ? say('genuine') : `${say('bad')}${say(fault === 'hash' ? 'hash_fault' : fault)}`}
      description={
        <>
          {number !== undefined && <p>{say('number', { number })}</p>}
          {fault === undefined && <p>{say(history ? 'withHistory' : 'withoutHistory')}</p>}
          {fault === undefined && later > 0 && <p>{say('later', { count: later })}</p>}
          {hash !== undefined && <p className="hash">{say('hash')}{hash}</p>}
        </>
      }
    />
  );
}

/** Is a receipt that somebody kept genuine? In words. */
export default function Receipts(): ReactNode {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const { mutate, data, error, isPending, reset } = useIntent('checkReceipt');
  const check = (given: string): void => {
    const kept = keptIn(given);
    setUnreadable(kept === undefined);
    if (kept) mutate({ body: { kept } });
    else reset();
  };
  const take = async (file: File): Promise<void> => {
    const given = await file.text();
    setText(given);
    check(given);
  };
  return (
    <div className="stack">
      <p><Link to="/handovers">← {say('back')}</Link></p>
      <h1>{say('title')}</h1>
      <section className="panel stack">
        <p className="quiet">{say('hint')}</p>
        <label className="field">{say('file')}<input type="file" accept=".json,application/json,text/plain" onChange={({ target }) => { const [file] = target.files ?? []; if (file) void take(file); target.value = ''; }} /></label>
        <label className="field" htmlFor={`${id}text`}>{say('text')}</label>
        <Input.TextArea id={`${id}text`} value={text} rows={8} spellCheck={false} className="hash" onChange={({ target }) => { setText(target.value); setUnreadable(false); reset(); }} />
        <p className="row"><Button type="primary" loading={isPending} disabled={text.trim() === ''} onClick={() => check(text)}>{say('check')}</Button></p>
        {isPending && <p role="status" className="quiet">{say('checking')}</p>}
        {unreadable && <Alert type="error" role="status" showIcon title={say('notReadable')} />}
        {!unreadable && data && <Finding found={data} />}
        {error && <Trouble error={error} />}
      </section>
    </div>
  );
}
