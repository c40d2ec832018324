/** What can be stored, hashed and sent: no undefined, no Date, no function. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Words for people: the official's Chinese first, English second. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
