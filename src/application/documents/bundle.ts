import type { Id } from '../../domain/brand';
import type { Case, Party } from '../../domain/case';
import { legalDateOf } from '../../domain/calendar';
import { isFixed } from '../../domain/documentLife';
import { DomainError } from '../../domain/errors';
import type { Text } from '../../domain/json';
import { dateInNumerals } from '../../domain/text';
import { scopeOf, type Person } from '../../policies';
import { rulesOf, type App } from '../app';
import { numberOf } from '../caseReading';
import type { BundledPaper, DocumentKey } from '../ports/documents';
import { partiesServed, readServedCopy } from '../partyPage/serve';
import { readPaper, type PaperOfDay } from '.';
import { knownDocuments, type DocumentReading } from './reading';

/** Why a paper is not in the file: its text is not fixed, or lacks something; it is another body's original; it is void; it is not for the reader. */
export type LeftOutBecause = 'notFixed' | 'lacks' | 'outside' | 'void' | 'withheld' | 'notFound';

export interface LeftOut extends DocumentKey {
  readonly why: LeftOutBecause;
  /** The fields that are missing. */
  readonly lacks: readonly Text[];
  /** Absent where the reader may not know of it. */
  readonly paper?: PaperOfDay;
}

export interface BundleCheck {
  readonly form: 'pdf' | 'zip';
  /** In the order in which they were asked for. */
  readonly ready: readonly PaperOfDay[];
  readonly leftOut: readonly LeftOut[];
}

/** One file of papers. */
export type Bundle = { readonly name: string } & ({ readonly form: 'pdf'; readonly bytes: Uint8Array } | { readonly form: 'zip'; readonly stream: AsyncIterable<Uint8Array> });

type Parts = Pick<App, 'accounts' | 'procedures' | 'calendars' | 'bodies' | 'reader' | 'documents' | 'renderer' | 'bundler' | 'world'>;
type WritingParts = Parts & Pick<App, 'partyCodes' | 'settings'>;

/** What is printed: a paper as it is, or as it goes to a party, with the code of that party. */
interface Sheet extends PaperOfDay {
  readonly to?: { readonly party: Party; readonly words: string };
}

/** What one file of these papers would hold, and what would be left out and why. Nothing is fixed by asking. */
export async function checkBundle(app: Parts, person: Person, keys: readonly DocumentKey[], wanted?: 'zip'): Promise<BundleCheck> {
  const ready: PaperOfDay[] = [];
  const leftOut: LeftOut[] = [];
  const known = new Map<string, { readonly file: Case; readonly documents: readonly DocumentReading[] } | undefined>();
  for (const key of keys) {
    if (!known.has(key.caseId)) known.set(key.caseId, await casePapers(app, person, key.caseId));
    const { file, documents } = known.get(key.caseId) ?? {};
    const document = documents?.find(({ place }) => place === key.place);
    if (!file || !document) {
      leftOut.push({ ...key, why: 'notFound', lacks: [] });
      continue;
    }
    const paper = { file, number: numberOf(file), document };
    const { why, lacks } = await hindrance(app, person, paper);
    if (why === undefined) ready.push(paper);
    else leftOut.push({ ...key, why, lacks, paper });
  }
  return { form: wanted ?? (app.bundler.printsPdf() ? 'pdf' : 'zip'), ready, leftOut };
}

async function casePapers(app: Parts, person: Person, id: Id<'case'>) {
  const file = await app.reader.findCase(id, scopeOf(person));
  return file && { file, documents: (await knownDocuments(app, person, file)).map(({ reading }) => reading) };
}

async function hindrance(app: Parts, person: Person, { file, document }: PaperOfDay): Promise<{ readonly why?: LeftOutBecause; readonly lacks: readonly Text[] }> {
  if (document.state === 'void') return { why: 'void', lacks: [] };
  if (document.outside) return { why: 'outside', lacks: [] };
  if (document.withheld) return { why: 'withheld', lacks: [] };
  if (isFixed(document.state)) return { lacks: [] };
  try {
    await readPaper(app, person, file, document.place);
    return { why: 'notFixed', lacks: [] };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'document.fieldMissing') throw error;
    return { why: 'lacks', lacks: (error.details.issues ?? []).map(({ words, field }) => words ?? { zh: field, en: field }) };
  }
}

const whyWords: Readonly<Record<LeftOutBecause, string>> = { notFixed: '未定稿', lacks: '缺少：', outside: '其他单位制发，以原件为准', void: '已作废', withheld: '无权查看', notFound: '无此文书' };

/**
 * One file of those of these papers that are fixed and that the person may read, a list at its head: PDF where there is
 * LibreOffice and it reads all of them, else an archive. What goes to parties is there once for each of them, with its code.
 * Every reading is logged as that of a single paper is.
 * Throws DomainError refused `bundle.empty`; tooMany `bundle.busy`.
 */
export async function writeBundle(app: WritingParts, person: Person, keys: readonly DocumentKey[], wanted?: 'zip'): Promise<Bundle> {
  const { form, ready, leftOut } = await checkBundle(app, person, keys, wanted);
  if (ready.length === 0) throw new DomainError('refused', 'bundle.empty', 'None of these papers can be printed now.', { refusal: { code: 'bundle.empty', missing: [], who: [], open: [] } });
  const today = legalDateOf(app.world.now());
  const sheets = (await Promise.all(ready.map((paper) => sheetsOf(app, person, paper)))).flat();
  const name = `文书 ${today} ${sheets.length}份`;
  const papers = papersIn(app, person, sheets, app.bundler.list({ title: `文书清单（${dateInNumerals(today)}）`, columns: ['序号', '文书', '文号', '案件', '备注'], rows: listed(sheets, leftOut) }));
  const pdf = form === 'pdf' ? await app.bundler.pdf(papers) : undefined;
  return pdf ? { name: `${name}.pdf`, form: 'pdf', bytes: pdf } : { name: `${name}.zip`, form: 'zip', stream: app.bundler.zip(papers) };
}

async function sheetsOf(app: WritingParts, person: Person, paper: PaperOfDay): Promise<readonly Sheet[]> {
  const { file, document } = paper;
  const parties = await partiesServed(app, person, file, document.place);
  const { choices, fields } = rulesOf(app, file.basis.procedure, file.basis.version).procedure.words.zh;
  return parties.length === 0 ? [paper] : parties.map((party) => {
    const alike = file.parties.filter(({ role }) => role === party.role);
    return { ...paper, to: { party, words: `${choices[party.role] ?? fields[party.role] ?? party.role}${alike.length > 1 ? String(alike.indexOf(party) + 1) : ''}` } };
  });
}

const listed = (ready: readonly Sheet[], leftOut: readonly LeftOut[]): string[][] => [
  ...ready.map(({ number, document, to }, at) => [String(at + 1), document.name.zh, document.number ?? '', number, to ? `送达件：${to.words}` : '']),
  ...leftOut.map(({ caseId, why, lacks, paper }) => ['未印', paper?.document.name.zh ?? '', paper?.document.number ?? '', paper?.number ?? caseId, `${whyWords[why]}${lacks.map(({ zh }) => zh).join('、')}`]),
];

/** Two bodies of one office may number alike: names are told apart by their place in the list, which sorts them too. */
function papersIn(app: WritingParts, person: Person, ready: readonly Sheet[], list: Uint8Array): readonly BundledPaper[] {
  const width = String(ready.length).length;
  const nameOf = ({ number, document, to }: Sheet, at: number): string => `${String(at + 1).padStart(width, '0')} ${document.number ?? number} ${document.name.zh}${to ? `（送达件 ${to.words}）` : ''}.docx`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  return [
    { name: `${'0'.repeat(width)} 文书清单.docx`, read: () => Promise.resolve(list) },
    ...ready.map((paper, at) => ({ name: nameOf(paper, at), read: async () => (await (paper.to ? readServedCopy(app, person, paper.file, paper.document.place, paper.to.party.id) : readPaper(app, person, paper.file, paper.document.place))).bytes })),
  ];
}
