import { Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useBodies } from '../forms/bodies';
import { EvidenceField } from '../forms/EvidenceField';
import { isOfManner, namesWhoSays, type Manner } from './manner';
import { useSay } from './words';

interface Props {
  readonly manner: Manner;
  /** What the server said of these fields, by their path in the request. */
  readonly errors?: ReadonlyMap<string, string>;
  /** The case that keeps the scan of an asserted act. Absent: nothing can be asserted, the case is not open yet. */
  readonly caseId?: string;
  /** Shown unfolded. */
  readonly open?: boolean;
  /** It may be entered for a body that is not here. */
  readonly assertable: boolean;
  /** It was to be recorded already: what must be filled in and is not, is said. */
  readonly tried?: boolean;
  readonly onChange: (manner: Manner) => void;
}

/** Where in a request each of these stands. */
const PATHS = { at: 'at', number: 'document.number', on: 'document.on', person: 'asserted.person', witness: 'asserted.witness' } as const;
const NONE: ReadonlyMap<string, string> = new Map();

/** When an act took effect, on which document, and for whom it is entered. */
export function MannerFields({ manner, errors = NONE, caseId, open = false, assertable, tried = false, onChange }: Props): ReactNode {
  const say = useSay();
  const bodies = useBodies();
  const [unfolded, setUnfolded] = useState(open);
  const nobody = tried && !namesWhoSays(manner);
  const wrong = (path: string): ReactNode => errors.has(path) && <span role="alert" className="form-wrong">{errors.get(path)}</span>;
  const text = (name: keyof typeof PATHS, type?: string) => (
    <>
      <Input type={type} maxLength={200} value={manner[name]} status={errors.has(PATHS[name]) ? 'error' : ''} aria-invalid={errors.has(PATHS[name])} onChange={({ target }) => onChange({ ...manner, [name]: target.value })} />
      {wrong(PATHS[name])}
    </>
  );
  // What is refused is never folded away.
  const shown = unfolded || nobody || [...errors.keys()].some(isOfManner);
  return (
    <details className="manner gap" open={shown} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary>{say('more')}</summary>
      <div className="fields">
        <label className="field">{say('at')}{text('at', 'datetime-local')}<span className="quiet">{say('atHint')}</span></label>
        <label className="field">{say('documentNumber')}{text('number')}<span className="quiet">{say('documentNumberHint')}</span></label>
        <label className="field">{say('documentOn')}{text('on', 'date')}</label>
        <Checkbox checked={manner.onPaper} onChange={({ target }) => onChange({ ...manner, onPaper: target.checked })}>{say('onPaper')}<span className="quiet"> {say('onPaperHint')}</span></Checkbox>
        {assertable && caseId !== undefined && (
          <>
            <label className="field">{say('onBehalf')}
              <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={say('assertedBody')} value={manner.body} options={[...bodies]} onChange={(body?: string) => onChange({ ...manner, body })} />
              {wrong('asserted.body')}
            </label>
            {manner.body !== undefined && (
              <>
                <label className="field"><span className="required">{say('assertedPerson')}</span>
                  <Input maxLength={60} value={manner.person} aria-required aria-invalid={nobody || errors.has(PATHS.person)} status={nobody || errors.has(PATHS.person) ? 'error' : ''} onChange={({ target }) => onChange({ ...manner, person: target.value })} />
                  {nobody ? <span role="alert" className="form-wrong">{say('assertedPersonMissing')}</span> : wrong(PATHS.person)}
                </label>
                <label className="field">{say('assertedWay')}
                  <Select value={manner.way} options={(['paper', 'telephone', 'package'] as const).map((way) => ({ value: way, label: say(way) }))} onChange={(way: Manner['way']) => onChange({ ...manner, way })} />
                </label>
                <label className="field">{say('witness')}{text('witness')}</label>
                <div className="field">{say('proof')}<EvidenceField caseId={caseId} label={say('proof')} value={manner.proof === '' ? undefined : manner.proof} onChange={(proof) => onChange({ ...manner, proof: proof ?? '' })} /><span className="quiet">{say('proofHint')}</span>{wrong('asserted.proof')}</div>
              </>
            )}
          </>
        )}
      </div>
    </details>
  );
}
