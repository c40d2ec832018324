import { consultationReasons } from '../../src/domain/coordination';
import { facts, spoken, toDo, type English } from '../../src/domain/words';
import type { ConsultationWords } from './words';

/** What has happened, as the timeline says it, and what is to be done, as a button says it. */
const acts = {
  'consultation.requested': ['consultation asked for', 'ask for a consultation'], 'consultation.initiated': ['consultation initiated', 'initiate a consultation'],
  'request.accepted': ['request accepted', 'accept'], 'request.declined': ['request declined', 'decline'], 'request.withdrawn': ['request withdrawn', 'withdraw'],
  'grade.changed': ['grade changed', 'change the grade'], 'pendingCourt.noted': ['pending suit noted', 'note a pending suit'], 'meeting.convened': ['meeting convened', 'convene'],
  'meeting.postponed': ['meeting postponed', 'postpone'], 'members.added': ['more bodies invited', 'invite more bodies'],
  'court.invited': ['court asked a general question', 'ask a court a general question'], 'member.released': ['body released', 'release a body'],
  'invitation.answered': ['invitation answered', 'answer the invitation'], 'delegate.named': ['delegate named or replaced', 'name or replace the delegate'],
  'recusal.declared': ['recusal declared', 'declare a recusal'], 'material.added': ['paper registered', 'register a paper'], 'papers.sent': ['papers sent', 'send the papers'],
  'material.read': ['reading confirmed', 'confirm reading'], 'copy.handedOut': ['numbered copy handed out', 'hand out a numbered copy'],
  'copy.returned': ['numbered copy taken back', 'take a numbered copy back'], 'meeting.held': ['meeting held', 'hold the meeting'], 'opinion.given': ['opinion given', 'give the opinion'],
  'generalView.given': ['general question answered', 'answer the general question'], 'opinions.opened': ['opinions opened', 'open the opinions'], 'opinion.added': ['opinion added', 'add an opinion'],
  'dissent.recorded': ['dissent recorded', 'record a dissent'], 'minutes.drafted': ['draft minutes sent', 'send the draft minutes'], 'minutes.countersigned': ['countersigned', 'countersign'],
  'minutes.objected': ['countersigned with dissent', 'countersign with dissent'], 'minutes.issued': ['minutes issued', 'issue the minutes'], 'result.notified': ['notified', 'notify'],
  'notification.acknowledged': ['acknowledged', 'acknowledge'], 'task.assigned': ['task assigned', 'assign a task'], 'task.reported': ['task reported on', 'report on the task'],
  'task.extended': ['task extended', 'extend the task'], 'task.closed': ['task closed', 'close the task'], 'listing.ordered': ['listed for supervision', 'list for supervision'],
  'bulletin.recorded': ['entered in the bulletin', 'enter in the bulletin'], 'consultation.closed': ['consultation closed', 'close'],
} as const;

/** Every word of consultations on major cases in English. */
export const words: English<ConsultationWords> = {
  title: 'Consultation on a major case',
  states: {
    new: 'not asked for', requested: 'asked for, to be examined', toConvene: 'accepted, to be convened', convened: 'convened', awaitingOpinions: 'held, opinions awaited', toOpen: 'opinions to be opened', drafting: 'minutes to be drafted', countersigning: 'minutes being countersigned', toIssue: 'minutes to be issued',
    following: 'tasks being carried out', closed: 'closed', declined: 'declined', withdrawn: 'withdrawn',
  },
  acts: { ...facts(acts) },
  toDo: { ...toDo(acts) },
  fields: {
    from: 'asked by', cases: 'cases', parties: 'parties of the case', role: 'role', party: 'party', reasons: 'why', question: 'question', brief: 'the case, without names', urgent: 'urgent', pendingWith: 'courts before which it is pending', grade: 'grade', note: 'note', reason: 'reason',
    court: 'court', heldAt: 'time', place: 'place', manner: 'manner', agenda: 'agenda', addressees: 'bodies invited', signer: 'signed by', generalQuestion: 'general question of law', reply: 'reply', delegate: 'delegate', post: 'post', substitute: 'in place of another', scope: 'who withdraws', grounds: 'grounds',
    title: 'title', part: 'part of the file', file: 'file', markedSecret: 'marked as classified', way: 'way', materials: 'papers', material: 'paper', copyNumber: 'copy number', receivedBy: 'received by', present: 'bodies present', chair: 'chaired by', record: 'record of the meeting', position: 'position', opinion: 'opinion', view: 'view',
    witness: 'witness of the opening', dissent: 'dissent', discussed: 'what was discussed', agreed: 'what was agreed', advice: 'advice to the handling body', copies: 'copies', recipients: 'recipients', content: 'content', owner: 'body responsible', task: 'task', term: 'time set', number: 'document number', due: 'until', report: 'report', completed: 'carried out', until: 'until',
    to: 'body that answers', case: 'case', demands: 'demands', bulletin: 'bulletin', summary: 'summary',
  },
  again: { 'invitation.answered': 'A new reply replaces the earlier one.', 'opinion.given': 'The last opinion counts; the earlier one stays on file.', 'minutes.countersigned': 'What is said last counts.', 'minutes.objected': 'What is said last counts.' },
  fieldsIn: { 'listing.ordered.reply': 'time for the answer', 'opinion.given.grounds': 'reasons' },
  choices: {
    ...spoken(consultationReasons, 'en'),
    requester: 'requester', rightHolder: 'right holder', respondent: 'respondent', party: 'party', thirdParty: 'third party', suspect: 'suspect',
    ordinary: 'ordinary', urgent: 'urgent', inPerson: 'in person', video: 'by video', combined: 'in person and by video', attends: 'attends', declines: 'does not attend', delegate: 'the delegate', body: 'the body', main: 'seen by all', names: 'with names of parties', platform: 'on the screen', copies: 'numbered copies',
    administrative: 'administrative measures', criminal: 'suspected crime: transfer', civil: 'civil remedies', mediation: 'mediation', moreFacts: 'more facts are needed', other: 'other', online: 'on the screen', paper: 'on paper',
    member: 'member', task: 'task', opinionsClosed: 'opinions closed', opinionsOpen: 'opinions open', listed: 'listed', tasksOpen: 'tasks open', ownMotion: 'own motion', advised: 'advice given', declined: 'declined', withdrawn: 'withdrawn', general: 'general question', sealed: 'closed opinions',
    request: 'request', meeting: 'meeting', opinions: 'opinions', minutes: 'minutes', following: 'follow-up', ended: 'ended',
  },
  numbers: { intake: 'number of the consultation', consultationNotice: 'number of the notice', consultationMinutes: 'issue of the minutes', caseCircular: 'number of the notification' },
};
