import { useMemo } from 'react';
import { readAhead, useRead } from '../../api/queries';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema, and the field that it is of. */
interface Place {
  readonly schema: Schema;
  readonly of: string;
}

/** What stands within a schema, one level down. */
function within({ schema: { properties, items, anyOf, oneOf, allOf }, of }: Place): readonly Place[] {
  const fields = isSchema(properties) ? Object.entries(properties).map(([name, schema]) => ({ schema, of: name })) : [];
  const same = [items, ...[anyOf, oneOf, allOf].flatMap((some) => (Array.isArray(some) ? (some as readonly unknown[]) : []))].map((schema) => ({ schema, of }));
  return [...fields, ...same].flatMap((place) => (isSchema(place.schema) ? [{ schema: place.schema, of: place.of }] : []));
}

/**
 * The places of fields, as forms ask for them one after the other: the first form that has a field decides, and the outer
 * level before the inner. A field within another has a place as `right.number` too.
 */
export function fieldOrder(forms: readonly unknown[]): Order {
  const places = new Map<string, number>();
  const note = (name: string): void => {
    if (!places.has(name)) places.set(name, places.size);
  };
  for (let level: readonly Place[] = forms.filter(isSchema).map((schema) => ({ schema, of: '' })); level.length > 0; level = level.flatMap(within)) {
    for (const { schema: { properties }, of } of level) {
      for (const name of isSchema(properties) ? Object.keys(properties) : []) {
        note(name);
        if (of !== '') note(`${of}.${name}`);
      }
    }
  }
  return places;
}

type Order = ReadonlyMap<string, number>;

/** The order for each act, once it is asked for. */
function ordersOf(acts: readonly { readonly act: string; readonly form: unknown }[]): (act?: string) => Order {
  const orders = new Map<string | undefined, Order>();
  return (act) => {
    const order = orders.get(act) ?? fieldOrder([...acts.filter((one) => one.act === act), ...acts].map(({ form }) => form));
    orders.set(act, order);
    return order;
  };
}

const KEPT = { keep: Infinity };

/** Asks now for what `useFieldOrder` will read. */
export const askForFieldOrder = () => readAhead('readProcedures', {}, KEPT);

/** For each act of a procedure the order in which what it says is read: as its form asks for it, not as codes sort. Without an act: as the procedure's forms do. */
export function useFieldOrder(procedure: { readonly name: string; readonly version: number } | undefined): (act?: string) => Order {
  const { data } = useRead('readProcedures', {}, { ...KEPT, enabled: procedure !== undefined });
  const [name, version] = [procedure?.name, procedure?.version];
  return useMemo(() => ordersOf(data?.procedures.find((one) => one.name === name && one.version === version)?.acts ?? []), [data, name, version]);
}
