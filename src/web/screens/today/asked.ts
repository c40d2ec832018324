/** Papers that are to be fixed, and those that are to be served. */
export const UNISSUED = { query: { unissued: '1' } } as const;
export const UNSERVED = { query: { unserved: '1' } } as const;
