import { z } from 'zod';
import { addresses, type Address } from './addresses';
import {
  accountLogAnswer, accountLogQuery, accountParams, accountRequest, accountsAnswer, account as accountAnswer, begunAnswer, calendarAnswer, directoryAnswer, directoryChangeAnswer, directoryLoadedAnswer, directoryPreviewRequest, directoryRequest, foreseenAnswer, headRequest, movedAnswer, movedQuery, nothingRequest,
  openedAccountAnswer, reconciliationRequest, rolesRequest,
} from './administration';
import { actRequest, caseRequest, caseView, historyAnswer, opened, performed } from './case';
import { bodiesAnswer, proceduresAnswer } from './catalogue';
import { pathAnswer, procedureAnswer, procedureParams, procedureQuery } from './diagram';
import { bundleAnswer, bundleQuery, documentAnswer, documentParams, documentsAnswer, fixRequest, papersAnswer, papersQuery, stepRequest } from './documents';
import { bindRequest, evidenceAnswer, evidenceParams, evidencesAnswer, uploadFields } from './evidence';
import { deskAnswer, deskRequest, noteAnswer, noteParams, noteRequest, notesAnswer, presenceAnswer } from './desk';
import { clocksAnswer, confirmedAnswer, yearAnswer, yearRequest } from './operations';
import { caseId, object } from './fields';
import { againRequest, deliveriesAnswer, deliveriesQuery, deliveryEventsAnswer, deliveryParams, inboxAnswer, inboxQuery, noticeSettings, readRequest, unreadAnswer } from './inbox';
import { adviceAnswer, adviceQuery, draftAnswer, draftParams, draftRequest } from './intake';
import { dueAnswer, dueQuery } from './legalTime';
import { casesAnswer, casesQuery, todayAnswer, worklistQuery } from './lists';
import { figuresAnswer, figuresQuery, figuresTableQuery, pressingAnswer, pressingQuery, stallsAnswer, stallsQuery } from './supervision';
import { peopleAnswer, peopleQuery } from './people';
import { broughtAnswer, copyParams, entryAnswer, entryRequest, partiesOnlineAnswer, partyActRequest, partyPageAnswer, partyParams, submissionReceipt } from './party';
import { receiptAnswer, receiptCheckAnswer, receiptCheckRequest } from './receipt';
import { activationAnswer, activationRequest, versionParams, versionsAnswer } from './versions';
import { packageAnswer, packageParams, packageRequest, packagesAnswer } from './packages';
import { packAnswer, packParams } from './packs';
import { ownPasswordRequest, queryAnswer, queryRequest, sessionAnswer, signInRequest } from './session';

/** One way into the system. The server carries out this table; OpenAPI is built from it. */
export interface Endpoint extends Address {
  /** Answered also to whoever must first replace the password that was made for them. */
  readonly beforeOwnPassword?: true;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** It needs an `Idempotency-Key`. */
  readonly idempotent?: true;
  /** The body is a form with one file, called `file`, and these fields. */
  readonly upload?: true;
  /** By status; `undefined`: no content. */
  readonly answers: Readonly<Record<number, z.ZodType | undefined>>;
  /** What the first answer is, where it is not JSON. */
  readonly media?: string;
  /** Statuses of the problems that are its own, beside those that every endpoint may give. */
  readonly problems?: readonly number[];
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const params = z.strictObject({ id: caseId });
const flag = z.enum(['0', '1', 'true', 'false']);
const health = z.strictObject({ status: z.enum(['ok', 'unavailable']), checks: z.record(z.string(), object).optional() });

export const endpoints = {
  performAct: { ...addresses.performAct, summary: 'Record an act that has happened. 办理', params, body: actRequest, idempotent: true, answers: { 200: z.union([caseView, performed]) }, problems: [404, 409, 412, 422] },
  openCase: { ...addresses.openCase, summary: 'Open a case with its first act. 登记', body: caseRequest, idempotent: true, answers: { 201: opened }, problems: [409, 422] },
  readCase: {
    ...addresses.readCase, summary: 'A case: its visible parts, deadlines, and what may be done. 案件', params,
    query: z.strictObject({ explain: flag.optional().describe('1: with the explanation of each deadline, day by day') }), answers: { 200: caseView, 304: undefined }, problems: [404],
  },
  readHistory: { ...addresses.readHistory, summary: 'Every fact of a case, chained; content of other parts is withheld. 案件历史', params, answers: { 200: historyAnswer, 304: undefined }, problems: [404] },
  listCases: { ...addresses.listCases, summary: 'Cases of your body, newest first. 案件列表', query: casesQuery, answers: { 200: casesAnswer } },
  readWorklist: { ...addresses.readWorklist, summary: 'Cases whose move it is yours, by legal risk. 待办', query: worklistQuery, answers: { 200: casesAnswer } },
  listDocuments: { ...addresses.listDocuments, summary: 'Documents of a case, of the parts that you see. 案件文书', params, answers: { 200: documentsAnswer }, problems: [404] },
  readDocument: {
    ...addresses.readDocument, summary: 'The text of a document as .docx: the fixed one, else as the case gives it now. 文书下载', params: documentParams,
    query: z.strictObject({ draft: flag.optional().describe('1: what is missing is marked in its place') }), answers: { 200: z.string() }, media: DOCX, problems: [404, 409],
  },
  fixDocument: { ...addresses.fixDocument, summary: 'Fix the text of a document and keep it. 定稿', params: documentParams, body: fixRequest, answers: { 200: documentAnswer }, problems: [404, 409] },
  stepDocument: { ...addresses.stepDocument, summary: 'A step in the life of a document. 审核、签发、用印、送达、归档、作废', params: documentParams, body: stepRequest, answers: { 200: documentAnswer }, problems: [404, 409] },
  bindScan: { ...addresses.bindScan, summary: 'Bind a stamped scan or sealed file to its document; the step sealed confirms it. 关联用印扫描件', params: documentParams, body: bindRequest, answers: { 200: documentAnswer }, problems: [404, 409] },
  keepEvidence: { ...addresses.keepEvidence, summary: 'Keep a file with a case: PDF, JPEG, PNG, TIFF, OFD, .docx, .xlsx, known by its content. 上传证据材料、扫描件', params, body: uploadFields, upload: true, answers: { 201: evidenceAnswer }, problems: [404, 409] },
  listEvidence: { ...addresses.listEvidence, summary: 'Files of a case, of the parts that you see. 证据材料', params, answers: { 200: evidencesAnswer }, problems: [404] },
  readEvidence: { ...addresses.readEvidence, summary: 'A file as it came. 证据材料下载', params: evidenceParams, answers: { 200: z.string() }, media: 'application/octet-stream', problems: [404] },
  readReceipt: { ...addresses.readReceipt, summary: 'The receipt of a handover: each step, each body’s periods, hash and signature; the same for both sides. 移送回执', params, answers: { 200: receiptAnswer }, problems: [404] },
  readReceiptPaper: { ...addresses.readReceiptPaper, summary: 'The same to print, as .docx. 移送回执（打印）', params, answers: { 200: z.string() }, media: DOCX, problems: [404] },
  checkReceipt: { ...addresses.checkReceipt, summary: 'Is a receipt that was kept genuine: its hash, its signature, and the history where you have the case. 核验移送回执', body: receiptCheckRequest, answers: { 200: receiptCheckAnswer } },
  buildPackage: { ...addresses.buildPackage, summary: 'Build the package of a case for a body and keep it; the act of sending names its hash. 制作移送包', params, body: packageRequest, answers: { 201: packageAnswer }, problems: [404, 409] },
  listPackages: { ...addresses.listPackages, summary: 'Packages of a case that you may fetch, newest first. 移送包', params, answers: { 200: packagesAnswer }, problems: [404] },
  readPackage: { ...addresses.readPackage, summary: 'The archive of a package; a receiver has it from its receipt on. 下载移送包', params: packageParams, answers: { 200: z.string() }, media: 'application/zip', problems: [404] },
  readPack: { ...addresses.readPack, summary: 'What a body that sits in a consultation may see of it: to print its pack. 会商材料（分单位脱敏）', params: packParams, answers: { 200: packAnswer }, problems: [404] },
  listPapers: { ...addresses.listPapers, summary: 'Documents that your body issued on a day. 当日文书', query: papersQuery, answers: { 200: papersAnswer } },
  checkBundle: { ...addresses.checkBundle, summary: 'What one file of these papers would hold, what is left out, and why. 合并打印检查', query: bundleQuery, answers: { 200: bundleAnswer } },
  readBundle: {
    ...addresses.readBundle, summary: 'These papers as one file with a list at its head: PDF where there is LibreOffice, else a zip of .docx. 合并打印下载', query: bundleQuery, answers: { 200: z.string() },
    media: 'application/octet-stream', problems: [409, 429],
  },
  readToday: { ...addresses.readToday, summary: 'Your day: clocks that have run out, end today or within three working days; how much waits where. 今日', answers: { 200: todayAnswer } },
  readFigures: { ...addresses.readFigures, summary: 'Received, open, closed, rates, medians, for supervision and heads. 办案效率', query: figuresQuery, answers: { 200: figuresAnswer } },
  figuresAsCsv: { ...addresses.figuresAsCsv, summary: 'The same as CSV. 办案效率（CSV）', query: figuresTableQuery, answers: { 200: z.string() }, media: 'text/csv' },
  figuresAsXlsx: { ...addresses.figuresAsXlsx, summary: 'The same as XLSX. 办案效率（Excel）', query: figuresTableQuery, answers: { 200: z.string() }, media: XLSX },
  readStalls: { ...addresses.readStalls, summary: 'Where the time goes, by body and cause. 滞留分析', query: stallsQuery, answers: { 200: stallsAnswer } },
  readPressing: { ...addresses.readPressing, summary: 'Who is late and who will be. 临期超期', query: pressingQuery, answers: { 200: pressingAnswer } },
  readInbox: { ...addresses.readInbox, summary: 'Your own notices, newest first. 站内信', query: inboxQuery, answers: { 200: inboxAnswer } },
  markInbox: { ...addresses.markInbox, summary: 'Mark a notice as read, or it and all before it. 标为已读', body: readRequest, answers: { 200: unreadAnswer } },
  streamInbox: {
    ...addresses.streamInbox, summary: 'Your notices as they come: server-sent events `notice` (an item of the inbox) and `unread`; goes on after Last-Event-ID. 站内信推送',
    answers: { 200: z.string() }, media: 'text/event-stream',
  },
  readNoticeSettings: { ...addresses.readNoticeSettings, summary: 'How you want to be told. 通知方式', answers: { 200: noticeSettings } },
  keepNoticeSettings: { ...addresses.keepNoticeSettings, summary: 'Change how you want to be told. 修改通知方式', body: noticeSettings, answers: { 200: noticeSettings } },
  listDeliveries: { ...addresses.listDeliveries, summary: 'What was sent, what waits, what failed; for system administrators. 投递记录', query: deliveriesQuery, answers: { 200: deliveriesAnswer } },
  readDelivery: { ...addresses.readDelivery, summary: 'What happened to one delivery. 投递经过', params: deliveryParams, answers: { 200: deliveryEventsAnswer } },
  sendAgain: { ...addresses.sendAgain, summary: 'Send a delivery again. 再次发送', params: deliveryParams, body: againRequest, answers: { 204: undefined }, problems: [409] },
  addressAgain: { ...addresses.addressAgain, summary: 'Address a notice again that reached nobody. 重新投递', params: deliveryParams, body: againRequest, answers: { 204: undefined }, problems: [409] },
  readClocks: { ...addresses.readClocks, summary: 'How the clocks run: what is due and not rung, the queue, the clock of the server. For administrators. 期限运行状况', answers: { 200: clocksAnswer } },
  confirmClock: { ...addresses.confirmClock, summary: 'Confirm that the clock of the server is right; deadlines ring again. 确认时钟', body: z.strictObject({}), answers: { 200: confirmedAnswer } },
  loadYear: { ...addresses.loadYear, summary: "Load a year's days off, or amend it: open deadlines are computed anew, those that move are listed. For system administrators. 载入或修改年度放假安排", body: yearRequest, answers: { 200: yearAnswer }, problems: [409] },
  foreseeYear: { ...addresses.foreseeYear, summary: 'What loading a year would move; nothing is changed. For system administrators. 预览年度放假安排的影响', body: yearRequest, answers: { 200: foreseenAnswer } },
  readCalendar: { ...addresses.readCalendar, summary: 'The loaded years with their sources, and who loaded them. For administrators and supervision. 年度放假安排', answers: { 200: calendarAnswer } },
  readMovedDates: { ...addresses.readMovedDates, summary: 'Due dates that loaded years moved, and who was told; newest first. For administrators. 届满日变动', query: movedQuery, answers: { 200: movedAnswer } },
  beginReconciliation: { ...addresses.beginReconciliation, summary: 'Begin a reconciliation of cases, deadlines and alarms with the facts; the clocks show how it ended. For system administrators. 开始期限核对', body: reconciliationRequest, answers: { 202: begunAnswer }, problems: [409] },
  listAccounts: { ...addresses.listAccounts, summary: 'All accounts, without passwords. For security and audit administrators. 账号', answers: { 200: accountsAnswer } },
  openAccount: { ...addresses.openAccount, summary: 'Add an account; its first password is shown once. For security administrators. 新增账号', body: accountRequest, answers: { 201: openedAccountAnswer }, problems: [409] },
  giveRoles: { ...addresses.giveRoles, summary: 'Give an account other roles. For security administrators. 调整角色', params: accountParams, body: rolesRequest, answers: { 200: accountAnswer }, problems: [404] },
  endAccount: { ...addresses.endAccount, summary: 'Disable an account; its sessions end. For security administrators. 停用账号', params: accountParams, body: nothingRequest, answers: { 200: accountAnswer }, problems: [404] },
  renewPassword: { ...addresses.renewPassword, summary: 'A new password, shown once; a disabled account may sign in again. For security administrators. 重置密码', params: accountParams, body: nothingRequest, answers: { 200: openedAccountAnswer }, problems: [404] },
  readAccountLog: { ...addresses.readAccountLog, summary: 'What was changed in accounts and by whom. For security and audit administrators. 账号变更记录', query: accountLogQuery, answers: { 200: accountLogAnswer } },
  readDirectory: { ...addresses.readDirectory, summary: 'The whole directory of bodies: names by date, heads, delivery, districts. For administrators and supervision. 机构名录', answers: { 200: directoryAnswer } },
  readDirectoryFile: { ...addresses.readDirectoryFile, summary: 'The directory of bodies in the form of its file, to be changed and loaded. For administrators and supervision. 下载机构名录', answers: { 200: z.unknown() } },
  foreseeDirectory: { ...addresses.foreseeDirectory, summary: 'What loading a directory would change; nothing is written. For system administrators. 预览机构名录的变动', body: directoryPreviewRequest, answers: { 200: directoryChangeAnswer } },
  loadDirectory: { ...addresses.loadDirectory, summary: 'Load a directory of bodies; no body is ever left out. For system administrators. 载入机构名录', body: directoryRequest, answers: { 200: directoryLoadedAnswer }, problems: [409] },
  recordHead: { ...addresses.recordHead, summary: 'Record who leads a body or presides over it, by which paper. For system administrators. 登记负责人任命', body: headRequest, answers: { 200: directoryLoadedAnswer }, problems: [409] },
  readVersions: { ...addresses.readVersions, summary: 'Versions of every procedure: content hash, which takes new cases since when, the model check, the last rehearsal, how many cases go by it, and what stands against activating it. For supervision and administrators. 程序版本', answers: { 200: versionsAnswer } },
  activateVersion: { ...addresses.activateVersion, summary: 'Have a version take new cases from a legal date on; refused without the model check and the rehearsal of its exact content. For supervision and system administrators. 启用程序版本', params: versionParams, body: activationRequest, answers: { 200: activationAnswer }, problems: [404, 409] },
  readProcedures: { ...addresses.readProcedures, summary: 'Procedures: acts with their forms, periods with their articles. 程序', answers: { 200: proceduresAnswer } },
  readProcedure: { ...addresses.readProcedure, summary: 'A procedure as a picture: states, ways, clocks, words. 流程图', params: procedureParams, query: procedureQuery, answers: { 200: procedureAnswer }, problems: [404] },
  readPath: { ...addresses.readPath, summary: 'The way that a case has gone through its procedure. 办理轨迹', params, answers: { 200: pathAnswer }, problems: [404] },
  readAdvice: { ...addresses.readAdvice, summary: 'While a call is taken: can the number be one, which kind, which body, and why. 登记提示', query: adviceQuery, answers: { 200: adviceAnswer } },
  readDraft: { ...addresses.readDraft, summary: 'What you typed into a form and did not send. 草稿', params: draftParams, answers: { 200: draftAnswer } },
  saveDraft: { ...addresses.saveDraft, summary: 'Keep what is typed, for a day. 保存草稿', params: draftParams, body: draftRequest, answers: { 204: undefined } },
  dropDraft: { ...addresses.dropDraft, summary: 'Forget what was typed. 删除草稿', params: draftParams, answers: { 204: undefined } },
  readNotes: { ...addresses.readNotes, summary: 'Internal notes of your body on a case: no facts of the law, in no package. 内部备注', params, answers: { 200: notesAnswer }, problems: [404] },
  keepNote: { ...addresses.keepNote, summary: 'Write a note under an id that you choose, or change yours within a quarter of an hour. 写内部备注', params: noteParams, body: noteRequest, answers: { 200: noteAnswer }, problems: [404, 409] },
  removeNote: { ...addresses.removeNote, summary: 'Remove your own note within a quarter of an hour. 删除内部备注', params: noteParams, answers: { 204: undefined }, problems: [404, 409] },
  tellPresence: { ...addresses.tellPresence, summary: 'You have the case open; who else has, and its revision. Say it again within 50 seconds. 正在查看', params, body: z.strictObject({}), answers: { 200: presenceAnswer }, problems: [404] },
  endPresence: { ...addresses.endPresence, summary: 'You have closed the case. 离开案件', params, answers: { 204: undefined }, problems: [404] },
  readDesk: { ...addresses.readDesk, summary: 'What you set up for yourself: saved filters, tours seen. 个人设置', answers: { 200: deskAnswer } },
  keepDesk: { ...addresses.keepDesk, summary: 'Change it; what is not given stays. 保存个人设置', body: deskRequest, answers: { 200: deskAnswer } },
  readPeople: { ...addresses.readPeople, summary: 'Who works at a body: whom a form can name. 人员', query: peopleQuery, answers: { 200: peopleAnswer } },
  readBodies: { ...addresses.readBodies, summary: 'The directory of bodies as of today. 机构', answers: { 200: bodiesAnswer } },
  readSession: { ...addresses.readSession, beforeOwnPassword: true, summary: 'Who is signed in.', answers: { 200: sessionAnswer } },
  signIn: { ...addresses.signIn, summary: 'Sign in. 登录', body: signInRequest, answers: { 200: sessionAnswer }, problems: [401] },
  signOut: { ...addresses.signOut, beforeOwnPassword: true, summary: 'Sign out. 退出', answers: { 204: undefined } },
  changeOwnPassword: { ...addresses.changeOwnPassword, beforeOwnPassword: true, summary: 'Another password of your own; every other session ends, and this one goes on with a new cookie and token. 修改本人密码', body: ownPasswordRequest, answers: { 200: sessionAnswer }, problems: [429] },
  queryByCode: { ...addresses.queryByCode, summary: 'For a caller without an account: state and next step, by number and query code. 凭查询码查询', body: queryRequest, answers: { 200: queryAnswer }, problems: [404] },
  enterPartyPage: { ...addresses.enterPartyPage, summary: 'For a party without an account: by the code of the letter, or by number and query code. 凭当事人码或者编号和查询码进入', body: entryRequest, answers: { 200: entryAnswer }, problems: [403, 404] },
  readPartyPage: { ...addresses.readPartyPage, summary: 'What is asked of the party, until when and why, what it may do. 当事人网页', answers: { 200: partyPageAnswer } },
  performPartyAct: { ...addresses.performPartyAct, summary: 'Answer, state, consent: a fact of the party itself, received now. 当事人提交', body: partyActRequest, idempotent: true, answers: { 200: submissionReceipt }, problems: [403, 409, 422] },
  bringFile: { ...addresses.bringFile, summary: 'A file to go with it: kept as it is, never run. 当事人上传材料', body: z.strictObject({}), upload: true, answers: { 201: broughtAnswer }, problems: [409] },
  readPartiesOnline: { ...addresses.readPartiesOnline, summary: 'Codes that were printed for the parties, letters to them, what came in by their pages. 当事人网上办理情况', params, answers: { 200: partiesOnlineAnswer }, problems: [404] },
  readServedCopy: { ...addresses.readServedCopy, summary: 'A document as it goes to one party, with the code of its page. 送达件', params: copyParams, answers: { 200: z.string() }, media: DOCX, problems: [404, 409] },
  readPartySlip: { ...addresses.readPartySlip, summary: 'The code of a party without a letter, to print and give. 网上办理告知单', params: partyParams, answers: { 200: z.string() }, media: DOCX, problems: [404] },
  readProofForm: { ...addresses.readProofForm, summary: 'The form of proof of service that goes with a document to one party. 送达回证', params: copyParams, answers: { 200: z.string() }, media: DOCX, problems: [404, 409] },
  revokePartyCode: { ...addresses.revokePartyCode, summary: 'End the code of a party. 停用当事人码', params: partyParams, body: z.strictObject({}), answers: { 204: undefined }, problems: [404] },
  reckonDue: { ...addresses.reckonDue, summary: 'When is it due, and why. 期限计算', query: dueQuery, answers: { 200: dueAnswer } },
  readOpenApi: { ...addresses.readOpenApi, summary: 'This document.', answers: { 200: object } },
  readHealth: { ...addresses.readHealth, summary: 'The process answers.', answers: { 200: health } },
  readReadiness: { ...addresses.readReadiness, summary: 'Storage and the sweep can be trusted; if not, why.', answers: { 200: health, 503: health } },
} as const satisfies Readonly<Record<keyof typeof addresses, Endpoint>>;

export type EndpointName = keyof typeof endpoints;

type Of<Name extends EndpointName, Key extends 'params' | 'query' | 'body'> = (typeof endpoints)[Name] extends { readonly [K in Key]: infer Schema extends z.ZodType } ? z.output<Schema> : undefined;
export type ParamsOf<Name extends EndpointName> = Of<Name, 'params'>;
export type QueryOf<Name extends EndpointName> = Of<Name, 'query'>;
export type BodyOf<Name extends EndpointName> = Of<Name, 'body'>;
