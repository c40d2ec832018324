import { legalDateOf, parseLegalDate } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import type { Procedure } from '../../domain/procedure';
import { mayActivate, type Person } from '../../policies';
import type { Activation } from '../ports/versions';
import { allowed, lackingOf, type VersionParts } from './readVersions';

export interface ActivationRequest {
  readonly name: string;
  readonly version: number;
  /** The legal date from which it takes new cases: today or later. */
  readonly from: string;
}

/** A person has a version take new cases. Throws DomainError forbidden `role.missing`, and what `activate` throws. */
export function activateAs(parts: VersionParts, person: Person, request: ActivationRequest): Promise<Activation> {
  allowed(mayActivate(person));
  return activate(parts, person.account, request);
}

/**
 * Records that a version takes new cases from a legal date on; running cases stay with theirs until they are migrated. An
 * earlier version is activated in the same way: so one goes back.
 * Throws DomainError notFound `version.unknown`, invalid `activation.past`, CalendarError, conflict with the first of `Lack`.
 */
export async function activate(parts: VersionParts, by: string, { name, version, from }: ActivationRequest): Promise<Activation> {
  const { store } = parts.versions;
  const procedure = installed(parts, name, version);
  const date = parseLegalDate(from, 'from');
  const at = parts.world.now();
  const today = legalDateOf(at);
  if (date < today) {
    throw new DomainError('invalid', 'activation.past', 'A version takes new cases from today or from a later day on, never from one that is past.', { issues: [{ field: 'from', code: 'activation.past', message: `${today} or later` }] });
  }
  const [lack] = lackingOf(parts, procedure, await store.lastCheck(name, version), await store.lastRehearsal(name, version));
  if (lack) throw new DomainError('conflict', lack, whatIsLacking[lack], { data: { procedure: name, version } });
  const activation: Activation = { procedure: name, version, from: date, content: parts.versions.contentOf(procedure), at, by };
  await store.activate(activation);
  await parts.versions.refresh();
  return activation;
}

const whatIsLacking = {
  'version.notChecked': 'The model check of this version was not made here: weiquan check --keep, or weiquan rehearse.',
  'version.checkStale': 'The version was changed since its model check: make it again.',
  'version.checkFailed': 'The model check of this version found something: it cannot take cases.',
  'version.notRehearsed': 'What becomes of the open cases was not tried: weiquan rehearse.',
  'version.rehearsalStale': 'The rehearsal is of another content, another calendar, or more than a day ago: rehearse again.',
} as const;

/** Throws DomainError notFound `version.unknown`. */
export function installed({ procedures }: VersionParts, name: string, version: number): Procedure {
  const found = procedures.find((procedure) => procedure.name === name && procedure.version === version);
  if (found) return found;
  const there = procedures.filter((procedure) => procedure.name === name).map((procedure) => procedure.version);
  throw new DomainError('notFound', 'version.unknown', there.length > 0 ? `${name} has no version ${version}; there are ${there.join(', ')}.` : `There is no procedure ${name}.`);
}
