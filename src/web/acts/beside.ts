import { besideWhere, type Beside } from '../shown/beside';
import { fieldErrors } from '../shown/fieldErrors';
import { isOfManner } from './manner';

const DOCUMENT = /^document\.fields\.\w+$/;

export interface BesideAct extends Beside {
  /** What is not said of the form: a hearing's time and the time at which it was fixed are both called `at`. */
  readonly ofManner: ReadonlyMap<string, string>;
}

/** The server's words for the fields of an act: those of its form, of its document, of the time and way in which it is recorded. `before`: what stands before the form's fields in a request. */
export function besideOf(error: Error | null, form: unknown, before = /^input\./): BesideAct {
  const properties = (form as { readonly properties?: object } | undefined)?.properties ?? {};
  const beside = besideWhere(error, (path) => isOfManner(path) || DOCUMENT.test(path) || Object.keys(properties).includes(path.split('.')[0] ?? ''), before);
  const ofForm = new Set([...fieldErrors(error)].flatMap(([path]) => (before.test(path) ? [path.replace(before, '')] : [])));
  return { ...beside, ofManner: new Map([...beside.errors].filter(([path]) => !ofForm.has(path))) };
}
