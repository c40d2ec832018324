import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import type { NoticeSettingsAnswer } from '../../contract/inbox';
import { useIntent } from '../api/intent';
import { useRead } from '../api/queries';
import { fieldErrors } from '../shown/fieldErrors';
import { Trouble } from '../shown/Trouble';
import { useSay } from './words';

function Fields({ kept }: { readonly kept: NoticeSettingsAnswer }): ReactNode {
  const say = useSay();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(kept);
  const { mutate, error, isPending, isSuccess } = useIntent('keepNoticeSettings', () => queries.invalidateQueries({ queryKey: ['readNoticeSettings'] }));
  const wrong = fieldErrors(error);
  const send = (): void => {
    const { email = '', ...rest } = typed;
    mutate({ body: { ...rest, ...(email.trim() === '' ? {} : { email: email.trim() }) } });
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <fieldset><legend>{say('mail')}</legend>
        <Radio.Group vertical value={typed.mail} onChange={({ target }) => setTyped({ ...typed, mail: target.value as NoticeSettingsAnswer['mail'] })} options={[{ value: 'immediate', label: say('immediate') }, { value: 'digest', label: say('digest') }, { value: 'none', label: say('noMail') }]} />
      </fieldset>
      <label className="field">{say('email')}
        <Input type="email" autoComplete="email" maxLength={254} value={typed.email ?? ''} status={wrong.has('email') ? 'error' : undefined} aria-invalid={wrong.has('email')} onChange={({ target }) => setTyped({ ...typed, email: target.value })} />
        {wrong.has('email') ? <span className="form-wrong" role="alert">{wrong.get('email')}</span> : <span className="quiet">{say('emailHint')}</span>}
      </label>
      <Checkbox checked={typed.messenger} onChange={({ target }) => setTyped({ ...typed, messenger: target.checked })}>{say('messenger')}</Checkbox>
      <fieldset><legend>{say('language')}</legend>
        <Radio.Group value={typed.language} onChange={({ target }) => setTyped({ ...typed, language: target.value as 'zh' | 'en' })} options={[{ value: 'zh', label: say('chinese') }, { value: 'en', label: say('english') }]} />
      </fieldset>
      {error && !wrong.has('email') && <Trouble error={error} />}
      <p className="row"><Button htmlType="submit" loading={isPending}>{say('save')}</Button><span role="status">{isSuccess && !isPending && say('saved')}</span></p>
    </form>
  );
}

/** How one wants to be told, beside the inbox. */
export function NoticeSettings(): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { data, error } = useRead('readNoticeSettings', {}, { enabled: open, keep: Infinity });
  return (
    <details className="notice-settings" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('settings')}</summary>
      {error && <Trouble error={error} />}
      {data && <Fields kept={data} />}
    </details>
  );
}
