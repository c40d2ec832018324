import path from 'node:path';
import type { Exported } from '../../application/ports';
import type { Id } from '../../domain/brand';
import type { Case } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import type { JsonObject } from '../../domain/json';
import { sha256 } from '../../domain/hash';
import { canonical } from '../../domain/canonical';
import { writeAnswers, type Answer, type AnswerField, type AnswersWritten } from '../../intake-file';
import type { Composition } from '../../main';
import { answerOf, cameFrom, matterOf } from './answerOf';

export interface ExportOptions {
  /** The other house's system: `12345`. */
  readonly system: string;
  readonly template: string;
  readonly out: string;
  /** Everything, not only what has changed since it was last written. */
  readonly all: boolean;
  readonly map?: Readonly<Partial<Record<AnswerField, string>>>;
  /** Told after each case that was looked at. */
  progress?(cases: number): void;
}

export interface ExportedAnswers extends AnswersWritten {
  /** Cases that came from the system. */
  readonly cases: number;
}

/**
 * Writes the answers to the cases that came from another house's system. What was written is remembered once the file stands
 * whole: an interrupted run is written again, nothing is left out. Throws DomainError: those of `writeAnswers`,
 * `answers.overwritten`.
 */
export async function exportAnswers({ app, storage, directory }: Composition, options: ExportOptions): Promise<ExportedAnswers> {
  if (path.resolve(options.out) === path.resolve(options.template)) throw new DomainError('invalid', 'answers.overwritten', 'The answers would take the place of the template: name another file with --out.');
  const known = await storage.exports.known(options.system);
  const now = new Map<Id<'case'>, Exported>();
  let looked = 0;
  let cases = 0;
  const answers = async function* (): AsyncGenerator<Answer> {
    for await (const { case: file, identities } of storage.reports.eachCaseWithIdentities({ procedure: 'hotline-complaint' }, 'all')) {
      options.progress?.(++looked);
      if (!cameFrom(options.system, matterOf(file))) continue;
      cases++;
      const before = known.get(file.id);
      if (!options.all && before?.revision === file.revision) continue;
      const procedure = app.procedures.find(({ name, version }) => name === file.basis.procedure && version === file.basis.version);
      if (!procedure) throw new Error(`procedure ${file.basis.procedure} version ${file.basis.version} is not installed`);
      const answer = withoutReporter(answerOf(options.system, procedure, directory, file, await app.reader.history(file.id)), file, identities);
      const hash = sha256(canonical(answer));
      now.set(file.id, { revision: file.revision, hash });
      if (options.all || before?.hash !== hash) yield answer;
    }
  };
  const written = await writeAnswers(options.template, options.out, answers(), options.map);
  await storage.exports.keep(options.system, now, app.world.now());
  return { ...written, cases };
}

/** Officials write answers in their own words: should the reporter's name have slipped in, it does not go out. */
function withoutReporter(answer: Answer, file: Case, identities: ReadonlyMap<string, JsonObject>): Answer {
  const names = file.parties
    .filter(({ role, identity }) => role === 'reporter' && identity !== undefined)
    .flatMap(({ identity }) => [identities.get(identity ?? '')?.['name'], identities.get(identity ?? '')?.['organisation']])
    .filter((name): name is string => typeof name === 'string' && [...name].length >= 2);
  return Object.fromEntries(Object.entries(answer).map(([field, value]) => [field, field === 'answer' ? names.reduce((told, name) => told.replaceAll(name, '〔姓名〕'), value) : value]));
}
