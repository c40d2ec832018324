import { withhold } from '../../../src/application/withhold';
import type { Id } from '../../../src/domain/brand';
import { builtInCalendar, type Calendar } from '../../../src/domain/calendar';
import type { JsonObject } from '../../../src/domain/json';
import type { Refusal } from '../../../src/domain/refusal';
import { ceramicDispute } from '../../../workflows/ceramic-dispute';
import { Story, type Circumstances } from '../../support/story';

/** A ceramic dispute told by date: inputs as people send them, checked by their forms, with names taken out before the engine sees them. */
export class DisputeStory extends Story {
  private identities = 0;

  override on(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    return super.on(when, type, this.taken(type, input), circumstances);
  }

  override refusal(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): Refusal {
    return super.refusal(when, type, this.taken(type, input), circumstances);
  }

  /** Everyone whom the chain of the act names agrees to what an officer asks for; the last opinion performs it. */
  approved(when: string, act: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    super.on(when, 'approval.requested', { act, input: this.taken(act, input) }, { ...circumstances, person: 'officer-1', role: 'officer' });
    const request = this.current.requests.at(-1)?.seq ?? 0;
    for (const { role, kind } of ceramicDispute.acts[act]?.approval?.steps ?? []) {
      super.on(when, 'approval.given', { request, opinion: 'agree', ...(kind === 'collective' ? { minutes: '2026年第3期' } : {}) }, { ...circumstances, person: `the-${role}`, role });
    }
    return this;
  }

  /** Handed to the party, who signs. */
  served(when: string, document: string, ...parties: readonly string[]): this {
    for (const party of parties) this.on(when, 'service.effected', { document, way: 'direct', signedBy: '收发室' }, { party });
    return this;
  }

  private taken(type: string, input: JsonObject): JsonObject {
    const form = ceramicDispute.acts[type]?.form;
    if (!form) return input;
    const world = { newId: () => `identity-${++this.identities}`, keyed: (text: string) => text };
    return withhold(form, form.parse(input) as JsonObject, this.id as Id<'case'>, world).input;
  }
}

export const dispute = (calendar: Calendar = builtInCalendar): DisputeStory => new DisputeStory(ceramicDispute, calendar, { body: 'zb-ip', role: 'officer', person: 'officer-1' }, 'case-1');

/** What the requester brings: a design of a vase, and who makes the same. */
export const request = (more: JsonObject = {}, respondents = 1): JsonObject => ({
  requester: { name: '博山艺陶有限公司' },
  respondents: Array.from({ length: respondents }, (_, index) => ({ name: `淄博仿陶厂${index + 1}` })),
  patent: { kind: 'design', number: 'ZL202330123456.7' },
  goods: '刻瓷花瓶', claims: '责令停止制造、销售', stillContinuing: true, registerExtract: true, evaluationReport: 'none', ...more,
});

const centre = { body: 'zb-ceramic', role: 'clerk', person: 'clerk-1' };
export const atCentre = (when: string, more: JsonObject = {}, respondents = 1): DisputeStory => dispute().on(when, 'dispute.registered', request(more, respondents), centre);
export const byCentre = centre;

/** Lodged at the IP office. */
export const lodged = (when: string, more: JsonObject = {}, respondents = 1): DisputeStory => dispute().on(when, 'request.lodged', request({ track: 'adjudication', ...more }, respondents));

export const panel = { panelHead: 'member-1', members: ['member-2', 'member-3'] };
/** Filed, with a panel that both sides were told of, and a notice to answer. */
export function filed(when: string, more: JsonObject = {}, respondents = 1): DisputeStory {
  const story = lodged(when, more, respondents).on(when, 'panel.formed', panel).approved(when, 'case.filed');
  for (const { id } of story.current.parties) story.on(when, 'panel.told', { way: 'withNotice' }, { party: id });
  return story.on(when, 'answerNotice.issued');
}

export const respondents = (count: number): string[] => Array.from({ length: count }, (_, index) => `respondent-${index + 1}`);
/** … served on every respondent. */
export const answering = (when: string, more: JsonObject = {}, count = 1): DisputeStory => filed(when, more, count).served(when, 'answerNotice', ...respondents(count));
/** … and answered by all. */
export function examining(when: string, more: JsonObject = {}, count = 1): DisputeStory {
  const story = answering(when, more, count);
  for (const party of respondents(count)) story.on(when, 'answer.received', {}, { party });
  return story;
}

export const verdict = { outcome: 'infringes', facts: '被控产品与授权外观设计相同', reasons: '落入保护范围', decision: '责令停止制造、销售' };
export const decided = (when: string, more: JsonObject = {}, count = 1): DisputeStory => examining(when, more, count).approved(when, 'decision.made', verdict);
/** Decided, and handed to all on that day. */
export const decisionServed = (when: string): DisputeStory => decided(when).served(when, 'adjudicationDecision', 'requester-1', 'respondent-1');
/** … and nobody sued. */
export const effective = (when: string, until: string): DisputeStory => decisionServed(when).until(until);

export const mediationAsked = (when: string, count = 1): DisputeStory => dispute().on(when, 'request.lodged', request({ track: 'mediation' }, count)).on(when, 'statementNotice.issued');
export const agreement = (mediatedBy: string) => ({ mediatedBy, facts: '双方对设计近似有争议', terms: '停止销售并支付补偿三万元' });
export const agreed = (when: string, mediatedBy = 'administration'): DisputeStory => examining(when).on(when, 'mediation.agreed', agreement(mediatedBy));
