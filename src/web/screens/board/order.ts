import { useSessions } from '../../api/session';

const ISSUERS: readonly string[] = ['supervisor', 'secretary'];

/** Whether the reader may issue supervision orders; the server decides. */
export function useIssuesOrders(): boolean {
  const { account } = useSessions();
  return account?.roles.some((role) => ISSUERS.includes(role)) ?? false;
}

/** Where an order is filled in; the form begins with what is known. */
export const orderAddress = (begin: { readonly case?: string; readonly to?: string }): string =>
  `/open?${new URLSearchParams({ procedure: 'supervision-order', act: 'order.issued', ...(begin.case === undefined ? {} : { subject: 'case' }), ...begin }).toString()}`;
