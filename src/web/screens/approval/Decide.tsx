import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { refreshAfterAct } from '../../acts/manner';
import { useIntent } from '../../api/intent';
import { useAccount } from '../../api/session';
import { besideWhere } from '../../shown/beside';
import { growing } from '../../shown/growing';
import { Trouble } from '../../shown/Trouble';
import { Wrong } from '../../shown/Wrong';
import type { Asked } from './asked';
import { NotAgreed } from './NotAgreed';
import { Onward } from './Onward';
import { useChain } from './useChain';
import { useSay } from './words';

type Opinion = 'agree' | 'disagree' | 'return';

/** Two buttons: agree, or not. What not agreeing means (to be asked again, or not at all) and why is said in the dialog of the second. */
export function Decide({ file, asked }: { readonly file: CaseAnswer; readonly asked: Asked }): ReactNode {
  const say = useSay();
  const id = useId();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { id: own } = useAccount();
  const chain = useChain(file, asked);
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState('');
  const [refusing, setRefusing] = useState(false);
  const { mutate, error, isPending, reset } = useIntent('performAct', async () => {
    setRefusing(false);
    void message.success(say('done'));
    await refreshAfterAct(queries);
  });
  const { errors: wrong, shown } = besideWhere(error, (path) => path === 'reason' || path === 'minutes', /^input\./);
  const given = file.acts.find(({ act }) => act === 'approval.given');
  if (given && !given.open) {
    // Whoever has just agreed is not told that it was none of theirs.
    const signed = asked.opinions?.some(({ person }) => person === own) === true;
    return <div className="stack no-print"><p className={signed ? undefined : 'quiet'}>{signed ? say('signed') : say('notYours', { why: given.refusal?.words ?? '' })}</p><Onward from={file.id} /></div>;
  }
  const decide = (opinion: Opinion): void => {
    mutate({
      params: { id: file.id },
      body: { act: 'approval.given', input: { request: asked.seq, opinion, ...(reason.trim() === '' ? {} : { reason: reason.trim() }), ...(minutes.trim() === '' ? {} : { minutes: minutes.trim() }) } },
      ifMatch: `"${file.revision}"`,
    });
  };
  // Minutes are of a collective discussion and of nothing else.
  const collective = chain[asked.step ?? 0]?.kind === 'collective' || wrong.has('minutes');
  return (
    <div className="stack no-print">
      <label className="field" htmlFor={`${id}reason`}>{say('opinion')} <span className="quiet">{say('opinionHint')}</span></label>
      <Input.TextArea id={`${id}reason`} value={reason} onChange={({ target }) => setReason(target.value)} maxLength={2000} {...growing(reason, 2)} status={wrong.has('reason') ? 'error' : undefined} />
      {!refusing && <Wrong says={wrong.get('reason')} />}
      {collective && (
        <>
          <label className="field" htmlFor={`${id}minutes`}>{say('minutes')}</label>
          <Input id={`${id}minutes`} value={minutes} onChange={({ target }) => setMinutes(target.value)} maxLength={120} status={wrong.has('minutes') ? 'error' : undefined} />
          <Wrong says={wrong.get('minutes')} />
        </>
      )}
      {error && !refusing && <Trouble error={error} beside={shown} />}
      <div className="decide">
        <Button type="primary" size="large" loading={isPending && !refusing} disabled={refusing} onClick={() => decide('agree')}>{say('agree')}</Button>
        <Button size="large" disabled={isPending} aria-haspopup="dialog" onClick={() => { reset(); setRefusing(true); }}>{say('notAgreed')}</Button>
      </div>
      {refusing && (
        <NotAgreed reason={reason} onReason={setReason} wrong={wrong.get('reason')} busy={isPending} onDecide={decide} onClose={() => { reset(); setRefusing(false); }}>
          {error && <Trouble error={error} beside={shown} />}
        </NotAgreed>
      )}
    </div>
  );
}
