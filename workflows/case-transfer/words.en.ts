import { panelChoiceWords, panelFieldWords, recusalActWords } from '../../src/domain/panel';
import { spoken } from '../../src/domain/words';
import { crimeWords, type TransferWords } from './words';

/** Every word of the procedure in English. */
export const words: TransferWords = {
  title: 'Case transfer',
  states: {
    new: 'not registered', verifying: 'verified by the special team', awaitingDecision: 'awaits the decision on a transfer', toBeDelivered: 'approved, to be delivered', sent: 'sent, awaits the receipt', underReview: 'examined by the police', awaitingMaterial: 'material to be supplied',
    refused: 'not filed by the police', inReconsideration: 'in reconsideration', refusedAgain: 'refusal upheld by the police', underSupervision: 'supervision of filing', orderedToFile: 'filing ordered', refusedFinally: 'the refusal stands',
    filed: 'filed by the police', revoked: 'revoked, to be told', returned: 'criminal proceedings over, to be taken back', notTransferred: 'not transferred', takenBack: 'taken back', concluded: 'criminal proceedings concluded',
  },
  acts: {
    'suspicion.registered': 'suspected crime registered', 'team.named': 'special team named', 'offence.rechecked': 'thresholds checked again', 'advice.asked': 'consultation asked', 'advice.given': 'consultation answered', 'report.submitted': 'report submitted', 'transfer.approved': 'transfer approved', 'nonTransfer.decided': 'decided not to transfer', 'transfer.demanded': 'procuratorate asks for the transfer', 'penaltyDecision.copied': 'penalty decision copied',
    'transfer.sent': 'sent to the police, copied to the procuratorate', 'transfer.delivered': 'delivered', 'package.opened': 'opened', 'transfer.received': 'receipt signed', 'transfer.withdrawn': 'transfer withdrawn', 'receipt.chased': 'chased', 'silence.reported': 'silence reported',
    'transfer.forwarded': 'forwarded to competent police', 'material.asked': 'material asked for', 'material.supplied': 'material supplied', 'review.extended': 'examination extended', 'crimeFiling.decided': 'filed by the police', 'crimeFiling.declined': 'not filed by the police', 'reconsideration.asked': 'reconsideration asked', 'reconsideration.decided': 'reconsideration decided',
    'filingSupervision.proposed': 'supervision of filing proposed', 'reasons.asked': 'procuratorate asks for reasons', 'reasons.given': 'police give reasons', 'filing.ordered': 'filing ordered', 'refusal.upheld': 'refusal found right',
    'goods.handedOver': 'goods handed over', 'investigation.movedOn': 'moved to other police', 'filing.revoked': 'filing revoked', 'outcome.notified': 'told in writing', 'outcome.reported': 'outcome of the criminal proceedings', 'case.takenBack': 'taken back', 'file.archived': 'file archived',
    'holder.notified': 'right holder told', 'holder.objected': 'right holder asks for reconsideration', 'holder.answered': 'right holder answered', 'holder.appealed': 'right holder asks for review', 'holder.appealExtended': 'review extended', 'holder.appealAnswered': 'review decided',
    ...spoken(recusalActWords, 'en'),
  },
  fields: {
    ...spoken(panelFieldWords, 'en'),
    offence: 'offence', crime: 'suspected crime', gain: 'illegal gain (yuan)', turnover: 'illegal turnover, sales (yuan)', unsold: 'value of unsold goods (yuan)', loss: 'loss (yuan)', pieces: 'pieces, copies', several: 'two marks or patents and more', again: 'punished for the like within two years', suspicion: 'reasonable suspicion', grounds: 'grounds',
    party: 'suspect', goods: 'goods', district: 'district', penalties: 'penalties imposed', kind: 'kind', number: 'number', on: 'date', amount: 'amount (yuan)', penaltyDecidedOn: 'penalty decided on', holderComplains: 'the right holder is complainant',
    officers: 'special team', of: 'body asked', question: 'question', letter: 'letter', due: 'due', opinion: 'opinion', facts: 'facts', evidence: 'evidence', proposal: 'proposal', reasons: 'reasons', ground: 'ground', reason: 'reason', holderTold: 'right holder told in writing',
    police: 'police', procuratorate: 'procuratorate', materials: 'enclosed material', noGoods: 'there are no goods', noAppraisal: 'there is no appraisal', name: 'name', quantity: 'quantity', place: 'place', condition: 'condition', packageHash: 'hash of the package', way: 'way', signedBy: 'signed by', note: 'note',
    items: 'items', span: 'extension', length: 'length', unit: 'unit', receivedOn: 'received on', result: 'result', receivedBy: 'received by', partyTold: 'party told in writing', volumes: 'volumes', reference: 'reference',
  },
  choices: {
    ...spoken(panelChoiceWords, 'en'), ...crimeWords('en'),
    counterfeitPatent: 'counterfeit patent', trademarkInfringement: 'trademark infringement', geographicalIndication: 'geographical indication', tradeSecret: 'trade secret', specialMark: 'special mark', unfairCompetition: 'unfair competition', copyrightInfringement: 'copyright infringement', plainPatentInfringement: 'plain patent infringement (no crime)',
    zhangdian: 'Zhangdian', zichuan: 'Zichuan', boshan: 'Boshan', zhoucun: 'Zhoucun', linzi: 'Linzi', huantai: 'Huantai', gaoqing: 'Gaoqing', yiyuan: 'Yiyuan', gaoxin: 'High-tech Zone', jingkai: 'Economic Development Zone', wenchanghu: 'Wenchang Lake',
    warning: 'warning', stopOrder: 'order to stop', confiscation: 'confiscation', fine: 'fine', licence: 'licence', noCrime: 'no crime suspected', moreNeeded: 'more is needed', belowThreshold: 'below the threshold', noReasonableSuspicion: 'no reasonable suspicion', noOffence: 'no offence', limitationOver: 'out of time',
    transferLetter: 'transfer letter', investigationReport: 'report of the investigation', goodsList: 'list of goods', appraisal: 'appraisal', otherMaterial: 'other material', seized: 'sealed or seized', preserved: 'preserved', sampled: 'sampled',
    account: 'account', liaison: 'liaison', package: 'offline package', paper: 'paper', visit: 'visit', writing: 'in writing', noCriminalFacts: 'no criminal facts', slight: 'plainly slight', otherNoLiability: 'another case without liability', calendarDay: 'days', upheld: 'upheld', filed: 'filed',
    convicted: 'convicted', acquitted: 'acquitted', notProsecuted: 'not prosecuted', revoked: 'revoked', movedOn: 'moved to other police', crime: 'crime suspected',
    toPolice: 'to the police', toAgency: 'to an agency', toCourt: 'to the court', above: 'threshold reached', below: 'below the threshold', undecided: 'no decision on a transfer yet', receiptOutstanding: 'receipt outstanding', sendingUnrecorded: 'sending to be recorded', silent: 'no answer in time', penalised: 'penalty imposed', none: 'no decision yet', approved: 'transfer approved', declined: 'not transferred',
    suspicion: 'verification', reasonableSuspicion: 'reasonable suspicion', delivery: 'delivery', policeReview: 'examination by the police', objection: 'reconsideration', supervision: 'supervision of filing', investigation: 'investigation', ended: 'ended',
  },
  numbers: { intake: 'intake number', transferReport: 'report', crimeTransferLetter: 'transfer letter', transferCopyLetter: 'copy to the procuratorate', supervisionProposal: 'proposal of supervision', transferSupplement: 'supplement', reconsiderationRequest: 'request for reconsideration', handoverList: 'list of what is handed over' },
};
