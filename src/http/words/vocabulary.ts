import type { TurnCause } from '../../domain/case';
import type { ErrorKind } from '../../domain/errors';
import type { Code } from './codes.zh';

/** Roles of accounts, and the offices and parties that a rule may name. */
export const ROLES = [
  'operator', 'clerk', 'officer', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead', 'panelMember', 'police', 'prosecutorCriminal',
  'prosecutorAdministrative', 'judge', 'mediator', 'expert', 'secretary', 'supervisor', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator',
  'head', 'hub', 'handling', 'owner', 'party', 'complainant', 'reporter', 'caller', 'respondent', 'rightHolder', 'agent', 'clock', 'signal', 'nobody',
] as const;
export type Role = (typeof ROLES)[number];

export type Language = 'zh' | 'en';

/** Every word that the edge itself says, in one language. */
export interface Words {
  readonly kinds: Readonly<Record<ErrorKind, string>>;
  readonly codes: Readonly<Record<Code, string>>;
  readonly unexpectedTitle: string;
  readonly roles: Readonly<Record<Role, string>>;
  /** Whose move it is, for lists. */
  readonly causes: Readonly<Record<TurnCause, string>>;
  /** What happens next, for a caller without an account. */
  next(cause: TurnCause, body: string): string;
}
