import type { Client, House } from './house';
import PizZip from 'pizzip';

export const RESPONDENT = '淄博仿陶厂';
export const REQUESTER = '博山艺陶有限公司';

export interface ServedDispute {
  readonly id: string;
  readonly officer: Client;
  /** Place of the notice to answer. */
  readonly place: number;
}

/** A dispute at the IP office in which the notice to answer is fixed and served on the respondent. */
export async function servedDispute(house: House): Promise<ServedDispute> {
  const officer = await house.person('zb-ip', 'officer');
  const opened = await officer.post('/api/cases', {
    procedure: 'ceramic-dispute', act: 'request.lodged',
    input: { requester: { name: REQUESTER }, respondents: [{ name: RESPONDENT }], patent: { kind: 'design', number: 'ZL202330123456.7' }, goods: '刻瓷花瓶', claims: '责令停止制造、销售', stillContinuing: true, registerExtract: true, evaluationReport: 'none', track: 'adjudication' },
  });
  const { id } = opened.body;
  const done = async (client: Client, act: string, input: object = {}, more: object = {}) => {
    const answer = await client.act(id, act, input, more);
    if (answer.status !== 200) throw new Error(`${act}: ${answer.text}`);
    return answer.body;
  };
  await done(officer, 'panel.formed', { panelHead: 'm-1', members: ['m-2', 'm-3'] });
  const { facts } = await done(officer, 'approval.requested', { act: 'case.filed', input: {} });
  for (const role of ['sectionChief', 'deputyHead']) await done(await house.person('zb-ip', role), 'approval.given', { request: facts[0].seq, opinion: 'agree' });
  for (const party of ['requester-1', 'respondent-1']) await done(officer, 'panel.told', { way: 'withNotice' }, { party });
  await done(officer, 'answerNotice.issued');
  const documents = (await officer.get(`/api/cases/${id}/documents`)).body.items as { template: string; place: number }[];
  const place = documents.find(({ template }) => template === 'answerNotice')?.place ?? 0;
  const fixed = await officer.post(`/api/cases/${id}/documents/${place}/text`, { fields: {} });
  if (fixed.status !== 200) throw new Error(fixed.text);
  await done(officer, 'service.effected', { document: 'answerNotice', way: 'direct', signedBy: '收发室' }, { party: 'respondent-1' });
  return { id, officer, place };
}

/** What a served copy says, and the code on it. */
export async function servedCopy(client: Client, id: string, place: number, party = 'respondent-1'): Promise<{ readonly status: number; readonly text: string; readonly code: string; readonly pictures: number }> {
  const answer = await fetch(`${client.url}/api/cases/${id}/documents/${place}/copies/${party}`, { headers: { cookie: client.cookie ?? '' } });
  if (answer.status !== 200) return { status: answer.status, text: await answer.text(), code: '', pictures: 0 };
  const zip = new PizZip(Buffer.from(await answer.arrayBuffer()));
  const text = (zip.files['word/document.xml']?.asText() ?? '').replace(/<[^>]+>/gu, '\n');
  return { status: 200, text, code: /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/u.exec(text)?.[0] ?? '', pictures: Object.keys(zip.files).filter((name) => name.endsWith('weiquan-party.png')).length };
}
