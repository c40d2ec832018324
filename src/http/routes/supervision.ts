import { newestProcedure, type App } from '../../application/app';
import { readFigures, readPressing, readStalls } from '../../application/readFigures';
import type { FiguresAnswer } from '../../contract';
import type { TableWriter } from '../../domain/table';
import { figuresTable, presentFigures, presentStalls } from '../present/figures';
import { presentRows } from '../present/row';
import type { Asked, Handlers } from '../serve';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const named = (name: string): Readonly<Record<string, string>> => ({ 'Content-Disposition': `attachment; filename="${name}"` });

/** Figures for supervision and heads: how many, how fast, in time or late, and where it stalls. */
export function supervisionHandlers(app: App, tables: TableWriter): Pick<Handlers, 'readFigures' | 'figuresAsCsv' | 'figuresAsXlsx' | 'readStalls' | 'readPressing'> {
  const answer = async ({ person, query: { by, ...question }, reader }: Asked<'figuresAsCsv'>, compare = false): Promise<FiguresAnswer> =>
    presentFigures(by, await readFigures(app, person, by, question, compare), app.procedures, reader);
  return {
    readFigures: async (asked) => {
      const { compare, ...query } = asked.query;
      return { status: 200, body: await answer({ ...asked, query }, compare === '1' || compare === 'true') };
    },
    figuresAsCsv: async (asked) => ({ status: 200, bytes: tables.csv(figuresTable(await answer(asked), asked.reader)), type: 'text/csv; charset=utf-8', headers: named('figures.csv') }),
    figuresAsXlsx: async (asked) => ({ status: 200, bytes: await tables.xlsx(figuresTable(await answer(asked), asked.reader)), type: XLSX, headers: named('figures.xlsx') }),
    readStalls: async ({ person, query, reader }) => ({ status: 200, body: presentStalls(await readStalls(app, person, query), reader) }),
    readPressing: async ({ person, query: { within, limit, ...question }, reader }) => {
      const { items, bodies } = presentRows({ items: await readPressing(app, person, question, within, limit) }, (name) => newestProcedure(app, name), reader);
      return { status: 200, body: { items, bodies } };
    },
  };
}
