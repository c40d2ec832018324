import type { EvidenceAnswer } from '../../contract/evidence';
import type { Problem } from '../../contract/problem';
import { acceptLanguage } from '../words';
import { addressOf, ApiProblem, csrfHeader, reach, strange } from './call';

/** Keeps a file with a case, in a part of its file. Throws ApiProblem and ConnectionLost. */
export async function keepFile(id: string, file: File, part = 'main'): Promise<EvidenceAnswer> {
  const form = new FormData();
  form.set('part', part);
  form.set('file', file);
  const address = addressOf('keepEvidence', { params: { id }, body: { part } });
  const answer = await reach(address, { method: 'POST', credentials: 'same-origin', cache: 'no-store', headers: { 'Accept-Language': acceptLanguage(), ...csrfHeader() }, body: form });
  const json = /json/.test(answer.headers.get('content-type') ?? '') ? ((await answer.json()) as unknown) : undefined;
  if (!answer.ok || json === undefined) throw new ApiProblem((json as Problem | undefined) ?? strange(answer.status));
  return json as EvidenceAnswer;
}
