import type { JsonObject } from '../../../src/domain/json';
import type { Signal } from '../../../src/domain/procedure';
import { supervisionOrder } from '../../../workflows/supervision-order';
import { Story, type Circumstances } from '../../support/story';

export const office = 'zb-joint-office';
export const bureau = 'zhangdian-market';
const issuer: Circumstances = { body: office, role: 'secretary', person: 'secretary-1' };
const answerer: Circumstances = { body: bureau, role: 'sectionChief', person: 'chief-1' };
const ofTheBody = ['order.received', 'progress.reported', 'extension.asked', 'reply.given'];

/** An order told by date: each act by the side whose act it is. */
export class OrderStory extends Story {
  override on(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}): this {
    return super.on(when, type, input, { ...(ofTheBody.includes(type) ? answerer : issuer), ...circumstances });
  }
  override refusal(when: string, type: string, input: JsonObject = {}, circumstances: Circumstances = {}) {
    return super.refusal(when, type, input, { ...(ofTheBody.includes(type) ? answerer : issuer), ...circumstances });
  }
  /** What the act tells the case that is supervised. */
  get told(): readonly Pick<Signal, 'act' | 'input'>[] {
    return this.last.signals.map(({ act, input }) => ({ act, input }));
  }
}

export const order = (): OrderStory => new OrderStory(supervisionOrder, undefined, {}, 'order-1');
export const aboutCase: JsonObject = { kind: 'order', subject: 'case', to: bureau, case: 'case-9', grounds: '投诉人多次反映', demands: '查明进展，依法处理', reply: { due: '2026-10-12' }, signer: '张主任' };
export const aboutBody: JsonObject = { kind: 'order', subject: 'body', to: bureau, grounds: '超期案件较多', demands: '逐件说明原因', signer: '张主任' };
export const issued = (when: string, input: JsonObject = aboutCase): OrderStory => order().on(when, 'order.issued', input);
export const received = (when: string, input: JsonObject = aboutCase): OrderStory => issued(when, input).on(when, 'order.received', { receivedBy: '收发室' });
export const answer = { report: '已立案调查', completed: true };
