import type { Text } from './json';
import { typed } from './identifiers/typed';

/** The districts, counties and functional zones (功能区) of Zibo, by the codes that the directory of bodies uses. */
export const DISTRICTS = {
  zhangdian: { name: { zh: '张店区', en: 'Zhangdian District' }, form: 'district', words: ['张店'] },
  zichuan: { name: { zh: '淄川区', en: 'Zichuan District' }, form: 'district', words: ['淄川'] },
  boshan: { name: { zh: '博山区', en: 'Boshan District' }, form: 'district', words: ['博山'] },
  zhoucun: { name: { zh: '周村区', en: 'Zhoucun District' }, form: 'district', words: ['周村'] },
  linzi: { name: { zh: '临淄区', en: 'Linzi District' }, form: 'district', words: ['临淄'] },
  huantai: { name: { zh: '桓台县', en: 'Huantai County' }, form: 'county', words: ['桓台'] },
  gaoqing: { name: { zh: '高青县', en: 'Gaoqing County' }, form: 'county', words: ['高青'] },
  yiyuan: { name: { zh: '沂源县', en: 'Yiyuan County' }, form: 'county', words: ['沂源'] },
  gaoxin: { name: { zh: '高新区', en: 'High-tech Zone' }, form: 'functionalZone', words: ['高新', '高新技术产业开发区'] },
  jingkai: { name: { zh: '经济开发区', en: 'Economic Development Zone' }, form: 'functionalZone', words: ['经开', '经济开发', '经济技术开发区'] },
  wenchanghu: { name: { zh: '文昌湖区', en: 'Wenchang Lake Zone' }, form: 'functionalZone', words: ['文昌湖', '文昌湖省级旅游度假区', '文昌湖旅游度假区'] },
} as const satisfies Readonly<Record<string, { name: Text; form: 'district' | 'county' | 'functionalZone'; words: readonly string[] }>>;

export type DistrictCode = keyof typeof DISTRICTS;
export const DISTRICT_CODES = Object.keys(DISTRICTS) as readonly DistrictCode[];
export const isDistrictCode = (text: string): text is DistrictCode => Object.hasOwn(DISTRICTS, text);

const BY_WORD: ReadonlyMap<string, DistrictCode> = new Map(
  DISTRICT_CODES.flatMap((code) => [DISTRICTS[code].name.zh, ...DISTRICTS[code].words, code.toUpperCase(), DISTRICTS[code].name.en.toUpperCase().replaceAll(' ', '')].map((word) => [word, code] as const)),
);

/**
 * The district that a word names: `桓台县`, `桓台`, `高新区`, `淄博市高新区`, `山东省淄博市张店区`, `huantai`.
 * Undefined for another place, an address with more than the district in it, or nothing.
 */
export function districtOfText(text: string): DistrictCode | undefined {
  const plain = typed(text).replace(/^山东省?/u, '').replace(/^淄博市?(?=.)/u, '');
  return BY_WORD.get(plain) ?? BY_WORD.get(plain.replace(/[区县]$/u, ''));
}
