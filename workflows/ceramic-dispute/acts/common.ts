import type { Id } from '../../../src/domain/brand';
import type { Case, Link, Party } from '../../../src/domain/case';
import { noPanelYet } from '../../../src/domain/panel';
import type { Effects, Signal } from '../../../src/domain/procedure';
import { nothingServed } from '../../../src/domain/service';
import { act, given, type Dispute, type File, type Track } from '../vocabulary';

export const rule = act;

/** At the centre: registers, advises, compares, mediates. */
export const atCentre = { roles: ['operator', 'clerk', 'officer', 'mediator', 'expert'], office: 'hub' } as const;
/** At the IP office. */
export const atOffice = { roles: ['clerk', 'officer', 'sectionChief', 'panelMember'], office: 'handling' } as const;
/** What an officer in charge does, with the chain that the act has. */
export const byOfficer = { roles: ['officer', 'sectionChief', 'panelMember', 'deputyHead', 'principalHead'], office: 'handling' } as const;
/** What a party says or does: its own right, entered by whoever hears it, also for one who is not here. */
export const byParty = { roles: ['operator', 'clerk', 'officer', 'mediator', 'panelMember'], perParty: true, assertable: true, whilePaused: true } as const;
/** What another body decided, entered from its paper. */
export const ofOtherBody = { roles: ['clerk', 'officer'], assertable: true, whilePaused: true, datedByPaper: true } as const;

export const allParts = ['main', 'secondary', 'identity'];

/** A request as it is asked for, with names taken out. */
export interface Request {
  readonly requester?: Id<'identity'>;
  readonly respondents: readonly Id<'identity'>[];
  readonly patent: Dispute['patent'];
  readonly goods?: string;
  readonly claims?: string;
  readonly knewOn?: string;
  readonly stillContinuing: boolean;
  readonly registerExtract: boolean;
  readonly evaluationReport: Dispute['evaluationReport'];
  readonly earlierDecision?: Dispute['earlierDecision'];
}

export const respondentNamed = (identity: Id<'identity'>, index: number): Party => ({ id: `respondent-${index + 1}` as Id<'party'>, role: 'respondent', identity, part: 'main' });

export const partiesIn = ({ requester, respondents }: Request): readonly Party[] => [
  ...(requester === undefined ? [] : [{ id: 'requester-1' as Id<'party'>, role: 'requester', identity: requester, part: 'main' }]),
  ...respondents.map(respondentNamed),
];

export const disputeOf = (request: Request, track: Track): Dispute => {
  const { requester: _requester, respondents: _respondents, ...matter } = request;
  return given({
    patent: matter.patent, goods: matter.goods, claims: matter.claims, knewOn: matter.knewOn, stillContinuing: matter.stillContinuing,
    registerExtract: matter.registerExtract, evaluationReport: matter.evaluationReport, earlierDecision: matter.earlierDecision,
    track, ...nothingServed, ...noPanelYet, abroad: [], consents: [], answered: [], pleaded: false, clues: 0,
  });
};

/** The case that opened this one, or whose clue it is: hotline to dispute. */
const hotlineOf = ({ links }: Pick<Case, 'links'>): Link | undefined => links.find(({ kind }) => kind === 'dispute');

/** The outcome goes back to the hotline's case as a fact of its own. */
export const tellHotline = (file: File, outcome: 'adjudicated' | 'mediated' | 'otherOutcome', summary: string): Effects => {
  const hotline = hotlineOf(file);
  const number = file.numbers['adjudicationDecision'] ?? file.numbers['mediationAgreement'];
  const signal: Signal[] = hotline ? [{ to: { case: hotline.case }, act: 'result.reported', input: { outcome, summary, ...(number === undefined ? {} : { number }) } }] : [];
  return { signals: signal };
};
