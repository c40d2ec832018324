import type { App } from '../../application/app';
import { rulesOf } from '../../application/app';
import { numberOf } from '../../application/caseReading';
import { keepFromParty } from '../../application/partyPage/keep';
import { performPartyAct, type ReceivedAct } from '../../application/partyPage/perform';
import { readProofForm } from '../../application/partyPage/proofForm';
import { readPartiesOnline, readServedCopy, readSlip, revokePartyCode } from '../../application/partyPage/serve';
import { findVisibleCase } from '../../application/readCase';
import type { BroughtAnswer, PartiesOnlineAnswer, SubmissionReceipt } from '../../contract';
import type { Id, Instant } from '../../domain/brand';
import { sha256 } from '../../domain/hash';
import type { JsonObject } from '../../domain/json';
import { attachment } from '../attachment';
import { REPLAYED, rememberOf } from '../idempotency';
import { presentPartyPage, presentReceipt } from '../present/party';
import { alone, someoneWords } from '../present/reader';
import type { Handlers } from '../serve';
import { DOCX } from './documents';

type Names = 'readPartyPage' | 'performPartyAct' | 'bringFile' | 'readPartiesOnline' | 'readServedCopy' | 'readPartySlip' | 'readProofForm' | 'revokePartyCode';

/** The page of whoever comes without an account, and what the desk has to do with it. */
export function partyHandlers(app: App): Pick<Handlers, Names> {
  return {
    async readPartyPage({ visitor, reader }) {
      return { status: 200, body: await presentPartyPage(app, visitor, reader) };
    },
    async performPartyAct(asked) {
      const { request, visitor, body, given, reader } = asked;
      asked.procedure = visitor.procedure;
      const remember = rememberOf(request, `party:${visitor.file.id}:${visitor.id}`, given, (done: ReceivedAct) => ({ status: 200, body: JSON.stringify(receiptOf(done)) }));
      const input = body.input as JsonObject;
      const result = await performPartyAct(app, visitor, { act: body.act, input }, remember);
      const again = 'again' in result;
      const kept = again ? (JSON.parse(result.again.body) as Kept) : receiptOf(result.done);
      const { attachments } = input;
      const receipt: SubmissionReceipt = presentReceipt(visitor.procedure, kept.number, { ...kept, files: Array.isArray(attachments) ? attachments.length : 0 }, reader);
      return { status: 200, body: receipt, headers: again ? REPLAYED : {} };
    },
    async bringFile({ visitor, file: { name, bytes } }) {
      const kept = await keepFromParty(app, visitor, { name, bytes });
      // What was kept first under these bytes, and under which name, is not told: it may be another's.
      const answer: BroughtAnswer = { id: kept.id, name, size: bytes.length, hash: sha256(bytes), at: app.world.now() };
      return { status: 201, body: answer };
    },
    async readPartiesOnline({ person, params, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
      const number = numberOf(file);
      const items: PartiesOnlineAnswer['items'] = (await readPartiesOnline(app, person, file)).map(({ party, code, letters, handedIn, mayBeGivenCode }) => ({
        party: party.id,
        role: alone(someoneWords(procedure, reader, party.role)),
        ...(code ? { code: { ...code } } : {}),
        ...(mayBeGivenCode ? { slip: `/api/cases/${file.id}/parties/${encodeURIComponent(party.id)}/slip` } : {}),
        letters: letters.map(({ place, name, number: of }) => ({ place, name: alone(name[reader.language]), ...(of === undefined ? {} : { number: of }), href: `/api/cases/${file.id}/documents/${place}/copies/${encodeURIComponent(party.id)}`, proof: `/api/cases/${file.id}/documents/${place}/proofs/${encodeURIComponent(party.id)}` })),
        handedIn: handedIn.map(({ evidence, ...one }) => ({ ...presentReceipt(procedure, number, one, reader), seq: one.seq, evidence: evidence.map((id) => ({ id, href: `/api/cases/${file.id}/evidence/${id}` })) })),
      }));
      return { status: 200, body: { items } };
    },
    async readServedCopy({ person, params }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const { name, bytes } = await readServedCopy(app, person, file, params.place, params.party);
      return { status: 200, bytes, type: DOCX, headers: { 'Content-Disposition': attachment(name, `copy-${params.place}.docx`) } };
    },
    async readPartySlip({ person, params }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const { name, bytes } = await readSlip(app, person, file, params.party);
      return { status: 200, bytes, type: DOCX, headers: { 'Content-Disposition': attachment(name, 'party-code.docx') } };
    },
    async readProofForm({ person, params }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const { name, bytes } = await readProofForm(app, person, file, params.place, params.party);
      return { status: 200, bytes, type: DOCX, headers: { 'Content-Disposition': attachment(name, `proof-${params.place}.docx`) } };
    },
    async revokePartyCode({ person, params }) {
      await revokePartyCode(app, person, await findVisibleCase(app, person, params.id as Id<'case'>), params.party);
      return { status: 204 };
    },
  };
}

interface Kept {
  readonly number: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly hash: string;
}

/** What is kept of the answer: the act's own fact, which is the first that it wrote. */
function receiptOf({ case: file, facts, receivedAt: at }: ReceivedAct): Kept {
  const [first] = facts;
  return { number: numberOf(file), seq: first?.seq ?? 0, type: first?.type ?? '', at, hash: first?.hash ?? '' };
}
