import type { Id } from '../../../src/domain/brand';
import { builtInCalendar, type Calendar } from '../../../src/domain/calendar';
import type { JsonObject } from '../../../src/domain/json';
import { withhold } from '../../../src/application/withhold';
import type { Refusal } from '../../../src/domain/refusal';
import { hotlineComplaint } from '../../../workflows/hotline-complaint';
import { Story, type Circumstances } from '../../support/story';

/** A hotline case told by date: inputs as callers send them, checked by their forms, with names taken out before the engine sees them. */
export class HotlineStory extends Story {
  private identities = 0;

  override on(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    return super.on(when, type, this.taken(type, input), circumstances);
  }

  override refusal(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): Refusal {
    return super.refusal(when, type, this.taken(type, input), circumstances);
  }

  /** The act of the bureau that has the case. */
  at(body: string, when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    return this.on(when, type, input, { body, role: 'officer', ...circumstances });
  }

  /** Both heads agree to what an officer asks for; the last opinion performs it. */
  approved(when: string, act: string, input: JsonObject): this {
    super.on(when, 'approval.requested', { act, input: this.taken(act, input) }, { person: 'officer-1', role: 'officer' });
    const request = this.current.requests.at(-1)?.seq ?? 0;
    super.on(when, 'approval.given', { request, opinion: 'agree' }, { person: 'chief-1', role: 'sectionChief' });
    return super.on(when, 'approval.given', { request, opinion: 'agree' }, { person: 'head-1', role: 'deputyHead' });
  }

  private taken(type: string, input: JsonObject): JsonObject {
    const form = hotlineComplaint.acts[type]?.form;
    if (!form) return input;
    const world = { newId: () => `identity-${++this.identities}`, keyed: (text: string) => text };
    return withhold(form, form.parse(input) as JsonObject, this.id as Id<'case'>, world).input;
  }
}

export const hotline = (id = 'case-1', calendar: Calendar = builtInCalendar): HotlineStory => new HotlineStory(hotlineComplaint, calendar, {}, id);

const caller = { name: '高东玉', telephone: '0533-2740000' };

/** What an operator writes while the caller speaks. */
export const said = (kind: string, more: JsonObject = {}): JsonObject => ({
  channel: '12330', kind, confidentiality: 'none', reporter: caller, respondent: { name: '淄博泰鑫陶瓷有限公司' }, district: 'zhangdian', goods: '茶具', narrative: '高东玉说在张店买到假冒的茶具', ...more,
});

export const market = 'zhangdian-market';
export const consent = { to: 'respondent', textRead: '为调解需要把您的姓名告知对方，是否同意？', readAt: '2026-08-03T10:00:00+08:00', operator: '02号坐席', language: 'zh', way: 'telephone' };
const refusing = { grounds: ['notForLiving'], explanation: '不是生活消费', routes: ['court', 'association'] };
export const refused = { ...refusing, way: 'telephone' };
export const declined = refusing;

/** A consumer's complaint, confirmed, and passed on to the district's market bureau. */
export const complaintPassedOn = (registered: string, confirmed: string, passedOn: string, more: JsonObject = {}): HotlineStory =>
  hotline().on(registered, 'intake.registered', said('complaint', { standing: 'consumer', ...more })).on(confirmed, 'kind.confirmed', { kind: 'complaint' }).on(passedOn, 'material.passedOn', { to: market });

/** … signed for and accepted. */
export const complaintAccepted = (on: string): HotlineStory => complaintPassedOn(on, on, on).at(market, on, 'receipt.recorded').at(market, on, 'complaint.accepted');

/** A report with a body, signed for. */
export const reportWith = (body: string, on: string, more: JsonObject = {}): HotlineStory =>
  hotline().on(on, 'intake.registered', said('report', { right: { kind: 'trademark' }, ...more })).on(on, 'material.passedOn', { to: body }).at(body, on, 'receipt.recorded');
