import { adviseIntake } from '../../application/adviseIntake';
import type { App } from '../../application/app';
import { dropDraft, readDraft, saveDraft } from '../../application/drafts';
import type { Directory } from '../../domain/body';
import type { JsonObject } from '../../domain/json';
import { presentAdvice } from '../present/advice';
import type { Handlers } from '../serve';

/** What helps while something is typed. */
export function intakeHandlers(app: App, directory: Directory): Pick<Handlers, 'readAdvice' | 'readDraft' | 'saveDraft' | 'dropDraft'> {
  return {
    readAdvice: ({ query, reader }) => ({ status: 200, body: presentAdvice(adviseIntake(directory, query), reader) }),
    async readDraft({ person, params }) {
      return { status: 200, body: (await readDraft(app, person, params.form)) ?? {} };
    },
    async saveDraft({ person, params, body }) {
      await saveDraft(app, person, params.form, body.content as JsonObject);
      return { status: 204 };
    },
    async dropDraft({ person, params }) {
      await dropDraft(app, person, params.form);
      return { status: 204 };
    },
  };
}
