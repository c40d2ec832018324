import { builtInCalendar, type Calendar } from '../../src/domain/calendar';
import type { JsonObject } from '../../src/domain/json';
import type { Circumstances, Story } from '../support/story';
import { story } from '../support/story';
import { sample } from './sample';

/** A sample case, filed on that date. */
export const filed = (when: string, respondents = 2, circumstances: Circumstances = {}, calendar: Calendar = builtInCalendar): Story =>
  story(sample, { role: 'clerk', body: 'zb-ip' }, calendar).on(when, 'request.filed', { respondents }, circumstances);

/** Filed and accepted; `served`: the dates on which service on each respondent took effect. */
export function accepted(when: string, served: readonly string[] = []): Story {
  const dispute = filed(when, Math.max(1, served.length)).on(when, 'request.accepted');
  served.forEach((effectiveOn, index) => dispute.on(effectiveOn, 'copy.served', { effectiveOn }, { party: `respondent-${index + 1}` }));
  return dispute;
}

export const asks = (type: string, input: JsonObject = {}, more: JsonObject = {}): JsonObject => ({ act: type, input, ...more });

/** The act is asked for and all who must agree do, on that date, each another person. */
export function approve(dispute: Story, when: string, type: string, input: JsonObject = {}, more: JsonObject = {}, entered?: string): Story {
  dispute.on(when, 'approval.requested', asks(type, input, more), { person: 'officer-1', ...(entered ? { entered } : {}) });
  const { seq } = lastRequest(dispute);
  for (let step = 1; lastRequest(dispute).status === 'pending'; step++) dispute.on(when, 'approval.given', { request: seq, opinion: 'agree' }, { person: `head-${step}`, role: awaitedRole(type, lastRequest(dispute).step), ...(entered ? { entered } : {}) });
  return dispute;
}

/** The role of a step; any head stands for `head`. */
function awaitedRole(type: string, step: number): string {
  const role = sample.acts[type]?.approval?.steps[step]?.role ?? 'head';
  return role === 'head' ? 'deputyHead' : role;
}

export function lastRequest(dispute: Story) {
  const request = dispute.current.requests.at(-1);
  if (!request) throw new Error('nothing was asked for');
  return request;
}

/** Types of the facts, in order. */
export const history = (dispute: Story): string[] => dispute.sealed.map(({ fact }) => fact.type);

/** Facts with their hashes agree with what is folded from them anew. */
export const expectReplayed = (dispute: Story): void => {
  const { case: file, disagreements, unreadable } = dispute.replayed();
  expect({ disagreements, unreadable }).toEqual({ disagreements: [], unreadable: [] });
  expect(file?.head).toBe(dispute.current.head);
};
