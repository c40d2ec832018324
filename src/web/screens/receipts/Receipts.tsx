import { Alert, Button, Input } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { ReceiptCheckAnswer } from '../../../contract/receipt';
import { useIntent } from '../../api/intent';
import { besideFields } from '../../shown/beside';
import { Trouble } from '../../shown/Trouble';
import { Wrong } from '../../shown/Wrong';
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

function Finding({ found, byCode }: { readonly found: ReceiptCheckAnswer; readonly byCode: boolean }): ReactNode {
  const say = useSay();
  const { fault, history, number, hash, case: id, later = 0 } = found;
  return (
    <Alert
      type={fault === undefined ? 'success' : 'error'} role="status" showIcon
      title={fault === undefined ? say(byCode ? 'codeGenuine' : 'genuine') : `${say('bad')}${say(fault === 'hash' ? 'hash_fault' : fault)}`}
      description={
        <>
          {fault === undefined && byCode && <p>{say('compare')}</p>}
          {number !== undefined && <p>{say('number', { number })}{id !== undefined && <> <Link to={`/handovers/${id}`}>{say('openHandover')}</Link></>}</p>}
          {fault === undefined && <p>{say(history ? (byCode ? 'codeWithHistory' : 'withHistory') : 'withoutHistory')}</p>}
          {fault === undefined && later > 0 && <p>{say('later', { count: later })}</p>}
          {hash !== undefined && <p className="hash">{say('hash')}{hash}</p>}
        </>
      }
    />
  );
}

/** What the QR code of a receipt brought along, when a telephone opened its address: it stands behind `#`. */
const codeIn = (hash: string): string | undefined => (hash.startsWith('#code=') ? hash.slice('#code='.length).replace(/\+|%20/g, ' ').replace(/%3A/gi, ':') : undefined);

/** Is a receipt genuine: by the code that is printed on it, or by the file that somebody kept? In words. */
export default function Receipts(): ReactNode {
  const say = useSay();
  const id = useId();
  const brought = codeIn(useLocation().hash);
  const [code, setCode] = useState(brought ?? '');
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const [byCode, setByCode] = useState(brought !== undefined);
  const { mutate, data, error, isPending, reset } = useIntent('checkReceipt');
  const { errors: wrong, shown } = besideFields(error, [byCode ? 'code' : 'kept']);
  const check = (given: string): void => {
    const kept = keptIn(given);
    setByCode(false);
    setUnreadable(kept === undefined);
    if (kept) mutate({ body: { kept } });
    else reset();
  };
  const checkCode = (given: string): void => {
    setByCode(true);
    setUnreadable(false);
    if (given.trim() !== '') mutate({ body: { code: given.trim() } });
  };
  // The telephone scanned the picture: it is checked without a press.
  useEffect(() => {
    if (brought !== undefined) mutate({ body: { code: brought } });
  }, [brought, mutate]);
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
        <h2>{say('byCode')}</h2>
        <form className="stack" onSubmit={(event) => { event.preventDefault(); checkCode(code); }}>
          <label className="field" htmlFor={`${id}code`}>{say('code')} <span className="quiet">{say('codeHint')}</span></label>
          <Input id={`${id}code`} value={code} spellCheck={false} autoComplete="off" maxLength={1000} autoFocus onChange={({ target }) => { setCode(target.value); reset(); }} />
          <Wrong says={wrong.get('code')} />
          <p className="row"><Button type="primary" htmlType="submit" loading={isPending && byCode} disabled={code.trim() === ''}>{say('checkCode')}</Button></p>
        </form>
        {byCode && data && <Finding found={data} byCode />}
        {byCode && error && <Trouble error={error} beside={shown} />}
      </section>
      <section className="panel stack">
        <h2>{say('byFile')}</h2>
        <p className="quiet">{say('hint')}</p>
        <div className="row"><label className="pick-file">{say('file')}<input type="file" accept=".json,application/json,text/plain" onChange={({ target }) => { const [file] = target.files ?? []; if (file) void take(file); target.value = ''; }} /></label></div>
        <label className="field" htmlFor={`${id}text`}>{say('text')}</label>
        <Input.TextArea id={`${id}text`} value={text} rows={8} spellCheck={false} className="hash" onChange={({ target }) => { setText(target.value); setUnreadable(false); reset(); }} />
        <Wrong says={wrong.get('kept')} />
        <p className="row"><Button type="primary" loading={isPending && !byCode} disabled={text.trim() === ''} onClick={() => check(text)}>{say('check')}</Button></p>
        {isPending && !byCode && <p role="status" className="quiet">{say('checking')}</p>}
        {unreadable && <Alert type="error" role="status" showIcon title={say('notReadable')} />}
        {!byCode && !unreadable && data && <Finding found={data} byCode={false} />}
        {!byCode && error && <Trouble error={error} beside={shown} />}
      </section>
    </div>
  );
}
