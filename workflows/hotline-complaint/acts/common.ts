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

const partsFor = (data: Matter): readonly string[] => (mayLearnName(data) ? ['main', 'identity'] : ['main']);

/** Access when the reporter's word changes: the handling body sees the name, or no longer; whoever else is asked never does. */
export const accessAsConsented = (file: File, data: Matter): File['access'] =>
  file.access.map((entry) => {
    const parts = entry.body === file.hub ? entry.parts : entry.body === file.handling ? partsFor(data) : ['main'];
    return parts.join() === entry.parts.join() ? entry : { ...entry, parts, sinceSeq: 0 };
  });

/**
 * Access when the matter goes to a body: the hub keeps everything; the body sees the main part, and the identity part only
 * where the reporter asked for no confidentiality or has consented. Nobody else keeps any.
 */
export function accessFor(file: File, body: string): File['access'] {
  const hub = file.access.filter((entry) => entry.body === file.hub);
  return body === file.hub ? hub : [...hub, { body, parts: partsFor(file.data), sinceSeq: 0 }];
}
