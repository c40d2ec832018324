import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { growing } from '../shown/growing';
import type { Manner } from './manner';
import { useSay } from './words';

const FIELD = /^document\.fields\.(\w+)$/;

/** What the document lacks, by the names of its fields; what was once lacking stays to be put right. */
export function useLacking(errors: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [lacking, setLacking] = useState<ReadonlyMap<string, string>>(new Map());
  const named = [...errors].flatMap(([path, message]) => {
    const name = FIELD.exec(path)?.[1];
    return name === undefined || lacking.has(name) ? [] : [[name, message] as const];
  });
  if (named.length > 0) setLacking(new Map([...lacking, ...named]));
  return lacking;
}

/** 文书内容: a document that lacks something is not issued, and its act is not done; here is supplied what the case does not know. */
export function DocumentFields({ fields, lacking, onChange }: { readonly fields: Manner['fields']; readonly lacking: ReadonlyMap<string, string>; readonly onChange: (fields: Manner['fields']) => void }): ReactNode {
  const say = useSay();
  if (lacking.size === 0) return null;
  return (
    <fieldset className="gap">
      <legend>{say('documentLacks')}</legend>
      <div className="stack">
        {[...lacking].map(([name, words]) => (
          <label className="field" key={name}>{words}
            <Input.TextArea {...growing(fields[name] ?? '', 2)} maxLength={20_000} value={fields[name] ?? ''} onChange={({ target }) => onChange({ ...fields, [name]: target.value })} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
