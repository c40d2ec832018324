import { z } from 'zod';
import { consultationRequest } from '../../src/domain/coordination';
import { evidence } from '../../src/domain/evidence';
import { organisation, person } from '../../src/domain/withheld';
import { bodyCode, caseId, courtCode, date, grades, line, masked, material, PARTS, partyRoles, positions, term, text, time } from './vocabulary';

/*
 * What each act asks for, in the order of acts/. Forms use no transform and no refine: rules that look at more than one field
 * are conditions with words.
 */

const reason = text();
const parties = z.array(z.strictObject({ role: z.enum(partyRoles), party: organisation(PARTS.names) })).max(20).optional();
const cases = z.array(caseId).max(20).optional();
/** Who comes for a body; of the main part, since lists and seat cards bear the name. */
const delegate = person(PARTS.main);

const requesting = {
  /** By signal from the case of the body that asks, or entered by the office from its letter. */
  'consultation.requested': z.strictObject({ from: bodyCode, cases, parties, ...consultationRequest }),
  'consultation.initiated': z.strictObject({ cases, parties, ...consultationRequest }),
  'request.accepted': z.strictObject({ grade: z.enum(grades), pendingWith: z.array(bodyCode).max(10), note: text(500).optional() }),
  'request.declined': z.strictObject({ reason }),
  'request.withdrawn': z.strictObject({ reason }),
  'grade.changed': z.strictObject({ grade: z.enum(grades), reason }),
  'pendingCourt.noted': z.strictObject({ court: courtCode, note: text(500).optional() }),
};

const convening = {
  'meeting.convened': z.strictObject({ heldAt: time, place: line(200), manner: z.enum(['inPerson', 'video', 'combined']), agenda: text(), addressees: z.array(bodyCode).min(1).max(40), signer: line(60) }),
  'meeting.postponed': z.strictObject({ heldAt: time, place: line(200).optional(), reason }),
  'members.added': z.strictObject({ addressees: z.array(bodyCode).min(1).max(40) }),
  /** 法院只就一般法律适用问题参加: the question is put to it without the case. */
  'court.invited': z.strictObject({ court: courtCode, generalQuestion: masked() }),
  'member.released': z.strictObject({ reason }),
  'invitation.answered': z.strictObject({ reply: z.enum(['attends', 'declines']), delegate: delegate.optional(), post: line(60).optional(), note: text(500).optional() }),
  'delegate.named': z.strictObject({ delegate, post: line(60).optional(), substitute: z.boolean() }),
  'recusal.declared': z.strictObject({ scope: z.enum(['delegate', 'body']), grounds: text(500) }),
  'material.added': z.strictObject({ title: line(200), part: z.enum([PARTS.main, PARTS.names]), file: evidence.optional(), markedSecret: z.boolean() }),
  'papers.sent': z.strictObject({ way: z.enum(['platform', 'copies']), note: text(500).optional() }),
  'material.read': z.strictObject({ materials: z.array(material).min(1).max(50) }),
  'copy.handedOut': z.strictObject({ material, copyNumber: z.int().min(1).max(999), receivedBy: line(60) }),
  'copy.returned': z.strictObject({ material, copyNumber: z.int().min(1).max(999) }),
  'meeting.held': z.strictObject({ present: z.array(bodyCode).max(40), chair: line(60), record: masked(5000).optional() }),
};

const opining = {
  'opinion.given': z.strictObject({ position: z.enum(positions), opinion: masked(5000), grounds: masked().optional() }),
  'generalView.given': z.strictObject({ view: masked(5000) }),
  'opinions.opened': z.strictObject({ witness: line(60) }),
  'opinion.added': z.strictObject({ position: z.enum(positions), opinion: masked(5000) }),
  'dissent.recorded': z.strictObject({ dissent: masked(5000) }),
};

const minuting = {
  'minutes.drafted': z.strictObject({ discussed: masked(5000), agreed: masked(5000), advice: masked(5000) }),
  'minutes.countersigned': z.strictObject({ way: z.enum(['online', 'paper']), note: text(500).optional() }),
  'minutes.objected': z.strictObject({ dissent: masked(5000) }),
  'minutes.issued': z.strictObject({ signer: line(60), copies: z.int().min(1).max(500).optional() }),
};

const following = {
  'result.notified': z.strictObject({ recipients: z.array(bodyCode).min(1).max(60), content: masked(5000), signer: line(60) }),
  'notification.acknowledged': z.strictObject({ way: z.enum(['online', 'paper']) }),
  'task.assigned': z.strictObject({ owner: bodyCode, task: masked(), term }),
  'task.reported': z.strictObject({ report: masked(5000), completed: z.boolean() }),
  'task.extended': z.strictObject({ until: date, reason }),
  'task.closed': z.strictObject({ note: text(500).optional() }),
  'listing.ordered': z.strictObject({ to: bodyCode, case: caseId.optional(), grounds: masked(500), demands: masked(), reply: term.optional(), signer: line(60) }),
  'bulletin.recorded': z.strictObject({ bulletin: line(120) }),
  'consultation.closed': z.strictObject({ summary: masked() }),
};

export const forms = { ...requesting, ...convening, ...opining, ...minuting, ...following };

export type ActName = keyof typeof forms;
