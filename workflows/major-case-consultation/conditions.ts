import type { Act } from '../../src/domain/act';
import { legalDateOf } from '../../src/domain/calendar';
import type { Instant } from '../../src/domain/brand';
import { CONVENER } from '../../src/domain/coordination';
import type { Condition } from '../../src/domain/procedure';
import { bodyOf, isCourt, memberOf, openTasks, opining, sameOffice, signers, type Consultation, type File } from './vocabulary';

/*
 * What must hold: for an act to be possible (guards of the machine) and for a clock to start or end. One table, with the words
 * for the one who meets it. A guard sees the case as the act has written it, and the clocks as they were before.
 */

const basis = '淄政办发〔2014〕14号 三(三)1';

/** The office enters for all: what is listed as open to it does not yet say for whom. */
const isDraftOfOffice = (file: File, { actor, asserted, input }: Act): boolean => actor.body === file.hub && asserted === undefined && Object.keys(input).length === 0;
const speaksFor = (file: File, act: Act, body: string): boolean => isDraftOfOffice(file, act) || sameOffice(bodyOf(act), body);

const sits = (file: File, act: Act): boolean => {
  const member = memberOf(file, act.party);
  return member !== undefined && speaksFor(file, act, member.body);
};
const sitsStill = (file: File, act: Act): boolean => sits(file, act) && memberOf(file, act.party)?.released === undefined;
const opines = (file: File, act: Act): boolean => sitsStill(file, act) && memberOf(file, act.party)?.capacity === 'member' && memberOf(file, act.party)?.recused !== true;

const owes = (file: File): boolean => opining(file).some(({ opinionSeq }) => opinionSeq === undefined);
const runs = (file: File, period: string): boolean => file.deadlines.some((deadline) => deadline.period === period && deadline.endSeq === undefined && deadline.status === 'running');
const mustSign = (file: File, party: string | undefined): boolean => signers(file).some((member) => member.party === party);
const unsigned = (file: File): boolean => signers(file).some(({ signed }) => signed === undefined);

const listIn = (act: Act, field: string): readonly string[] => (Array.isArray(act.input[field]) ? (act.input[field] as readonly string[]) : []);
const presentWereExpected = (file: File, act: Act): boolean => listIn(act, 'present').every((body) => file.data.members.some((member) => sameOffice(member.body, body) && member.released === undefined && member.recused !== true));
const taskOf = ({ data }: File, act: Act) => data.tasks.find(({ id }) => id === act.party);
const newestTask = ({ data }: File): string | undefined => data.tasks.at(-1)?.id;
const copyOf = ({ data }: File, { input, party }: Act) => data.copies.find((copy) => copy.material === input['material'] && copy.number === input['copyNumber'] && copy.party === party);

/** What is said to the one who may not: of several ways out of a state the first is explained, so that they share their words. */
const says = {
  ownSeat: { zh: '只有该成员单位可以办理，或者由办公室按其来文、来电录入', en: 'only that body may, or the office for it from its paper or call' },
  isSeat: { zh: '不是会商的成员单位', en: 'no member of the consultation' },
  present: { zh: '到会单位须为受邀单位；应当回避的代表须先更换', en: 'who is present was invited; a delegate who withdrew is replaced first' },
  opinion: { zh: '只有成员单位可以就案件提出意见；代表应当回避的，先更换代表；法院不对案件发表意见', en: 'only a member gives an opinion on the case; a delegate who withdrew is replaced first; a court gives none' },
  signing: { zh: '只有到会或者提交意见的成员单位会签', en: 'only members who were present or gave an opinion countersign' },
} as const;

/** Conditions of acts. */
const guards = {
  convenesHere: {
    test: (file) => file.hub === CONVENER,
    missing: { zh: '会商由市知识产权工作联席会议办公室组织', en: 'consultations are convened by the office of the joint conference' }, who: 'nobody', article: basis,
  },
  invitesNoCourt: {
    test: (_file, act) => !listIn(act, 'addressees').some(isCourt),
    missing: { zh: '法院不作为成员单位参加案件会商；需要就一般法律适用问题听取法院意见的，另行邀请', en: 'a court is no member of a consultation on a case; for a general question of law it is invited by an act of its own' },
    who: 'hub', article: basis, readsInput: true,
  },
  courtMayCome: {
    test: ({ data }, act) => typeof act.input['court'] === 'string' && isCourt(act.input['court']) && !data.pendingWith.includes(act.input['court']),
    missing: { zh: '案件（含关联案件）正在该法院审理的，不邀请该法院参加会商；法院只就一般法律适用问题发表意见', en: 'a court before which the case, or one connected with it, is pending is not invited; a court speaks to general questions of law only' },
    who: 'nobody', article: basis, readsInput: true,
  },
  isACourt: { test: (_file, act) => typeof act.input['court'] !== 'string' || isCourt(act.input['court']), missing: { zh: '不是人民法院', en: 'not a court' }, who: 'hub', readsInput: true },
  isSeat: { test: (file, act) => memberOf(file, act.party) !== undefined, missing: says.isSeat, who: 'hub' },
  ownSeat: { test: sitsStill, missing: says.ownSeat, who: 'member' },
  ownSeatStepsAside: { test: sits, missing: says.ownSeat, who: 'member' },
  isGeneralGuest: {
    test: (file, act) => sitsStill(file, act) && memberOf(file, act.party)?.capacity === 'generalQuestions',
    missing: { zh: '只有受邀就一般法律适用问题发表意见的法院可以办理', en: 'only a court that was asked a general question' }, who: 'member',
  },
  notSecret: {
    test: (_file, act) => act.input['markedSecret'] !== true,
    missing: { zh: '涉密材料不得录入本系统，请按保密规定以纸质方式处理', en: 'classified material does not come into this system' }, who: 'nobody', readsInput: true,
  },
  knowsMaterials: {
    test: (file, act) => sitsStill(file, act) && listIn(act, 'materials').every((id) => file.data.materials.some((material) => material.id === id && material.sent)),
    missing: { zh: '没有发给该单位的这份材料', en: 'no such material was sent to this body' }, who: 'hub',
  },
  copyIsFree: {
    test: (file, act) => memberOf(file, act.party) !== undefined && file.data.copies.filter(({ material, number, backOn }) => material === act.input['material'] && number === act.input['copyNumber'] && backOn === undefined).length === 1 && file.data.materials.some(({ id }) => id === act.input['material']),
    missing: { zh: '该编号的复制件已发出尚未收回，或者没有这份材料', en: 'the copy of that number is out, or there is no such material' }, who: 'hub', readsInput: true,
  },
  copyWasOut: {
    test: (file, act) => copyOf(file, act) !== undefined,
    missing: { zh: '该单位没有领取这一编号的复制件', en: 'this body has no copy of that number' }, who: 'hub', readsInput: true,
  },
  presentWereExpected: {
    test: presentWereExpected,
    missing: says.present, who: 'hub', readsInput: true,
  },
  heldWithAllOpinions: {
    test: (file, act) => presentWereExpected(file, act) && !owes(file),
    missing: says.present, who: 'member', readsInput: true,
  },
  mayGiveOpinion: {
    test: opines,
    missing: says.opinion, who: 'member',
  },
  lastOpinion: { test: (file, act) => opines(file, act) && !owes(file), missing: says.opinion, who: 'member' },
  allOpinionsIn: { test: (file, act) => memberOf(file, act.party) !== undefined && !owes(file), missing: says.isSeat, who: 'member' },
  allInWithoutIt: { test: (file, act) => sits(file, act) && !owes(file), missing: says.ownSeat, who: 'member' },
  opinionsOver: { test: (file) => !runs(file, 'MC4'), missing: { zh: '提交意见的期限尚未届满', en: 'the time for opinions is not over' }, who: 'nobody' },
  nobodySigns: { test: (file) => signers(file).length === 0, missing: { zh: '尚须会签', en: 'it is to be countersigned' }, who: 'member' },
  maySign: {
    test: (file, act) => sitsStill(file, act) && mustSign(file, act.party),
    missing: says.signing, who: 'member',
  },
  lastSignature: { test: (file, act) => sitsStill(file, act) && mustSign(file, act.party) && !unsigned(file), missing: says.signing, who: 'member' },
  signaturesOver: { test: (file) => !runs(file, 'MC7'), missing: { zh: '会签期限尚未届满', en: 'the time to countersign is not over' }, who: 'nobody' },
  ownsTask: {
    test: (file, act) => {
      const task = taskOf(file, act);
      return task !== undefined && task.closedOn === undefined && speaksFor(file, act, task.owner);
    },
    missing: { zh: '只有责任单位可以反馈，或者由办公室按其来文录入', en: 'only the body that owns the task reports on it, or the office from its paper' }, who: 'task',
  },
  taskIsOpen: { test: (file, act) => file.deadlines.some(({ period, party, endSeq }) => period === 'MC11' && party === act.party && endSeq === undefined), missing: { zh: '该事项已办结', en: 'the task is closed' }, who: 'nobody' },
  mayBeListed: {
    test: (file, act) => act.input['case'] === undefined || file.data.cases.some((id) => id === act.input['case']),
    missing: { zh: '只能对会商的案件挂牌督办', en: 'only a case of this consultation is listed' }, who: 'hub', readsInput: true,
  },
  mayBeClosed: {
    test: (file) => file.data.notifiedOn !== undefined && openTasks(file).length === 0 && file.data.copies.every(({ backOn }) => backOn !== undefined),
    missing: { zh: '须已通报成员单位、议定事项全部办结、编号复制件全部收回', en: 'the members were told, every task is closed, every numbered copy is back' }, who: 'hub',
  },
} as const satisfies Readonly<Record<string, Condition<Consultation>>>;

const starting = (test: (file: File, act: Act) => boolean, zh: string, en: string): Condition<Consultation> => ({ test, missing: { zh, en }, who: 'nobody' });

/** Conditions of clocks. */
const clocks = {
  isOrdinary: starting(({ data }) => data.grade === 'ordinary', '紧急会商', 'urgent'),
  isUrgent: starting(({ data }) => data.grade === 'urgent', '普通会商', 'ordinary'),
  /** An urgent meeting may be held on the day itself: then no paper can come a day before. */
  urgentAndLater: starting(({ data }, act) => data.grade === 'urgent' && typeof act.input['heldAt'] === 'string' && legalDateOf(new Date(act.input['heldAt']).toISOString() as Instant) > act.on, '当日会商', 'held on the same day'),
  owesOpinion: starting((file, act) => opining(file).some(({ party, opinionSeq }) => party === act.party && opinionSeq === undefined), '不需提交意见', 'owes no opinion'),
  signsMinutes: starting((file, act) => mustSign(file, act.party), '不会签', 'does not countersign'),
  isNewTask: starting((file, act) => newestTask(file) === act.party, '已有期限', 'has its clock'),
  stepsAside: starting((_file, act) => act.input['scope'] === 'body', '仅代表回避', 'only the delegate withdraws'),
} as const;

export const conditions = { ...guards, ...clocks };

export type ConditionName = keyof typeof conditions;
