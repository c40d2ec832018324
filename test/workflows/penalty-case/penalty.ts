import { withhold } from '../../../src/application/withhold';
import type { Id } from '../../../src/domain/brand';
import { builtInCalendar, type Calendar } from '../../../src/domain/calendar';
import type { JsonObject } from '../../../src/domain/json';
import type { Refusal } from '../../../src/domain/refusal';
import { penaltyCase } from '../../../workflows/penalty-case';
import { Story, type Circumstances } from '../../support/story';

export const bureau = 'zhangdian-market';
const officer: Circumstances = { body: bureau, role: 'officer', person: 'officer-1' };

/** A penalty case told by date: acts of the officers unless said otherwise; what needs a chain goes through it. */
export class PenaltyStory extends Story {
  private identities = 0;

  override on(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    const taken = this.taken(type, input, circumstances);
    if (penaltyCase.acts[type]?.approval === undefined || circumstances.signal) return super.on(when, type, taken, { ...officer, ...circumstances });
    super.on(when, 'approval.requested', { act: type, input: taken }, { ...officer, ...circumstances });
    return this.agreed(when, type);
  }

  /** Everybody in the chain agrees, each another person. */
  agreed(when: string, type: string): this {
    const request = this.current.requests.at(-1)?.seq ?? 0;
    for (const [step, { role, kind }] of (penaltyCase.acts[type]?.approval?.steps ?? []).entries()) {
      super.on(when, 'approval.given', { request, opinion: 'agree', ...(kind === 'collective' ? { minutes: '2026年第9次案件集体讨论记录' } : {}) }, { body: bureau, role, person: `${role}-${step}` });
    }
    return this;
  }

  override refusal(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): Refusal {
    return super.refusal(when, type, this.taken(type, input, circumstances), { ...officer, ...circumstances });
  }

  /** Why the last opinion of the chain is refused: what it would perform is not possible. */
  refusedByChain(when: string, type: string, input: JsonObject, circumstances: Circumstances = {}): Refusal {
    super.on(when, 'approval.requested', { act: type, input: this.taken(type, input, circumstances) }, { ...officer, ...circumstances });
    const request = this.current.requests.at(-1)?.seq ?? 0;
    const steps = penaltyCase.acts[type]?.approval?.steps ?? [];
    for (const [step, { role }] of steps.slice(0, -1).entries()) super.on(when, 'approval.given', { request, opinion: 'agree' }, { body: bureau, role, person: `${role}-${step}` });
    const last = steps.at(-1);
    return super.refusal(when, 'approval.given', { request, opinion: 'agree', ...(last?.kind === 'collective' ? { minutes: '记录' } : {}) }, { body: bureau, role: last?.role ?? '', person: 'head-last' });
  }

  /** The party does something, as entered at the bureau. */
  party(when: string, type: string, input: JsonObject = {}, party = 'party'): this {
    return this.on(when, type, input, { party });
  }

  served(when: string, document: string, more: JsonObject = {}, party = 'party'): this {
    return this.on(when, 'service.effected', { document, way: 'direct', signedBy: '本人', evidence: `proof-${document}`, ...more }, { party, role: 'clerk', person: 'clerk-1' });
  }

  private taken(type: string, input: JsonObject, circumstances: Circumstances): JsonObject {
    const form = penaltyCase.acts[type]?.form;
    if (!form || circumstances.signal) return input;
    const world = { newId: () => `identity-${++this.identities}`, keyed: (text: string) => text };
    return withhold(form, form.parse(input) as JsonObject, this.id as Id<'case'>, world).input;
  }
}

export const penalty = (calendar: Calendar = builtInCalendar, id = 'penalty-1'): PenaltyStory => new PenaltyStory(penaltyCase, calendar, {}, id);

export const trademark = { origin: 'report', offence: 'trademarkInfringement', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian' };
export const counterfeit = { ...trademark, offence: 'counterfeitPatent', right: { kind: 'design' } };
export const filing = { officers: ['officer-1', 'officer-2'], summary: '涉嫌销售侵犯注册商标专用权的茶具' };
export const conclusion = { facts: '销售侵权茶具20件', evidence: '现场笔录、辨认意见', proposal: '责令停止，没收，罚款', grave: false };
export const told = { facts: '销售侵权茶具20件', evidence: '现场笔录', legalBasis: '商标法第六十条', intendedPenalty: '没收侵权商品，罚款二万元', intendedFine: 20_000, mayAskForHearing: true };
export const decision = { facts: '销售侵权茶具20件', evidence: '现场笔录', legalBasis: '商标法第六十条', reasons: '从轻', penalty: '没收，罚款二万元', fine: 20_000, turnover: 30_000, publication: 'here', reconsideration: '张店区人民政府', court: '张店区人民法院' };
export const reviewer: Circumstances = { role: 'legalReviewer', person: 'reviewer-1' };
export const agrees = { opinion: 'agree', explanation: '事实清楚，证据确凿' };
/** 非法经营数额六万元: above the threshold of 刑法 art. 213. */
export const suspected = { crime: 'forgedMark', turnover: 60_000, suspicion: true, grounds: '仓库内查获假冒商标茶具' };
const because = { reason: '案情复杂' };
export const ninety = { span: { length: 30, unit: 'calendarDay' }, ...because };

export const clue = (when: string, input: JsonObject = trademark): PenaltyStory => penalty().on(when, 'clue.registered', input);
export const filed = (when: string, input: JsonObject = trademark): PenaltyStory => clue(when, input).on(when, 'filing.decided', filing);
export const reviewed = (on: string, input: JsonObject = trademark, end: JsonObject = conclusion): PenaltyStory => filed(on, input).on(on, 'investigation.concluded', end).on(on, 'review.completed', agrees, reviewer);
/** The party was told, with the notice served on that day. */
export const toldOn = (on: string, input: JsonObject = trademark, notice: JsonObject = told): PenaltyStory => reviewed(on, input).on(on, 'penaltyNotice.issued', notice).served(on, 'penaltyNotice');
/** Told, and everything given up at once: waits for the decision. */
export const toDecide = (on: string, input: JsonObject = trademark, notice: JsonObject = told): PenaltyStory => toldOn(on, input, notice).party(on, 'rights.waived', { manner: 'written' });
export const decided = (on: string, input: JsonObject = trademark, more: JsonObject = {}): PenaltyStory => toDecide(on, input).on(on, 'decision.made', { ...decision, ...more });
export const decisionServed = (on: string, input: JsonObject = trademark, more: JsonObject = {}): PenaltyStory => decided(on, input, more).served(on, 'penaltyDecision');
export const paid = { amount: 20_000, fully: true };
