import type { App } from '../../application/app';
import { bindScan, fixPaper, listDocuments, papersOn, readPaper, takeStep, unissuedPapers, type DocumentReading } from '../../application/documents';
import { findVisibleCase } from '../../application/readCase';
import type { DocumentAnswer, PapersAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import { legalDateOf, parseLegalDate } from '../../domain/calendar';
import type { Reader } from '../present/reader';
import { attachment } from '../attachment';
import type { Handlers } from '../serve';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents of a case and of a day. */
export function documentHandlers(app: App): Pick<Handlers, 'listDocuments' | 'readDocument' | 'fixDocument' | 'stepDocument' | 'bindScan' | 'listPapers'> {
  return {
    async listDocuments({ person, params, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 200, body: { items: (await listDocuments(app, person, file)).map((document) => presented(file.id, document, reader)) } };
    },
    async readDocument({ person, params, query }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const { name, bytes, hash } = await readPaper(app, person, file, params.place, { draft: query.draft === '1' || query.draft === 'true' });
      return { status: 200, bytes, type: DOCX, headers: { 'Content-Disposition': attachment(name, `document-${params.place}.docx`), ...(hash === undefined ? {} : { ETag: `"${hash}"` }) } };
    },
    async fixDocument({ person, params, body, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 200, body: presented(file.id, await fixPaper(app, person, file, params.place, body.fields), reader) };
    },
    async stepDocument({ person, params, body, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 200, body: presented(file.id, await takeStep(app, person, file, params.place, body), reader) };
    },
    async bindScan({ person, params, body, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 200, body: presented(file.id, await bindScan(app, person, file, params.place, body), reader) };
    },
    async listPapers({ person, query, reader }) {
      const on = query.on === undefined ? legalDateOf(app.world.now()) : parseLegalDate(query.on, 'on');
      const papers = query.unissued === '1' || query.unissued === 'true' ? await unissuedPapers(app, person) : await papersOn(app, person, on);
      const items = papers.map(({ file, number, document }) => ({ ...presented(file.id, document, reader), case: file.id, caseNumber: number, procedure: file.basis.procedure }));
      const bodies = Object.fromEntries(items.map(({ body }) => [body, reader.body(body)]));
      return { status: 200, body: { on, items, bodies } satisfies PapersAnswer };
    },
  };
}

const presented = (id: Id<'case'>, { name, steps, scans, ...document }: DocumentReading, { language }: Reader): DocumentAnswer => ({
  ...document,
  name: name[language],
  steps: steps.map((step) => ({ ...step })),
  scans: scans.map((scan) => ({ ...scan })),
  href: `/api/cases/${id}/documents/${document.place}`,
});
