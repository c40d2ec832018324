import { act as ruleOf } from '../vocabulary';
import type { Act } from '../../../src/domain/act';
import type { Effects } from '../../../src/domain/procedure';
import type { JsonObject } from '../../../src/domain/json';
import { mayLearnName } from '../conditions';
import { notices, type LetterName } from '../letters';
import type { File, Matter } from '../vocabulary';

/** Who works at the hub: takes calls, sorts, passes on, calls back. */
export const atHub = { roles: ['operator', 'clerk', 'officer'], office: 'hub' } as const;
/** Who works on the matter at the body that has it; entered by the hub's clerk where that body is not here. */
export const atBody = { roles: ['clerk', 'officer', 'sectionChief', 'deputyHead', 'principalHead'], office: 'handling', assertable: true } as const;
/** Acts that need an enforcement officer. */
export const byOfficer = { roles: ['officer', 'sectionChief', 'deputyHead', 'principalHead'], office: 'handling', assertable: true } as const;

/** 承办机构负责人, then 部门负责人. */
export const headApproves = { steps: [{ role: 'sectionChief', kind: 'agree' }, { role: 'deputyHead', kind: 'agree' }], principalOnly: false } as const;

export const rule = ruleOf;

/** The notices of the letters, in order. */
export const tell = (file: File, ...told: readonly (readonly [LetterName, JsonObject?])[]): Effects => ({
  notices: told.flatMap(([name, data]) => notices(file, String(file.revision), name, data)),
});

/** The body whose act it is: the one that asserts it, or the actor's own. */
export const bodyOf = (act: Act): string => act.asserted?.body ?? act.actor.body;

/**
 * Access when the matter goes to a body: the hub keeps everything; the body sees the main part, and the identity part only
 * where the reporter asked for no confidentiality or has consented. Nobody else keeps any.
 */
export function accessFor(file: File, body: string, data: Matter = file.data): File['access'] {
  const hub = file.access.filter((entry) => entry.body === file.hub);
  return body === file.hub ? hub : [...hub, { body, parts: mayLearnName(data) ? ['main', 'identity'] : ['main'], sinceSeq: 0 }];
}
