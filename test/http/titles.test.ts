import { systemActs } from '../../src/domain/systemActs';
import { actEntry } from '../../src/http/present/forms';
import { titleIn } from '../../src/http/present/title';
import { readerOf } from '../../src/http/present/reader';
import { parseInstant } from '../../src/domain/calendar';
import { procedures } from '../../workflows';
import { House } from '../support/house';

describe('the title of a case', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('is in the reader’s language as far as it is made of the procedure’s words; what somebody wrote stays', async () => {
    const officer = await house.person('zhangdian-market', 'officer');
    const { id } = (await officer.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', goods: '盖碗茶具', district: 'zhangdian' } })).body;
    const titleOf = async (language: string): Promise<readonly unknown[]> => {
      const asked = { headers: { cookie: officer.cookie ?? '', 'accept-language': language } };
      const one = (await (await fetch(`${house.url}/api/cases/${id}`, asked)).json()) as { title: string };
      const list = (await (await fetch(`${house.url}/api/cases`, asked)).json()) as { items: { title: string }[] };
      return [one.title, list.items[0]?.title];
    };
    expect(await titleOf('zh-CN')).toEqual(['商标侵权 · 盖碗茶具 · 张店区', '商标侵权 · 盖碗茶具 · 张店区']);
    expect(await titleOf('en')).toEqual(['Trademark infringement · 盖碗茶具 · Zhangdian', 'Trademark infringement · 盖碗茶具 · Zhangdian']);
  });

  it('says a word that holds the mark between words as the one word that it is', () => {
    const consultation = procedures.find(({ name }) => name === 'major-case-consultation');
    const english = readerOf(house.composition.directory, 'en', parseInstant('2026-10-08T09:30+08:00'));
    expect(titleIn(consultation, '涉外、重复侵权、群体侵权', {}, english)).toBe('Foreign-related, repeated or group infringement');
    expect(titleIn(consultation, '甲厂、乙厂', {}, english)).toBe('甲厂、乙厂');
    const transfer = procedures.find(({ name }) => name === 'case-transfer');
    expect(titleIn(transfer, '法院委派、委托调解 · 刻瓷花瓶 · 博山区', {}, english)).toBe('Mediation entrusted by the court · 刻瓷花瓶 · Boshan');
    expect(titleIn(transfer, '行政诉讼 · （2026）鲁0303行初3号 · 茶具', {}, english)).toBe('Administrative suit · （2026）鲁0303行初3号 · 茶具');
  });

  it('calls the fields of the system’s own acts the same in every procedure, whatever the procedure calls by these names', () => {
    const penalty = procedures.find(({ name }) => name === 'penalty-case');
    const title = (act: 'act.corrected' | 'approval.given', field: string, language: 'zh' | 'en'): unknown =>
      penalty && (actEntry(penalty, act, systemActs[act], readerOf(house.composition.directory, language, parseInstant('2026-10-08T09:30+08:00'))).form['properties'] as Readonly<Record<string, { readonly title: string }>>)[field]?.title;
    expect([title('act.corrected', 'at', 'zh'), title('act.corrected', 'at', 'en')]).toEqual(['正确的时间', 'Right date and time']);
    // Not the body that supervises, which other acts of the system call by the same name.
    expect([title('approval.given', 'by', 'zh'), title('approval.given', 'by', 'en')]).toEqual(['表示意见的人', 'Who said it']);
  });

  it('calls a field by what it is in its act or its group', () => {
    const properties = (procedure: string, act: string, language: 'zh' | 'en'): Readonly<Record<string, { readonly title: string; readonly properties: Readonly<Record<string, { readonly title: string }>> }>> => {
      const found = procedures.find(({ name }) => name === procedure)!;
      return actEntry(found, act, found.acts[act]!, readerOf(house.composition.directory, language, parseInstant('2026-10-08T09:30+08:00'))).form['properties'] as ReturnType<typeof properties>;
    };
    expect([properties('hotline-complaint', 'disclosure.consented', 'zh')['to']?.title, properties('hotline-complaint', 'material.passedOn', 'zh')['to']?.title]).toEqual(['同意的范围', '送往']);
    const review = properties('penalty-case', 'review.completed', 'en');
    expect([review['opinion']?.title, review['explanation']?.title]).toEqual(['Conclusion of the review', 'Review opinion']);
    // A person has one name, a firm another; of who may be either, both.
    const nameOf = (procedure: string, act: string, field: string): unknown => properties(procedure, act, 'zh')[field]?.properties['name']?.title;
    expect([nameOf('major-case-consultation', 'invitation.answered', 'delegate'), nameOf('penalty-case', 'clue.registered', 'party'), nameOf('hotline-complaint', 'intake.registered', 'fair')]).toEqual(['姓名', '姓名或者名称', '展会名称']);
    const { items } = properties('case-transfer', 'transfer.sent', 'zh')['goods'] as unknown as { readonly items: { readonly properties: { readonly name: { readonly title: string } } } };
    expect(items.properties.name.title).toBe('名称');
    expect(properties('penalty-case', 'assistance.asked', 'en')['letter']?.properties['due']?.title).toBe('Date that it sets');
  });

  it('says which way it goes where nothing else is known of a handover, and marks nothing that is not missing', async () => {
    const police = await house.person('zhangdian-police', 'police');
    const { id } = (await police.post('/api/cases', { procedure: 'case-transfer', act: 'backTransfer.sent', input: { from: 'zhangdian-police', agency: 'zhangdian-market', backKind: 'noCrime', number: '张公移〔2026〕12号' } })).body;
    expect((await police.get(`/api/cases/${id}`)).body.title).toBe('移送行政机关');
    const clerk = await house.person('zhangdian-market', 'clerk');
    await clerk.act(id, 'opinion.received', {});
    expect((await clerk.get(`/api/cases/${id}`)).body.flags).not.toContain('sendingUnrecorded');
  });

  it('says of what another office does that it is recorded here, where it is begun; in the history it stands as what was done', async () => {
    const officer = await house.person('zhangdian-market', 'officer');
    const { procedures: listed } = (await officer.get('/api/procedures')).body as { procedures: { name: string; newest: boolean; acts: { act: string; opens: boolean; words: string }[] }[] };
    const begun = Object.fromEntries((listed.find(({ name, newest }) => name === 'case-transfer' && newest)?.acts ?? []).filter(({ opens }) => opens).map(({ act, words }) => [act, words]));
    expect([begun['nonProsecution.made'], begun['suit.noticed'], begun['mediation.entrusted']]).toEqual(['登记检察院不起诉决定', '登记应诉通知', '登记法院委派、委托调解']);
    expect(begun['application.lodged']).toBe('向法院提出申请');
    const { id } = (await officer.post('/api/cases', { procedure: 'case-transfer', act: 'suit.noticed', input: { court: 'zhangdian-court', number: '（2026）鲁0303行初3号' } })).body;
    expect((await officer.get(`/api/cases/${id}/history`)).body.facts[0].words).toBe('收到应诉通知');
  });

  it('names the people whom a request for approval names', async () => {
    const officer = await house.person('zhangdian-market', 'officer');
    const second = await house.person('zhangdian-market', 'officer');
    const { id } = (await officer.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: '张店区锦华瓷行' } } })).body;
    const officers = [officer.account?.id ?? '', second.account?.id ?? ''];
    await officer.act(id, 'approval.requested', { act: 'filing.decided', input: { officers, summary: '涉嫌侵权' } });
    const head = await house.person('zhangdian-market', 'sectionChief');
    expect((await head.get(`/api/cases/${id}`)).body.people).toEqual({ [officers[0] ?? '']: officer.account?.login, [officers[1] ?? '']: second.account?.login });
    expect((await head.get(`/api/cases/${id}/history`)).body.people).toMatchObject({ [officers[1] ?? '']: second.account?.login });
  });
});
