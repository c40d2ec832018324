import type { Text } from '../../src/domain/json';
import type { Words } from '../../src/domain/procedure';
import type { serviceFieldWordsIn } from '../../src/domain/service';
import type { ChoicesOf, FieldIn, FieldsOf } from '../../src/domain/words';
import type { ActName, forms } from './forms';
import type { StateName, stages } from './machine';

export type Stage = (typeof stages)[keyof typeof stages];
export type NumberName =
  | 'intake' | 'extensionApproval' | 'filingApproval' | 'refusalToFileApproval' | 'onSpotDecision' | 'caseTransferLetter' | 'competenceDispute' | 'designationRequest'
  | 'preservationNotice' | 'preservationResolution' | 'measureDecision' | 'measureExtension' | 'measureLifting' | 'appraisalOrder' | 'assistanceLetter' | 'suspensionApproval' | 'resumptionApproval'
  | 'investigationReport' | 'terminationApproval' | 'penaltyHearingNotice' | 'hearingReport' | 'reviewOpinion' | 'penaltyNotice' | 'penaltyDecision' | 'nonPenaltyDecision'
  | 'deferralApproval' | 'surchargeDecision' | 'performanceDemand' | 'enforcementApplication' | 'closingApproval';

/** Flags that are shown and stand in no form. */
export type ShownCode = 'withPolice' | 'transferUndecided' | 'suspended' | 'annulled' | 'partyUnknown' | 'papersMissing' | 'proofOfServiceMissing' | 'penalised' | 'onTheSpot' | 'notPenalised' | 'terminated' | 'movedElsewhere';

/** Every word that this procedure needs; one missing does not compile. */
export interface PenaltyWords extends Words {
  readonly states: Readonly<Record<StateName, string>>;
  readonly acts: Readonly<Record<ActName, string>>;
  readonly fields: Readonly<Record<FieldsOf<typeof forms>, string>>;
  readonly fieldsIn: Readonly<Record<Extract<keyof typeof serviceFieldWordsIn | 'right.number' | 'surcharge.imposed.amount' | 'review.completed.opinion' | 'decision.pushed.to' | 'remedy.decided.receivedOn' | 'decision.published.where' | 'assistance.asked.subject' | 'identification.asked.subject' | 'letter.due', FieldIn<typeof forms>>, string>>;
  readonly choices: Readonly<Record<ChoicesOf<typeof forms> | ShownCode | Stage, string>>;
  readonly numbers: Readonly<Record<NumberName, string>>;
}

/** Words that stand in a table of the law already: grounds. */
export const wordsOf = <Key extends string>(table: Readonly<Record<Key, { readonly text: Text }>>, language: keyof Text): Record<Key, string> =>
  Object.fromEntries(Object.entries<{ readonly text: Text }>(table).map(([key, { text }]) => [key, text[language]])) as Record<Key, string>;
