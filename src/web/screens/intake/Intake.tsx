import { App, Button, Input, Select } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent as Press, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { OpenedAnswer } from '../../../contract/case';
import { useNow } from '../../api/clock';
import { useIntent } from '../../api/intent';
import { useRead } from '../../api/queries';
import { fieldErrors } from '../../shown/fieldErrors';
import { dateText, whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { useNarrow } from './useNarrow';
import { useClearing } from '../../shown/useClearing';
import { useQuestion } from '../../shown/useQuestion';
import { Waiting } from '../../shown/Waiting';
import { useLanguage } from '../../words';
import { useCommon } from '../../words/common';
import { AdvicePanel, CallerCases, Duplicates } from './Aside';
import { Done } from './Done';
import { IntakeForm, type Choice } from './form';
import { Library } from './Library';
import { doubtOf } from './telephone';
import { FIELD_OF, inputOf, isEmpty, tellsMore, type Typed } from './typed';
import { useDraft } from './useDraft';
import { useSay } from './words';
import './intake.css';

const PROCEDURE = 'hotline-complaint';
const REQUIRED: readonly (keyof Typed)[] = ['channel', 'kind'];

/** Registering a call, in the order in which people speak. */
export default function Intake(): ReactNode {
  const language = useLanguage();
  const procedures = useRead('readProcedures', {}, { keep: Infinity });
  const form = useMemo(() => IntakeForm.from(procedures.data, language), [procedures.data, language]);
  const [search, setSearch] = useSearchParams();
  const caller = search.get('caller') ?? '';
  const [call, setCall] = useState(0);
  const next = useCallback(() => {
    setSearch({});
    setCall((before) => before + 1);
  }, [setSearch]);
  if (procedures.error) return <Trouble error={procedures.error} retry={procedures.refetch} />;
  return form ? <Call key={`${caller} ${call}`} form={form} caller={caller} onNext={next} /> : <Waiting />;
}

function Call({ form, caller, onNext }: { readonly form: IntakeForm; readonly caller: string; readonly onNext: () => void }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { message } = App.useApp();
  const today = dateText(new Date(useNow()).toISOString());
  const { typed, type, clear, savedAt, restoredFrom } = useDraft(caller);
  const [done, setDone] = useState<{ readonly opened: OpenedAnswer; readonly closed: boolean }>();
  const [missing, setMissing] = useState<readonly (keyof Typed)[]>([]);
  const open = useIntent('openCase');
  const answer = useIntent('performAct');
  const library = useRef<HTMLDivElement>(null);
  const busy = open.isPending || answer.isPending;
  const narrow = useNarrow();
  const { toClear, question: clearing } = useClearing(!isEmpty(typed), clear);
  const { ask, question } = useQuestion();
  const [dialling, setDialling] = useState(false);
  const doubt = dialling ? undefined : doubtOf(typed.telephone);

  const errors = useMemo(() => {
    const told = new Map<keyof Typed, string>(missing.filter((name) => typed[name] === '').map((name) => [name, common('required')]));
    for (const [path, words] of fieldErrors(open.error)) {
      const field = FIELD_OF[path.replace(/^input\./, '')];
      if (field) told.set(field, words);
    }
    return told;
  }, [missing, typed, open.error, common]);

  // The field may not be on the page: what it lacks is then told below.
  const shown = fieldsAt(errors, typed);

  const register = (): void => {
    const lacking = REQUIRED.filter((name) => typed[name] === '');
    setMissing(lacking);
    if (lacking[0] !== undefined) {
      document.getElementById(`intake-${lacking[0]}`)?.focus();
      return;
    }
    if (busy) return;
    open.mutate({ body: { procedure: PROCEDURE, act: 'intake.registered', input: inputOf(typed) } }, {
      onSuccess: (opened) => { clear(); setDone({ opened, closed: false }); },
      // What is to be put right may be far above the button.
      onError: (error) => document.getElementById(`intake-${[...fieldErrors(error).keys()].flatMap((path) => FIELD_OF[path.replace(/^input\./, '')] ?? [])[0] ?? ''}`)?.focus(),
    });
  };
  const close = (chosen: string): void => {
    const input = inputOf({ ...typed, kind: 'consultation' });
    open.mutate({ body: { procedure: PROCEDURE, act: 'intake.registered', input } }, {
      onSuccess: (opened) => answer.mutate({ params: { id: opened.id }, body: { act: 'consultation.answered', input: { answer: chosen } } }, {
        onSuccess: () => { clear(); setDone({ opened, closed: true }); },
        // It is registered: what is left to do is done on its page.
        onError: (error) => { clear(); setDone({ opened, closed: false }); void message.error(error.message); },
      }),
    });
  };
  // An answer may be read out while something else is taken down: that would be lost as what it is.
  const consult = (chosen: string): void => {
    if (busy) return;
    const more = tellsMore(typed);
    if (more === undefined) close(chosen);
    else ask({ title: more === 'kind' ? say('turnKind', { kind: form.kinds.find(({ value }) => value === typed.kind)?.label ?? '' }) : say('turnTold'), text: say('turnText'), yes: say('turnYes'), no: say('turnNo'), then: () => close(chosen) });
  };
  const send = useRef(register);
  useEffect(() => {
    send.current = register;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // A window over the page has the keys.
      if (document.querySelector('[role=dialog]')) return;
      if (event.key === 'F2') library.current?.focus();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send.current();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  if (done) return <Done opened={done.opened} closed={done.closed} onNext={onNext} />;
  const field = { typed, type, errors };
  const running = <CallerCases telephone={typed.telephone} />;
  // Seen before 'hello' is finished: in one column, above all where the telephone system gave the number; where it is typed, below it, so that the field does not move away.
  const place = narrow ? (caller === '' ? 'below' : 'above') : 'aside';
  return (
    <div className="stack">
      <div className="spread">
        <h1>{say('title')}</h1>
        <p className="row" role="status">
          {restoredFrom !== undefined && <span className="mark yellow">{say('restored', { time: whenText(restoredFrom) })}</span>}
          {savedAt !== undefined && <span className="quiet">{say('drafted', { time: whenText(savedAt).slice(11) })}</span>}
          <Button size="small" onClick={toClear}>{say('clear')}</Button>
        </p>
      </div>
      {place === 'above' && running}
      <div className="intake">
        <form className="stack" onKeyDown={notByEnter} onSubmit={(event) => { event.preventDefault(); register(); }}>
          <section className="panel" aria-labelledby="step-caller">
            <h2 id="step-caller">{say('stepCaller')}</h2>
            <div className="fields">
              <Text {...field} name="telephone" inputMode="tel" begin={caller === ''} doubt={doubt && say(doubt)} onAt={setDialling} />
              <Choose {...field} name="channel" choices={form.choices('channel')} required />
              <Choose {...field} name="outsideSystem" choices={form.choices('outside', 'system')} />
              {typed.outsideSystem !== '' && <Text {...field} name="outsideNumber" />}
            </div>
          </section>
          {place === 'below' && running}
          <section className="panel" aria-labelledby="step-who">
            <h2 id="step-who">{say('stepWho')}</h2>
            <p className="quiet">{say('whoLead')}</p>
            <Kinds form={form} field={field} begin={caller !== ''} />
          </section>
          <section className="panel" aria-labelledby="step-what">
            <h2 id="step-what">{say('stepWhat')}</h2>
            <div className="fields">
              <Choose {...field} name="standing" choices={form.choices('standing')} />
              <Text {...field} name="goods" />
              <Choose {...field} name="rightKind" choices={form.choices('right', 'kind')} />
              {typed.rightKind !== '' && <Text {...field} name="rightNumber" />}
              <Text {...field} name="respondent" />
              <Text {...field} name="respondentAddress" />
              <Choose {...field} name="district" choices={form.choices('district')} />
              <Choose {...field} name="urgent" choices={form.choices('urgent', 'reason')} />
            </div>
            <label className="field wide" htmlFor="intake-narrative">{say('narrative')}
              <Input.TextArea id="intake-narrative" rows={4} maxLength={20_000} placeholder={say('narrativeHint')} value={typed.narrative} onChange={({ target }) => type({ narrative: target.value })} />
            </label>
          </section>
          <section className="panel" aria-labelledby="step-contact">
            <h2 id="step-contact">{say('stepContact')}</h2>
            <div className="fields">
              <Text {...field} name="name" />
              <Choose {...field} name="confidentiality" choices={form.choices('confidentiality')} required />
            </div>
          </section>
          {open.error && <Trouble error={open.error} beside={shown} />}
          <div><Button type="primary" size="large" htmlType="submit" loading={busy}>{say('register')}</Button></div>
        </form>
        <div className="stack aside">
          {place === 'aside' && running}
          <AdvicePanel typed={typed} onKind={(kind) => type({ kind })} />
          <Duplicates respondent={typed.respondent} rightNumber={typed.rightNumber} />
          <Library answers={form.library(today)} listRef={library} busy={busy} onClose={consult} />
        </div>
      </div>
      {clearing}
      {question}
    </div>
  );
}

/** A number given out cannot be taken back: Enter in a field, often meant for a choice or an input method, registers nothing; Ctrl+Enter and the button do. */
const notByEnter = (event: Press<HTMLFormElement>): void => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey) event.preventDefault();
};

/** What is said beside a field that is on the page. */
const fieldsAt = (errors: ReadonlyMap<keyof Typed, string>, { rightKind, outsideSystem }: Typed): readonly string[] =>
  [...errors].flatMap(([name, words]) => ((name === 'rightNumber' && rightKind === '') || (name === 'outsideNumber' && outsideSystem === '') ? [] : [words]));

interface Field {
  readonly typed: Typed;
  readonly type: (changes: Partial<Typed>) => void;
  readonly errors: ReadonlyMap<keyof Typed, string>;
}
type Named = Field & { readonly name: keyof Typed };

function Around({ name, errors, children, required, doubt }: Pick<Named, 'name' | 'errors'> & { readonly children: ReactNode; readonly required?: boolean; readonly doubt?: string }): ReactNode {
  const say = useSay();
  const error = errors.get(name);
  return (
    <label className="field" htmlFor={`intake-${name}`}>
      <span>{say(name)}{required && <span aria-hidden="true" className="form-wrong"> *</span>}</span>
      {children}
      {error !== undefined && <span role="alert" className="form-wrong">{error}</span>}
      {doubt !== undefined && <span role="status" className="mark yellow">{doubt}</span>}
    </label>
  );
}

/** `doubt`: what is said beside it and refuses nothing. `onAt`: whether the keyboard is in it. */
function Text({ name, typed, type, errors, inputMode, begin, doubt, onAt }: Named & { readonly inputMode?: 'tel'; readonly begin?: boolean; readonly doubt?: string; readonly onAt?: (at: boolean) => void }): ReactNode {
  return <Around name={name} errors={errors} doubt={doubt}><Input id={`intake-${name}`} inputMode={inputMode} autoComplete="off" autoFocus={begin} onFocus={onAt && (() => onAt(true))} onBlur={onAt && (() => onAt(false))} maxLength={200} status={errors.has(name) ? 'error' : ''} value={typed[name]} onChange={({ target }) => type({ [name]: target.value })} /></Around>;
}

/** What need not be said can be taken back by choosing nothing: a button to clear it would be one more stop of the Tab key after each choice. */
function Choose({ name, typed, type, errors, choices, required = false }: Named & { readonly choices: readonly Choice[]; readonly required?: boolean }): ReactNode {
  const say = useSay();
  return (
    <Around name={name} errors={errors} required={required}>
      <Select<string, Choice> id={`intake-${name}`} showSearch={{ optionFilterProp: 'label' }} status={errors.has(name) ? 'error' : ''} value={typed[name] === '' ? undefined : typed[name]} options={required || typed[name] === '' ? [...choices] : [{ value: '', label: say('unsaid') }, ...choices]} onChange={(value: string) => type({ [name]: value })} />
    </Around>
  );
}

/** The kinds, each with the sentence that is read out before it is chosen. `begin`: the telephone is known, so the call begins here. */
function Kinds({ form, field: { typed, type, errors }, begin }: { readonly form: IntakeForm; readonly field: Field; readonly begin: boolean }): ReactNode {
  const say = useSay();
  const error = errors.get('kind');
  return (
    <fieldset className="kinds" aria-describedby={error === undefined ? undefined : 'kind-error'}>
      <legend className="quiet">{say('kind')}</legend>
      {form.kinds.map(({ value, label, sentence }, place) => (
        <label key={value}>
          <input id={place === 0 ? 'intake-kind' : undefined} autoFocus={begin && place === 0} type="radio" name="kind" value={value} checked={typed.kind === value} onChange={() => type({ kind: value })} />
          <strong>{label}</strong> <span>{sentence}</span>
        </label>
      ))}
      {error !== undefined && <p id="kind-error" role="alert" className="form-wrong">{error}</p>}
    </fieldset>
  );
}
