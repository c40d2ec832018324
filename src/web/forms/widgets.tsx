import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useBodies } from './bodies';
import { useSay } from './words';

/** What the fields of an act can be chosen from, beside what the schema says. */
export interface FormSurroundings {
  readonly facts?: readonly { readonly value: number; readonly label: string }[];
  readonly requests?: readonly { readonly value: number; readonly label: string }[];
}

/** The computer's own calendar: it can be typed into and read aloud. */
function Day({ id, value, onChange, required, disabled, rawErrors }: WidgetProps): ReactNode {
  return <Input id={id} type="date" value={(value as string | undefined) ?? ''} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} max="2099-12-31" onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} />;
}

const SHANGHAI = '+08:00';

/** A wall-clock time in Shanghai; seconds are never asked for. */
function Moment({ id, value, onChange, required, disabled, rawErrors }: WidgetProps): ReactNode {
  const text = (value as string | undefined) ?? '';
  return <Input id={id} type="datetime-local" value={text.slice(0, 16)} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} onChange={({ target }) => onChange(target.value === '' ? undefined : `${target.value}:00${SHANGHAI}`)} />;
}

function Yes({ id, value, onChange, label, disabled }: WidgetProps): ReactNode {
  return <Checkbox id={id} checked={value === true} disabled={disabled} onChange={({ target }) => onChange(target.checked ? true : undefined)}>{label}</Checkbox>;
}

interface Option {
  readonly value: string | number;
  readonly label: string;
}

function Chooser({ field: { id, value, onChange, disabled, required, rawErrors }, options }: { readonly field: WidgetProps; readonly options: readonly Option[] }): ReactNode {
  const say = useSay();
  return (
    <Select<string | number, Option>
      id={id} value={value as string | number | undefined} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} allowClear={!required} placeholder={say('choose')}
      showSearch={{ optionFilterProp: 'label' }} options={[...options]} onChange={(chosen) => onChange(chosen)} style={{ width: '100%' }}
    />
  );
}

function Bodies(field: WidgetProps): ReactNode {
  return <Chooser field={field} options={useBodies()} />;
}
const surroundings = ({ registry }: WidgetProps): FormSurroundings => (registry.formContext ?? {}) as FormSurroundings;
function FactChooser(field: WidgetProps): ReactNode {
  return <Chooser field={field} options={surroundings(field).facts ?? []} />;
}
function RequestChooser(field: WidgetProps): ReactNode {
  return <Chooser field={field} options={surroundings(field).requests ?? []} />;
}

export const widgets: RegistryWidgetsType = { day: Day, moment: Moment, yes: Yes, bodies: Bodies, fact: FactChooser, request: RequestChooser };
