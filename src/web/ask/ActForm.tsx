import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { BroughtAnswer, SubmissionReceipt } from '../../contract/party';
import { Foreign, pieces } from '../shown/Foreign';
import { call, hasClosed, type Trouble } from './call';
import { fieldsOf, type FormField, type Offered } from './fields';
import { dropDraft, keepDraft, keptDraft } from './kept';
import { messageFor, Said } from './Said';
import { useLanguage, useSay } from './words';

type Brought = Pick<BroughtAnswer, 'id' | 'name'>;
type Values = Readonly<Record<string, string | readonly Brought[]>>;

const MEGABYTE = 1024 * 1024;
const textIn = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};
const filesIn = (values: Values, name: string): readonly Brought[] => {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly Brought[]) : [];
};

/** The same text gives the same key: what is sent again after a lost answer is done once. */
function keyOf(nonce: string, body: string): string {
  let hash = 5381;
  for (let at = 0; at < body.length; at++) hash = ((hash * 33) ^ body.charCodeAt(at)) >>> 0;
  return `${nonce}-${body.length.toString(36)}-${hash.toString(36)}`;
}

const nonce = (): string => Array.from(window.crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface ActFormProps {
  readonly offered: Offered;
  readonly token: string;
  readonly largestFile: number;
  readonly draft: string;
  /** What the page knows: the number of the question. */
  readonly known?: Readonly<Record<string, unknown>>;
  readonly done: (receipt: SubmissionReceipt) => void;
  readonly cancel: () => void;
  /** The page has closed: it asks for the code, and what was typed stays. */
  readonly closed: () => void;
}

/** A form of one act: what is missing is said beside its field, and nothing that was typed is lost. */
export function ActForm({ offered, token, largestFile, draft, known = {}, done, cancel, closed }: ActFormProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const fields = fieldsOf(offered, Object.keys(known));
  const [values, setValues] = useState<Values>(() => keptDraft(draft) as Values);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const [once] = useState(nonce);
  const [uploading, setUploading] = useState('');
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const change = (name: string, value: Values[string]): void =>
    setValues((before) => {
      const next = { ...before, [name]: value };
      keepDraft(draft, next);
      return next;
    });
  const fail = (what: Trouble): void => {
    setTrouble(what);
    if (hasClosed(what)) closed();
  };
  const bring = async (name: string, list: readonly File[]): Promise<void> => {
    setTrouble(undefined);
    let all = filesIn(values, name);
    for (const file of list) {
      setUploading(file.name);
      const form = new FormData();
      form.set('file', file, file.name);
      const told = await call<BroughtAnswer>('/api/party/files', { method: 'POST', token, language, body: form });
      if (!told.ok) {
        fail(told.trouble);
        break;
      }
      const { id, name: called } = told.value;
      if (!all.some((one) => one.id === id)) all = [...all, { id, name: called }];
      change(name, all);
    }
    setUploading('');
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = fields.filter(({ name, kind, required }) => required && (kind === 'files' ? filesIn(values, name).length === 0 : textIn(values, name).trim() === '')).map(({ name }) => name);
    setMissing(empty);
    setTrouble(undefined);
    if (empty.length > 0 || under.current || uploading !== '') return;
    under.current = true;
    setBusy(true);
    const input = { ...known, ...Object.fromEntries(fields.flatMap(({ name, kind }) => {
      const given = kind === 'files' ? filesIn(values, name).map(({ id }) => id) : textIn(values, name).trim();
      return given.length === 0 ? [] : [[name, given]];
    })) };
    const body = { act: offered.act, input };
    const told = await call<SubmissionReceipt>('/api/party/acts', { method: 'POST', token, language, body, key: keyOf(once, JSON.stringify(body)) });
    under.current = false;
    setBusy(false);
    if (!told.ok) return fail(told.trouble);
    dropDraft(draft);
    done(told.value);
  };
  return (
    <form className="act-form" onSubmit={(event) => void send(event)} noValidate aria-label={offered.words}>
      <h3 ref={top} tabIndex={-1}>{offered.words}</h3>
      {fields.map((field) => (
        <FieldOf key={field.name} field={field} values={values} fault={missing.includes(field.name) ? say('required') : messageFor(trouble, field.name)} size={Math.floor(largestFile / MEGABYTE)} change={(value) => change(field.name, value)} bring={(list) => bring(field.name, list)} />
      ))}
      {uploading !== '' && <p className="quiet" role="status"><Foreign>{say('uploading', { name: uploading })}</Foreign></p>}
      <p className="quiet">{say('sure')}</p>
      <Said trouble={trouble} besides={fields.map(({ name }) => name)} />
      <div className="row">
        <button type="submit" aria-disabled={busy || uploading !== ''}>{say(busy ? 'submitting' : fields.length === 0 ? 'confirm' : 'submit')}</button>
        <button type="button" className="plain" onClick={cancel}>{say('cancel')}</button>
      </div>
    </form>
  );
}

interface FieldOfProps {
  readonly field: FormField;
  readonly values: Values;
  readonly fault?: string;
  readonly size: number;
  readonly change: (value: Values[string]) => void;
  readonly bring: (list: readonly File[]) => Promise<void>;
}

function FieldOf({ field, values, fault, size, change, bring }: FieldOfProps): ReactNode {
  const say = useSay();
  const id = useId();
  const { name, label, kind, required, most, choices = [] } = field;
  const text = textIn(values, name);
  const undrawn = pieces(text).filter(({ said }) => said).map((one) => one.text);
  const common = { id, name, 'aria-invalid': fault !== undefined, 'aria-required': required, 'aria-describedby': `${id}-notes` } as const;
  const notes = (
    <div id={`${id}-notes`}>
      {kind === 'files' && <p className="quiet">{say('filesHint', { size })}</p>}
      {undrawn.length > 0 && <p className="quiet">{say('rare', { characters: undrawn.join(' ') })}</p>}
      {fault !== undefined && <p className="fault"><Foreign>{fault}</Foreign></p>}
    </div>
  );
  if (kind === 'choice') {
    return (
      <fieldset className="field" aria-describedby={`${id}-notes`}>
        <legend>{label}{required && ' *'}</legend>
        {choices.map(([value, words]) => <label key={value} className="way"><input type="radio" name={`${id}-${name}`} checked={text === value} onChange={() => change(value)} />{words}</label>)}
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="field">
      {kind === 'files' ? <span className="like-label" id={`${id}-label`}>{say('files')}{required && ' *'}</span> : <label htmlFor={id}>{label}{required && ' *'}</label>}
      {kind === 'text' && <textarea {...common} rows={6} maxLength={most} value={text} onChange={(event) => change(event.target.value)} />}
      {kind === 'line' && <input {...common} maxLength={most} value={text} onChange={(event) => change(event.target.value)} />}
      {kind === 'date' && <input {...common} type="date" value={text} onChange={(event) => change(event.target.value)} />}
      {kind === 'files' && (
        <div className="picking">
          <div className="pick"><label htmlFor={id}>{say('chooseFiles')}</label></div>
          <input {...common} className="unseen" type="file" multiple accept=".pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx" onChange={(event) => { const list = [...(event.target.files ?? [])]; event.target.value = ''; void bring(list); }} />
          <ul className="files">
            {filesIn(values, name).map((file) => <li key={file.id}><Foreign>{file.name}</Foreign> <button type="button" className="plain" aria-label={say('removeFile', { name: file.name })} onClick={() => change(filesIn(values, name).filter((one) => one !== file))}>×</button></li>)}
          </ul>
        </div>
      )}
      {notes}
    </div>
  );
}
