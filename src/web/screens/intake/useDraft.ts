import { useCallback, useMemo } from 'react';
import { useFormDraft } from '../../forms/useFormDraft';
import { EMPTY, isEmpty, typedFrom, type Typed } from './typed';

interface Drafting {
  readonly typed: Typed;
  readonly type: (changes: Partial<Typed>) => void;
  /** Begins again, and forgets the draft. */
  readonly clear: () => void;
  readonly savedAt?: string;
  readonly restoredFrom?: string;
}

/** The draft of the intake. Whoever has a new caller on the line does not get the last one's. */
export function useDraft(caller: string): Drafting {
  const begin = useMemo(() => ({ ...EMPTY, telephone: caller }), [caller]);
  const restore = useCallback((content: Readonly<Record<string, unknown>>) => {
    const draft = typedFrom(content);
    return isEmpty(draft) || (caller !== '' && draft.telephone !== caller) ? undefined : draft;
  }, [caller]);
  const { value: typed, change, clear, savedAt, restoredFrom } = useFormDraft<Typed>('intake', begin, restore);
  const type = useCallback((changes: Partial<Typed>) => change((before) => ({ ...before, ...changes })), [change]);
  return { typed, type, clear: () => clear({ ...EMPTY }), savedAt, restoredFrom };
}
