import { legalDateOf } from '../../domain/calendar';
import type { Case } from '../../domain/case';
import { serviceOf, type ServiceData } from '../../domain/service';
import { dateInNumerals } from '../../domain/text';
import { visibleParts, type Person } from '../../policies';
import { rulesOf } from '../app';
import { caseNumberOf, numberOf } from '../caseReading';
import type { Paper } from '../documents';
import { servedOn, type Serving } from './serve';

/** 送达回证 as it is ticked by hand: nobody has been served yet. */
const WAYS = '□直接　□留置\n□邮寄　□委托\n□转交　□公告';

/**
 * 送达回证: the form that goes with a document to one party, is signed there and comes back as evidence. It says what is known: who serves
 * what on whom and where, how it was sent, and when it took effect where it did. The rest is filled in by hand. It is kept by nobody.
 * Throws as `readServedCopy`.
 */
export async function readProofForm(app: Serving, person: Person, file: Case, place: number, id: string): Promise<Paper> {
  const { party, known } = await servedOn(app, person, file, place, id);
  const { document, record, reading } = known;
  const now = app.world.now();
  const today = legalDateOf(now);
  const identities = await app.reader.identities(file.id, visibleParts(person, file), { account: person.account, reason: `proofOfService.printed:${place}`, at: now });
  const { services = [], addresses = [] } = file.data as Partial<ServiceData>;
  const confirmed = addresses.findLast((address) => address.party === party.id)?.address;
  const said = (identity: string | undefined, name: string): string | undefined => {
    const text = identities.find((row) => row.id === identity)?.content[name];
    return typeof text === 'string' && text !== '' ? text : undefined;
  };
  const service = serviceOf({ services }, document.template, party.id);
  const attempt = service?.attempts.at(-1);
  const { choices } = rulesOf(app, file.basis.procedure, file.basis.version).procedure.words.zh;
  const wayOf = (way: string | undefined): string | undefined => (way !== undefined && Object.hasOwn(choices, way) ? choices[way] : undefined);
  // A copy bears the number of what it is a copy of.
  const number = reading.number ?? (await app.documents.words(record))?.fields['number'] ?? numberOf(file);
  const fields: Record<string, string | undefined> = {
    issuer: app.bodies.name(record.body, today).zh, number, date: dateInNumerals(today), caseNumber: caseNumberOf(file),
    served: `《${reading.name.zh}》（${number}）1份`,
    addressee: said(party.identity, 'name') ?? said(party.identity, 'organisation') ?? '',
    address: said(confirmed, 'address') ?? said(party.identity, 'address'),
    way: wayOf(service?.way) ?? (attempt?.result === 'open' ? wayOf(attempt.way) : undefined) ?? WAYS,
    servedOn: service?.effectiveOn && dateInNumerals(service.effectiveOn),
    remark: attempt?.postalNumber && `邮件号：${attempt.postalNumber}`,
  };
  const given = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { name: `${number} 送达回证.docx`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_'), bytes: app.renderer.render('proofOfService', given) };
}
