import { useEffect, useRef, useState } from 'react';
import { ConnectionLost, call } from '../../api/call';
import { houseNow } from '../../api/clock';
import { EMPTY, isEmpty, typedFrom, type Typed } from './typed';

const FORM = 'intake';
const PAUSE_MS = 800;

interface Drafting {
  readonly typed: Typed;
  readonly type: (changes: Partial<Typed>) => void;
  /** Begins again, and forgets the draft. */
  readonly clear: () => void;
  readonly savedAt?: string;
  readonly restoredFrom?: string;
}

/** What is typed, kept on the server a moment after each pause: a computer that fails loses nothing of the call. */
export function useDraft(caller: string): Drafting {
  const [typed, setTyped] = useState<Typed>({ ...EMPTY, telephone: caller });
  const [savedAt, setSavedAt] = useState<string>();
  const [restoredFrom, setRestoredFrom] = useState<string>();
  const touched = useRef(false);

  useEffect(() => {
    let here = true;
    const read = async (): Promise<void> => {
      const { content, savedAt: at } = await call('readDraft', { params: { form: FORM } });
      // Whoever types already, or has a new caller on the line, is not disturbed.
      if (!here || touched.current || content === undefined) return;
      const draft = typedFrom(content);
      if (isEmpty(draft) || (caller !== '' && draft.telephone !== caller)) return;
      setTyped(draft);
      setRestoredFrom(at);
    };
    read().catch(ignoreLost);
    return () => {
      here = false;
    };
  }, [caller]);

  useEffect(() => {
    if (!touched.current) return undefined;
    const timer = window.setTimeout(() => {
      const save = async (): Promise<void> => {
        await call('saveDraft', { params: { form: FORM }, body: { content: { ...typed } } });
        setSavedAt(new Date(houseNow()).toISOString());
      };
      save().catch(ignoreLost);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);

  return {
    typed,
    savedAt,
    restoredFrom,
    type: (changes) => {
      touched.current = true;
      setTyped((before) => ({ ...before, ...changes }));
    },
    clear: () => {
      touched.current = false;
      setTyped({ ...EMPTY });
      setSavedAt(undefined);
      setRestoredFrom(undefined);
      call('dropDraft', { params: { form: FORM } }).catch(ignoreLost);
    },
  };
}

/** The banner says it already; the next pause tries again. */
function ignoreLost(error: unknown): void {
  if (!(error instanceof ConnectionLost)) console.info('the draft was not kept', error);
}
