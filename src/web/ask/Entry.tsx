import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { PartyEntryAnswer } from '../../contract/party';
import { call, type Trouble } from './call';
import { messageFor, Said } from './Said';
import { useLanguage, useSay } from './words';

type Way = 'code' | 'number';
type Typed = Readonly<Record<'code' | 'number' | 'queryCode', string>>;

interface FieldProps {
  readonly name: keyof Typed;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly digits?: boolean;
  readonly fault?: string;
  readonly change: (value: string) => void;
}

function Field({ name, label, hint, value, digits, fault, change }: FieldProps): ReactNode {
  const id = useId();
  const notes = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} value={value} maxLength={80} autoComplete="off" spellCheck={false} autoCapitalize={digits ? undefined : 'characters'} inputMode={digits ? 'numeric' : 'text'} aria-invalid={fault !== undefined} aria-describedby={notes === '' ? undefined : notes} onChange={(event) => change(event.target.value)} />
      {hint !== undefined && <p id={`${id}-hint`} className="quiet">{hint}</p>}
      {fault !== undefined && <p id={`${id}-fault`} className="fault">{fault}</p>}
    </div>
  );
}

/** How one comes in: by the code of a paper, or by number and query code. */
export function Entry({ entered, first }: { readonly entered: (answer: PartyEntryAnswer) => void; readonly first?: Partial<Typed> }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [way, setWay] = useState<Way>(first?.number !== undefined ? 'number' : 'code');
  const [typed, setTyped] = useState<Typed>({ code: '', number: '', queryCode: '', ...first });
  const [trouble, setTrouble] = useState<Trouble>();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const wanted: readonly (keyof Typed)[] = way === 'code' ? ['code'] : ['number', 'queryCode'];
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = wanted.filter((name) => typed[name].trim() === '');
    setMissing(empty);
    setTrouble(undefined);
    if (empty.length > 0 || under.current) return;
    under.current = true;
    setBusy(true);
    const told = await call<PartyEntryAnswer>('/api/party/entry', { method: 'POST', language, body: Object.fromEntries(wanted.map((name) => [name, typed[name].trim()])) });
    under.current = false;
    setBusy(false);
    if (told.ok) entered(told.value);
    else setTrouble(told.trouble);
  };
  const field = (name: keyof Typed, hint?: string): ReactNode => (
    <Field name={name} label={say(name)} hint={hint} value={typed[name]} digits={name !== 'code'} fault={missing.includes(name) ? say('required') : messageFor(trouble, name)} change={(value) => setTyped({ ...typed, [name]: value })} />
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="entry">
      <div className="ways" role="radiogroup" aria-label={say('title')}>
        {(['code', 'number'] as const).map((one) => (
          <label key={one} className="way"><input type="radio" name="way" checked={way === one} onChange={() => { setWay(one); setTrouble(undefined); setMissing([]); }} />{say(one === 'code' ? 'byCode' : 'byNumber')}</label>
        ))}
      </div>
      {way === 'code' ? field('code', say('codeHint')) : <>{field('number')}{field('queryCode', say('queryCodeHint'))}</>}
      <Said trouble={trouble} besides={wanted} />
      <div><button type="submit" aria-disabled={busy}>{say(busy ? 'entering' : 'enter')}</button></div>
    </form>
  );
}
