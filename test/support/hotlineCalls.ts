import type { Answered, Client } from './house';

/** What an operator types while the caller speaks. Names, telephones and narratives are those of nobody. */
export const CALLER = { name: '高东玉', telephone: '13953312345', address: '张店区柳泉路77号' };
export const NARRATIVE = '高东玉说在张店买到假冒的茶具，联系电话13953312345。';

export const call = (more: object = {}): object => ({
  channel: '12330',
  kind: 'complaint',
  confidentiality: 'none',
  standing: 'consumer',
  reporter: CALLER,
  respondent: { organisation: '淄博泰鑫陶瓷有限公司' },
  district: 'zhangdian',
  goods: '茶具',
  narrative: NARRATIVE,
  ...more,
});

export const register = (operator: Client, more: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  operator.post('/api/cases', { procedure: 'hotline-complaint', act: 'intake.registered', input: call(more) }, headers);
