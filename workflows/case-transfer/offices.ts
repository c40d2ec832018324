/*
 * Who is of the same level (同级). Codes only: the directory, dated, says which of them exist and by which power; the two
 * zones without police and procuratorate of their own are served by Zhoucun (K: the city confirms).
 */

const servedBy: Readonly<Record<string, string>> = { jingkai: 'zhoucun', wenchanghu: 'zhoucun' };
const territoryOf = (body: string): string => body.split('-')[0] ?? '';
const isOfCity = (body: string): boolean => territoryOf(body) === 'zb';

export const isPolice = (body: string): boolean => body.endsWith('-police');
export const isProcuratorate = (body: string): boolean => body.endsWith('-procuratorate');
export const isCourt = (body: string): boolean => body.endsWith('-court');

/** 上一级人民法院: of a district's court the city's, of the city's the province's. */
export const isCourtAbove = (court: string, other: string): boolean => (isOfCity(other) ? court === 'sd-high-court' : court === 'zb-court');

/** 行政执法机关: market bureaus, culture, customs, agriculture, forestry. A public institution transfers nothing. */
export const isEnforcementAgency = (body: string): boolean => body.endsWith('-market') || ['zb-ip', 'zb-culture', 'zb-customs', 'zb-agriculture', 'zb-forestry'].includes(body);

/** Centres, associations and agencies that mediate for a court. */
export const isMediatingBody = (body: string): boolean => ['zb-12330', 'zb-ceramic', 'zb-ceramic-association', 'zb-justice'].includes(body) || isEnforcementAgency(body);

/** City to city, district to district. */
export const isSameLevel = (one: string, other: string): boolean => isOfCity(one) === isOfCity(other);

const beside = (body: string, kind: 'police' | 'procuratorate'): string => `${isOfCity(body) ? 'zb' : (servedBy[territoryOf(body)] ?? territoryOf(body))}-${kind}`;
/** The police and the procuratorate of the same level as the agency. */
export const policeOf = (body: string): string => beside(body, 'police');
export const procuratorateOf = (body: string): string => beside(body, 'procuratorate');
