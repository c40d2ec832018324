import { Button, Modal } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';

export interface Asking {
  readonly title: string;
  readonly text?: string;
  /** Words of the button that does it, and of the one that does nothing. */
  readonly yes: string;
  readonly no: string;
  readonly then: () => void;
}

/** Asks before what cannot be taken back. Doing nothing has the keyboard: whoever presses Enter, the space bar or Escape without having read loses nothing, and is where they were. */
export function useQuestion(): { readonly ask: (asking: Asking) => void; readonly question: ReactNode } {
  const [asking, setAsking] = useState<Asking>();
  const before = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (!asking) before.current?.focus();
  }, [asking]);
  const leave = (): void => setAsking(undefined);
  const ask = (next: Asking): void => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    setAsking(next);
  };
  const question = asking && (
    <Modal open title={asking.title} footer={null} width={440} closable={false} mask={{ closable: false }} onCancel={leave}>
      {asking.text !== undefined && <p>{asking.text}</p>}
      <div className="row">
        <Button type="primary" autoFocus onClick={leave}>{asking.no}</Button>
        <Button onClick={() => { leave(); asking.then(); }}>{asking.yes}</Button>
      </div>
    </Modal>
  );
  return { ask, question };
}
