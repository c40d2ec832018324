import type { District, Kind, Matter, RightKind } from './vocabulary';
import { kindOf } from './vocabulary';

/*
 * Who is competent for which right (K: the city confirms the names). A proposal for the hub, not a condition: the hub may
 * know better. Only the hub passes on (SAMR Order 121 art. 41).
 */

export interface Route {
  /** Code of a body, or `districtMarket`: the market bureau of the matter's district. */
  readonly to: string;
  readonly basis: string;
  readonly mark: 'V1' | 'V2' | 'V3' | 'V5' | 'V6' | 'K';
}

/** Routes by kind of right, the first choice first. */
export const routesByRight: Readonly<Record<RightKind, readonly Route[]>> = {
  trademark: [{ to: 'districtMarket', basis: '商标法 (2019) arts 60–62', mark: 'V1' }],
  invention: [{ to: 'zb-ip', basis: '专利法 art. 65; CNIPA Order 81', mark: 'V3' }],
  utilityModel: [{ to: 'zb-ip', basis: '专利法 art. 65; CNIPA Order 81', mark: 'V3' }],
  design: [{ to: 'zb-ip', basis: '专利法 art. 65; CNIPA Order 81', mark: 'V3' }, { to: 'zb-ceramic', basis: 'designs of the ceramic and glass-art industry: fast centre', mark: 'K' }],
  copyright: [{ to: 'zb-culture', basis: '著作权行政处罚实施办法', mark: 'V3' }, { to: 'zb-copyright', basis: '著作权法 art. 7', mark: 'K' }],
  geographicalIndication: [{ to: 'districtMarket', basis: '地理标志产品保护办法 (2024) ch. 6', mark: 'V3' }],
  plantVariety: [{ to: 'zb-agriculture', basis: '植物新品种保护条例: crops', mark: 'K' }, { to: 'zb-forestry', basis: '植物新品种保护条例: forest plants', mark: 'K' }],
  layoutDesign: [{ to: 'zb-ip', basis: '集成电路布图设计保护条例', mark: 'K' }],
  tradeSecret: [{ to: 'districtMarket', basis: '反不正当竞争法', mark: 'K' }],
  specialMark: [{ to: 'districtMarket', basis: '特殊标志管理条例', mark: 'K' }],
  unfairCompetition: [{ to: 'districtMarket', basis: '反不正当竞争法', mark: 'K' }],
};

/** 假冒专利 is punished by the market bureau, whatever the patent. */
const counterfeit: readonly Route[] = [{ to: 'districtMarket', basis: '专利法 art. 68; 专利行政执法办法 art. 28', mark: 'V3' }];
/** Goods at the border, at the wish of the caller. */
export const atTheBorder: Route = { to: 'zb-customs', basis: '知识产权海关保护条例', mark: 'V1' };

export const districtMarket = (district: District | undefined): string => (district ? `${district}-market` : 'zb-market');

/** The bodies that come into question for a matter, best first, by code. */
export function routesFor(data: Matter): readonly (Omit<Route, 'to'> & { readonly to: string })[] {
  const kind: Kind = kindOf(data);
  const routes = kind === 'complaint' || data.counterfeitPatent ? counterfeit : data.right ? routesByRight[data.right.kind] : [];
  const basis = kind === 'complaint' ? { basis: 'SAMR Order 121 art. 15: complaints of consumers', mark: 'V2' as const } : {};
  return routes.map((route) => ({ ...route, ...basis, to: route.to === 'districtMarket' ? districtMarket(data.district) : route.to }));
}

/**
 * Where a matter is passed on that was not passed on yet, where what the intake advised (src/application/adviseIntake.ts) and the
 * routes above name one and the same body: the bureau of the district, or for a holder of a patent whoever adjudicates. Whoever
 * passes it on may know better.
 */
export function onlyRoute(data: Matter): string | undefined {
  if (data.passedOn !== undefined || !passedToBodies.includes(kindOf(data))) return undefined;
  const bureau = data.district && districtMarket(data.district);
  const holds = data.standing === 'rightHolder' || data.standing === 'licensee';
  const advised = holds && data.right !== undefined && patents.includes(data.right.kind) ? 'zb-ip' : bureau;
  const routes = [...new Set(routesFor(data).map(({ to }) => to))];
  return routes.length === 0 || (routes.length === 1 && routes[0] === advised) ? advised : undefined;
}

const passedToBodies: readonly Kind[] = ['complaint', 'report', 'request'];

/** Infringement of a patent without a false number: a dispute, no offence. It is adjudicated or mediated, never penalised. */
export const isPlainPatentDispute = ({ right, counterfeitPatent }: Pick<Matter, 'right' | 'counterfeitPatent'>): boolean => right !== undefined && patents.includes(right.kind) && !counterfeitPatent;

const patents: readonly RightKind[] = ['invention', 'utilityModel', 'design'];

/**
 * A right holder's 投诉 is no complaint of a consumer (Order 121 art. 3): of a patent infringement it is a request for
 * adjudication, of everything else a report. Right holders get a suggestion, and so does a complaint that names the number
 * of a right while nobody said who complains. A person confirms it.
 */
export function suggestedKind(declared: Kind, standing: Matter['standing'], right: Matter['right'], counterfeitPatent: boolean | undefined): Kind | undefined {
  const holder = standing === 'rightHolder' || standing === 'licensee' || standing === 'agent' || (standing === undefined && declared === 'complaint' && right?.number !== undefined);
  if (!holder || (declared !== 'complaint' && declared !== 'report')) return undefined;
  const suggested = isPlainPatentDispute({ right, counterfeitPatent }) ? 'request' : 'report';
  return suggested === declared ? undefined : suggested;
}

/** Offices that are one legal person under two names: a dispute on competence between them cannot be. */
const oneLegalPerson: readonly (readonly string[])[] = [['zb-market', 'zb-ip'], ['sd-market', 'sd-ip']];

export const sameLegalPerson = (a: string, b: string): boolean => a === b || oneLegalPerson.some((names) => names.includes(a) && names.includes(b));

export const isMarketBureau = (body: string): boolean => body.endsWith('-market') || body === 'zb-ip';
export const isCopyrightBody = (body: string): boolean => body === 'zb-culture' || body === 'zb-copyright';
/** The centre that gives assistance: an institution, which neither files nor decides. */
export const assistanceCentre = 'zb-12330';
/** 陶瓷快速维权中心: registers, advises, compares and mediates patent disputes. */
export const protectionCentre = 'zb-ceramic';
