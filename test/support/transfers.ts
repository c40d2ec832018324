import type { House } from './house';
import type { Client } from './house';

/** A transfer over HTTP, by the persons who may. */

export const BUREAU = 'zhangdian-market';
export const POLICE = 'zhangdian-police';
export const PROCURATORATE = 'zhangdian-procuratorate';

export const suspicion = { offence: 'trademarkInfringement', crime: 'forgedMark', turnover: 60_000, suspicion: true, grounds: '仓库内查获假冒商标茶具', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian' };
export const sending = {
  police: POLICE, procuratorate: PROCURATORATE, facts: '使用假冒注册商标，非法经营数额六万元', materials: ['transferLetter', 'investigationReport', 'goodsList'], noAppraisal: true,
  goods: [{ name: '茶具', quantity: '320套', condition: 'seized' }],
};

/** Those who work on it at the bureau. */
export interface Bureau {
  readonly clerk: Client;
  readonly officer: Client;
  readonly sectionChief: Client;
  readonly principalHead: Client;
}

export async function bureau(house: House): Promise<Bureau> {
  const of = (role: string): Promise<Client> => house.person(BUREAU, role);
  return { clerk: await of('clerk'), officer: await of('officer'), sectionChief: await of('sectionChief'), principalHead: await of('principalHead') };
}

/** Acts, or throws with what the server said. */
export async function does(client: Client, id: string, act: string, input: object = {}, more: object = {}): Promise<void> {
  const answer = await client.act(id, act, input, more);
  if (answer.status !== 200) throw new Error(`${act}: ${answer.text}`);
}

/** A transfer that the principal head has approved: it is to be delivered. `agrees`: how the principal head does so, if not over HTTP. */
export async function approvedTransfer({ officer, sectionChief, principalHead }: Bureau, agrees?: (id: string) => Promise<void>): Promise<string> {
  const opened = await officer.post('/api/cases', { procedure: 'case-transfer', act: 'suspicion.registered', input: suspicion });
  if (opened.status !== 201) throw new Error(opened.text);
  const { id } = opened.body as { id: string };
  await does(officer, id, 'team.named', { officers: [officer.account?.id, 'officer-2'] });
  await does(officer, id, 'report.submitted', { facts: '使用假冒注册商标', evidence: '现场笔录、账册', proposal: '建议移送' });
  await does(officer, id, 'approval.requested', { act: 'transfer.approved', input: { reasons: '达到追诉标准' } });
  const [asked] = (await officer.get(`/api/cases/${id}`)).body.requests as { seq: number }[];
  const agreed = { request: asked?.seq, opinion: 'agree' };
  await does(sectionChief, id, 'approval.given', agreed);
  await (agrees ? agrees(id) : does(principalHead, id, 'approval.given', agreed));
  return id;
}
