import type { Act } from '../domain/act';
import type { Id, Instant } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { newestProcedure, procedureTaking, type App } from './app';
import { checkPower } from './checkPower';
import { recordOpening } from './record';
import { queryCodeHashOf, queryCodeOf } from './queryCode';
import { parseForm } from './request';
import { maskedNarratives, withhold } from './withhold';

/** A case as an older list has it: the act that opens it, and the key under which a second run finds it. */
export interface ImportedOpening {
  readonly id: Id<'case'>;
  readonly act: string;
  readonly input: JsonObject;
  readonly at: Instant;
  /** `source:reference:part` */
  readonly sourceKey: string;
  /** An earlier matter that this one seems to repeat, by its case or by the key of its row; it becomes the field `earlier`. */
  readonly earlier?: { readonly case: Id<'case'> } | { readonly sourceKey: string };
}

export interface ImportOrigin {
  readonly procedure: string;
  /** Name of the list: `12330`. */
  readonly source: string;
  /** The body that registers them. */
  readonly hub: string;
}

/**
 * Registers the cases of one row together, at the time of the row, without notices and exempt from the limit on
 * backdating; rows that are there already are left alone. One transaction a row.
 * Throws DomainError, and nothing of the row is written: invalid (`form.invalid` with the fields), refused (a date for which
 * the law of the procedure has no edition), forbidden (`power.missing`: the hub may not register), conflict `source.known` (another program registered it in the same moment).
 */
export async function importOpenings(app: App, origin: ImportOrigin, openings: readonly ImportedOpening[]): Promise<{ readonly added: number; readonly known: number }> {
  if (!newestProcedure(app, origin.procedure)) throw new DomainError('invalid', 'procedure.unknown', `There is no procedure ${origin.procedure}.`);
  const recordedAt = app.world.now();
  const prepared = openings.map((opening) => {
    const procedure = procedureTaking(app, origin.procedure, legalDateOf(opening.at));
    const rule = procedure?.acts[opening.act];
    if (!procedure || !rule) throw new DomainError('invalid', 'act.unknown', `${origin.procedure} has no act ${opening.act}.`);
    // Whoever registers the list does so now, however old its rows are.
    checkPower(app, procedure, opening.act, origin.hub, legalDateOf(recordedAt));
    const taken = withhold(rule.form, parseForm(rule.form, opening.input, 'input', recordedAt), opening.id, app.world);
    const act: Act = {
      type: opening.act,
      input: taken.input,
      actor: { kind: 'system', id: `import-${origin.source}`, body: origin.hub, role: 'operator' },
      at: opening.at,
      on: legalDateOf(opening.at),
      recordedAt,
      cause: { source: opening.sourceKey },
    };
    return { procedure, opening, act, taken, queryCodeHash: queryCodeHashOf(app.world, opening.id, queryCodeOf(app.world, opening.id)) };
  });
  return app.ledger.write(async (tx) => {
    let added = 0;
    for (const { procedure, opening, act, taken, queryCodeHash } of prepared) {
      if (await tx.findSource(opening.sourceKey)) continue;
      const earlier = opening.earlier && ('case' in opening.earlier ? opening.earlier.case : await tx.findSource(opening.earlier.sourceKey));
      const known = earlier === undefined ? act : { ...act, input: { ...act.input, earlier } };
      await recordOpening(app, tx, { procedure, calendar: app.calendars.current() }, opening.id, known, {
        identities: taken.identities,
        maskedNarratives: maskedNarratives(taken.identities),
        queryCodeHash,
        sourceKey: opening.sourceKey,
        silent: true,
      });
      added++;
    }
    return { added, known: prepared.length - added };
  });
}
