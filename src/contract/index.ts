export { endpoints, type BodyOf, type Endpoint, type EndpointName, type ParamsOf, type QueryOf } from './endpoints';
export { openApiDocument } from './openapi';
export { problem, type Problem, type RefusalProblem } from './problem';
export type { QueryAnswer, SessionAnswer } from './session';
export type { ActEntry, BodiesAnswer, ProceduresAnswer } from './catalogue';
export type { CaseAnswer, DeadlineAnswer, HistoryAnswer, OpenedAnswer, PerformedAnswer } from './case';
export type { FigureLineAnswer, FiguresAnswer, PressingAnswer, StallsAnswer } from './supervision';
export type { DocumentAnswer, PapersAnswer } from './documents';
export type { CaseRowAnswer, CasesAnswer, CasesQuery } from './lists';
