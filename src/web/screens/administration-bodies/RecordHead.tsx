import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Radio, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { DirectoryAnswer } from '../../../contract/administration';
import { useIntent } from '../../api/intent';
import { besideFields } from '../../shown/beside';
import { Trouble } from '../../shown/Trouble';
import { Wrong } from '../../shown/Wrong';
import { useSay } from './words';

const blank = { body: '', person: '', as: undefined as 'principal' | 'presiding' | undefined, from: '', document: '' };

/** Who leads a body or presides over it, by which paper. */
export function RecordHead({ directory, name }: { readonly directory: DirectoryAnswer; readonly name: (code: string) => string }): ReactNode {
  const say = useSay();
  const id = useId();
  const queries = useQueryClient();
  const [given, setGiven] = useState(blank);
  const record = useIntent('recordHead', async () => {
    setGiven(blank);
    await queries.invalidateQueries({ queryKey: ['readDirectory'] });
  });
  const { errors: wrong, shown } = besideFields(record.error, ['body', 'person', 'from', 'document', 'as']);
  const set = (part: Partial<typeof blank>) => setGiven({ ...given, ...part });
  const { as } = given;
  const complete = as !== undefined && given.body !== '' && given.person !== '' && given.from !== '' && given.document !== '';
  const field = (key: 'body' | 'person' | 'from' | 'document', input: ReactNode): ReactNode => (
    <div className="field">
      <label htmlFor={`${id}${key}`}>{say(`head_${key}`)}</label>
      {input}
      <Wrong says={wrong.get(key)} />
    </div>
  );
  return (
    <details className="panel">
      <summary>{say('head')}</summary>
      <div className="stack">
        <p className="quiet">{say('headWhat')}</p>
        <div className="fields">
          {field('body', <Select id={`${id}body`} showSearch={{ optionFilterProp: 'label' }} value={given.body === '' ? undefined : given.body} onChange={(body) => set({ body })} options={directory.bodies.filter(({ exists }) => exists).map(({ code }) => ({ value: code, label: name(code) }))} />)}
          {field('person', <Input id={`${id}person`} autoComplete="off" value={given.person} onChange={({ target }) => set({ person: target.value.trim() })} />)}
          {field('from', <input className="native" id={`${id}from`} type="date" value={given.from} onChange={({ target }) => set({ from: target.value })} />)}
          {field('document', <Input id={`${id}document`} value={given.document} onChange={({ target }) => set({ document: target.value })} />)}
        </div>
        <Radio.Group aria-label={say('head_as')} value={as} onChange={({ target }) => set({ as: target.value as 'presiding' })} options={[{ value: 'principal', label: say('principal') }, { value: 'presiding', label: say('presiding') }]} />
        <Wrong says={wrong.get('as')} />
        <div><Button loading={record.isPending} disabled={!complete} onClick={() => complete && record.mutate({ body: { after: directory.version, ...given, as } })}>{say('doRecord')}</Button></div>
        {record.error && <Trouble error={record.error} beside={shown} />}
        {record.data && <Alert type="success" showIcon role="status" title={say('recorded')} />}
      </div>
    </details>
  );
}
