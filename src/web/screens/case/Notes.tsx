import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { NoteAnswer } from '../../../contract/desk';
import { ApiProblem, call } from '../../api/call';
import { useNow } from '../../api/clock';
import { freshKey } from '../../api/intent';
import { keyOf, useRead } from '../../api/queries';
import { isTyping } from '../../help/isTyping';
import { Foreign } from '../../shown/Foreign';
import { whenText } from '../../shown/time';
import { besideFields } from '../../shown/beside';
import { growing } from '../../shown/growing';
import { Trouble } from '../../shown/Trouble';
import { Wrong } from '../../shown/Wrong';
import { useSay } from './words';

const LONGEST = 2000;
const EVERY_MS = 60_000;

function Note({ note, onChange, onRemove }: { readonly note: NoteAnswer; readonly onChange: () => void; readonly onRemove: () => void }): ReactNode {
  const say = useSay();
  const now = useNow();
  const changeable = note.changeableUntil !== undefined && Date.parse(note.changeableUntil) > now;
  return (
    <li className="note">
      <p className="note-text"><Foreign>{note.text}</Foreign></p>
      <div className="row">
        <span className="quiet"><Foreign>{note.name}</Foreign> · {whenText(note.writtenAt)}{note.changedAt !== undefined && ` · ${say('noteChanged', { time: whenText(note.changedAt) })}`}</span>
        {changeable && <><Button size="small" onClick={onChange}>{say('noteChange')}</Button><Button size="small" onClick={onRemove}>{say('noteRemove')}</Button></>}
      </div>
    </li>
  );
}

/** Internal notes of the own body: no facts, in no file that goes out. Not there for whoever does not work on the case. */
export function Notes({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const queries = useQueryClient();
  const field = useRef<HTMLDivElement>(null);
  const { data, error } = useRead('readNotes', { params: { id } }, { every: EVERY_MS });
  const [text, setText] = useState('');
  // One name for what is being written: sent again after a lost connection it is the same note.
  const [key, setKey] = useState(freshKey);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  useEffect(() => {
    const toNotes = (event: KeyboardEvent): void => {
      if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      field.current?.querySelector('textarea')?.focus();
    };
    document.addEventListener('keydown', toNotes);
    return () => document.removeEventListener('keydown', toNotes);
  }, []);
  const hidden = error instanceof ApiProblem && error.problem.status === 403;
  const run = async (work: () => Promise<unknown>, after: () => void): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
      after();
    } catch (problem) {
      setTrouble(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: keyOf('readNotes', { params: { id } }) });
    }
  };
  const clear = (): void => {
    setText('');
    setKey(freshKey());
  };
  const save = (): void => {
    if (text.trim() !== '' && !busy) void run(() => call('keepNote', { params: { id, note: key }, body: { text: text.trim() } }), clear);
  };
  if (hidden) return null;
  const { errors: wrong, shown } = besideFields(trouble, ['text']);
  const editing = data?.items.some((note) => note.id === key) === true;
  return (
    <section className="panel no-print" aria-labelledby="notes">
      <h2 id="notes">{say('notes')}</h2>
      <p className="quiet">{say('notesLead')}</p>
      {error && <Trouble error={error} />}
      {data && data.items.length > 0 && (
        <ul className="plain-list notes">
          {data.items.map((note) => <Note key={note.id} note={note} onChange={() => { setText(note.text); setKey(note.id); field.current?.querySelector('textarea')?.focus(); }} onRemove={() => void run(() => call('removeNote', { params: { id, note: note.id } }), note.id === key ? clear : () => undefined)} />)}
        </ul>
      )}
      <div className="stack" ref={field}>
        <Input.TextArea aria-label={say('noteText')} status={wrong.has('text') ? 'error' : undefined} aria-invalid={wrong.has('text')} placeholder={say('noteText')} {...growing(text, 2, 8)} maxLength={LONGEST} value={text} onChange={({ target }) => setText(target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); }} />
        <Wrong says={wrong.get('text')} />
        {trouble && <Trouble error={trouble} beside={shown} />}
        <div className="row"><Button loading={busy} disabled={text.trim() === ''} onClick={save}>{say(editing ? 'noteSaveChange' : 'noteSave')}</Button>{editing && <Button onClick={clear}>{say('noteLeave')}</Button>}</div>
      </div>
    </section>
  );
}
