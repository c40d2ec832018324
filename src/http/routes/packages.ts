import type { App } from '../../application/app';
import { fetchPackage, keepPackage, listPackages, type Packaging } from '../../application/packages/keep';
import type { KeptPackage } from '../../application/ports/packages';
import type { PackageAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import { fileNameOf, volumeFormOf } from '../../domain/casePackage';
import { attachment } from '../attachment';
import type { Handlers } from '../serve';

const NOT_KEPT = { 'Cache-Control': 'private, no-store' };

/** Packages of a case: built, listed, fetched. */
export function packageHandlers(app: App, packaging: Packaging): Pick<Handlers, 'buildPackage' | 'listPackages' | 'readPackage'> {
  return {
    async buildPackage({ person, params, body }) {
      const { kept } = await keepPackage(app, packaging, person, params.id as Id<'case'>, body.to);
      return { status: 201, body: presented(kept), headers: NOT_KEPT };
    },
    async listPackages({ person, params, reader }) {
      const items = (await listPackages(app, person, params.id as Id<'case'>)).map(presented);
      return { status: 200, body: { items, bodies: Object.fromEntries(items.flatMap(({ receiver, body }) => [receiver, body]).map((code) => [code, reader.body(code)])) }, headers: NOT_KEPT };
    },
    async readPackage({ person, params }) {
      const { kept, bytes } = await fetchPackage(app, person, params.id as Id<'case'>, `sha256:${params.package}`);
      return { status: 200, bytes, type: 'application/zip', headers: { 'Content-Disposition': attachment(`${fileNameOf(kept.number)}.zip`), ...NOT_KEPT } };
    },
  };
}

const presented = ({ caseId, packageHash, number, receiver, revision, size, contents, body, at }: KeptPackage): PackageAnswer => ({
  number, packageHash, fingerprint: contents.fingerprint, receiver, revision, size, volume: volumeFormOf(contents), files: contents.files.map((file) => ({ ...file })), left: contents.left.map((one) => ({ ...one })), body, at,
  href: `/api/cases/${caseId}/packages/${packageHash.replace('sha256:', '')}`,
});
