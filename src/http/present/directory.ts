import type { DirectoryAnswer, DirectoryChangeAnswer } from '../../contract/administration';
import type { KeptDirectory } from '../../application/directory';
import type { DirectoryLoad } from '../../application/ports/directories';
import { bodyName, type Body } from '../../domain/body';
import type { LegalDate } from '../../domain/brand';
import type { DirectoryChange } from '../../domain/directoryChange';
import { DISTRICTS, type DistrictCode } from '../../domain/district';

/** Every body that there is or was, with its names and heads by date, and who serves which district. */
export function presentDirectory({ version, asOf, source, bodies, services }: KeptDirectory, loads: readonly DirectoryLoad[], today: LegalDate): DirectoryAnswer {
  return {
    version,
    loads: loads.map((load) => ({ ...load })),
    asOf,
    today,
    source: { ...source },
    bodies: [...bodies.values()].map((body) => {
      const { names, heads, ...rest } = body;
      return {
        ...rest,
        exists: bodyName(body, today) !== undefined,
        names: names.map((row) => ({ ...row, name: { ...row.name }, powers: [...row.powers] })),
        heads: heads.map((head) => ({ ...head })),
      };
    }),
    services: Object.entries(services).map(([district, service]) => ({ district, name: { ...DISTRICTS[district as DistrictCode].name }, ...service })),
  };
}

/** What a directory would change, with the names that it gives. */
export function presentDirectoryChange({ bodies, services }: DirectoryChange, after: ReadonlyMap<string, Body>, today: LegalDate): DirectoryChangeAnswer {
  const name = (code: string) => {
    const body = after.get(code);
    return { ...((body && (bodyName(body, today) ?? body.names.at(-1))?.name) ?? { zh: code, en: code }) };
  };
  return {
    bodies: bodies.map(({ parts, ...change }) => ({ ...change, name: name(change.body), parts: [...parts] })),
    services: services.map(({ district, kinds }) => ({ district, name: { ...DISTRICTS[district].name }, kinds: [...kinds] })),
  };
}
