/** What a table says of a key that comes from elsewhere: `constructor` and `toString` stand in no table, though every object answers to them. */
export const own = <Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined => (table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined);
