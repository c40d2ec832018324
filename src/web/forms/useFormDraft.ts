import { useCallback, useEffect, useRef, useState } from 'react';
import { ConnectionLost, call } from '../api/call';
import { houseNow } from '../api/clock';

const PAUSE_MS = 800;

interface FormDraft<T extends object> {
  readonly value: T;
  readonly change: (value: T | ((before: T) => T)) => void;
  /** Forgets the draft and begins anew. */
  readonly clear: (from?: T) => void;
  readonly savedAt?: string;
  readonly restoredFrom?: string;
}

const turns = new Map<string, Promise<unknown>>();

/** Of one draft one request after the other: else what is still on its way to be kept would come after the draft was dropped, and the next caller's form would show the last one's. */
function inTurn<T>(form: string, ask: () => Promise<T>): Promise<T> {
  const turn = (turns.get(form) ?? Promise.resolve()).then(ask);
  turns.set(form, turn.catch(() => undefined));
  return turn;
}

/**
 * What is filled into a form, kept on the server a moment after each pause, and found again on the next visit: a computer
 * that fails loses nothing. `restore` makes the form of a draft, or nothing where it does not belong here. Whoever types
 * already is not disturbed.
 */
export function useFormDraft<T extends object>(form: string, begin: T, restore: (content: Readonly<Record<string, unknown>>) => T | undefined): FormDraft<T> {
  const [value, setValue] = useState<T>(begin);
  const [savedAt, setSavedAt] = useState<string>();
  const [restoredFrom, setRestoredFrom] = useState<string>();
  const touched = useRef(false);

  useEffect(() => {
    let here = true;
    const read = async (): Promise<void> => {
      const { content, savedAt: at } = await inTurn(form, () => call('readDraft', { params: { form } }));
      const draft = content === undefined ? undefined : restore(content);
      if (!here || touched.current || draft === undefined) return;
      setValue(draft);
      setRestoredFrom(at);
    };
    read().catch(ignoreLost);
    return () => {
      here = false;
    };
  }, [form, restore]);

  useEffect(() => {
    if (!touched.current) return undefined;
    const timer = window.setTimeout(() => {
      const save = async (): Promise<void> => {
        await inTurn(form, () => call('saveDraft', { params: { form }, body: { content: Object.fromEntries(Object.entries(value)) } }));
        if (!touched.current) return;
        setSavedAt(new Date(houseNow()).toISOString());
      };
      save().catch(ignoreLost);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [form, value]);

  const change = useCallback((next: T | ((before: T) => T)) => {
    touched.current = true;
    setValue(next);
  }, []);
  const clear = useCallback((from: T = begin) => {
    touched.current = false;
    setValue(from);
    setSavedAt(undefined);
    setRestoredFrom(undefined);
    inTurn(form, () => call('dropDraft', { params: { form } })).catch(ignoreLost);
  }, [form, begin]);
  return { value, change, clear, savedAt, restoredFrom };
}

/** The banner says it already; the next pause tries again. */
function ignoreLost(error: unknown): void {
  if (!(error instanceof ConnectionLost)) console.info('the draft was not kept', error);
}
