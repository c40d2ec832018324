import { withhold } from '../../../src/application/withhold';
import type { Assertion } from '../../../src/domain/act';
import type { Id } from '../../../src/domain/brand';
import { builtInCalendar, type Calendar } from '../../../src/domain/calendar';
import type { JsonObject } from '../../../src/domain/json';
import type { Refusal } from '../../../src/domain/refusal';
import { caseTransfer } from '../../../workflows/case-transfer';
import { Story, type Circumstances } from '../../support/story';

export const agency = 'zhangdian-market';
export const policeStation = 'zhangdian-police';
export const overseer = 'zhangdian-procuratorate';
const officer: Circumstances = { body: agency, role: 'officer', person: 'officer-1' };

/** Who answers for police and procuratorate: their own accounts, or the sender's clerk from their stamped paper. */
export type Presence = 'accounts' | 'paper';

/** A transfer told by date: acts of the agency unless said otherwise; what needs a chain goes through it. */
export class TransferStory extends Story {
  private identities = 0;
  presence: Presence = 'accounts';

  override on(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    const taken = this.taken(type, input, circumstances);
    const chain = caseTransfer.acts[type]?.approval;
    if (chain === undefined || circumstances.signal) return super.on(when, type, taken, { ...officer, ...circumstances });
    super.on(when, 'approval.requested', { act: type, input: taken }, { ...officer, ...circumstances });
    const request = this.current.requests.at(-1)?.seq ?? 0;
    for (const [step, { role }] of chain.steps.entries()) super.on(when, 'approval.given', { request, opinion: 'agree' }, { body: agency, role, person: `${role}-${step}` });
    return this;
  }

  override refusal(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): Refusal {
    return super.refusal(when, type, this.taken(type, input, circumstances), { ...officer, ...circumstances });
  }

  police(when: string, type: string, input: JsonObject = {}, body = policeStation): this {
    return this.on(when, type, input, this.of(body, 'police'));
  }
  procuratorate(when: string, type: string, input: JsonObject = {}): this {
    return this.on(when, type, input, this.of(overseer, 'prosecutorCriminal'));
  }

  private of(body: string, role: string): Circumstances {
    const asserted: Assertion = { body, person: '收案窗口', way: 'paper', proof: 'scan-1' };
    return this.presence === 'accounts' ? { body, role, person: `${role}-1` } : { body: agency, role: 'clerk', person: 'clerk-1', asserted };
  }

  private taken(type: string, input: JsonObject, circumstances: Circumstances): JsonObject {
    const form = caseTransfer.acts[type]?.form;
    if (!form || circumstances.signal) return input;
    const world = { newId: () => `identity-${++this.identities}`, keyed: (text: string) => text };
    return withhold(form, form.parse(input) as JsonObject, this.id as Id<'case'>, world).input;
  }
}

export const transfer = (calendar: Calendar = builtInCalendar, id = 'transfer-1'): TransferStory => new TransferStory(caseTransfer, calendar, {}, id);

export const suspicion = { offence: 'trademarkInfringement', crime: 'forgedMark', turnover: 60_000, suspicion: true, grounds: '仓库内查获假冒商标茶具', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian' };
export const team = { officers: ['officer-1', 'officer-2'] };
export const report = { facts: '生产、销售假冒注册商标的茶具', evidence: '现场笔录、辨认意见、账册', proposal: '建议移送' };
export const sending = { police: policeStation, procuratorate: overseer, facts: '生产、销售假冒注册商标的茶具', materials: ['transferLetter', 'investigationReport', 'goodsList', 'appraisal'], goods: [{ name: '茶具', quantity: '320套', condition: 'seized' }] };
export const filedNumber = '张公（食药环）立字〔2026〕10045号';
export const declined = { number: '张公不立字〔2026〕7号', ground: 'noCriminalFacts' };
export const upheld = { number: '张公复字〔2026〕2号', result: 'upheld' };

export const registered = (on: string, more: JsonObject = {}): TransferStory => transfer().on(on, 'suspicion.registered', { ...suspicion, ...more });
export const reported = (on: string, more: JsonObject = {}): TransferStory => registered(on, more).on(on, 'team.named', team).on(on, 'report.submitted', report);
export const approved = (on: string, more: JsonObject = {}): TransferStory => reported(on, more).on(on, 'transfer.approved', { reasons: '达到追诉标准' });
export const sent = (on: string, more: JsonObject = {}): TransferStory => approved(on, more).on(on, 'transfer.sent', sending);
export const received = (on: string, more: JsonObject = {}): TransferStory => sent(on, more).police(on, 'transfer.received');
export const refused = (on: string, more: JsonObject = {}): TransferStory => received(on, more).police(on, 'crimeFiling.declined', declined);
export const refusedAgain = (on: string): TransferStory => refused(on).on(on, 'reconsideration.asked', { reasons: '已达标准' }).police(on, 'reconsideration.decided', upheld);
export const supervised = (on: string): TransferStory => refusedAgain(on).on(on, 'filingSupervision.proposed', { reasons: '应当立案' });
export const filed = (on: string): TransferStory => received(on).police(on, 'crimeFiling.decided', { number: filedNumber });

/** 非诉强制执行, lodged at the filing window of the district's court. */
export const lodged = (on: string): TransferStory =>
  transfer().on(on, 'application.lodged', { application: 'enforcement', court: 'zhangdian-court', about: 'penalty-1', amount: 20_000, enforcementPapers: ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'], demandServedOn: '2026-02-11', proofOfDemand: '送达回证' });
/** What the court's paper says, entered by the agency's clerk. */
export const paperOfCourt = { body: agency, role: 'clerk', person: 'clerk-1', asserted: { body: 'zhangdian-court', person: '立案庭', way: 'paper', proof: 'scan-1' } } as const satisfies Circumstances;
