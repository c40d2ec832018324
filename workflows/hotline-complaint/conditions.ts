import type { Act } from '../../src/domain/act';
import type { LegalDate } from '../../src/domain/brand';
import type { Calendar } from '../../src/domain/calendar';
import { isWithinOuterLine } from '../../src/domain/deadline';
import { isWithinYearsOrNextWorkingDay } from '../../src/domain/limitation';
import type { Condition } from '../../src/domain/procedure';
import { answersOn } from './answers';
import { limitation } from './limitation';
import { assistanceCentre, isCopyrightBody, isMarketBureau, isPlainPatentDispute, sameLegalPerson } from './routes';
import { kindOf, type Channel, type DisclosedTo, type File, type Kind, type Matter } from './vocabulary';

/*
 * What must hold: for an act to be possible (guards of the machine) and for a clock to start or end. One table, with the
 * words for the one who meets it. A guard sees the case as the act has written it, and the clocks as they were before.
 */

const isKind = (file: File, ...kinds: readonly Kind[]): boolean => kinds.includes(kindOf(file.data));
const confirmedComplaint = ({ data }: File): boolean => data.confirmedKind === 'complaint';
const reachable = ({ data }: File): boolean => data.reporter !== undefined;
const named = ({ data }: File): boolean => data.reporter !== undefined && data.confidentiality !== 'anonymous';
const urgent = ({ data }: File): boolean => data.urgent !== undefined;
const clueOpen = (file: File): boolean => file.deadlines.some(({ period, endSeq }) => period === 'C4' && endSeq === undefined);
const stringOf = (act: Act, field: string): string | undefined => (typeof act.input[field] === 'string' ? act.input[field] : undefined);

/** Consent to be named to the respondent includes the body that handles the matter. */
const consented = (data: Matter, to: DisclosedTo): boolean => data.consents.some((consent) => consent.to === to || consent.to === 'respondent');
/** May the body that handles the matter learn who told it, and read it as it was told? */
export const mayLearnName = (data: Matter): boolean => data.confidentiality === 'none' || consented(data, 'handlingBody');
/** May the reporter be written to by mail or message? Who wants confidentiality only by his own word: a telephone has other readers. */
export const mayWriteToReporter = (data: Matter): boolean => data.confidentiality === 'none' || data.consents.some(({ to }) => to === 'messages');
/** On the line or at the desk: the number is told at once, and a person on duty has heard it. */
export const inConversation = (channel: Channel): boolean => channel === '12330' || channel === 'walkIn' || channel === 'exhibitionDesk';

/** A person has confirmed the kind, or it was declared as what it is. A complaint always needs the word of a person. */
const kindSettled = (data: Matter): boolean =>
  data.confirmedKind !== undefined || (data.suggestedKind === undefined && ['report', 'request', 'assistance'].includes(data.declaredKind));

const mayBePassedOn = (file: File): boolean =>
  isKind(file, 'complaint', 'report', 'request', 'assistance') && kindSettled(file.data) && (!isKind(file, 'request') || consented(file.data, 'respondent'));

const isPatent = ({ right }: Matter): boolean => right !== undefined && ['design', 'utilityModel', 'invention'].includes(right.kind);

/** C9: three years to the corresponding day, or the first day after it on which a bureau works (Order 121 arts 16(4), 45). */
function withinLimitation({ data }: File, act: Act, calendar: Calendar): boolean {
  const knewOn = stringOf(act, 'knewOn') ?? data.knewOn;
  if (knewOn === undefined || stringOf(act, 'limitationException') !== undefined) return true;
  return isWithinYearsOrNextWorkingDay(calendar, knewOn as LegalDate, limitation.length, data.countsFrom.on);
}

/** Time that is not counted has begun and not ended: nobody knows how much of it is left to go on with. */
const standsStill = ({ pauses }: File): boolean => pauses.some(({ kind, to }) => kind === 'excluded' && to === undefined);

const reportWith = (file: File, competent: (body: string) => boolean): boolean => isKind(file, 'report') && competent(file.handling) && !isPlainPatentDispute(file.data);

/** Conditions of acts. */
const guards = {
  isConsultation: {
    test: (file, act) => isKind(file, 'consultation') && (act.input['answer'] === undefined || act.input['answer'] === 'inOwnWords' || answersOn(act.on).some(({ id }) => id === act.input['answer'])),
    missing: { zh: '须为咨询，并选用当日有效的答复口径', en: 'it must be a consultation, and the answer one that is in force on that day' }, who: 'hub',
  },
  isGuided: {
    test: (file) => isKind(file, 'petition', 'request', 'unclassified', 'consultation'),
    missing: { zh: '投诉、举报、援助不能只作引导：转送、受理或者不予受理', en: 'a complaint, report or assistance is not merely guided: pass on, accept or decline' }, who: 'hub',
  },
  isUnclassified: { test: (file) => isKind(file, 'unclassified'), missing: { zh: '仅适用于其他、表扬', en: 'only for other matters and praise' }, who: 'hub' },
  isAssistance: {
    test: (file) => isKind(file, 'assistance') && file.handling === assistanceCentre,
    missing: { zh: '须为维权援助，且由维权援助中心办理', en: 'must be assistance, with the assistance centre' }, who: assistanceCentre, article: '淄博市专利管理若干规定 art. 27',
  },
  isRequest: { test: (file) => isKind(file, 'request'), missing: { zh: '不是行政裁决请求', en: 'no request for adjudication' }, who: 'hub' },
  isConfirmedComplaint: { test: confirmedComplaint, missing: { zh: '尚未确认为消费者投诉', en: 'not confirmed as a consumer complaint' }, who: 'hub', article: 'SAMR Order 121 art. 3' },
  isNoComplaint: { test: (file) => !confirmedComplaint(file), missing: { zh: '已确认为消费者投诉', en: 'confirmed as a consumer complaint' }, who: 'handling' },
  splitsOnce: {
    test: ({ data }, act) => data.splits <= 1 && (act.input['thisHalf'] === undefined || act.input['thisHalf'] !== act.input['otherHalf']),
    missing: { zh: '已拆分过，或者两部分类型相同', en: 'split already, or both halves are of the same kind' }, who: 'hub', article: 'SAMR Order 121 art. 9',
  },
  kindIsSettled: {
    test: mayBePassedOn,
    missing: { zh: '先确认诉求类型；行政裁决请求还须有同意把姓名告知对方的记录', en: 'confirm the kind first; a request for adjudication also needs recorded consent to name the requester' }, who: 'hub', article: 'SAMR Order 121 arts 3, 37',
  },
  mayBePassedOn: {
    test: (file, act) => mayBePassedOn(file) && act.input['to'] !== file.hub && (mayLearnName(file.data) || file.data.narrative === undefined || file.data.maskedText !== undefined),
    missing: {
      zh: '先确认诉求类型；要求保密或者匿名的，先写出隐去身份的内容；行政裁决请求须有同意；不得转送本机关',
      en: 'confirm the kind; for a confidential or anonymous reporter write the masked text first; a request needs consent; not to oneself',
    },
    who: 'hub', article: 'SAMR Order 121 arts 37, 41',
  },
  disputeMayBeOpened: {
    test: (file) => isKind(file, 'request') && mayBePassedOn(file) && isPatent(file.data) && named(file) && file.data.respondent !== undefined,
    missing: {
      zh: '须为专利侵权行政裁决请求，请求人实名、有明确的被请求人，并有同意把姓名告知对方的记录',
      en: 'must be a request about a patent, under a real name, with a clear respondent and recorded consent to name the requester to the other side',
    },
    who: 'hub', article: '专利法 65; SAMR Order 121 art. 37',
  },
  acceptable: {
    test: (file, act, calendar) => confirmedComplaint(file) && isMarketBureau(file.handling) && named(file) && withinLimitation(file, act, calendar),
    missing: {
      zh: '须为已确认的消费者投诉、实名、由市场监督管理部门办理，并在知道受侵害之日起三年内（或者写明法律的例外规定）',
      en: 'must be a confirmed consumer complaint under a real name with a market bureau, within three years of knowing (or name the exception)',
    },
    who: 'handling', article: 'SAMR Order 121 arts 10, 15, 16(4)',
  },
  nameMayBeTold: {
    test: ({ data }) => consented(data, 'respondent'),
    missing: { zh: '尚无投诉人同意把姓名告知对方的记录', en: 'no recorded consent of the complainant to be named to the other side' }, who: 'hub', article: 'SAMR Order 121 art. 37',
  },
  entrustedOnce: {
    test: ({ data }) => data.entrustments <= 1,
    missing: { zh: '已委托过：受委托的组织不得再委托', en: 'entrusted already: an entrusted body may not entrust on' }, who: 'nobody', article: 'SAMR Order 121 art. 19',
  },
  agreedInTime: {
    // The time of an appraisal is excluded (art. 22); of an end on an ordinary weekend the later reading (art. 45): nobody loses an agreement by a doubt.
    test: (file, act) => isWithinOuterLine(file.deadlines.findLast(({ period }) => period === 'C2'), act),
    missing: { zh: '调解期限已过，只能终止调解', en: 'the time for mediation is over: it can only be terminated' }, who: 'nobody', article: 'SAMR Order 121 art. 23(5)',
  },
  noClueOpen: {
    test: (file) => !clueOpen(file),
    missing: { zh: '调解中发现的违法线索尚在核查', en: 'a clue found in mediation is still being verified' }, who: 'handling', article: 'SAMR Order 121 art. 27',
  },
  clueIsOpen: { test: clueOpen, missing: { zh: '没有正在核查的线索', en: 'no clue is being verified' }, who: 'handling', article: 'SAMR Order 121 art. 27' },
  otherLegalPerson: {
    test: (file, act) => !sameLegalPerson(file.handling, stringOf(act, 'with') ?? ''),
    missing: { zh: '同一法人的两个名称之间不存在管辖争议', en: 'two names of one legal person cannot dispute competence' }, who: 'nobody', article: 'SAMR Order 121 art. 33',
  },
  nothingStandsStill: {
    test: (file) => !standsStill(file),
    missing: { zh: '鉴定、辨认期间未结束的，先记录其结果', en: 'an appraisal or identification is open: record its result first' }, who: 'handling', article: '市场监督管理行政处罚程序规定 art. 18(2)',
  },
  mayBeDisputed: {
    test: (file, act) => !standsStill(file) && !sameLegalPerson(file.handling, stringOf(act, 'with') ?? ''),
    missing: { zh: '同一法人的两个名称之间不存在管辖争议；鉴定、辨认期间未结束的，先记录其结果', en: 'two names of one legal person cannot dispute competence; an appraisal or identification that is open has its result first' }, who: 'handling', article: 'SAMR Order 121 art. 33',
  },
  movesToOtherBody: {
    test: (file, act) => file.data.dispute?.from !== file.handling && file.handling !== file.hub && (act.type !== 'competence.agreed' || file.data.dispute?.with === file.handling),
    missing: { zh: '协商只能确定争议双方之一，指定不得为登记中心', en: 'an agreement names one of the two bodies; the hub is never the competent body' }, who: 'handling', article: 'SAMR Order 121 art. 33', readsInput: true,
  },
  complaintStays: { test: (file) => file.data.dispute?.from === file.handling && confirmedComplaint(file), missing: { zh: '不是由原机关继续办理的投诉', en: 'not a complaint that stays with the same body' }, who: 'nobody', readsInput: true },
  reportStays: { test: (file) => file.data.dispute?.from === file.handling && !confirmedComplaint(file), missing: { zh: '不是由原机关继续办理的举报', en: 'not a report that stays with the same body' }, who: 'nobody', readsInput: true },
  basisIsNamed: {
    test: (file, act) => isKind(file, 'report') && (act.input['about'] !== 'result' || stringOf(act, 'basis') !== undefined),
    missing: { zh: '须为举报；告知处理结果的，须写明依据的法律、法规或者规章', en: 'must be a report; to tell its result, name the law, regulation or rule that requires it' }, who: 'handling', article: 'SAMR Order 121 art. 36',
  },
  isDissatisfied: { test: (_file, act) => act.input['outcome'] === 'dissatisfied', missing: { zh: '不是“不满意”', en: 'not dissatisfied' }, who: 'nobody', readsInput: true },
  mayBeRedone: { test: ({ data }) => data.redos <= 2 && data.passedOn !== undefined, missing: { zh: '已重办两次：说明理由后结束', en: 'redone twice already: explain and close' }, who: 'hub' },
  assistanceMayBeRedone: { test: (file) => file.data.redos <= 2 && file.data.passedOn === undefined && isKind(file, 'assistance'), missing: { zh: '已重办两次：说明理由后结束', en: 'redone twice already: explain and close' }, who: 'hub' },
  mayBecomePenaltyCase: {
    test: (file) => reportWith(file, isMarketBureau) && !standsStill(file),
    missing: { zh: '须为市场监督管理部门办理的举报，鉴定、辨认期间未结束的先记录其结果；单纯的专利侵权纠纷不作为行政处罚案件', en: 'must be a report with a market bureau, with no appraisal or identification open: record its result first; plain patent infringement is no penalty case' }, who: 'handling', article: '市场监督管理行政处罚程序规定 art. 18',
  },
  comesFromPenaltyCase: {
    test: (_file, act) => act.actor.kind === 'signal', bySignal: true,
    missing: { zh: '已另立行政处罚案件：结果由该案回传', en: 'a penalty case was opened: its outcome comes back from there' }, who: 'handling',
  },
  wasAsked: {
    // As the act has written it: an answer to a question that was put.
    test: ({ data }, act) => act.input['question'] === undefined ? (data.questions ?? []).length > 0 : (data.questions ?? []).some(({ seq }) => seq === act.input['question']),
    missing: { zh: '没有向举报人（投诉人）提出过该询问', en: 'no such question was put to the reporter' }, who: 'handling',
  },
  wasAnswered: {
    test: ({ data }, act) => (data.questions ?? []).some(({ seq, answers }) => answers > 0 && (act.input['question'] === undefined || act.input['question'] === seq)),
    missing: { zh: '该询问尚无答复', en: 'the question has not been answered' }, who: 'reporter',
  },
  bringsNewFacts: { test: (_file, act) => act.input['newFacts'] === true, missing: { zh: '没有新的事实', en: 'no new facts' }, who: 'nobody', article: 'SAMR Order 121 art. 35(2)', readsInput: true },
} satisfies Readonly<Record<string, Condition<Matter>>>;

/** A condition of a clock: nobody meets it as a refusal; the words say when the clock runs. */
const runsWhen = (zh: string, en: string, test: (file: File, act: Act) => boolean): Condition<Matter> => ({ test, missing: { zh, en }, who: 'nobody', readsInput: true });

const clockConditions = {
  callerIsAway: runsWhen('来电人不在场，编号尚未告知', 'the caller is not there and has not been told the number', (file) => reachable(file) && !file.data.numberTold && file.data.source === undefined),
  toBeDecided: runsWhen('维权援助另有时限', 'assistance has its own target', (file) => !isKind(file, 'assistance')),
  reopenedHere: runsWhen('新的事实使已办结的事项回到登记环节', 'new facts bring an ended matter back to intake', (file, act) => act.input['newFacts'] === true && file.state === 'registered'),
  reKindedAtIntake: runsWhen('登记环节改定类型', 'given another kind at intake', (file) => !isKind(file, 'assistance') && file.state === 'registered'),
  complaintUnconfirmed: runsWhen('称为投诉，尚未确认', 'called a complaint, not confirmed yet', ({ data }) => data.confirmedKind === undefined && (data.declaredKind === 'complaint' || data.declaredKind === 'mixed')),
  assistanceAsked: runsWhen('申请维权援助', 'assistance is asked for', (file) => isKind(file, 'assistance')),
  isUrgent: runsWhen('紧急', 'urgent', urgent),
  isOrdinary: runsWhen('不紧急', 'not urgent', (file) => !urgent(file)),
  urgentInConversation: runsWhen('紧急，且由值守人员当场接到', 'urgent, and heard by a person on duty', (file, act) => urgent(file) && inConversation(file.data.channel) && act.actor.kind === 'person'),
  atFairDesk: runsWhen('展会投诉站收到的投诉，尚未移交', 'a complaint at a fair’s desk, not passed on yet', (file) => file.data.channel === 'exhibitionDesk' && file.data.passedOn === undefined && isKind(file, 'complaint', 'report', 'request', 'mixed')),
  feedbackOwed: runsWhen('能联系到来电人，尚未首次反馈', 'the caller can be reached and has had no feedback', (file) => reachable(file) && file.data.firstFeedbackOn === undefined),
  isReachable: runsWhen('能联系到来电人', 'the caller can be reached', reachable),
  withMarketBureau: runsWhen('市场监管部门职权内的举报', 'a report within the authority of a market bureau', (file) => reportWith(file, isMarketBureau) && !file.data.counterfeitPatent && file.state === 'verifying'),
  counterfeitPatent: runsWhen('假冒专利举报', 'a report of a counterfeit patent', (file) => reportWith(file, isMarketBureau) && file.data.counterfeitPatent === true && file.state === 'verifying'),
  withCopyrightBody: runsWhen('向著作权行政执法部门投诉', 'a complaint to the copyright enforcement body', (file) => reportWith(file, isCopyrightBody) && file.state === 'verifying'),
  newFactsAtMarketBureau: runsWhen('核查中又收到新的事实', 'new facts while a market bureau verifies', (file, act) => act.input['newFacts'] === true && file.state === 'verifying' && reportWith(file, isMarketBureau) && !file.data.counterfeitPatent),
  namedUnderOrder20: runsWhen('实名举报，2026年4月15日前', 'a named reporter, before 15 April 2026', (file, act) => named(file) && act.on < '2026-04-15'),
  namedUnderOrder121: runsWhen('实名举报，2026年4月15日起', 'a named reporter, from 15 April 2026', (file, act) => named(file) && act.on >= '2026-04-15'),
  tellsDecision: runsWhen('反馈的是立案决定', 'what is fed back is the filing decision', (_file, act) => act.input['about'] === 'decision'),
  withdrawnInMediation: runsWhen('受理后撤回投诉', 'withdrawn after acceptance', ({ data }) => data.mediationEnd === 'withdrawn'),
} satisfies Readonly<Record<string, Condition<Matter>>>;

export const conditions = { ...guards, ...clockConditions };
export type ConditionName = keyof typeof conditions;
