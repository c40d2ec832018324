import type { z } from 'zod';
import type { Act } from '../act';
import type { Id } from '../brand';
import type { Case } from '../case';
import { actOf, type ActRule } from '../procedure';
import type { serviceForms, ServiceActName } from './forms';
import { isPublished, serviceOf, type Attempt, type Service, type ServiceData, type ServiceWay } from './service';

type File = Case<ServiceData>;
type Forms = ReturnType<typeof serviceForms<readonly [string, ...string[]]>>;
type Rule = Partial<Pick<ActRule, 'roles' | 'office' | 'article'>>;

const rule = actOf<ServiceData>();
const partyOf = (act: Act): Id<'party'> => act.party as Id<'party'>;

const begun = (document: string, party: Id<'party'>): Service => ({ document, party, attempts: [] });

/** The services with that one changed: the newest of the document and the party, or a first. */
function changed({ data }: File, document: string, party: Id<'party'>, change: (service: Service) => Service): Pick<ServiceData, 'services'> {
  const service = serviceOf(data, document, party);
  // Served before: what is sent again is a service of its own.
  if (!service || (service.effectiveOn !== undefined && change(begun(document, party)).attempts.length > 0)) return { services: [...data.services, change(begun(document, party))] };
  return { services: data.services.map((other) => (other === service ? change(service) : other)) };
}

const withResult = (attempts: readonly Attempt[], result: Pick<Attempt, 'result' | 'reason' | 'endSeq'>): readonly Attempt[] =>
  attempts.map((attempt, index) => (index === attempts.length - 1 && attempt.result === 'open' ? { ...attempt, ...result } : attempt));

const served = (file: File, act: Act, document: string, way: ServiceWay, proof: string | undefined): Partial<ServiceData> => {
  const seq = file.revision + 1;
  const service = serviceOf(file.data, document, act.party);
  const effect = { way, effectiveOn: act.on, servedSeq: seq, ...(proof === undefined ? {} : { proof }) };
  const services =
    service && service.effectiveOn === undefined
      ? file.data.services.map((other) => (other === service ? { ...service, attempts: withResult(service.attempts, { result: 'served', endSeq: seq }), ...effect } : other))
      : [...file.data.services, { ...begun(document, partyOf(act)), ...effect }];
  return { services, served: { seq, at: act.at, on: act.on } };
};

/**
 * The acts of service, per document and party, for a procedure whose data hold `ServiceData`. What is served is entered by
 * those who serve (`rule.roles`, default clerk and officer) and also while the case is suspended, since notices go on.
 *
 * - `address.confirmed`, `service.attempted`, `service.returned`: what was tried; returned mail moves to the next way
 * - `service.effected`: bears the date of its proof; `publicNotice.completed`: the thirtieth day after publication
 * - `publicNotice.published` opens the excluded time `publicNotice` of that party, the completion closes it
 * - `proofOfService.received`: the 送达回证, which may come later
 *
 * In the machine they need the guards of `serviceEvents`; the conditions are `serviceConditions`.
 */
export function serviceActs(forms: Forms, { roles = ['clerk', 'officer'], office, article = '民诉法 87–95' }: Rule = {}): Readonly<Record<ServiceActName, ActRule>> {
  const common = { roles, ...(office === undefined ? {} : { office }), article, perParty: true, whilePaused: true, datedByPaper: true } as const;
  type Input<Name extends ServiceActName> = z.output<Forms[Name]>;
  return {
    'address.confirmed': rule(forms['address.confirmed'], {
      ...common, part: 'secondary', assertable: true,
      record: ({ data }, input, act) => ({ data: { addresses: [...data.addresses.filter(({ party }) => party !== act.party), { party: partyOf(act), on: act.on, address: input.address, electronic: input.electronic }] } }),
    }),
    'service.attempted': rule(forms['service.attempted'], {
      ...common,
      record: (file, input: Input<'service.attempted'>, act) => ({
        data: changed(file, input.document, partyOf(act), (service) => ({
          ...service,
          attempts: [...service.attempts, { seq: file.revision + 1, on: act.on, way: input.way, ...(input.postalNumber === undefined ? {} : { postalNumber: input.postalNumber }), result: 'open' }],
        })),
      }),
    }),
    'service.returned': rule(forms['service.returned'], {
      ...common,
      record: (file, input, act) => ({ data: changed(file, input.document, partyOf(act), (service) => ({ ...service, attempts: withResult(service.attempts, { result: 'returned', reason: input.reason, endSeq: file.revision + 1 }) })) }),
    }),
    'service.effected': rule(forms['service.effected'], {
      ...common,
      // Who is found while the notice stands is served in another way: the notice has lost its object, and its time ends.
      pause: { close: 'publicNotice', where: ({ data }, act) => isPublished(serviceOf(data, act.input['document'] as string, act.party)) },
      record: (file, input, act) => ({ data: served(file, act, input.document, input.way, input.evidence) }),
    }),
    'publicNotice.published': rule(forms['publicNotice.published'], {
      ...common, pause: { open: 'publicNotice', kind: 'excluded' }, article: '民诉法 95; 程序规定 82(5)',
      record: (file, input, act) => ({ data: changed(file, input.document, partyOf(act), (service) => ({ ...service, publishedOn: act.on })) }),
    }),
    'publicNotice.completed': rule(forms['publicNotice.completed'], {
      ...common, pause: { close: 'publicNotice' }, article: '民诉法 95; 程序规定 82(5)',
      record: (file, input, act) => ({ data: served(file, act, input.document, 'publicNotice', input.evidence) }),
    }),
    'proofOfService.received': rule(forms['proofOfService.received'], {
      ...common, part: 'main',
      record: (file, input, act) => ({ data: changed(file, input.document, partyOf(act), (service) => ({ ...service, proof: input.evidence })) }),
    }),
  };
}
