import { courtChoiceWords, courtFieldWords, courtTicked } from '../../src/domain/court';
import { panelActWords, panelChoiceWords, panelFieldWords, recusalActWords } from '../../src/domain/panel';
import { serviceActWords, serviceChoiceWords, serviceFieldWords, serviceFieldWordsIn } from '../../src/domain/service';
import { facts, spoken, toDo, toDoIn, type English } from '../../src/domain/words';
import { cancellationGrounds, goingOnGrounds, refusalGrounds, suspensionGrounds } from './grounds';
import { grounds, type DisputeWords } from './words';

const documents = {
  answerNotice: 'notice to answer', hearingNotice: 'notice of oral hearing', suspensionNotice: 'notice of suspension', resumptionNotice: 'notice of resumption', adjudicationDecision: 'adjudication decision',
  demandNotice: 'demand', statementNotice: 'notice to state an opinion', mediationFilingNotice: 'notice of mediation', cancellationNotice: 'notice of cancellation', rectificationNotice: 'notice of rectification',
};

/** What has happened, as the timeline says it, and what is to be done, as a button says it. */
const acts = {
  'dispute.registered': ['dispute registered', 'register the dispute'], 'request.lodged': ['request lodged', 'lodge the request'], 'intake.checked': ['papers checked', 'check the papers'],
  'advice.given': ['advice given', 'give advice'], 'comparison.ordered': ['comparison ordered', 'order a comparison'],
  'comparison.delivered': ['comparison opinion delivered', 'deliver the comparison opinion'], 'mediation.offered': ['mediation offered', 'offer mediation'],
  'consent.given': ['consent given', 'record consent'], 'consent.refused': ['consent refused', 'record refusal'], 'mediation.opened': ['mediation opened', 'open mediation'],
  'dispute.handedOver': ['handed over', 'hand over to adjudication'], 'request.received': ['request received', 'receive the request'], 'receipt.urged': ['receipt urged', 'urge receipt'],
  'dispute.returned': ['returned', 'return the dispute'], 'dispute.ended': ['ended at the centre', 'end it at the centre'], 'correction.asked': ['correction asked for', 'ask for a correction'],
  'correction.received': ['correction received', 'receive the correction'], 'filing.extended': ['filing review extended', 'extend the filing review'], 'case.filed': ['case filed', 'file the case'],
  'filing.refused': ['filing refused', 'refuse to file'], 'respondent.added': ['respondent added', 'add a respondent'], 'residence.established': ['residence established', 'establish the residence'],
  'answerNotice.issued': ['notice to answer issued', 'issue the notice to answer'], 'request.withdrawn': ['request withdrawn', 'record the withdrawal'],
  'answer.received': ['answer received', 'receive the answer'], 'answer.extended': ['time to answer extended', 'extend the time to answer'],
  'answerAbroad.extended': ['time to answer extended (abroad)', 'extend the time to answer (abroad)'], 'answer.forwarded': ['answer served on the requester', 'serve the answer on the requester'],
  'jurisdiction.objected': ['objection to jurisdiction', 'record an objection to jurisdiction'],
  'jurisdiction.decided': ['objection to jurisdiction decided', 'decide on the objection to jurisdiction'], 'limitation.pleaded': ['limitation pleaded', 'record a plea of limitation'],
  'evidencePeriod.extended': ['time for evidence extended', 'extend the time for evidence'], 'evidencePeriod.ended': ['time for evidence ended', 'end the time for evidence'],
  'appraisal.ordered': ['appraisal ordered', 'order an appraisal'], 'appraisal.completed': ['appraisal completed', 'complete the appraisal'],
  'reconciliation.started': ['reconciliation started', 'start reconciliation'], 'reconciliation.ended': ['reconciliation ended', 'end reconciliation'],
  'invalidation.reported': ['invalidation reported', 'report an invalidation request'], 'suspension.declined': ['suspension declined', 'decline suspension'],
  'case.suspended': ['case suspended', 'suspend the case'], 'case.resumed': ['case resumed', 'resume the case'], 'hearing.fixed': ['oral hearing fixed', 'fix the oral hearing'],
  'hearing.postponed': ['oral hearing postponed', 'postpone the oral hearing'], 'hearing.held': ['oral hearing held', 'hold the oral hearing'],
  'requester.absent': ['requester absent', 'record the requester’s absence'], 'closing.extended': ['closing extended', 'extend the time to close'],
  'superior.asked': ['superior asked for more time', 'ask the superior for more time'], 'closing.extendedAgain': ['extended again by the superior', 'record the superior’s extension'],
  'clue.found': ['clue found', 'record a clue'], 'enforcement.ended': ['enforcement ended', 'record the end of enforcement'], 'decision.made': ['decision made', 'make the decision'],
  'stop.ordered': ['infringement ordered to stop', 'order the infringement to stop'], 'case.cancelled': ['case cancelled', 'cancel the case'],
  'decision.published': ['decision published', 'publish the decision'], 'suit.filed': ['suit filed', 'record a suit'], 'judgment.received': ['judgment received', 'receive the judgment'],
  'demandNotice.issued': ['demand issued', 'issue the demand'], 'enforcement.applied': ['enforcement applied for', 'apply for enforcement'],
  'requester.applied': ['requester applied for enforcement', 'record the requester’s application for enforcement'], 'compliance.recorded': ['compliance recorded', 'record compliance'],
  'case.concluded': ['case concluded', 'conclude the case'], 'statementNotice.issued': ['notice to state an opinion issued', 'issue the notice to state an opinion'],
  'statement.received': ['statement received', 'receive the statement'], 'mediation.filed': ['mediation filed', 'file the mediation'],
  'mediation.notFiled': ['mediation not filed', 'decide not to file the mediation'], 'mediation.agreed': ['agreement reached', 'record the agreement'],
  'mediation.failed': ['mediation failed', 'record that mediation failed'], 'confirmation.applied': ['confirmation applied for', 'apply for confirmation'],
  'confirmation.waived': ['confirmation waived', 'waive confirmation'], 'confirmation.accepted': ['accepted by the court', 'record that the court accepts'],
  'confirmation.declined': ['declined by the court', 'record that the court declines'], 'confirmation.extended': ['extended by the court', 'record that the court extends'],
  'confirmation.ruled': ['ruled by the court', 'record the court’s ruling'], 'objection.raised': ['objection raised', 'record an objection'],
  'interestedObjection.raised': ['objection of an interested person raised', 'record an interested person’s objection'], 'runningCase.entered': ['running case entered', 'enter a running case'],
} as const;

/** Every word of the procedure in English. */
export const words: English<DisputeWords> = {
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
  acts: { ...spoken(serviceActWords, 'en'), ...spoken(panelActWords, 'en'), ...spoken(recusalActWords, 'en'), ...facts(acts) },
  toDo: { ...toDoIn(serviceActWords), ...toDoIn(panelActWords), ...toDoIn(recusalActWords), ...toDo(acts) },
  fields: {
    ...spoken(serviceFieldWords, 'en'), ...spoken(courtFieldWords, 'en'), jointly: 'joint application', noticed: 'notice to answer received', askedOn: 'asked for on (where it is given after the time)', suedBy: 'whose suit (where both sides have sued and the number does not say it)', result: 'result', ...spoken(panelFieldWords, 'en'),
    requester: 'requester', respondents: 'respondents', patent: 'patent', kind: 'kind', number: 'document number', goods: 'goods', claims: 'claims',
    knewOn: 'knew of the infringement on', knownOn: 'knew or should have known on', defence: 'defence', stillContinuing: 'infringement still continuing', registerExtract: 'register extract filed', evaluationReport: 'evaluation report', earlierDecision: 'earlier decision in effect', on: 'date', track: 'asks for',
    complete: 'complete', items: 'materials', advice: 'advice', samples: 'samples', conclusion: 'conclusion', mediator: 'mediator or mediation body', sessionOn: 'mediation session on',
    to: 'to', letter: 'letter', due: 'due', span: 'extension', length: 'length', unit: 'unit', explanation: 'explanation',
    respondent: 'respondent', residence: 'residence', attachments: 'attachments', until: 'extended to', objection: 'objection', subject: 'what is to be examined', institution: 'institution',
    appraisalResult: 'result of the appraisal', acceptedOn: 'accepted on', ground: 'ground', at: 'time', place: 'place', attendance: 'attendance', record: 'written record',
    approval: 'approval', clue: 'clue', about: 'kind of clue', outcome: 'finding', facts: 'facts', reasons: 'reasons', masked: 'secrets and privacy masked',
    court: 'court', judgment: 'judgment', duties: 'duties', how: 'how it was complied with', mediation: 'agrees to mediation', mediatedBy: 'mediated by', terms: 'terms',
    agreementNumber: 'number of the agreement', ruling: 'ruling', stage: 'stage', receivedOn: 'received on', caseNumber: 'case number', filedOn: 'filed on', servedOn: 'served on',
    extendedTo: 'extended to', panelMembers: 'panel members',
  },
  fieldsIn: { ...spoken(serviceFieldWordsIn, 'en'), 'intake.checked.items': 'what is missing', 'patent.number': 'patent number', 'letter.due': 'date that it sets', 'confirmation.ruled.receivedOn': 'received by both parties on (the later day)', 'invalidation.reported.number': 'number of the request for invalidation', 'suit.filed.number': 'case number of the court', 'confirmation.accepted.number': 'case number of the court' },
  choices: {
    respondent: 'respondent',
    ...spoken(serviceChoiceWords, 'en'), ...spoken(courtChoiceWords, 'en'), enforced: 'enforced', endedByCourt: 'ended by the court', ...spoken(panelChoiceWords, 'en'), ...documents,
    ...grounds(suspensionGrounds, 'en'), ...grounds(goingOnGrounds, 'en'), ...grounds(cancellationGrounds, 'en'), ...grounds(refusalGrounds, 'en'),
    design: 'design', utilityModel: 'utility model', invention: 'invention', adjudication: 'adjudication', mediation: 'mediation', none: 'none', favourable: 'favourable',
    unfavourable: 'unfavourable', byLetter: 'in writing', online: 'online', same: 'same', similar: 'similar', different: 'different', undetermined: 'undetermined',
    workingDay: 'working days', month: 'months', calendarDay: 'days', inChina: 'in China', abroad: 'not in China', upheld: 'upheld', rejected: 'rejected',
    both: 'both came', respondentAbsent: 'respondent absent', forgedMark: 'counterfeit trademark', falsePatentNumber: 'counterfeit patent', infringes: 'infringes', partly: 'in part', doesNotInfringe: 'does not infringe',
    decisionStands: 'stands', decisionChanged: 'changed', decisionAnnulled: 'annulled', suitWithdrawn: 'suit withdrawn', agreed: 'agrees', declined: 'declines', peoplesCommittee: 'people’s mediation committee', administration: 'administration',
    confirmed: 'confirmed', filingReview: 'review of filing', answering: 'answer', examining: 'examination', requester: 'requester', suspended: 'suspended', mustSuspend: 'suspend or say why not',
    papersMissing: 'papers missing', clueFound: 'clue found', proofOfServiceMissing: 'proof of service outstanding', signatureMissing: 'signature to follow', centre: 'centre', filing: 'filing', answer: 'answer', examination: 'examination', decision: 'decision',
    enforcement: 'enforcement', confirmation: 'confirmation', ended: 'ended',
  },
  ticked: courtTicked.en,
  numbers: {
    ...documents,
    intake: 'intake number', case: 'case number', comparisonOpinion: 'comparison opinion', correctionNotice: 'notice to correct', extensionApproval: 'approval of an extension',
    filingNotice: 'notice of filing', refusalToFileNotice: 'notice of refusal to file', enforcementApplication: 'application for enforcement', mediationAgreement: 'mediation agreement',
  },
};
