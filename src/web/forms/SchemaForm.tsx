import { generateForm } from '@rjsf/antd';
import { TranslatableString, type ErrorSchema, type RJSFSchema } from '@rjsf/utils';
import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import './antd.css';
import { checkedBy } from './check';
import { listButtons } from './listButtons';
import { rowTitles } from './rowTitles';
import { begun, drawnSchema, drawnUi, filledIn, said } from './schema';
import { widgets, type FormSurroundings } from './widgets';
import { useSay } from './words';

interface Props {
  /** JSON Schema as the server gave it. */
  readonly schema: object;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** With what was filled in; only when nothing is wrong with it. */
  readonly onSend: (value: unknown) => void;
  /** What the server said of fields, by their path in the value: `subject.name`. */
  readonly errors?: ReadonlyMap<string, string>;
  readonly surroundings?: FormSurroundings;
  readonly busy?: boolean;
  readonly send?: string;
  /** Stands between the fields and the button. */
  readonly children?: ReactNode;
}

/** The server's words beside their fields, as the form library wants them. */
function errorTree(errors: ReadonlyMap<string, string>): ErrorSchema<unknown> {
  const tree: Record<string, unknown> = {};
  for (const [path, message] of errors) {
    let at = tree;
    for (const step of path.split('.')) at = (at[step] ??= {}) as Record<string, unknown>;
    at['__errors'] = [message];
  }
  return tree;
}

/** Rows of a list are told apart by their fields; its buttons say what they do. */
const TEMPLATES = { ButtonTemplates: listButtons, ...rowTitles };

/** Nothing is chosen for a person: the first of several choices is no answer. */
const CHOOSE_NOTHING = { emptyObjectFields: 'skipDefaults', constAsDefaults: 'never' } as const;

const Form = generateForm<unknown, RJSFSchema, FormSurroundings>();

/** A form drawn from a JSON Schema of the server. It is loaded with the first form that is opened. */
export default function SchemaForm({ schema, value, onChange, onSend, errors, surroundings, busy, send, children }: Props): ReactNode {
  const say = useSay();
  const [wrong, setWrong] = useState(0);
  const drawn = useMemo(() => drawnSchema(schema) as RJSFSchema, [schema]);
  const ui = useMemo(() => ({ ...drawnUi(schema, say('choose')), 'ui:submitButtonOptions': { norender: true } }), [schema, say]);
  const validator = useMemo(() => checkedBy(schema, (fault, bound) => say(fault, bound === undefined ? undefined : { bound })), [schema, say]);
  const shown = useMemo(() => begun(schema, value), [schema, value]);
  const extra = useMemo(() => errorTree(errors ?? new Map()), [errors]);
  const words: Partial<Record<string, string>> = {
    [TranslatableString.AddButton]: say('add'), [TranslatableString.AddItemButton]: say('add'), [TranslatableString.RemoveButton]: say('remove'), [TranslatableString.MoveUpButton]: say('up'), [TranslatableString.MoveDownButton]: say('down'),
    [TranslatableString.YesLabel]: say('yes'), [TranslatableString.NoLabel]: say('no'), [TranslatableString.ArrayItemTitle]: '',
  };
  return (
    <Form
      className="schema-form"
      schema={drawn}
      uiSchema={ui}
      formData={shown}
      validator={validator}
      widgets={widgets}
      templates={TEMPLATES}
      formContext={surroundings}
      extraErrors={extra}
      showErrorList={false}
      noHtml5Validate
      focusOnFirstError
      translateString={(text) => words[text] ?? text}
      experimental_defaultFormStateBehavior={CHOOSE_NOTHING}
      onChange={({ formData }) => {
        onChange(formData);
        // What was put right is no longer marked, and no longer counted.
        setWrong((was) => (was === 0 ? 0 : validator.validateFormData(formData, drawn).errors.length));
      }}
      onError={(found) => setWrong(found.length)}
      onSubmit={({ formData }) => {
        setWrong(0);
        if (!busy) onSend(said(schema, filledIn(formData) ?? {}));
      }}
    >
      {children}
      {wrong > 0 && <p role="alert" className="form-wrong">{say(wrong === 1 ? 'lookAtOne' : 'look', { count: wrong })}</p>}
      <Button type="primary" htmlType="submit" loading={busy}>{send ?? say('send')}</Button>
    </Form>
  );
}
