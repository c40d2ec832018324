import { AccountEntity } from './account';
import { CalendarEntity } from './calendar';
import { SessionEntity } from './session';

/** Tables that are read and written seldom, through TypeORM's query builder. Acts and lists are hand-written SQL. */
export const entities = [AccountEntity, CalendarEntity, SessionEntity];
