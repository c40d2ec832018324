import type { App } from '../../application/app';
import { bindScan, fixPaper, listDocuments, papersOn, readPaper, takeStep, unissuedPapers, unservedPapers, type DocumentReading, type PaperOfDay } from '../../application/documents';
import { checkBundle, writeBundle } from '../../application/documents/bundle';
import { findVisibleCase } from '../../application/readCase';
import type { DocumentKey } from '../../application/ports/documents';
import type { BundleAnswer, DocumentAnswer, PapersAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import { legalDateOf, parseLegalDate } from '../../domain/calendar';
import { alone, type Reader } from '../present/reader';
import { attachment } from '../attachment';
import type { Handlers } from '../serve';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents of a case and of a day. */
export function documentHandlers(app: App): Pick<Handlers, 'listDocuments' | 'readDocument' | 'fixDocument' | 'stepDocument' | 'bindScan' | 'listPapers' | 'checkBundle' | 'readBundle'> {
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
      const papers = isSet(query.unissued) ? await unissuedPapers(app, person) : isSet(query.unserved) ? await unservedPapers(app, person) : await papersOn(app, person, on);
      const items = papers.map(({ file, number, document }) => ({ ...presented(file.id, document, reader), case: file.id, caseNumber: number, procedure: file.basis.procedure }));
      const bodies = Object.fromEntries(items.map(({ body }) => [body, reader.body(body)]));
      return { status: 200, body: { on, items, bodies } satisfies PapersAnswer };
    },
    async checkBundle({ person, query, reader }) {
      const { form, ready, leftOut } = await checkBundle(app, person, keysIn(query.papers), query.form);
      const body: BundleAnswer = {
        form,
        ready: ready.map((paper) => inBundle(paper, reader)),
        leftOut: leftOut.map(({ caseId, place, why, lacks, paper }) => ({
          ...(paper ? inBundle(paper, reader) : { case: caseId, caseNumber: '', place, name: '' }),
          why, words: `${reader.words.leftOut[why]}${lacks.map((words) => words[reader.language]).join(reader.language === 'zh' ? '、' : ', ')}`,
        })),
      };
      return { status: 200, body };
    },
    async readBundle({ person, query }) {
      const bundle = await writeBundle(app, person, keysIn(query.papers), query.form);
      const headers = { 'Content-Disposition': attachment(bundle.name, `papers.${bundle.form}`) };
      return bundle.form === 'pdf' ? { status: 200, bytes: bundle.bytes, type: 'application/pdf', headers } : { status: 200, stream: bundle.stream, type: 'application/zip', headers };
    },
  };
}

const isSet = (flag: '0' | '1' | 'true' | 'false' | undefined): boolean => flag === '1' || flag === 'true';

/** Papers as the contract has let them pass: `case.place`, each once. */
const keysIn = (papers: string): readonly DocumentKey[] =>
  [...new Set(papers.split(','))].map((paper) => {
    const dot = paper.lastIndexOf('.');
    return { caseId: paper.slice(0, dot) as Id<'case'>, place: Number(paper.slice(dot + 1)) };
  });

const inBundle = ({ file, number, document }: PaperOfDay, { language }: Reader): BundleAnswer['ready'][number] => ({
  case: file.id, caseNumber: number, place: document.place, name: alone(document.name[language]), ...(document.number === undefined ? {} : { number: document.number }),
});

const presented = (id: Id<'case'>, { name, steps, scans, ...document }: DocumentReading, { language }: Reader): DocumentAnswer => ({
  ...document,
  name: alone(name[language]),
  steps: steps.map((step) => ({ ...step })),
  scans: scans.map((scan) => ({ ...scan })),
  href: `/api/cases/${id}/documents/${document.place}`,
});
