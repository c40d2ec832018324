import type { DirectoryAnswer } from '../../contract/administration';
import { bodyName, type Directory } from '../../domain/body';
import type { LegalDate } from '../../domain/brand';
import { DISTRICTS, type DistrictCode } from '../../domain/district';

/** Every body that there is or was, with its names and heads by date, and who serves which district. */
export function presentDirectory({ asOf, source, bodies, services }: Directory, today: LegalDate): DirectoryAnswer {
  return {
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
