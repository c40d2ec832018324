import { fieldErrors } from './fieldErrors';

export interface Beside {
  /** What the server said, by the path of its field as the screen knows it. */
  readonly errors: ReadonlyMap<string, string>;
  /** What of it stands beside a field that is drawn: nobody has to read it twice. */
  readonly shown: readonly string[];
}

/** The server's words for the fields of a screen. `isDrawn`: there is a field for that path; `before`: what stands before the screen's own paths in a request. */
export function besideWhere(error: Error | null | undefined, isDrawn: (path: string) => boolean, before = /^$/): Beside {
  const errors = new Map([...fieldErrors(error)].map(([path, words]) => [path.replace(before, ''), words]));
  return { errors, shown: [...errors].flatMap(([path, words]) => (isDrawn(path) ? [words] : [])) };
}

/** The same of a screen whose fields have these paths in the request; what lies deeper (`roles.0`) is told beside the field as a whole. */
export function besideFields(error: Error | null | undefined, fields: readonly string[]): Beside {
  const fieldOf = (path: string): string => fields.find((field) => path === field || path.startsWith(`${field}.`)) ?? path;
  const { errors, shown } = besideWhere(error, (path) => fields.includes(fieldOf(path)));
  return { errors: new Map([...errors].map(([path, words]) => [fieldOf(path), words])), shown };
}
