import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { SavedFilter } from '../../../contract/desk';
import { useDesk } from '../../api/desk';
import { besideWhere } from '../../shown/beside';
import { Trouble } from '../../shown/Trouble';
import { Wrong } from '../../shown/Wrong';
import { useSay } from './words';

const MOST = 20;
type Asked = Omit<SavedFilter, 'name'>;

const same = (one: Asked, other: Asked): boolean => (['view', 'procedure', 'in', 'text'] as const).every((name) => (one[name] ?? '') === (other[name] ?? ''));

/** Lists that the account keeps under a name, on the server: they are there at every desk. */
export function Filters({ asked, onChoose }: { readonly asked: Asked; readonly onChoose: (asked: Asked) => void }): ReactNode {
  const say = useSay();
  const { desk, keep } = useDesk();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<Error>();
  const filters = desk?.filters ?? [];
  const current = filters.find((filter) => same(filter, asked));
  const save = async (next: readonly SavedFilter[]): Promise<void> => {
    setTrouble(undefined);
    try {
      await keep({ filters: [...next] });
      setNaming(false);
      setName('');
    } catch (error) {
      setTrouble(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const given = name.trim();
  // The one that is being named is the last of those that are sent.
  const { errors, shown } = besideWhere(trouble, (path) => naming && path === 'name', /^filters\.\d+\./);
  return (
    <div className="row filters" role="group" aria-label={say('filters')}>
      {filters.length > 0 && <span className="quiet">{say('filters')}</span>}
      {filters.map((filter) => <Button key={filter.name} size="small" type={filter === current ? 'primary' : 'default'} aria-pressed={filter === current} onClick={() => onChoose(filter)}>{filter.name}</Button>)}
      {current ? <Button size="small" onClick={() => void save(filters.filter((filter) => filter !== current))}>{say('dropFilter', { name: current.name })}</Button> : naming ? (
        <form className="row" onSubmit={(event) => { event.preventDefault(); if (given !== '') void save([...filters.filter((filter) => filter.name !== given), { name: given, ...asked }]); }}>
          <Input size="small" autoFocus aria-label={say('filterName')} status={errors.has('name') ? 'error' : undefined} aria-invalid={errors.has('name')} placeholder={say('filterName')} maxLength={40} value={name} onChange={({ target }) => setName(target.value)} onKeyDown={({ key }) => key === 'Escape' && setNaming(false)} />
          <Button size="small" htmlType="submit" disabled={given === ''}>{say('keepFilter')}</Button>
          <Wrong says={errors.get('name')} />
        </form>
      ) : filters.length < MOST && <Button size="small" type="text" onClick={() => setNaming(true)}>{say('saveFilter')}</Button>}
      {trouble && <Trouble error={trouble} beside={shown} />}
    </div>
  );
}
