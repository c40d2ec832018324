import { Button, Input, Modal, Radio } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { growing } from '../../shown/growing';
import { Wrong } from '../../shown/Wrong';
import { useSay } from './words';

interface Props {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** What the server said of the reason. */
  readonly wrong: string | undefined;
  readonly busy: boolean;
  readonly onDecide: (opinion: 'return' | 'disagree') => void;
  readonly onClose: () => void;
  /** What else went wrong. */
  readonly children?: ReactNode;
}

/** 退回补充 or 不同意, each with what follows from it, and why. Nothing is chosen beforehand: the two are not the same decision. */
export function NotAgreed({ reason, onReason, wrong, busy, onDecide, onClose, children }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const [opinion, setOpinion] = useState<'return' | 'disagree'>();
  const [tried, setTried] = useState(false);
  const unchosen = tried && opinion === undefined;
  const unsaid = tried && reason.trim() === '';
  const decide = (): void => {
    setTried(true);
    if (opinion !== undefined && reason.trim() !== '') onDecide(opinion);
  };
  return (
    <Modal open title={say('notAgreed')} footer={null} onCancel={onClose} mask={{ closable: false }} destroyOnHidden>
      <div className="stack">
        <Radio.Group vertical className="ways" aria-label={say('notAgreed')} aria-describedby={unchosen ? `${id}unchosen` : undefined} value={opinion} onChange={({ target }) => setOpinion(target.value as 'return')}>
          {(['return', 'disagree'] as const).map((one) => <Radio key={one} value={one}>{say(one)}<span className="quiet means">{say(`${one}Means`)}</span></Radio>)}
        </Radio.Group>
        {unchosen && <p id={`${id}unchosen`} className="form-wrong" role="alert">{say('unchosen')}</p>}
        <label className="field" htmlFor={`${id}why`}><span className="required">{say('reason')}</span></label>
        <Input.TextArea id={`${id}why`} value={reason} onChange={({ target }) => onReason(target.value)} maxLength={2000} {...growing(reason, 3)} aria-required status={unsaid || wrong !== undefined ? 'error' : undefined} aria-describedby={unsaid ? `${id}unsaid` : undefined} />
        {unsaid && <p id={`${id}unsaid`} className="form-wrong" role="alert">{say('reasonMissing')}</p>}
        <Wrong says={wrong} />
        {children}
        <div className="decide">
          <Button type="primary" size="large" loading={busy} onClick={decide}>{say('send')}</Button>
          <Button size="large" disabled={busy} onClick={onClose}>{say('cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}
