import { besideWhere, type Beside } from '../shown/beside';
import { isOfManner } from './manner';

const DOCUMENT = /^document\.fields\.\w+$/;

/** The server's words for the fields of an act: those of its form, of its document, of the time and way in which it is recorded. `before`: what stands before the form's fields in a request. */
export function besideOf(error: Error | null, form: unknown, before = /^input\./): Beside {
  const properties = (form as { readonly properties?: object } | undefined)?.properties ?? {};
  return besideWhere(error, (path) => isOfManner(path) || DOCUMENT.test(path) || Object.keys(properties).includes(path.split('.')[0] ?? ''), before);
}
