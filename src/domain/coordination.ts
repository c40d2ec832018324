import { z } from 'zod';
import type { Act } from './act';
import type { Id, LegalDate } from './brand';
import type { Case, Coordination } from './case';
import type { Json, Text } from './json';
import { actOf, type Signal } from './procedure';
import type { ActText, ChoicesOf, FieldsOf } from './words';

/*
 * What a consultation (会商) or a supervision order (督办) has to do with the case that it is about. Any case of any procedure can
 * be consulted on and supervised, in any state: these acts are written into its history, most of them by signals, and move no
 * machine and no clock of it. What is concluded is advice: the body that handles the case decides.
 */

/** 重大案件: why a case is brought before a consultation. A checklist of practice (M), not law. */
export const consultationReasons = {
  largeAmount: { zh: '涉案金额大', en: 'a large amount' },
  manyVictims: { zh: '受害人数多', en: 'many victims' },
  crossRegion: { zh: '跨区域', en: 'across regions' },
  crossDepartment: { zh: '跨部门', en: 'across departments' },
  crimeThreshold: { zh: '涉嫌犯罪，追诉标准不明', en: 'suspected crime, threshold unclear' },
  jurisdictionDisputed: { zh: '管辖有分歧', en: 'disagreement on jurisdiction' },
  lawDisputed: { zh: '法律适用有分歧', en: 'disagreement on the law' },
  foreignRelated: { zh: '涉外', en: 'foreign-related' },
  groupOrCluster: { zh: '涉及多名权利人或者产业集群', en: 'group of right holders or industry cluster' },
  publicOpinion: { zh: '有舆情风险', en: 'public attention' },
  publicHealth: { zh: '涉及公共安全、健康', en: 'public health or safety' },
  majorExhibition: { zh: '涉及重大展会', en: 'major exhibition' },
  repeatedInfringement: { zh: '重复侵权、群体侵权', en: 'repeated or group infringement' },
  supervisedCase: { zh: '督办、挂牌案件', en: 'supervised or listed case' },
} as const satisfies Readonly<Record<string, Text>>;
export type ConsultationReason = keyof typeof consultationReasons;
const reasonKeys = Object.keys(consultationReasons) as [ConsultationReason, ...ConsultationReason[]];

/** The procedure and the body that a request goes to (K: the office of the city's joint conference). */
export const CONSULTATION = 'major-case-consultation';
export const CONVENER = 'zb-joint-office';
/** Of a consultation's file: names of parties, which not every body that is invited may see. */
export const NAMES = 'names';

const caseId = z.string().min(1).max(120);
const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
const date = z.iso.date().meta({ format: 'date' });
const text = (max = 2000) => z.string().min(1).max(max);
/** Names that the case knows are masked in it, whoever typed them. */
const maskedText = (max: number) => text(max).meta({ masked: true });

/** What every request for a consultation says, whoever asks. */
export const consultationRequest = {
  reasons: z.array(z.enum(reasonKeys)).min(1).max(14),
  question: maskedText(2000),
  brief: maskedText(5000),
  urgent: z.boolean(),
  /** Courts before which the case, or one connected with it, is pending: none of them is invited. Declared even if there is none. */
  pendingWith: z.array(bodyCode).max(10),
};

export const coordinationForms = {
  /** 申请会商: by the body that handles the case. */
  'consultation.asked': z.strictObject(consultationRequest),
  /** The office consults on this case of its own motion, or at the request of another body. */
  'consultation.opened': z.strictObject({ consultation: caseId }),
  /** What came of it; of the secondary file. Advice, never a decision. */
  'consultation.concluded': z.strictObject({ consultation: caseId, number: text(80).optional(), outcome: z.enum(['advised', 'declined', 'withdrawn']), advice: text(5000).optional() }),
  /** 督办: an order is issued about this case or a step of it. */
  'supervision.ordered': z.strictObject({ order: caseId, number: text(80).optional(), by: bodyCode, listed: z.boolean(), step: text(200).optional(), demands: text(), due: date }),
  /** What happens under the order: receipt, reply, extension, reminders. */
  'supervision.reported': z.strictObject({ order: caseId, event: z.enum(['received', 'progressReported', 'replied', 'returned', 'extended', 'urged', 'pressed', 'circulated']), due: date.optional() }),
  'supervision.closed': z.strictObject({ order: caseId, outcome: z.enum(['accepted', 'withdrawn']) }),
};

export type CoordinationAct = keyof typeof coordinationForms;

const act = actOf<unknown>();
const bySignal = { roles: ['signal'], whilePaused: true } as const;

/** Who may ask for a consultation on a case of theirs. */
const askers = ['operator', 'clerk', 'officer', 'panelMember', 'sectionChief', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative'] as const;

/** Roles of parties whose names may be told to others: never who reported, complained or advises. */
const namedRoles = ['requester', 'rightHolder', 'respondent', 'party', 'thirdParty', 'suspect'] as const;

/** The parties of a case that its request for a consultation names: of the main file, and in no way who reported. */
export const partiesToName = ({ parties }: Pick<Case, 'parties'>): readonly { readonly role: string; readonly party: Id<'identity'> }[] =>
  parties.flatMap(({ role, part, identity }) => (part === 'main' && identity !== undefined && (namedRoles as readonly string[]).includes(role) ? [{ role, party: identity }] : []));

export const coordinationActs = {
  'consultation.asked': act(coordinationForms['consultation.asked'], {
    roles: askers, office: 'handling', part: 'secondary', whilePaused: true, article: '淄政办发〔2014〕14号 三(三)1',
    effects: (file, input) => ({
      signals: [{ to: { open: CONSULTATION, body: CONVENER, link: 'consultation', part: NAMES }, act: 'consultation.requested', input: { ...(input as Signal['input']), from: file.handling, parties: partiesToName(file) } }],
    }),
  }),
  'consultation.opened': act(coordinationForms['consultation.opened'], bySignal),
  'consultation.concluded': act(coordinationForms['consultation.concluded'], { ...bySignal, part: 'secondary' }),
  'supervision.ordered': act(coordinationForms['supervision.ordered'], bySignal),
  'supervision.reported': act(coordinationForms['supervision.reported'], bySignal),
  'supervision.closed': act(coordinationForms['supervision.closed'], bySignal),
};

export const coordinationActWords: Readonly<Record<CoordinationAct, ActText>> = {
  'consultation.asked': { zh: '申请会商', en: 'consultation asked for', toDo: 'ask for a consultation' },
  'consultation.opened': { zh: '被列入会商', en: 'consultation opened', toDo: 'record that a consultation was opened' },
  'consultation.concluded': { zh: '会商意见', en: 'consultation concluded', toDo: 'record the end of the consultation' },
  'supervision.ordered': { zh: '被督办', en: 'supervision ordered', toDo: 'record a supervision order' },
  'supervision.reported': { zh: '督办进展', en: 'supervision: progress reported', toDo: 'record progress under supervision' },
  'supervision.closed': { zh: '督办销号', en: 'supervision closed', toDo: 'record the end of supervision' },
};

/** Words of the fields and choices of these forms, for every procedure. */
export const coordinationFieldWords: Readonly<Record<FieldsOf<typeof coordinationForms>, Text>> = {
  reasons: { zh: '会商事由', en: 'why' },
  question: { zh: '拟会商的问题', en: 'question' },
  brief: { zh: '案情（不写姓名、名称）', en: 'the case, without names' },
  urgent: { zh: '紧急', en: 'urgent' },
  pendingWith: { zh: '已在审理本案或者关联案件的法院', en: 'courts before which it is pending' },
  consultation: { zh: '会商', en: 'consultation' },
  advice: { zh: '会商意见（供参考）', en: 'advice' },
  order: { zh: '督办件', en: 'supervision order' },
  number: { zh: '文号', en: 'document number' },
  by: { zh: '督办单位', en: 'supervising body' },
  listed: { zh: '挂牌', en: 'listed' },
  step: { zh: '环节', en: 'step' },
  demands: { zh: '督办要求', en: 'what is demanded' },
  due: { zh: '期限', en: 'until' },
  event: { zh: '进展', en: 'event' },
  outcome: { zh: '结果', en: 'outcome' },
};
export const coordinationChoiceWords: Readonly<Record<ChoicesOf<typeof coordinationForms>, Text>> = {
  ...consultationReasons,
  advised: { zh: '形成会商意见', en: 'advice was given' },
  declined: { zh: '不予会商', en: 'no consultation' },
  withdrawn: { zh: '撤销', en: 'withdrawn' },
  received: { zh: '已签收', en: 'received' },
  progressReported: { zh: '已报进展', en: 'progress reported' },
  replied: { zh: '已答复', en: 'answered' },
  returned: { zh: '答复退回', en: 'answer returned' },
  extended: { zh: '已延期', en: 'extended' },
  urged: { zh: '催办', en: 'reminded' },
  pressed: { zh: '再次督办', en: 'ordered again' },
  circulated: { zh: '通报', en: 'circulated' },
  accepted: { zh: '答复通过', en: 'reply accepted' },
};

/** Marks that a list shows of any case. */
export const coordinationFlags = { consulted: { zh: '会商中', en: 'in consultation' }, supervised: { zh: '督办中', en: 'supervised' } } as const satisfies Readonly<Record<string, Text>>;

/** The orders and consultations that look at the case, the newest last. */
export const coordinationsOf = (file: Pick<Case, 'coordinations'>): readonly Coordination[] => file.coordinations ?? [];

const isOpen = (file: Pick<Case, 'coordinations'>, kind: Coordination['kind']): boolean => coordinationsOf(file).some((entry) => entry.kind === kind && entry.status === 'open');
/** Is there a consultation on the case already? */
export const isConsulted = (file: Pick<Case, 'coordinations'>): boolean => isOpen(file, 'consultation');

/** The marks of a case that is looked at now. */
export const flagsOfCoordination = (file: Pick<Case, 'coordinations'>): readonly (keyof typeof coordinationFlags)[] => [
  ...(isOpen(file, 'consultation') ? (['consulted'] as const) : []),
  ...(isOpen(file, 'supervision') ? (['supervised'] as const) : []),
];

type Coordinated = Pick<Case, 'coordinations' | 'links'>;

/** The case with what the act says of the order or consultation; undefined where it is not known here. */
export function coordinated(file: Case, act: Act, seq: number): Coordinated | undefined {
  const { type, input, on } = act;
  const due = input['due'] as LegalDate | undefined;
  const number = numberIn(act);
  switch (type) {
    case 'consultation.asked':
      // The case that the request opens bears the name of the signal.
      return begun(file, { kind: 'consultation', case: `${file.id}-${seq}-1` as Id<'case'>, seq, since: on, by: CONVENER, status: 'open' }, false);
    case 'consultation.opened':
      return begun(file, { kind: 'consultation', case: input['consultation'] as Id<'case'>, seq, since: on, by: CONVENER, status: 'open' });
    case 'supervision.ordered':
      return begun(file, { kind: 'supervision', case: input['order'] as Id<'case'>, seq, since: on, ...number, by: input['by'] as string, ...(due === undefined ? {} : { due }), status: 'open' });
    case 'consultation.concluded':
      return changed(file, input['consultation'], { ...number, outcome: input['outcome'] as string, status: 'closed' });
    case 'supervision.closed':
      return changed(file, input['order'], { outcome: input['outcome'] as string, status: 'closed' });
    default:
      return changed(file, input['order'], due === undefined ? {} : { due });
  }
}

const numberIn = ({ input }: Act): { readonly number?: string } => (typeof input['number'] === 'string' ? { number: input['number'] } : {});

function begun(file: Case, entry: Coordination, linked = true): Coordinated {
  const { kind, case: id } = entry;
  const links = !linked || file.links.some((link) => link.case === id) ? file.links : [...file.links, { kind, case: id }];
  return { coordinations: [...coordinationsOf(file).filter((other) => other.case !== id), entry], links };
}

function changed(file: Case, id: Json | undefined, change: Partial<Coordination>): Coordinated | undefined {
  const known = coordinationsOf(file);
  if (!known.some((entry) => entry.case === id)) return undefined;
  return { coordinations: known.map((entry) => (entry.case === id ? { ...entry, ...change } : entry)), links: file.links };
}
