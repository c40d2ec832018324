/** What the operator has typed so far. */
export interface Typed {
  readonly telephone: string;
  readonly channel: string;
  readonly kind: string;
  readonly standing: string;
  readonly goods: string;
  readonly narrative: string;
  readonly respondent: string;
  readonly respondentAddress: string;
  readonly district: string;
  readonly rightKind: string;
  readonly rightNumber: string;
  readonly urgent: string;
  readonly name: string;
  readonly confidentiality: string;
  readonly outsideSystem: string;
  readonly outsideNumber: string;
}

export const EMPTY: Typed = {
  telephone: '', channel: '12330', kind: '', standing: '', goods: '', narrative: '', respondent: '', respondentAddress: '', district: '', rightKind: '', rightNumber: '', urgent: '', name: '', confidentiality: 'none', outsideSystem: '', outsideNumber: '',
};

/** A draft of another day may lack a field or have one that is gone. */
export function typedFrom(content: Readonly<Record<string, unknown>>): Typed {
  const known = Object.keys(EMPTY) as (keyof Typed)[];
  return Object.fromEntries(known.map((name) => [name, typeof content[name] === 'string' ? content[name] : EMPTY[name]])) as unknown as Typed;
}

export const isEmpty = (typed: Typed): boolean => (Object.keys(EMPTY) as (keyof Typed)[]).every((name) => name === 'telephone' || typed[name] === EMPTY[name]);

/** What an answer out of the library would make a consultation of: another kind that was chosen, or, where none was, what only a matter has. */
export function tellsMore({ kind, narrative, respondent }: Typed): 'kind' | 'told' | undefined {
  if (kind !== '') return kind === 'consultation' ? undefined : 'kind';
  return narrative.trim() === '' && respondent.trim() === '' ? undefined : 'told';
}

type Input = Record<string, unknown>;

/** Without what was left empty; an object of nothing is nothing. */
function filled(fields: Input): Input | undefined {
  const kept = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** What `intake.registered` asks for. A firm is named as an organisation: whether it is one is found out later. */
export function inputOf(typed: Typed): Input {
  const { telephone, channel, kind, standing, goods, narrative, respondent, respondentAddress, district, rightKind, rightNumber, urgent, name, confidentiality, outsideSystem, outsideNumber } = typed;
  return (
    filled({
      channel, kind, confidentiality, standing, goods, narrative, district,
      reporter: filled({ name, telephone }),
      respondent: filled({ name: respondent, address: respondentAddress }),
      right: rightKind === '' ? undefined : filled({ kind: rightKind, number: rightNumber }),
      urgent: urgent === '' ? undefined : { reason: urgent },
      outside: outsideSystem === '' ? undefined : filled({ system: outsideSystem, number: outsideNumber }),
    }) ?? {}
  );
}

/** Which field of the page a path of the request stands for. */
export const FIELD_OF: Readonly<Record<string, keyof Typed>> = {
  channel: 'channel', kind: 'kind', confidentiality: 'confidentiality', standing: 'standing', goods: 'goods', narrative: 'narrative', district: 'district', 'reporter.name': 'name', 'reporter.telephone': 'telephone',
  'respondent.name': 'respondent', 'respondent.address': 'respondentAddress', 'right.kind': 'rightKind', 'right.number': 'rightNumber', 'urgent.reason': 'urgent', 'outside.system': 'outsideSystem', 'outside.number': 'outsideNumber',
};

/** A number as it is dictated: each sign by itself. */
export const spoken = (number: string, dash: string): string => [...number].map((sign) => (sign === '-' ? dash : sign)).join(' ');
