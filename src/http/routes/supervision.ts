import { newestProcedure, type App } from '../../application/app';
import { readFigures, readPressing, readStalls } from '../../application/readFigures';
import type { FiguresAnswer } from '../../contract';
import type { Table, TableWriter } from '../../domain/table';
import { attachment } from '../attachment';
import { presentFigures, presentStalls } from '../present/figures';
import { figuresFileName, figuresTable } from '../present/figuresTable';
import { presentRows } from '../present/row';
import type { Asked, Handlers } from '../serve';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const named = ({ reader, query }: Asked<'figuresAsCsv'>, ending: 'csv' | 'xlsx'): Readonly<Record<string, string>> => ({ 'Content-Disposition': attachment(figuresFileName(reader, query, ending), `figures.${ending}`) });

/** Figures for supervision and heads: how many, how fast, in time or late, and where it stalls. */
export function supervisionHandlers(app: App, tables: TableWriter): Pick<Handlers, 'readFigures' | 'figuresAsCsv' | 'figuresAsXlsx' | 'readStalls' | 'readPressing'> {
  const answer = async ({ person, query: { by, ...question }, reader }: Asked<'figuresAsCsv'>, compare: boolean): Promise<FiguresAnswer> =>
    presentFigures(by, await readFigures(app, person, by, question, compare), app.procedures, reader);
  const table = async ({ person, query: { by, ...question }, reader }: Asked<'figuresAsCsv'>): Promise<Table> => {
    const figures = await readFigures(app, person, by, question, false);
    return figuresTable(presentFigures(by, figures, app.procedures, reader), figures.counted, app.procedures, reader);
  };
  return {
    readFigures: async (asked) => {
      const { compare, ...query } = asked.query;
      return { status: 200, body: await answer({ ...asked, query }, compare === '1' || compare === 'true') };
    },
    figuresAsCsv: async (asked) => ({ status: 200, bytes: tables.csv(await table(asked)), type: 'text/csv; charset=utf-8', headers: named(asked, 'csv') }),
    figuresAsXlsx: async (asked) => ({ status: 200, bytes: await tables.xlsx(await table(asked)), type: XLSX, headers: named(asked, 'xlsx') }),
    readStalls: async ({ person, query, reader }) => ({ status: 200, body: presentStalls(await readStalls(app, person, query), reader) }),
    readPressing: async ({ person, query: { within, limit, ...question }, reader }) => {
      const { items, bodies } = presentRows({ items: await readPressing(app, person, question, within, limit) }, (name) => newestProcedure(app, name), reader, person.offices);
      return { status: 200, body: { items, bodies } };
    },
  };
}
