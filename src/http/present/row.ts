import { cite } from '../../domain/citation';
import type { CaseRow, Page } from '../../application/ports';
import type { CaseRowAnswer, CasesAnswer } from '../../contract';
import type { Procedure } from '../../domain/procedure';
import { byRisk } from '../../domain/legalRisk';
import { isPersonOutside } from '../../domain/office';
import { urgencyOf } from '../../domain/urgency';
import { presentTurn } from './case';
import { alone, someoneWords, stateWords, wordsOf, type Reader } from './reader';
import { titleIn } from './title';

/** A page of a list, in words. `procedureOf`: the newest version of a procedure by its name; `offices`: of whoever reads, whose own clocks need no name. */
export function presentRows(page: Page<CaseRow>, procedureOf: (name: string) => Procedure | undefined, reader: Reader, offices: readonly string[]): CasesAnswer {
  const codes = new Set(page.items.flatMap(({ hub, handling, turn }) => [hub, handling, turn.body]));
  return {
    items: page.items.map((row) => presentRow(row, procedureOf(row.procedure), reader, offices)),
    ...(page.next === undefined ? {} : { next: page.next }),
    bodies: Object.fromEntries([...codes].map((code) => [code, alone(someoneWords(undefined, reader, code))])),
  };
}

function presentRow(row: CaseRow, procedure: Procedure | undefined, reader: Reader, offices: readonly string[]): CaseRowAnswer {
  const { id, number, revision, state, stage, title, tags, flags, hub, handling, closed, openedAt } = row;
  return {
    id,
    number,
    procedure: row.procedure,
    procedureTitle: procedure ? wordsOf(procedure, reader).title : row.procedure,
    revision,
    state,
    stateWords: alone(stateWords(procedure, reader, state)),
    stage,
    title: titleIn(procedure, title, tags, reader),
    tags,
    flags: [...flags],
    hub,
    handling,
    turn: presentTurn({ ...row.turn, cause: row.turn.cause as 'own' }, procedure, reader),
    closed,
    openedAt,
    deadlines: byRisk(row.deadlines, ({ period }) => procedure?.periods.find(({ id: name }) => name === period)?.kind ?? 'statutory').map((deadline) => {
      const period = procedure?.periods.find(({ id: name }) => name === deadline.period);
      const edition = period?.editions.find(({ from }) => from === deadline.edition);
      const presses = !isPersonOutside(deadline.body) && period?.onlyWhere === undefined;
      return {
        id: deadline.id,
        period: deadline.period,
        body: deadline.body,
        ...(offices.includes(deadline.body) ? {} : { whose: alone(someoneWords(procedure, reader, deadline.body)) }),
        name: alone(period?.name[reader.language] ?? deadline.period),
        kind: period?.kind ?? 'statutory',
        article: edition ? cite(edition.article, reader.language) : '',
        mark: edition?.mark ?? '',
        due: deadline.due,
        ringsAt: deadline.ringsAt,
        rungs: deadline.rungs.map((rung) => ({ ...rung })),
        provisional: deadline.provisional,
        status: deadline.status,
        presses,
        urgency: urgencyOf({ ...deadline, presses }, reader.now),
      };
    }),
  };
}
