import { withhold } from '../../../src/application/withhold';
import type { Id } from '../../../src/domain/brand';
import type { JsonObject } from '../../../src/domain/json';
import type { Refusal } from '../../../src/domain/refusal';
import { majorCaseConsultation } from '../../../workflows/major-case-consultation';
import type { Consultation } from '../../../workflows/major-case-consultation/vocabulary';
import { Story, type Circumstances } from '../../support/story';

export const office = 'zb-joint-office';
export const market = 'zhangdian-market';
export const police = 'zb-police';
export const procuratorate = 'zb-procuratorate';
export const association = 'zb-ceramic-association';
export const court = 'zb-court';
const secretary: Circumstances = { body: office, role: 'secretary', person: 'secretary-1' };

/** A consultation told by date: the office's acts unless a body is named. */
export class ConsultationStory extends Story {
  private identities = 0;

  override on(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    return super.on(when, type, this.taken(type, input, circumstances), { ...secretary, ...circumstances });
  }
  override refusal(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): Refusal {
    return super.refusal(when, type, this.taken(type, input, circumstances), { ...secretary, ...circumstances });
  }
  /** A body does it on its own seat. */
  by(body: string, when: string, type: string, input: JsonObject = {}): this {
    return this.on(when, type, input, { body, role: 'officer', person: `officer@${body}`, party: `member-${body}` });
  }
  refusalBy(body: string, when: string, type: string, input: JsonObject = {}, party = `member-${body}`): Refusal {
    return this.refusal(when, type, input, { body, role: 'officer', person: `officer@${body}`, party });
  }
  /** The office enters what a body told by telephone or paper. */
  told(body: string, when: string, type: string, input: JsonObject = {}, way: 'telephone' | 'paper' = 'telephone'): this {
    return this.on(when, type, input, { party: `member-${body}`, asserted: { body, person: '王科长', way } });
  }
  about(party: string, when: string, type: string, input: JsonObject = {}): this {
    return this.on(when, type, input, { party });
  }

  get kept(): Consultation {
    return this.data as unknown as Consultation;
  }
  member(body: string) {
    return this.kept.members.find((member) => member.body === body);
  }
  /** The parts that a body sees. */
  seenBy(body: string): readonly string[] {
    return this.current.access.find((entry) => entry.body === body)?.parts ?? [];
  }

  private taken(type: string, input: JsonObject, circumstances: Circumstances): JsonObject {
    const form = majorCaseConsultation.acts[type]?.form;
    if (!form || circumstances.signal) return input;
    const world = { newId: () => `identity-${++this.identities}`, keyed: (text: string) => text };
    return withhold(form, form.parse(input) as JsonObject, this.id as Id<'case'>, world).input;
  }
}

export const asked = { reasons: ['crimeThreshold', 'crossDepartment'], question: '是否达到追诉标准', brief: '某店销售假冒注册商标的茶具', urgent: false, pendingWith: [] };
export const parties = [{ role: 'party', party: { organisation: '淄博泰鑫陶瓷有限公司' } }];
export const invitation = (heldAt: string, ...addressees: readonly string[]) => ({ heldAt: `${heldAt}:00+08:00`, place: '市政府三楼会议室', manner: 'inPerson', agenda: '研究案件定性', addressees: [...addressees], signer: '张主任' });
export const opinion = (position = 'criminal') => ({ position, opinion: '已达追诉标准，建议移送' });
export const draft = { discussed: '各单位认为', agreed: '由张店区市场监管局研究移送', advice: '建议移送公安机关' };
export const comes = { reply: 'attends', delegate: { name: '王科长' }, post: '科长' };

export const consultation = (): ConsultationStory => new ConsultationStory(majorCaseConsultation, undefined, {}, 'consultation-1');
/** By letter of the market bureau, about a case. */
export const requested = (when: string, more: JsonObject = {}): ConsultationStory => consultation().on(when, 'consultation.requested', { ...asked, from: market, cases: ['case-9'], parties, ...more });
export const accepted = (when: string, grade = 'ordinary', more: JsonObject = {}): ConsultationStory => requested(when, more).on(when, 'request.accepted', { grade, pendingWith: [] });
export const members = [market, police, procuratorate, association];
export const convened = (when: string, heldAt: string, ...addressees: readonly string[]): ConsultationStory => accepted(when).on(when, 'meeting.convened', invitation(heldAt, ...(addressees.length > 0 ? addressees : members)));
/** Everybody came; opinions are awaited. */
export function held(when: string, on: string): ConsultationStory {
  const story = convened(when, `${on}T09:30`);
  for (const body of members) story.by(body, when, 'invitation.answered', comes);
  return story.on(when, 'papers.sent', { way: 'platform' }).on(on, 'meeting.held', { present: members, chair: '张主任' });
}
export function opened(when: string, on: string): ConsultationStory {
  const story = held(when, on);
  for (const body of members) story.by(body, on, 'opinion.given', opinion());
  return story.on(on, 'opinions.opened', { witness: '李秘书' });
}
export function issued(when: string, on: string): ConsultationStory {
  const story = opened(when, on).on(on, 'minutes.drafted', draft);
  for (const body of members) story.by(body, on, 'minutes.countersigned', { way: 'online' });
  return story.on(on, 'minutes.issued', { signer: '张主任' });
}
