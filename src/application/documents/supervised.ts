import type { Id, Instant, LegalDate } from '../../domain/brand';
import { addDays, legalDateOf, workingDaysBetween } from '../../domain/calendar';
import type { Case, Deadline } from '../../domain/case';
import { dateInNumerals } from '../../domain/text';
import { bindingOf, periodOf, presses, type Rules } from '../../engine';
import { rulesOf, type App } from '../app';
import { caseNumberOf, numberOf } from '../caseReading';
import type { DocumentKind } from '../ports/documents';

/*
 * 督办案件: what an order says of the case that it is about, so that the body knows it by its number and knows what is late. No name
 * stands in it.
 */

type Parts = Pick<App, 'procedures' | 'calendars' | 'bodies'>;

const supervises = (kind: DocumentKind): boolean => Object.values(kind.fields).some(({ from }) => from.some(({ of }) => of === 'supervised'));

/** Undefined where the paper says nothing of a case, or the order names none. `at`: when the order is entered; `on`: its date. */
export async function supervisedBy(app: Parts, kind: DocumentKind, order: Case, at: { readonly at: Instant; readonly on: LegalDate }, find: (id: Id<'case'>) => Promise<Case | undefined>): Promise<string | undefined> {
  const about = order.data['case'];
  if (!supervises(kind) || typeof about !== 'string') return undefined;
  const file = await find(about as Id<'case'>);
  if (!file) return undefined;
  const rules = rulesOf(app, file.basis.procedure, file.basis.version);
  const [number, earlier] = [caseNumberOf(file), numberOf(file)];
  const offices = app.bodies.offices(order.handling);
  // What another body owes is no affair of the one that is asked.
  const late = bindingOf(rules.procedure, file).filter((deadline) => offices.includes(deadline.body) && isOver(rules, file, deadline, at.at));
  const told = late.length === 0 ? ['目前没有属于你单位的逾期期限'] : late.map((deadline) => lateness(rules, deadline, at.on));
  return `${rules.procedure.words.zh.title}，编号${number}${earlier === number ? '' : `（受理编号${earlier}）`}；${told.join('；')}。`;
}

/** Also one that nobody has rung yet. */
const isOver = ({ procedure }: Rules, file: Case, deadline: Deadline, now: Instant): boolean => deadline.status !== 'paused' && deadline.ringsAt <= now && presses(procedure, file, deadline);

function lateness({ procedure, calendar }: Rules, deadline: Deadline, on: LegalDate): string {
  const due = deadline.due.includes('T') ? legalDateOf(deadline.due as Instant) : (deadline.due as LegalDate);
  const name = periodOf(procedure, deadline).name.zh;
  return `${name}，期限${dateInNumerals(due)}届满，自${dateInNumerals(addDays(due, 1))}起逾期，至${dateInNumerals(on)}已逾期${workingDaysBetween(calendar, due, on)}个工作日`;
}
