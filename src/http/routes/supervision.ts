import { newestProcedure, type App } from '../../application/app';
import { readFigures, readPressing, readStalls, type FigureTable } from '../../application/readFigures';
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
  const counted = ({ person, query: { by, compare, ...question } }: Asked<'readFigures' | 'figuresAsCsv'>): Promise<FigureTable> => readFigures(app, person, by, question, compare === '1' || compare === 'true');
  const table = async (asked: Asked<'figuresAsCsv'>): Promise<Table> => {
    const figures = await counted(asked);
    return figuresTable(presentFigures(asked.query.by, figures, app.procedures, asked.reader), figures.counted, app.procedures, asked.reader);
  };
  return {
    readFigures: async (asked) => ({ status: 200, body: presentFigures(asked.query.by, await counted(asked), app.procedures, asked.reader) }),
    figuresAsCsv: async (asked) => ({ status: 200, bytes: tables.csv(await table(asked)), type: 'text/csv; charset=utf-8', headers: named(asked, 'csv') }),
    figuresAsXlsx: async (asked) => ({ status: 200, bytes: await tables.xlsx(await table(asked)), type: XLSX, headers: named(asked, 'xlsx') }),
    readStalls: async ({ person, query, reader }) => ({ status: 200, body: presentStalls(await readStalls(app, person, query), reader) }),
    readPressing: async ({ person, query: { within, limit, ...question }, reader }) => {
      const { items, bodies } = presentRows({ items: await readPressing(app, person, question, within, limit) }, (name) => newestProcedure(app, name), reader, person.offices);
      return { status: 200, body: { items, bodies } };
    },
  };
}
