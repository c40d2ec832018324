import { Checkbox, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { ask, groupings, type Question } from './asked';
import type { SetURLSearchParams } from 'react-router-dom';
import { useSay } from './words';

/** Which months, and a row for each what. */
export function Filters({ question, set }: { readonly question: Question; readonly set: SetURLSearchParams }): ReactNode {
  const say = useSay();
  const id = useId();
  const months = [['from', question.from], ['until', question.until]] as const;
  return (
    <section className="panel row board-filters" aria-label={say('filters')}>
      <div className="field">
        <label htmlFor={`${id}by`}>{say('by')}</label>
        <Select id={`${id}by`} value={question.by} onChange={(by) => ask(set, { by, row: undefined })} options={groupings.map((value) => ({ value, label: say(value) }))} style={{ minWidth: 120 }} />
      </div>
      {months.map(([name, value]) => (
        <div className="field" key={name}>
          <label htmlFor={`${id}${name}`}>{say(name)}</label>
          <input id={`${id}${name}`} className="month" type="month" value={value ?? ''} onChange={({ target }) => ask(set, { [name]: target.value })} />
        </div>
      ))}
      <Checkbox checked={question.compare} disabled={question.from === undefined || question.until === undefined} onChange={({ target }) => ask(set, { compare: target.checked ? '1' : undefined })}>
        {say('compare')}
      </Checkbox>
    </section>
  );
}
