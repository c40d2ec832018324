import file from '../../src/directory/bodies.json';
import { bodyName, POWERS_OF_AUTHORITY, type Body, type Power } from '../../src/domain/body';
import type { LegalDate } from '../../src/domain/brand';
import { parseDirectory } from '../../src/domain/directoryFile';
import { DISTRICT_CODES, districtOfText } from '../../src/domain/district';
import { DomainError } from '../../src/domain/errors';
import { sameLegalPerson } from '../../workflows/hotline-complaint/routes';

const directory = parseDirectory(file);
const today = '2026-11-23' as LegalDate;
const body = (code: string): Body => {
  const found = directory.bodies.get(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const may = (one: Body, power: Power): boolean => bodyName(one, today)?.powers.includes(power) ?? false;
type File = { asOf: string; bodies: Record<string, unknown>[]; services: Record<string, Record<string, string>> };
const changed = (change: (copy: File) => void): string[] => {
  const copy = structuredClone(file) as unknown as File;
  change(copy);
  try {
    parseDirectory(copy);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'directory.invalid') return (error.details.issues ?? []).map((issue) => issue.code);
    throw error;
  }
  return [];
};
const entry = (copy: File, code: string): Record<string, unknown> => copy.bodies.find((one) => one['code'] === code) ?? {};

describe('the directory of bodies', () => {
  it.each(['zb-12330', 'zb-ceramic', 'zb-ip', 'zb-market', 'zb-culture', 'zb-copyright', 'zb-agriculture', 'zb-forestry', 'zb-customs', 'zb-police', 'zb-procuratorate', 'zb-court',
    'zb-justice', 'zb-joint-office', 'zb-12345', 'zb-ceramic-association', 'sd-ip', 'jn-court', 'sd-high-court', 'zb-commerce', 'zb-industry', 'zb-health', 'zb-science', 'zb-education',
    'zb-finance', 'zb-human-resources', 'zb-political-legal', 'zb-data', ...DISTRICT_CODES.map((district) => `${district}-market`)])('has %s, with a name today', (code) => {
    expect(bodyName(body(code), today)?.name.zh).toBeTruthy();
  });

  it('gives every district police, procuratorate and court, also those that have none of their own', () => {
    for (const district of DISTRICT_CODES) {
      for (const kind of ['market', 'police', 'procuratorate', 'court'] as const) expect(body(directory.services[district][kind])).toMatchObject({ kind, level: 'district' });
    }
    const { zhangdian, gaoxin, wenchanghu } = directory.services;
    expect([zhangdian.court, gaoxin.police]).toEqual(['zhangdian-court', 'gaoxin-police']);
    expect(wenchanghu.procuratorate).not.toBe('wenchanghu-procuratorate');
    expect(directory.bodies.has('jingkai-court')).toBe(false);
  });

  it('knows that the market bureau and the intellectual property office are one legal person, and nobody else is', () => {
    expect(body('zb-ip').legalPerson).toBe('zb-market');
    const shared = [...directory.bodies.values()].filter((one) => one.legalPerson !== one.code).map((one) => one.code);
    expect(shared.sort()).toEqual(['sd-ip', 'zb-ip']);
  });

  it('says of any two bodies of the city what the procedures say: whether they are one legal person', () => {
    const all = [...directory.bodies.values()].filter(({ level }) => level === 'city' || level === 'district');
    const differing = all.flatMap((one) => all.filter((other) => sameLegalPerson(one.code, other.code) !== (one.legalPerson === other.legalPerson)).map((other) => [one.code, other.code]));
    expect(differing).toEqual([]);
  });

  it('gives centres no power of authority, and county bureaus the acceptance of complaints', () => {
    for (const code of ['zb-12330', 'zb-ceramic', 'zb-12345', 'zb-ceramic-association']) for (const power of POWERS_OF_AUTHORITY) expect(may(body(code), power)).toBe(false);
    expect(may(body('zb-12330'), 'assistance.accept')).toBe(true);
    expect(may(body('zb-12330'), 'complaint.accept')).toBe(false);
    expect([...directory.bodies.values()].filter((one) => one.kind === 'market' && one.level === 'district' && may(one, 'complaint.accept'))).toHaveLength(11);
    expect(may(body('zb-ip'), 'adjudicate')).toBe(true);
    expect(may(body('sd-ip'), 'adjudication.extend')).toBe(true);
  });

  it('names a body as it was called on the day', () => {
    expect(bodyName(body('zb-market'), '2014-06-03' as LegalDate)?.name.zh).toBe('淄博市工商行政管理局');
    expect(bodyName(body('zb-market'), '2018-12-31' as LegalDate)?.abbreviation).toBe('淄工商');
    expect(bodyName(body('zb-market'), '2019-01-01' as LegalDate)?.abbreviation).toBe('淄市监');
    expect(bodyName(body('zb-quality-2014'), today)).toBeUndefined();
    expect(body('zb-food-drug-2014').succeededBy).toBe('zb-market');
    expect(bodyName(body('zb-ip'), '2013-12-31' as LegalDate)).toBeUndefined();
  });

  it('numbers papers as the samples do', () => {
    expect(['zb-12330', 'zb-ip', 'zhangdian-market', 'zhangdian-police', 'zb-joint-office'].map((code) => bodyName(body(code), today)?.abbreviation)).toEqual(['淄知援', '淄知', '张市监', '张公', '淄知联办']);
    expect(body('zhangdian-court').courtCode).toBe('鲁0303');
  });

  it('says which bureau stands over those of the districts: it designates between two of them', () => {
    expect([body('zhangdian-market').superior, body('huantai-market').superior]).toEqual(['zb-market', 'zb-market']);
  });

  it.each([['桓台县', 'huantai'], ['桓台', 'huantai'], ['高新区', 'gaoxin'], ['淄博市高新区', 'gaoxin'], ['淄博高新技术产业开发区', 'gaoxin'], ['山东省淄博市张店区', 'zhangdian'], [' 文昌湖区 ', 'wenchanghu'],
    ['文昌湖', 'wenchanghu'], ['淄博经济开发区', 'jingkai'], ['经开区', 'jingkai'], ['Huantai', 'huantai'], ['Zhangdian District', 'zhangdian'], ['历下区', undefined], ['', undefined], ['淄博市', undefined], ['张店区柳泉路1号', undefined]])('reads the district %j as %s', (text, code) => {
    expect(districtOfText(text)).toBe(code);
  });
});

describe('a directory that does not hold', () => {
  it('is refused with every issue by its code', () => {
    expect(changed(() => undefined)).toEqual([]);
    expect(changed((copy) => { entry(copy, 'zb-ip')['contact'] = { telephone: '0533-2270000转8', address: '张店区新村西路201号' }; })).toEqual([]);
    expect(changed((copy) => { entry(copy, 'zb-ip')['contact'] = { telephone: '办公室', address: '张店区新村西路201号' }; })).not.toEqual([]);
    expect(changed((copy) => { entry(copy, 'zb-ip')['superior'] = 'nowhere'; })).toContain('body.unknown');
    expect(changed((copy) => { entry(copy, 'sd-market')['superior'] = 'zb-market'; })).toContain('superior.circle');
    expect(changed((copy) => { copy.bodies.push({ ...entry(copy, 'zb-ip') }); })).toContain('code.twice');
    expect(changed((copy) => { (entry(copy, 'zb-market')['names'] as Record<string, string>[])[0]!['until'] = '2019-01-01'; })).toContain('names.overlap');
    expect(changed((copy) => { (entry(copy, 'zb-12330')['names'] as { powers: string[] }[])[1]!.powers.push('penalise'); })).toContain('powers.authority');
    expect(changed((copy) => { (entry(copy, 'zb-12330')['names'] as Record<string, string>[])[1]!['abbreviation'] = '淄知'; })).toContain('abbreviation.shared');
    expect(changed((copy) => { delete copy.services['huantai']; })).toContain('service.missing');
    expect(changed((copy) => { copy.services['huantai']!['court'] = 'huantai-police'; })).toContain('service.body');
    expect(changed((copy) => { entry(copy, 'zb-ip')['delivery'] = 'pigeon'; })).toHaveLength(1);
    expect(changed((copy) => { copy.asOf = '2026-02-30'; })).toHaveLength(1);
  });
});
