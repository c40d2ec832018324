import { DomainError } from '../domain/errors';
import { mayOperate, type Person } from '../policies';
import type { App } from './app';
import type { Paging } from './listCases';
import type { Page } from './ports';
import type { Channel, DeliveryEvent, DeliveryState, LoggedDelivery, LoggedNotice } from './ports/notices';

type Parts = Pick<App, 'notices' | 'accounts' | 'world'>;

/** A line of the log as the operations see it: to which login it goes, or that it goes to a party; nothing of the case. */
export interface OperatedDelivery extends Omit<LoggedDelivery, 'fact' | 'recipient'> {
  /** A login; absent for a party. */
  readonly login?: string;
}

function checkOperates(person: Person): void {
  const may = mayOperate(person);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'This is for who keeps the system running.', { refusal: may.refusal });
}

/** Deliveries, newest first, and with the first page what reached nobody or waits to be addressed. Throws DomainError forbidden `role.missing`. */
export async function readDeliveries(
  { notices, accounts }: Parts, person: Person, filter: { readonly state?: DeliveryState; readonly channel?: Channel }, paging: Paging,
): Promise<Page<OperatedDelivery> & { readonly unaddressed: readonly Omit<LoggedNotice, 'fact'>[] }> {
  checkOperates(person);
  const page = await notices.deliveries(filter, paging);
  const logins = new Map((await accounts.list()).map(({ id, login }) => [id, login]));
  const unaddressed = paging.cursor === undefined ? await notices.unaddressed(paging.limit) : [];
  return {
    ...page,
    items: page.items.map(({ fact: _case, recipient, ...delivery }) => ({ ...delivery, ...(logins.has(recipient) ? { login: logins.get(recipient) } : {}) })),
    unaddressed: unaddressed.map(({ fact: _case, ...notice }) => notice),
  };
}

/** What happened to one delivery. Throws DomainError forbidden, notFound `delivery.notFound`. */
export async function readDeliveryEvents({ notices }: Parts, person: Person, id: number): Promise<readonly DeliveryEvent[]> {
  checkOperates(person);
  return notices.events(id);
}

/** 再次发送: a delivery that failed or was delivered goes out once more, or a row that reached nobody is addressed anew. Written down with the account. */
export async function sendAgain({ notices, world }: Parts, person: Person, of: 'delivery' | 'outbox', id: number): Promise<void> {
  checkOperates(person);
  await again({ notices, world }, of, id, person.account);
}

/** The same by whoever runs the program: `by` is the name that is written down. Throws DomainError refused `delivery.notToBeSentAgain`. */
export async function again({ notices, world }: Pick<Parts, 'notices' | 'world'>, of: 'delivery' | 'outbox', id: number, by: string): Promise<void> {
  const done = of === 'delivery' ? await notices.sendAgain(id, by, world.now()) : await notices.addressAgain(id, by, world.now());
  if (!done) throw new DomainError('refused', 'delivery.notToBeSentAgain', 'There is no such delivery, or it waits to be sent anyway.');
}
