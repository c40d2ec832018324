/** A string that the compiler tells apart from every other string. */
export type Brand<T, K> = T & { readonly __brand: K };

/** A point in time: UTC, ISO 8601 with milliseconds, e.g. `2026-10-08T16:00:00.000Z`. */
export type Instant = Brand<string, 'Instant'>;

/** A date in law: `YYYY-MM-DD` as it is in Asia/Shanghai. */
export type LegalDate = Brand<string, 'LegalDate'>;

/** A hex digest that names its algorithm: `sha256:9f86d0…`. */
export type Hash = Brand<string, 'Hash'>;

/** What the first link of a chain follows. */
export const GENESIS = `sha256:${'0'.repeat(64)}` as Hash;

/** An identifier of one kind of thing; `Id<'case'>` and `Id<'deadline'>` do not mix. */
export type Id<K extends string> = Brand<string, K>;
