import type { App } from '../../application/app';
import { keepEvidence, listEvidence, readEvidence } from '../../application/evidence';
import { findVisibleCase } from '../../application/readCase';
import type { Evidence } from '../../application/ports/evidence';
import type { EvidenceAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import { attachment } from '../attachment';
import type { Handlers } from '../serve';

/** Evidence and scans of a case. */
export function evidenceHandlers(app: App): Pick<Handlers, 'listEvidence' | 'readEvidence' | 'keepEvidence'> {
  return {
    async keepEvidence({ person, params, body, file: { name, bytes } }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 201, body: presented(await keepEvidence(app, person, file, { part: body.part, name, bytes })) };
    },
    async listEvidence({ person, params }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 200, body: { items: (await listEvidence(app, person, file)).map(presented) } };
    },
    async readEvidence({ person, params }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const { evidence, bytes } = await readEvidence(app, person, file, params.evidence);
      return { status: 200, bytes, type: evidence.mediaType, headers: { 'Content-Disposition': attachment(evidence.name), ETag: `"${evidence.hash}"` } };
    },
  };
}

const presented = ({ caseId, ...evidence }: Evidence): EvidenceAnswer => ({ ...evidence, href: `/api/cases/${caseId}/evidence/${evidence.id}` });
