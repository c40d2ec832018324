import { fieldErrors } from '../shown/fieldErrors';
import { isOfManner } from './manner';

const DOCUMENT = /^document\.fields\.\w+$/;

export interface Beside {
  /** What the server said, by the path of its field as the form knows it. */
  readonly errors: ReadonlyMap<string, string>;
  /** What of it stands beside a field that is drawn: nobody has to read it twice. */
  readonly shown: readonly string[];
}

/** The server's words for the fields of an act: those of its form, of its document, of the time and way in which it is recorded. `before`: what stands before the form's fields in a request. */
export function besideOf(error: Error | null, form: unknown, before = /^input\./): Beside {
  const properties = (form as { readonly properties?: object } | undefined)?.properties ?? {};
  const errors = new Map([...fieldErrors(error)].map(([path, words]) => [path.replace(before, ''), words]));
  const isDrawn = (path: string): boolean => isOfManner(path) || DOCUMENT.test(path) || Object.keys(properties).includes(path.split('.')[0] ?? '');
  return { errors, shown: [...errors].flatMap(([path, words]) => (isDrawn(path) ? [words] : [])) };
}
