import { courtChoiceWords, courtFieldWords, courtTicked } from '../../src/domain/court';
import { officersActWords, panelChoiceWords, panelFieldWords, recusalActWords } from '../../src/domain/panel';
import { serviceActWords, serviceChoiceWords, serviceFieldWords, serviceFieldWordsIn } from '../../src/domain/service';
import { facts, spoken, toDo, toDoIn, type English } from '../../src/domain/words';
import { crimeWords } from '../case-transfer/words';
import { nonPenaltyGrounds, suspensionGrounds, terminationGrounds } from './grounds';
import { wordsOf, type PenaltyWords } from './words';

/** What has happened, as the timeline says it, and what is to be done, as a button says it. */
const acts = {
  'clue.registered': ['clue registered', 'register the clue'], 'runningCase.entered': ['running case entered', 'enter a running case'], 'party.identified': ['party identified', 'identify the party'],
  'verification.extended': ['verification extended', 'extend verification'], 'filing.decided': ['case filed', 'file the case'], 'filing.declined': ['decided not to file', 'decide not to file'],
  'onSpotDecision.made': ['penalised on the spot', 'penalise on the spot'], 'case.handedOver': ['handed over to another bureau', 'hand over to another bureau'],
  'case.movedElsewhere': ['moved to another agency', 'move to another agency'], 'jurisdiction.disputed': ['jurisdiction disputed', 'dispute jurisdiction'],
  'jurisdiction.agreed': ['jurisdiction agreed on', 'agree on jurisdiction'], 'designation.asked': ['superior asked to designate', 'ask the superior to designate'],
  'jurisdiction.designated': ['bureau designated', 'designate the bureau'], 'preservation.ordered': ['evidence preserved', 'preserve evidence'],
  'preservation.resolved': ['preserved evidence dealt with', 'deal with preserved evidence'], 'seizure.ordered': ['goods seized', 'seize goods'],
  'seizure.extended': ['seizure extended', 'extend the seizure'], 'seizure.lifted': ['seizure lifted', 'lift the seizure'], 'urgentMeasure.taken': ['urgent measure taken', 'take an urgent measure'],
  'urgentMeasure.approved': ['urgent measure approved', 'approve the urgent measure'], 'identification.asked': ['right holder asked to identify', 'ask the right holder to identify'],
  'identification.received': ['identification received', 'receive the identification'], 'appraisal.ordered': ['appraisal ordered', 'order an appraisal'],
  'appraisal.completed': ['appraisal completed', 'complete the appraisal'], 'assistance.asked': ['another bureau asked to assist', 'ask another bureau to assist'],
  'assistance.received': ['letter received by the bureau', 'record that the bureau has the letter'], 'assistance.delayed': ['bureau told of a delay', 'record that the bureau is delayed'],
  'assistance.answered': ['answered by the bureau', 'record the bureau’s answer'], 'case.suspended': ['investigation suspended', 'suspend'], 'case.resumed': ['investigation resumed', 'resume'],
  'handling.extended': ['time to decide extended', 'extend the time to decide'], 'handling.extendedCollectively': ['extended after collective discussion', 'extend after collective discussion'],
  'closing.extended': ['time to close extended (counterfeit patent)', 'extend the time to close (counterfeit patent)'],
  'offence.checked': ['thresholds of a crime checked', 'check the thresholds of a crime'], 'crime.notTransferred': ['decided not to transfer', 'record the decision not to transfer'],
  'crime.filed': ['filed by the police', 'record that the police have filed'], 'crime.transferred': ['transferred to the police', 'transfer to the police'],
  'crime.returned': ['returned by the police', 'record the return by the police'], 'investigation.concluded': ['investigation concluded', 'conclude the investigation'],
  'investigation.reopened': ['investigation reopened', 'reopen the investigation'], 'investigation.terminated': ['investigation terminated', 'terminate the investigation'],
  'representative.appointed': ['representative appointed', 'record a representative'], 'statement.made': ['statement made', 'record a statement'],
  'statement.examined': ['statement examined', 'examine the statement'], 'evidence.submitted': ['evidence submitted', 'record evidence of the party'],
  'file.consulted': ['file read', 'record that the file was read'], 'rights.waived': ['statement and hearing waived', 'record a waiver of statement and hearing'],
  'hearing.requested': ['hearing asked for', 'record a request for a hearing'], 'hearing.scheduled': ['notice of the hearing given', 'give notice of the hearing'], 'hearing.held': ['hearing held', 'hold the hearing'],
  'hearing.withdrawn': ['request for a hearing withdrawn', 'record that the request for a hearing is withdrawn'], 'hearing.reported': ['hearing reported on', 'report on the hearing'],
  'review.extended': ['review extended', 'extend the review'], 'review.completed': ['review completed', 'complete the review'],
  'penaltyNotice.issued': ['party told of the intended penalty', 'tell the party of the intended penalty'], 'decision.made': ['penalty decided', 'decide the penalty'],
  'collectiveDecision.made': ['penalty decided collectively', 'decide the penalty collectively'], 'nonPenalty.decided': ['decided on no penalty', 'decide on no penalty'],
  'decision.published': ['decision published', 'publish the decision'], 'decision.pushed': ['pushed to the place of registration', 'push to the place of registration'],
  'publication.withdrawn': ['publication withdrawn', 'withdraw the publication'], 'performance.recorded': ['performance recorded', 'record performance'],
  'deferral.asked': ['deferral asked for', 'record a request for deferral'], 'deferral.granted': ['deferral granted', 'grant deferral'],
  'surcharge.imposed': ['surcharge imposed', 'impose the surcharge'], 'remedy.sought': ['remedy sought', 'record that a remedy is sought'],
  'remedy.decided': ['remedy decided', 'record the outcome of a remedy'], 'performance.demanded': ['performance demanded', 'demand performance'],
  'enforcement.applied': ['enforcement applied for', 'apply to the court'], 'enforcement.ended': ['enforcement ended', 'record the end of enforcement'],
  'fine.handedIn': ['fine handed in', 'hand in the fine'], 'fine.banked': ['fine banked', 'bank the fine'], 'file.handedIn': ['file handed in', 'hand in the file'],
  'case.concluded': ['case concluded', 'conclude the case'], 'file.archived': ['file archived', 'archive the file'],
} as const;

/** Every word of the procedure in English; the terms are those of workflows/README.md. */
export const words: English<PenaltyWords> = {
  title: 'Penalty case',
  states: {
    new: 'not registered', verifying: 'clue being verified', jurisdictionDisputed: 'jurisdiction disputed', awaitingDesignation: 'awaiting designation of the bureau', investigating: 'under investigation', underReview: 'under review', reviewed: 'reviewed, party to be told',
    awaitingStatement: 'told, awaiting the statement', hearingPending: 'hearing pending', heard: 'heard, to be reported', awaitingDecision: 'awaiting the decision', decisionToServe: 'decided, to be served', decidedOnSpot: 'penalised on the spot, file to come in',
    awaitingPerformance: 'served, awaiting performance', performanceOverdue: 'performance overdue', inEnforcement: 'the court enforces', toBeConcluded: 'to be concluded', annulled: 'decision annulled', concluded: 'concluded, remedies still open',
    closed: 'closed', notFiled: 'not filed', handedOver: 'handed over to another bureau', movedElsewhere: 'moved to another agency',
  },
  acts: { ...spoken(serviceActWords, 'en'), ...spoken(officersActWords, 'en'), ...spoken(recusalActWords, 'en'), ...facts(acts) },
  toDo: { ...toDoIn(serviceActWords), ...toDoIn(officersActWords), ...toDoIn(recusalActWords), ...toDo(acts) },
  fields: {
    crime: 'suspected crime', gain: 'illegal gain (yuan)', unsold: 'value of unsold goods (yuan)', loss: 'loss (yuan)', pieces: 'pieces, copies', several: 'two or more marks or patents', again: 'punished for the like within two years', suspicion: 'reasonable suspicion', holderComplains: 'the right holder is the complainant', on: 'date',
    ...spoken(panelFieldWords, 'en'), ...spoken(serviceFieldWords, 'en'), ...spoken(courtFieldWords, 'en'),
    attachments: 'attachments', origin: 'origin', offence: 'offence', right: 'right', kind: 'kind', number: 'document number', goods: 'goods', district: 'district', clue: 'clue', receivedOn: 'received on', party: 'party', span: 'extension', length: 'length', unit: 'unit', reason: 'reason',
    summary: 'summary', actEndedOn: 'the act ended on', harmsLifeOrSafety: 'harms life, health or financial safety', facts: 'facts', evidence: 'evidence', legalBasis: 'legal basis', fine: 'fine (yuan)', naturalPerson: 'the party is a natural person', collectedOnSpot: 'collected on the spot', to: 'to',
    with: 'disputed with', grounds: 'grounds', body: 'competent bureau', superior: 'common superior', note: 'note', items: 'items', place: 'place', measure: 'measure', subject: 'what is to be examined', letter: 'letter', due: 'due', genuine: 'genuine or not', conclusion: 'conclusion', appraisal: 'kind of appraisal', institution: 'institution',
    of: 'assisting bureau', answer: 'answer', ground: 'ground', until: 'until', police: 'police', result: 'result', proposal: 'proposal', grave: 'complex or grave', representative: 'representative', powers: 'powers', manner: 'manner', statement: 'statement', adopted: 'adopted', scope: 'scope',
    hearingOn: 'hearing on', presiding: 'chair of the hearing', openness: 'public or not', partyAttended: 'the party attended', record: 'written record', report: 'report on the hearing', explanation: 'review opinion', intendedPenalty: 'intended penalty', intendedFine: 'intended fine (yuan)', mayAskForHearing: 'may ask for a hearing',
    reasons: 'reasons', penalty: 'penalty', illegalGain: 'illegal gain (yuan)', turnover: 'illegal turnover (yuan)', publication: 'publication', reconsideration: 'reconsideration body', court: 'court', payment: 'how to pay', where: 'published in', amount: 'amount (yuan)', fully: 'in full',
    stage: 'stage', filedOn: 'filed on', filingNumber: 'filing number', extendedTo: 'extended to', closingExtendedTo: 'closing extended to (counterfeit patent)', noticeServedOn: 'notice served on', decidedOn: 'decided on', decisionNumber: 'decision number', decisionServedOn: 'decision served on', publishedOn: 'published on',
    instalments: 'in instalments', overdueDays: 'days counted (not those of a remedy; left empty: as the law counts them)', remedy: 'remedy', at: 'before which body', receipt: 'number of the receipt', differsIn: 'if decided anew: in what it differs from the annulled decision', forProcedure: 'annulled for its procedure alone', anew: 'time set for deciding anew', receivedBy: 'received by', volumes: 'volumes', reference: 'reference',
  },
  fieldsIn: { ...spoken(serviceFieldWordsIn, 'en'), 'surcharge.imposed.amount': 'surcharge in yuan (left empty: by the days)', 'review.completed.opinion': 'conclusion of the review', 'decision.pushed.to': 'pushed to', 'remedy.decided.receivedOn': 'received by the party on', 'decision.published.where': 'where published', 'assistance.asked.subject': 'what is to be found out', 'identification.asked.subject': 'what is to be identified', 'letter.due': 'date that it sets', 'right.number': 'number of the right' },
  choices: {
    penalised: 'penalised', onTheSpot: 'penalised on the spot', notPenalised: 'no penalty', terminated: 'investigation terminated', movedElsewhere: 'moved to another agency',
    ...spoken(panelChoiceWords, 'en'), ...spoken(serviceChoiceWords, 'en'), ...spoken(courtChoiceWords, 'en'), ...wordsOf(suspensionGrounds, 'en'), ...wordsOf(terminationGrounds, 'en'), ...wordsOf(nonPenaltyGrounds, 'en'),
    exOfficio: 'found ex officio', report: 'report', mediation: 'found in mediation', dispute: 'found in a dispute', otherBureau: 'handed over by another bureau', otherAgency: 'from another agency', superior: 'from the superior', procuratorate: 'from the procuratorate',
    counterfeitPatent: 'counterfeit patent', trademarkInfringement: 'trademark infringement', geographicalIndication: 'geographical indication', tradeSecret: 'trade secret', specialMark: 'special mark', unfairCompetition: 'unfair competition',
    invention: 'invention', utilityModel: 'utility model', design: 'design', trademark: 'trademark', copyright: 'copyright', plantVariety: 'plant variety', layoutDesign: 'layout design',
    zhangdian: 'Zhangdian', zichuan: 'Zichuan', boshan: 'Boshan', zhoucun: 'Zhoucun', linzi: 'Linzi', huantai: 'Huantai', gaoqing: 'Gaoqing', yiyuan: 'Yiyuan', gaoxin: 'High-tech Zone', jingkai: 'Economic Development Zone', wenchanghu: 'Wenchang Lake',
    workingDay: 'working days', calendarDay: 'days', copied: 'copied', appraised: 'sent to appraisal', seized: 'seized', confiscated: 'confiscated', released: 'released', preservation: 'preservation', seizure: 'seizure',
    genuine: 'genuine', fake: 'fake', undetermined: 'undetermined', appraisal: 'appraisal', testing: 'testing', inspection: 'inspection', quarantine: 'quarantine', notFiled: 'not filed', withdrawn: 'withdrawn', notProsecuted: 'not prosecuted', convicted: 'convicted', acquitted: 'acquitted', revoked: 'revoked', ...crimeWords('en'), belowThreshold: 'below the threshold', noReasonableSuspicion: 'no reasonable suspicion', noOffence: 'no offence', limitationOver: 'out of time',
    oral: 'oral', written: 'written', adopted: 'adopted', partlyAdopted: 'adopted in part', notAdopted: 'not adopted', public: 'public', notPublic: 'not public', agree: 'agree', agreeWithChanges: 'agree with changes', supplement: 'supplement', notOurs: 'not ours',
    here: 'published here', elsewhere: 'pushed to the place of registration', none: 'not published', suit: 'suit', reconsideration: 'reconsideration', upheld: 'upheld', annulled: 'annulled', changed: 'changed', notHeard: 'not accepted, dismissed, or not decided in time', remitted: 'annulled, to be decided anew', newFacts: 'the main facts', newReasons: 'the main reasons or the basis', newOutcome: 'the penalty', enforced: 'enforced', endedByCourt: 'ended by the court',
    rectificationNotice: 'notice of rectification', penaltyNotice: 'notice of the intended penalty', penaltyHearingNotice: 'notice of the hearing', penaltyDecision: 'penalty decision', nonPenaltyDecision: 'decision not to penalise', measureDecision: 'decision on a coercive measure', performanceDemand: 'demand',
    investigating: 'under investigation', awaitingStatement: 'told', awaitingPerformance: 'decision served', papersMissing: 'papers missing', proofOfServiceMissing: 'proof of service outstanding', withPolice: 'with the police', transferUndecided: 'suspected crime: no decision on a transfer', suspended: 'suspended', partyUnknown: 'party unknown',
    verification: 'verification', investigation: 'investigation', review: 'review', hearing: 'notice and hearing', decision: 'decision', performance: 'performance', closing: 'closing', ended: 'ended',
  },
  ticked: courtTicked.en,
  numbers: {
    intake: 'intake number', extensionApproval: 'extension approval', filingApproval: 'filing', refusalToFileApproval: 'decision not to file', onSpotDecision: 'decision on the spot', caseTransferLetter: 'transfer letter', competenceDispute: 'dispute on jurisdiction', designationRequest: 'request for designation',
    preservationNotice: 'preservation notice', preservationResolution: 'decision on preserved evidence', measureDecision: 'coercive measure', measureExtension: 'extension of the measure', measureLifting: 'lifting of the measure', appraisalOrder: 'appraisal order', assistanceLetter: 'assistance letter',
    suspensionApproval: 'suspension', resumptionApproval: 'resumption', investigationReport: 'report of the investigation', terminationApproval: 'termination', penaltyHearingNotice: 'notice of the hearing', hearingReport: 'report on the hearing', reviewOpinion: 'opinion of the review',
    penaltyNotice: 'notice of the intended penalty', penaltyDecision: 'penalty decision', nonPenaltyDecision: 'decision not to penalise', deferralApproval: 'deferral', surchargeDecision: 'surcharge', performanceDemand: 'demand', enforcementApplication: 'application for enforcement', closingApproval: 'closing form',
  },
};
