import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNow } from '../api/clock';
import { useRead } from '../api/queries';
import { dateText, whenText } from '../shown/time';
import { useCommon } from '../words/common';
import { useBodies } from './bodies';
import { EvidenceField } from './EvidenceField';
import { usePeople } from './people';
import { useSay } from './words';

/** What the fields of an act can be chosen from, beside what the schema says. */
export interface FormSurroundings {
  readonly facts?: readonly { readonly value: number; readonly label: string }[];
  /** The dates inside the fact that was chosen. */
  readonly dates?: readonly { readonly value: string; readonly label: string }[];
  /** Papers of a consultation. */
  readonly materials?: readonly { readonly value: string; readonly label: string }[];
  /** Names of accounts that have the case in hand, by their ids: also of those that are closed. */
  readonly people?: Readonly<Record<string, string>>;
  readonly requests?: readonly { readonly value: number; readonly label: string }[];
  /** The case whose files can be named. */
  readonly caseId?: string;
}

/** The computer's own calendar: it can be typed into and read aloud. Of what has happened it offers no day to come. */
function Day({ id, value, onChange, required, disabled, rawErrors, options }: WidgetProps): ReactNode {
  const now = useNow();
  return <Input id={id} type="date" value={(value as string | undefined) ?? ''} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} max={options['happened'] === true ? dateText(new Date(now).toISOString()) : '2099-12-31'} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} />;
}

const SHANGHAI = '+08:00';

/** A wall-clock time in Shanghai; seconds are never asked for. */
function Moment({ id, value, onChange, required, disabled, rawErrors, options }: WidgetProps): ReactNode {
  const now = useNow();
  const text = (value as string | undefined) ?? '';
  return <Input id={id} type="datetime-local" value={text.slice(0, 16)} max={options['happened'] === true ? whenText(new Date(now).toISOString()).replace(' ', 'T') : undefined} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} onChange={({ target }) => onChange(target.value === '' ? undefined : `${target.value}:00${SHANGHAI}`)} />;
}

/** A number as it was typed. What is above what the law allows is refused in words: the field itself would put the limit in its place, and nobody asked for that. */
function Figure({ id, value, onChange, required, disabled, rawErrors }: WidgetProps): ReactNode {
  return <InputNumber<number> id={id} value={value as number | undefined} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} changeOnWheel={false} style={{ width: '100%' }} onChange={(figure) => onChange(figure ?? undefined)} />;
}

function Yes({ id, value, onChange, label, disabled }: WidgetProps): ReactNode {
  return <Checkbox id={id} checked={value === true} disabled={disabled} onChange={({ target }) => onChange(target.checked ? true : undefined)}>{label}</Checkbox>;
}

/** A question that must be answered with yes or no: nothing is chosen for a person, and left open it is refused. */
function YesOrNo({ id, value, onChange, label, disabled, rawErrors }: WidgetProps): ReactNode {
  const say = useSay();
  return (
    <Radio.Group id={id} name={id} value={value as boolean | undefined} disabled={disabled} aria-label={label} aria-required aria-invalid={(rawErrors?.length ?? 0) > 0} onChange={({ target }) => onChange(target.value)}>
      <Radio id={`${id}_yes`} value>{say('yes')}</Radio>
      <Radio id={`${id}_no`} value={false}>{say('no')}</Radio>
    </Radio.Group>
  );
}

/** Boxes of which it matters whether all are ticked: what follows is said below them, before anything is sent. */
function Ticked({ id, value, onChange, label, disabled, options }: WidgetProps): ReactNode {
  const common = useCommon();
  const chosen = (value as readonly string[] | undefined) ?? [];
  const boxes = (options.enumOptions ?? []).map(({ value: one, label: words }) => ({ value: String(one), label: words }));
  const missing = boxes.filter((one) => !chosen.includes(one.value));
  const ticked = options['ticked'] as { readonly none: string; readonly some: string; readonly all: string };
  const said = missing.length === 0 ? ticked.all : missing.length === boxes.length ? ticked.none : ticked.some.replace('{missing}', missing.map((one) => one.label).join(common('comma')));
  return (
    <>
      <Checkbox.Group name={id} aria-label={label} options={boxes} value={[...chosen]} disabled={disabled} onChange={(next) => onChange(boxes.map((one) => one.value).filter((one) => next.includes(one)))} />
      <p role="status" className={missing.length > 0 && missing.length < boxes.length ? 'form-wrong' : 'quiet'}>{said}</p>
    </>
  );
}

interface Option {
  readonly value: string | number;
  readonly label: string;
}

interface ChooserProps {
  readonly field: WidgetProps;
  readonly options: readonly Option[];
  readonly onSearch?: (typed: string) => void;
  readonly onPick?: (option: Option) => void;
  /** The options are what was searched for already. */
  readonly filtered?: boolean;
  /** What nothing chosen means. */
  readonly empty?: string;
}

function Chooser({ field: { id, value, onChange, disabled, required, rawErrors }, options, onSearch, onPick, filtered, empty }: ChooserProps): ReactNode {
  const say = useSay();
  return (
    <Select<string | number, Option>
      id={id} value={value === '' ? undefined : (value as string | number | undefined)} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} allowClear={!required} placeholder={empty ?? say('choose')}
      showSearch={{ ...(filtered ? { filterOption: false } : { optionFilterProp: 'label' }), ...(onSearch ? { onSearch } : {}) }} options={[...options]} style={{ width: '100%' }}
      onChange={(chosen, option) => {
        onChange(chosen);
        if (!Array.isArray(option) && option) onPick?.(option);
      }}
    />
  );
}

/** Whoever works at one's own office; others, and who has no account, are typed by name. */
function People(field: WidgetProps): ReactNode {
  const say = useSay();
  const atWork = usePeople();
  const [typed, setTyped] = useState('');
  // A row that waits to be filled in holds nothing.
  const value = field.value === '' ? undefined : (field.value as string | undefined);
  // Who has the case and left has a name all the same.
  const left = value === undefined || atWork.some((one) => one.value === value) ? undefined : surroundings(field).people?.[value];
  const people = left === undefined || value === undefined ? atWork : [...atWork, { value, label: left }];
  const known = people.some((one) => one.value === value);
  const named = [...new Set([...(value === undefined || known ? [] : [value]), ...(typed.trim() === '' || people.some(({ label }) => label.includes(typed.trim())) ? [] : [typed.trim()])])];
  return <Chooser field={field} options={[...people, ...named.map((name) => ({ value: name, label: say('withoutAccount', { name }) }))]} onSearch={setTyped} />;
}

const SHORTEST_SEARCH = 2;
const FOUND_CASES = 10;

/** A case by its number or by words of it. */
function Cases(field: WidgetProps): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option>();
  const { data } = useRead('listCases', { query: { q: typed.trim(), limit: FOUND_CASES } }, { enabled: typed.trim().length >= SHORTEST_SEARCH });
  const found = (data?.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }));
  const value = field.value as string | undefined;
  const unknown = value !== undefined && chosen?.value !== value && !found.some((one) => one.value === value);
  const { data: given } = useRead('readCase', { params: { id: value ?? '' }, query: {} }, { enabled: unknown });
  const kept = value === undefined || found.some((one) => one.value === value) ? [] : [chosen?.value === value ? chosen : { value, label: given ? `${given.number} ${given.title}` : value }];
  return <Chooser field={field} options={[...kept, ...found]} onSearch={setTyped} onPick={setChosen} filtered empty={say('searchCase')} />;
}

function Bodies(field: WidgetProps): ReactNode {
  return <Chooser field={field} options={useBodies(field.options['powers'] as readonly string[] | undefined)} />;
}
/** Several bodies in one field: whoever is invited or told. */
function ManyBodies({ id, value, onChange, disabled, required, rawErrors, label }: WidgetProps): ReactNode {
  const say = useSay();
  return (
    <Select<string[]>
      id={id} mode="multiple" aria-label={label} value={(value as string[] | undefined) ?? []} disabled={disabled} aria-required={required} status={rawErrors?.length ? 'error' : ''} placeholder={say('choose')}
      showSearch={{ optionFilterProp: 'label' }} options={[...useBodies()]} style={{ width: '100%' }} onChange={(chosen) => onChange(chosen)}
    />
  );
}
const surroundings = ({ registry }: WidgetProps): FormSurroundings => (registry.formContext ?? {}) as FormSurroundings;
function FactChooser(field: WidgetProps): ReactNode {
  return <Chooser field={field} options={surroundings(field).facts ?? []} />;
}
/** Left empty: the time of the fact itself. */
function FactDateChooser(field: WidgetProps): ReactNode {
  const say = useSay();
  return <Chooser field={field} options={surroundings(field).dates ?? []} empty={say('ofTheFact')} />;
}
function MaterialChooser(field: WidgetProps): ReactNode {
  return <Chooser field={field} options={surroundings(field).materials ?? []} />;
}
function RequestChooser(field: WidgetProps): ReactNode {
  return <Chooser field={field} options={surroundings(field).requests ?? []} />;
}

function EvidenceChooser(field: WidgetProps): ReactNode {
  const { caseId } = surroundings(field);
  if (caseId === undefined) return null;
  return <EvidenceField id={field.id} caseId={caseId} label={field.label} value={field.value as string | undefined} wrong={(field.rawErrors?.length ?? 0) > 0} onChange={(evidence) => field.onChange(evidence)} />;
}

export const widgets: RegistryWidgetsType = { evidence: EvidenceChooser, day: Day, moment: Moment, figure: Figure, yes: Yes, yesOrNo: YesOrNo, ticked: Ticked, bodies: Bodies, manyBodies: ManyBodies, people: People, cases: Cases, fact: FactChooser, factDate: FactDateChooser, material: MaterialChooser, request: RequestChooser };
