import type { Id, Instant, LegalDate } from '../../domain/brand';
import type { DocumentLife, DocumentState, DocumentStep } from '../../domain/documentLife';
import type { MediaType } from '../../domain/evidence';
import type { BodyContact } from '../../domain/body';
import type { Text } from '../../domain/json';
import type { Table } from '../../domain/table';

/*
 * Documents (文书): what a kind of document needs, how it is rendered, and where its fixed bytes are kept. `src/documents`
 * renders, storage keeps; the application gathers the fields.
 */

/** How the items of a list stand, where it is not for their length to say: a line each, or one after the other. Without numbers. */
export type Joined = 'lines' | 'row';

/** Where a field comes from. The first source that gives something is taken. Paths are dotted. */
export type FieldSource =
  /** The document's own number (文号), its date, the name of the issuing body on that date. Nobody may supply these. */
  | { readonly of: 'number' }
  | { readonly of: 'date'; readonly as: 'numerals' | 'characters' }
  | { readonly of: 'issuer' }
  /** The name of the body that registered the case, or that handles it. */
  | { readonly of: 'office'; readonly office: 'hub' | 'handling' }
  /** The number that people say: 受理编号, 案号. */
  | { readonly of: 'caseNumber' }
  /**
   * Parties from the identity store: of the first of these roles that the case has, or of all. `addressed`: only the party
   * that the act names, where it names one.
   */
  | { readonly of: 'party'; readonly roles: readonly string[]; readonly field: PartyField; readonly addressed?: true; readonly all?: true; readonly joined?: Joined }
  /**
   * What the act was performed with, and what the case knows. Codes become words, dates and references are written out. `says`: a
   * wording of its own for a value; nothing for any other. `except`: codes of a list that are left out.
   */
  | { readonly of: 'input'; readonly path: string; readonly joined?: Joined; readonly says?: Readonly<Record<string, string>>; readonly except?: readonly string[] }
  | { readonly of: 'data'; readonly path: string; readonly joined?: Joined }
  /** The legal date of the newest act of these names, or a field of it, or a wording that holds because there is such an act. */
  | { readonly of: 'act'; readonly acts: readonly string[]; readonly path?: string; readonly says?: string; readonly joined?: Joined }
  /**
   * What each party of these roles said in its acts of these names, under its name where there are several. `silent`: what is
   * said of one who did nothing. Nothing at all where one did it on paper only: then it is typed.
   */
  | { readonly of: 'answers'; readonly acts: readonly string[]; readonly roles: readonly string[]; readonly path: string; readonly silent?: string }
  /** The number or the date of the newest document of that kind that is earlier, or came with the same act. */
  | { readonly of: 'document'; readonly template: string; readonly give: 'number' | 'date' }
  /** What the newest document of that kind says in that field, where it was issued here. */
  | { readonly of: 'wording'; readonly template: string; readonly field: string }
  /** Of an order of supervision: the case that it is about, and what is late there. */
  | { readonly of: 'supervised' }
  /** Whom the reader may ask, and where, as the directory has it for the issuing body. */
  | { readonly of: 'contact'; readonly give: keyof BodyContact }
  /** The person who performed the act, or asked for it where another one agreed. */
  | { readonly of: 'handler' }
  /**
   * Of the document that the act corrects (`about`): its name, its number, to whom it went; what is corrected, how it stands there, and
   * how it is right.
   */
  | { readonly of: 'original'; readonly give: 'name' | 'number' | 'addressee' | 'what' | 'from' | 'to' }
  /** The number of the void document of this kind to the same party, whose place this one takes. */
  | { readonly of: 'void' }
  /** Who has the case in hand on the date of the document: panel, officers. */
  | { readonly of: 'assignees'; readonly roles: readonly string[] }
  /** When a period is due: one that the act started, else the newest of the case. */
  | { readonly of: 'due'; readonly periods: readonly string[] }
  /** A fixed wording, where the case says nothing else. */
  | { readonly of: 'words'; readonly zh: string };

/** `particulars`: name and address, as parties are set out at the head of a decision. */
export type PartyField = 'name' | 'address' | 'telephone' | 'identityNumber' | 'particulars';

export interface DocumentField {
  readonly words: Text;
  /** Without it the document is not issued. */
  readonly required: boolean;
  readonly from: readonly FieldSource[];
}

/** One kind of document. `template` is the name under which acts ask for it, and of its file. */
export interface DocumentKind {
  readonly template: string;
  readonly name: Text;
  /** 正卷 or 副卷; a document is at least of this part, whatever its act says. */
  readonly part: 'main' | 'secondary';
  /** It is served on nobody: 送达回证, what the parties themselves take to the court. What is secondary never is. */
  readonly unserved?: true;
  readonly fields: Readonly<Record<string, DocumentField>>;
}

/** Values by the names of the fields; several lines are several paragraphs. */
export type FieldValues = Readonly<Record<string, string>>;

export interface Renderer {
  kind(template: string): DocumentKind | undefined;
  /**
   * The document as .docx: the same fields, template and code give the same bytes. `code` is printed at the head of the first
   * page, for machines to read.
   * Throws DomainError invalid `document.fieldMissing` with every required field that is missing, `document.fieldUnknown`,
   * `document.templateBroken`.
   */
  render(template: string, fields: FieldValues, code?: string): Uint8Array;
  /** The same with each missing field marked in its place (【待填：…】): for the desk, never to be issued. */
  draft(template: string, fields: FieldValues): Uint8Array;
  /** A document as it goes to one party: with a last page that says how the party reaches its page. The document itself stays as it is. */
  servedCopy(document: Uint8Array, slip: Slip): Uint8Array;
  /** That page alone, for a party to whom no document has gone. */
  slip(slip: Slip): Uint8Array;
}

/** 网上办理告知单: the last page of what goes to one party. */
export interface Slip {
  readonly heading: string;
  readonly before: readonly string[];
  /** As it is read: the code, in large letters. */
  readonly code: string;
  /** What the QR code says; absent where parties have no address to go to. */
  readonly link?: string;
  readonly after: readonly string[];
}

/** A document of a case: `place` is 1 for the first of `Case.documents`. */
export interface DocumentKey {
  readonly caseId: Id<'case'>;
  readonly place: number;
}

/** What a document says, fixed: the file is made of it, and of nothing else. */
export interface DocumentWords extends DocumentKey {
  readonly fields: FieldValues;
  /** Parts of the file of which something stands in the text: who may not see all of them may not read it. */
  readonly needs: readonly string[];
  readonly account: string;
  readonly at: Instant;
}

/** A document of ours whose text is fixed and which is not void; `fields`: what it says, where it was issued with its act. */
export interface IssuedText {
  readonly place: number;
  readonly fields: FieldValues;
  readonly needs: readonly string[];
}

/** The fixed text of a document. */
export interface DocumentFile extends DocumentKey {
  /** `sha256:` and hex, of the bytes. */
  readonly hash: string;
  /** Parts of the file of which something stands in the text: who may not see all of them may not read it. */
  readonly needs: readonly string[];
  readonly bytes: Uint8Array;
  readonly account: string;
  readonly at: Instant;
}

export interface DocumentStepTaken {
  readonly step: DocumentStep;
  /** Its date in law. */
  readonly on: LegalDate;
  readonly at: Instant;
  readonly account: string;
  readonly reason?: string;
  /** `sealed`: the scan that shows it, confirmed by this step. Of another body's document: the scan of the original. */
  readonly scan?: string;
}

/** What is known of a document beside the case itself. */
export interface DocumentRecord extends DocumentKey {
  /** The body that issued it. */
  readonly body: string;
  /** It came from a body that is not here: its paper is the original, none is rendered. */
  readonly outside: boolean;
  readonly state: DocumentState;
  readonly steps: readonly DocumentStepTaken[];
  /** Its text is fixed. `hash`: of the file, once it is made. */
  readonly fixed?: { readonly hash?: string; readonly needs: readonly string[]; readonly account: string; readonly at: Instant };
  readonly scans: readonly DocumentScan[];
}

export interface DocumentStore {
  /** The documents of a case, by place. */
  ofCase(id: Id<'case'>): Promise<readonly DocumentRecord[]>;
  file(key: DocumentKey): Promise<DocumentFile | undefined>;
  /** What a document says that was issued with its act. */
  words(key: DocumentKey): Promise<DocumentWords | undefined>;
  /** Keeps the file that was made of the words of a document; the first one stays. */
  print(file: DocumentFile): Promise<DocumentFile>;
  /** Documents whose words are fixed and whose file is still to be made, of the oldest cases first. */
  toPrint(limit: number): Promise<readonly DocumentKey[]>;
  /**
   * Keeps the text and takes the step `numbered`. The first text stays: a second call answers with what is kept.
   * Throws DomainError refused `document.stepNotOpen` for a void document.
   */
  fix(file: DocumentFile, on: LegalDate): Promise<DocumentFile>;
  /** Takes a step. Throws DomainError refused `document.stepNotOpen`, notFound `document.notFound`. */
  take(key: DocumentKey, step: DocumentStepTaken, life: DocumentLife): Promise<void>;
  /** Binds a scan to a document; one that is bound stays as it is. Throws DomainError notFound `document.notFound`. */
  bind(key: DocumentKey, scan: DocumentScan): Promise<void>;
  /** Documents of that legal date which these bodies issued, in the order of entry. */
  issuedOn(date: LegalDate, bodies: readonly string[], limit: number): Promise<readonly DocumentKey[]>;
  /** Documents of these bodies since that date whose act is recorded and whose text nobody has fixed, oldest first; void ones are none. */
  unissued(since: LegalDate, bodies: readonly string[], limit: number): Promise<readonly DocumentKey[]>;
  /** Documents of these bodies since that date whose text is fixed and which are neither served, filed nor void, oldest first. */
  unserved(since: LegalDate, bodies: readonly string[], limit: number): Promise<readonly DocumentKey[]>;
}

/** A paper as a file, read when its turn comes. */
export interface BundledPaper {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Puts papers into one file. */
export interface Bundler {
  /** Is there a LibreOffice that makes PDFs? */
  printsPdf(): boolean;
  /** A list of papers (文书清单) as .docx. */
  list(table: Table): Uint8Array;
  /**
   * One PDF in this order; each paper begins on a sheet of its own, also when both sides are printed. Undefined where there is
   * no LibreOffice or it cannot read one of them. Throws DomainError tooMany `bundle.busy`.
   */
  pdf(papers: readonly BundledPaper[]): Promise<Uint8Array | undefined>;
  /** An archive, written while it is read. */
  zip(papers: readonly BundledPaper[]): AsyncIterable<Uint8Array>;
}

/** By what a scan was known to be of a document: the code printed on it, its text, or the number that a clerk read on it. */
export type BoundBy = 'code' | 'text' | 'number';
/** Whether its text could be held against the fixed one: it is the same; it is a picture; no program here reads it; it cannot be read. */
export type Compared = 'same' | 'picture' | 'noProgram' | 'unreadable';

/** Whether a digital signature stands in the file: there is none; there is one, and its validity was not checked; there is one, and something was added to the file behind it. */
export type SignatureInFile = 'none' | 'unchecked' | 'appended';

/** The stamped or electronically sealed paper (加盖印章的扫描件、电子签章件) of a document: evidence of the case, kept as it came. */
export interface DocumentScan {
  readonly evidence: string;
  readonly boundBy: BoundBy;
  readonly compared: Compared;
  /** Absent: bound by a program before this one, which did not look. */
  readonly signature?: SignatureInFile;
  readonly account: string;
  readonly at: Instant;
}

/** What programs read of a file. */
export interface FileReader {
  /** Its text, pages apart by form feeds; or why there is none. */
  textOf(mediaType: MediaType, bytes: Uint8Array): Promise<{ readonly text: string } | { readonly unread: Exclude<Compared, 'same'> }>;
  /** What the codes on its first page say; none where no program here reads them. */
  codesIn(mediaType: MediaType, bytes: Uint8Array): Promise<readonly string[]>;
}
