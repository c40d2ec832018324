import { courtChoiceWords, courtFieldWords } from '../../src/domain/court';
import { panelActWords, panelChoiceWords, panelFieldWords, recusalActWords } from '../../src/domain/panel';
import { serviceActWords, serviceChoiceWords, serviceFieldWords } from '../../src/domain/service';
import { spoken } from '../../src/domain/words';
import { cancellationGrounds, goingOnGrounds, refusalGrounds, suspensionGrounds } from './grounds';
import { grounds, type DisputeWords } from './words';

const documents = {
  answerNotice: 'notice to answer', hearingNotice: 'notice of oral hearing', suspensionNotice: 'notice of suspension', resumptionNotice: 'notice of resumption', adjudicationDecision: 'adjudication decision',
  demandNotice: 'demand', statementNotice: 'notice to state an opinion', mediationFilingNotice: 'notice of mediation', cancellationNotice: 'notice of cancellation', rectificationNotice: 'notice of rectification',
};

/** Every word of the procedure in English. */
export const words: DisputeWords = {
  title: 'Ceramic dispute',
  states: {
    new: 'not registered', registered: 'registered at the centre', comparing: 'being compared', offered: 'mediation proposed', mediatingAtCentre: 'mediating at the centre',
    toBeHandedOver: 'to be handed over', awaitingReceipt: 'handed over, awaiting receipt', filingReview: 'filing under review', awaitingCorrection: 'awaiting correction', correctionOverdue: 'correction overdue',
    answering: 'service and answer', examining: 'under examination', hearingFixed: 'oral hearing fixed', decided: 'decided, suit possible', inCourt: 'in court',
    effective: 'in effect', enforcing: 'being enforced', mediationRequested: 'mediation requested', mediationToFile: 'agreed, to be filed', mediationToDecline: 'declined or silent, to be told',
    mediatingOnRequest: 'mediating on request', agreed: 'agreement reached', awaitingAcceptance: 'confirmation applied for', awaitingRuling: 'court examines', ruled: 'ruled, objection possible',
    objected: 'objection under review', advised: 'advised', refused: 'not filed', withdrawn: 'withdrawn', cancelled: 'cancelled',
    settled: 'settled', concluded: 'concluded',
  },
  acts: {
    ...spoken(serviceActWords, 'en'), ...spoken(panelActWords, 'en'), ...spoken(recusalActWords, 'en'),
    'dispute.registered': 'dispute registered', 'request.lodged': 'request lodged', 'intake.checked': 'papers checked', 'advice.given': 'advice given', 'comparison.ordered': 'comparison ordered',
    'comparison.delivered': 'comparison opinion delivered', 'mediation.offered': 'mediation offered', 'consent.given': 'consent given', 'consent.refused': 'consent refused', 'mediation.opened': 'mediation opened',
    'dispute.handedOver': 'handed over', 'request.received': 'request received', 'receipt.urged': 'receipt urged', 'dispute.returned': 'returned', 'dispute.ended': 'ended at the centre',
    'correction.asked': 'correction asked for', 'correction.received': 'correction received', 'filing.extended': 'filing review extended', 'case.filed': 'case filed', 'filing.refused': 'filing refused',
    'respondent.added': 'respondent added', 'residence.established': 'residence established', 'answerNotice.issued': 'notice to answer issued', 'request.withdrawn': 'request withdrawn', 'answer.received': 'answer received',
    'answer.extended': 'time to answer extended', 'answerAbroad.extended': 'time to answer extended (abroad)', 'answer.forwarded': 'answer served on the requester', 'jurisdiction.objected': 'objection to jurisdiction', 'jurisdiction.decided': 'objection to jurisdiction decided',
    'limitation.pleaded': 'limitation pleaded', 'evidencePeriod.extended': 'time for evidence extended', 'evidencePeriod.ended': 'time for evidence ended', 'appraisal.ordered': 'appraisal ordered', 'appraisal.completed': 'appraisal completed',
    'reconciliation.started': 'reconciliation started', 'reconciliation.ended': 'reconciliation ended', 'invalidation.reported': 'invalidation reported', 'suspension.declined': 'suspension declined', 'case.suspended': 'case suspended',
    'case.resumed': 'case resumed', 'hearing.fixed': 'oral hearing fixed', 'hearing.postponed': 'oral hearing postponed', 'hearing.held': 'oral hearing held', 'requester.absent': 'requester absent',
    'closing.extended': 'closing extended', 'superior.asked': 'superior asked for more time', 'closing.extendedAgain': 'extended again by the superior', 'clue.found': 'clue found', 'enforcement.ended': 'enforcement ended', 'decision.made': 'decision made',
    'stop.ordered': 'infringement ordered to stop', 'case.cancelled': 'case cancelled', 'decision.published': 'decision published', 'suit.filed': 'suit filed', 'judgment.received': 'judgment received',
    'demandNotice.issued': 'demand issued', 'enforcement.applied': 'enforcement applied for', 'requester.applied': 'requester applied for enforcement', 'compliance.recorded': 'compliance recorded', 'case.concluded': 'case concluded',
    'statementNotice.issued': 'notice to state an opinion issued', 'statement.received': 'statement received', 'mediation.filed': 'mediation filed', 'mediation.notFiled': 'mediation not filed', 'mediation.agreed': 'agreement reached',
    'mediation.failed': 'mediation failed', 'confirmation.applied': 'confirmation applied for', 'confirmation.waived': 'confirmation waived', 'confirmation.accepted': 'court accepts', 'confirmation.declined': 'court declines',
    'confirmation.extended': 'court extends', 'confirmation.ruled': 'court rules', 'objection.raised': 'objection raised', 'interestedObjection.raised': 'interested person objects', 'runningCase.entered': 'running case entered',
  },
  fields: {
    ...spoken(serviceFieldWords, 'en'), ...spoken(courtFieldWords, 'en'), jointly: 'joint application', noticed: 'notice to answer received', result: 'result', ...spoken(panelFieldWords, 'en'),
    requester: 'requester', respondents: 'respondents', patent: 'patent', kind: 'kind', number: 'number', goods: 'goods', claims: 'claims',
    knewOn: 'knew of it on', knownOn: 'known since', defence: 'defence', stillContinuing: 'still continuing', registerExtract: 'register extract filed', evaluationReport: 'evaluation report', earlierDecision: 'earlier decision in effect', on: 'date', track: 'asks for',
    complete: 'complete', items: 'items', advice: 'advice', samples: 'samples', conclusion: 'conclusion', mediator: 'mediator', sessionOn: 'session on',
    to: 'to', letter: 'letter', due: 'due', span: 'by', length: 'length', unit: 'unit', explanation: 'explanation',
    respondent: 'respondent', residence: 'residence', attachments: 'annexes', until: 'until', objection: 'objection', subject: 'subject', institution: 'institution',
    appraisalResult: 'result of the appraisal', acceptedOn: 'accepted on', ground: 'ground', at: 'time', place: 'place', attendance: 'attendance', record: 'record',
    approval: 'approval', clue: 'clue', about: 'about', outcome: 'finding', facts: 'facts', reasons: 'reasons', masked: 'secrets and privacy masked',
    court: 'court', judgment: 'judgment', duties: 'duties', how: 'how', mediation: 'mediation', mediatedBy: 'mediated by', terms: 'terms',
    agreementNumber: 'number of the agreement', ruling: 'ruling', stage: 'stage', receivedOn: 'received on', caseNumber: 'case number', filedOn: 'filed on', servedOn: 'served on',
    extendedTo: 'extended to', panelMembers: 'panel members',
  },
  choices: {
    respondent: 'respondent',
    ...spoken(serviceChoiceWords, 'en'), ...spoken(courtChoiceWords, 'en'), enforced: 'enforced', endedByCourt: 'ended by the court', ...spoken(panelChoiceWords, 'en'), ...documents,
    ...grounds(suspensionGrounds, 'en'), ...grounds(goingOnGrounds, 'en'), ...grounds(cancellationGrounds, 'en'), ...grounds(refusalGrounds, 'en'),
    design: 'design', utilityModel: 'utility model', invention: 'invention', adjudication: 'adjudication', mediation: 'mediation', none: 'none', favourable: 'favourable',
    unfavourable: 'unfavourable', byLetter: 'in writing', online: 'online', same: 'same', similar: 'similar', different: 'different', undetermined: 'undetermined',
    workingDay: 'working days', month: 'months', calendarDay: 'days', inChina: 'in China', abroad: 'not in China', upheld: 'upheld', rejected: 'rejected',
    both: 'both came', respondentAbsent: 'respondent absent', forgedMark: 'forged mark', falsePatentNumber: 'false patent number', infringes: 'infringes', partly: 'in part', doesNotInfringe: 'does not infringe',
    decisionStands: 'stands', decisionChanged: 'changed', decisionAnnulled: 'annulled', agreed: 'agrees', declined: 'declines', peoplesCommittee: 'people’s mediation committee', administration: 'administration',
    confirmed: 'confirmed', filingReview: 'review of filing', answering: 'answer', examining: 'examination', requester: 'requester', suspended: 'suspended', mustSuspend: 'suspend or say why not',
    papersMissing: 'papers missing', clueFound: 'clue found', proofOfServiceMissing: 'proof of service outstanding', signatureMissing: 'signature to follow', centre: 'centre', filing: 'filing', answer: 'answer', examination: 'examination', decision: 'decision',
    enforcement: 'enforcement', confirmation: 'confirmation', ended: 'ended',
  },
  numbers: {
    ...documents,
    intake: 'intake number', case: 'case number', comparisonOpinion: 'comparison opinion', correctionNotice: 'notice to correct', extensionApproval: 'approval of an extension',
    filingNotice: 'notice of filing', refusalToFileNotice: 'notice of refusal to file', enforcementApplication: 'application for enforcement', mediationAgreement: 'mediation agreement',
  },
};
