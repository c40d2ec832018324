import { openCase } from '../../../src/application/openCase';
import { performAct } from '../../../src/application/performAct';
import { addressOf, personsOf, type Known } from '../../../src/application/notices/recipients';
import { relay } from '../../../src/application/relay';
import { readInbox } from '../../../src/application/readInbox';
import { sweep } from '../../../src/application/sweep';
import type { Instant } from '../../../src/domain/brand';
import { formatShanghai } from '../../../src/domain/calendar';
import type { Person } from '../../../src/policies';
import { moment } from '../../support/story';
import { HUB, install, MARKET, said, type Installation } from '../installation';
import { Post } from './post';

const MAIL = { reporter: { name: '高东玉', telephone: '0533-2740000', email: 'gao@example.com' } };
const consent = (to: string) => ({ to, textRead: '是否同意？', readAt: '2026-09-14T10:00:00+08:00', operator: '02号坐席', language: 'zh', way: 'telephone' });

const wall = (millis: number): string => formatShanghai(new Date(millis).toISOString() as Instant).replace('+08:00', '');

describe('the relay', () => {
  let house: Installation;
  let post: Post;
  beforeEach(async () => {
    house = await install('2026-09-14');
    post = new Post(house);
  });
  afterEach(() => house.remove());

  it('makes of an office its people, of a party its address, and writes to each once', async () => {
    const operator = await post.account(HUB, 'operator');
    const clerk = await post.account(MARKET, 'clerk');
    const stranger = await post.account('boshan-market', 'clerk');
    const { case: file } = await house.open(said('report', MAIL));
    expect(await post.round()).toEqual({ addressed: 1, delivered: 1, later: 0, failed: 0 });
    expect(post.mails).toMatchObject([{ to: 'gao@example.com', subject: '已登记' }]);
    expect(post.mails[0]!.text).toContain(file.numbers['intake']);
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await post.round();
    await post.round();
    expect(post.to('clerk.zhangdian-market@example.gov.cn')).toEqual(['转送材料']);
    expect(post.to('gao@example.com')).toEqual(['已登记', '已转送']);
    expect(post.mails.at(-1)!.text).toContain('张店区市场监督管理局');
    expect([await post.inbox(clerk), await post.inbox(stranger), await post.inbox(operator)]).toEqual([['hotline.materialForYou'], [], []]);
    // Officials get a link; who has no account here gets none.
    expect(post.mails.filter(({ html }) => html.includes(`/cases/${file.id}`)).map(({ to }) => to)).toEqual(['clerk.zhangdian-market@example.gov.cn']);
  });

  it('writes to a party in the language that it wants, in Chinese where nothing is said', async () => {
    const { reporter } = MAIL;
    for (const [email, more] of [['en@example.com', { language: 'en' }], ['zh@example.com', { language: 'zh' }], ['none@example.com', {}]] as const) {
      const { case: file } = await house.open(said('report', { ...MAIL, reporter: { ...reporter, ...more, email } }));
      await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    }
    await post.round();
    expect(post.to('en@example.com')).toEqual(['Registered', 'Passed on']);
    for (const to of ['zh@example.com', 'none@example.com']) expect(post.to(to)).toEqual(['已登记', '已转送']);
    const english = post.mails.filter(({ to }) => to === 'en@example.com').at(-1);
    expect(english?.html).toContain('lang="en"');
    // The name of the body, too, is said in the reader's language.
    expect(english?.text).toContain('Zhangdian');
    expect(english?.text).not.toMatch(/\p{Script=Han}/u);
  });

  it('tells nothing of an act that was rolled back', async () => {
    await post.account(MARKET, 'clerk');
    const { case: file } = await house.open(said('report', MAIL));
    await post.round();
    const failing = { ...house.app, ledger: { write: async <T>(work: Parameters<typeof house.app.ledger.write<T>>[0]): Promise<T> => house.app.ledger.write<T>(async (tx) => {
      await work(tx);
      throw new Error('no');
    }) } };
    await expect(performAct(failing, house.person('operator'), file.id, { act: 'material.passedOn', input: { to: MARKET } })).rejects.toThrow('no');
    expect(await post.round()).toMatchObject({ addressed: 0, delivered: 0 });
    expect(post.mails).toHaveLength(1);
  });

  it('writes to a confidential reporter only after his own word, and asks the desk to tell him otherwise', async () => {
    const operator = await post.account(HUB, 'operator');
    const { case: file } = await house.open(said('report', { ...MAIL, confidentiality: 'confidential' }));
    await post.round();
    expect(post.to('gao@example.com')).toEqual([]);
    expect(await post.inbox(operator)).toEqual(['hotline.registered for reporter']);
    await house.act(house.person('operator'), file.id, 'disclosure.consented', consent('messages'));
    await house.act(house.person('operator'), file.id, 'supplement.asked', { items: ['照片'], way: 'telephone' });
    await post.round();
    expect(post.to('gao@example.com')).toEqual(['请补充材料']);
    // Asked for again before the mail went out: it does not go.
    await house.act(house.person('operator'), file.id, 'supplement.received', { items: [] });
    house.at('2026-09-14T22:00');
    await house.act(house.person('operator'), file.id, 'supplement.asked', { items: ['发票'], way: 'telephone' });
    await post.round();
    await house.act(house.person('operator'), file.id, 'confidentiality.asked', { confidentiality: 'confidential', way: 'telephone' });
    house.at('2026-09-15T09:00');
    expect(await post.round()).toMatchObject({ delivered: 0, failed: 1 });
    expect(post.to('gao@example.com')).toEqual(['请补充材料']);
  });

  it('never takes a mail for a service of the law: the desk is told to serve', async () => {
    await post.account(HUB, 'operator');
    const officer = await post.account(MARKET, 'officer');
    const { case: file } = await house.open(said('complaint', { ...MAIL, standing: 'consumer', respondent: { name: '淄博泰鑫陶瓷有限公司', email: 'shop@example.com' } }));
    await house.act(house.person('operator'), file.id, 'kind.confirmed', { kind: 'complaint' });
    await house.act(house.person('operator'), file.id, 'disclosure.consented', consent('respondent'));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded', {});
    await house.act(house.person('officer'), file.id, 'complaint.accepted', {});
    await house.act(house.person('officer'), file.id, 'mediation.started', { manner: 'written' });
    await post.round();
    expect(post.to('shop@example.com')).toEqual([]);
    expect(await post.inbox(officer)).toEqual(['hotline.invitation for respondent', 'hotline.accepted for reporter', 'hotline.materialForYou']);
    const toServe = post.mails.find(({ subject }) => subject.includes('调解通知'))!;
    expect(toServe.subject).toBe('待送达（被反映人）：调解通知');
    expect(toServe.text).toContain('须依法送达被反映人');
  });

  it('sends a short message where there is a mobile number and no mail address, and no name stands in it', async () => {
    const { case: file } = await house.open(said('report', { reporter: { name: '高东玉', telephone: '+86 138-0533-0000' }, goods: '高东玉牌茶具' }));
    await post.round();
    expect(post.messages).toMatchObject([{ channel: 'sms', to: '13805330000', number: file.numbers['intake'], step: '已登记', date: '2026年9月14日' }]);
    expect(post.messages[0]!.text).toBe(`【淄博市知识产权保护中心】${file.numbers['intake']} 已登记，2026年9月14日。`);
    expect(Object.keys(post.messages[0]!).sort()).toEqual(['at', 'body', 'channel', 'date', 'id', 'number', 'step', 'text', 'to']);
  });

  it('goes on with the others where the case of one cannot be read, by day and in the night', async () => {
    const told = async (name: string, telephone: string) => (await house.open(said('report', { reporter: { name, telephone } }))).case.id;
    post.fate = () => ({ outcome: 'later', code: 'sms.down' });
    const broken = await told('高东玉', '13805330000');
    await told('王某', '13805330001');
    expect(await post.round()).toMatchObject({ later: 2 });
    post.fate = () => ({ outcome: 'delivered' });
    await house.tamper(`update case_snapshots set bytes = '{' where case_ordinal = (select ordinal from cases where id = '${broken}')`);
    const due = (when: string) => house.tamper(`update deliveries set status = 'waiting', next_try_at = '${moment(when)}'`);
    const codes = () => house.rows(`select last_code as code from deliveries order by id`).map(({ code }) => code);
    // Their time came by day, and nobody was running then.
    house.at('2026-09-14T22:00');
    await due('2026-09-14T16:00');
    expect(await post.round()).toMatchObject({ delivered: 0, later: 2 });
    expect(codes()).toEqual(['unexpected', 'hours.closed']);
    house.at('2026-09-15T09:30');
    await due('2026-09-15T09:00');
    expect(await post.round()).toMatchObject({ delivered: 1, later: 1 });
    expect(post.messages.map(({ to }) => to)).toEqual(['13805330001']);
  });

  it('leaves the night alone, except for what cannot wait', async () => {
    await post.account(MARKET, 'clerk');
    // Friday evening; Monday is a working day.
    house.at('2026-09-18T20:30');
    const { case: file } = await house.open(said('report', MAIL));
    const urgent = await house.open(said('report', { ...MAIL, reporter: { name: '王某', email: 'wang@example.com' }, urgent: { reason: 'evidenceVanishing' } }));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await post.round();
    expect(urgent.case.data).toHaveProperty('urgent');
    expect(post.mails.map(({ to }) => to)).toEqual(['wang@example.com']);
    // The inbox does not ring: there it stands at once.
    expect(await post.inbox('id-clerk@zhangdian-market')).toEqual(['hotline.materialForYou']);
    house.at('2026-09-20T08:59');
    await post.round();
    house.at('2026-09-20T09:00');
    await post.round();
    // 2026-09-20 is a Sunday that is worked (调休).
    expect(post.mails.map(({ to }) => to).sort()).toEqual(['clerk.zhangdian-market@example.gov.cn', 'gao@example.com', 'gao@example.com', 'wang@example.com']);
  });

  it('gathers a day for who wants it so', async () => {
    await post.account(MARKET, 'clerk', { mail: 'digest', language: 'en' });
    await post.account(MARKET, 'officer', { mail: 'none' });
    for (let n = 0; n < 3; n++) {
      const { case: file } = await house.open(said('report', { reporter: { name: '李某' } }));
      await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    }
    await post.round();
    expect(post.mails).toEqual([]);
    // What comes on the morning itself is in it: the reminders of the day ring at nine.
    house.at('2026-09-15T09:00:30');
    const { case: file } = await house.open(said('report', { reporter: { name: '李某' } }));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await post.round();
    expect(post.mails).toEqual([]);
    house.at('2026-09-15T09:10');
    await post.round();
    await post.round();
    expect(post.mails.map(({ to, subject }) => [to, subject])).toEqual([['clerk.zhangdian-market@example.gov.cn', 'Today’s reminders (4)']]);
    expect(post.mails[0]!.text.match(/is passed on to you/g)).toHaveLength(4);
  });

  it('gathers in staffed hours, also what nobody was there to gather', async () => {
    await post.account(MARKET, 'clerk', { mail: 'digest', language: 'en' });
    const { case: file } = await house.open(said('report', { reporter: { name: '李某' } }));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await post.round();
    for (const [when, mails] of [['2026-09-16T03:00', 0], ['2026-09-19T11:00', 0], ['2026-09-20T17:00', 0], ['2026-09-21T09:00', 1]] as const) {
      house.at(when);
      await post.round();
      expect([when, post.mails.length]).toEqual([when, mails]);
    }
  });

  it('does not send again to the good ones because of a bad one, and tries the bad one with patience', async () => {
    for (const name of ['a', 'b', 'c']) await post.account(MARKET, 'clerk', { email: `${name}@example.gov.cn` }, name);
    const { case: file } = await house.open(said('report', { reporter: { name: '李某' } }));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    let tries = 0;
    post.fate = (to) => (to === 'b@example.gov.cn' ? (tries++, { outcome: 'later', code: 'smtp.450' }) : { outcome: 'delivered' });
    const start = Date.parse(house.app.world.now());
    const when: number[] = [];
    for (let minutes = 0; minutes <= 60; minutes += 0.5) {
      house.at(wall(start + minutes * 60_000));
      const before = tries;
      await post.round();
      if (tries > before) when.push(minutes);
    }
    expect(post.mails.map(({ to }) => to).sort()).toEqual(['a@example.gov.cn', 'c@example.gov.cn']);
    const waits = when.slice(1).map((time, n) => time - when[n]!);
    // One minute, two, four, eight …, each within a quarter.
    waits.forEach((wait, n) => expect(Math.abs(wait / 2 ** n - 1)).toBeLessThanOrEqual(0.5));
    expect(when.length).toBeGreaterThanOrEqual(5);
    const log = (await house.composition.storage.notices.deliveries({ state: 'waiting' }, { limit: 10 })).items;
    expect(log).toMatchObject([{ recipient: 'id-b', lastCode: 'smtp.450', tries: when.length }]);
  });

  it('tries no short message again in the night, but what cannot wait', async () => {
    const mobile = (name: string, telephone: string) => ({ reporter: { name, telephone } });
    let tries: string[] = [];
    post.fate = (to) => (tries.push(to), { outcome: 'later', code: 'webhook.503' });
    const lasts = (from: string, hours: number) => Array.from({ length: hours * 6 + 1 }, (_, n) => wall(Date.parse(moment(from)) + n * 600_000));
    // Friday; Sunday the 20th is worked (调休).
    house.at('2026-09-18T16:00');
    await house.open(said('report', mobile('高东玉', '13805330000')));
    await house.open(said('report', { ...mobile('王某', '13905330000'), urgent: { reason: 'evidenceVanishing' } }));
    for (const when of lasts('2026-09-18T16:00', 1)) await (house.at(when), post.round());
    expect(new Set(tries)).toEqual(new Set(['13805330000', '13905330000']));
    tries = [];
    for (const when of lasts('2026-09-18T17:00', 39)) await (house.at(when), post.round());
    expect(new Set(tries)).toEqual(new Set(['13905330000']));
    tries = [];
    for (const when of lasts('2026-09-20T09:00', 1)) await (house.at(when), post.round());
    expect(tries).toContain('13805330000');
  });

  it('sends no short message in the night because nobody ran when its time came, and what a person sends again at once', async () => {
    house.at('2026-09-18T16:55');
    await house.open(said('report', { reporter: { name: '高东玉', telephone: '13805330000' } }));
    post.fate = () => ({ outcome: 'later', code: 'webhook.503' });
    await post.round();
    post.fate = () => ({ outcome: 'delivered' });
    house.at('2026-09-18T22:00');
    await post.round();
    expect(post.messages).toEqual([]);
    const { notices } = house.composition.storage;
    const [waiting] = (await notices.deliveries({ state: 'waiting' }, { limit: 10 })).items;
    expect(waiting).toMatchObject({ channel: 'sms', lastCode: 'hours.closed', nextTryAt: moment('2026-09-20T09:00') });
    house.at('2026-09-20T09:00');
    await post.round();
    expect(post.messages).toHaveLength(1);
    house.at('2026-09-20T21:00');
    await notices.sendAgain(waiting!.id, '系统管理员', house.app.world.now());
    await post.round();
    expect(post.messages).toHaveLength(2);
  });

  it('goes on where it cannot tell whether a message may wait: its case is of a procedure that this program does not have', async () => {
    await post.account(MARKET, 'clerk', { mail: 'none', messenger: true });
    house.at('2026-09-18T16:55');
    await openCase(house.app, house.person('secretary', 'zb-joint-office'), { procedure: 'supervision-order', act: 'order.issued', input: { kind: 'order', subject: 'body', to: MARKET, grounds: '多次反映', demands: '查明进展', reply: { due: '2026-10-12' }, signer: '张主任' } });
    post.fate = () => ({ outcome: 'later', code: 'webhook.503' });
    await post.round();
    house.at('2026-09-18T22:00');
    const { app } = house;
    const older = { ...app, procedures: app.procedures.filter(({ name }) => name !== 'supervision-order') };
    const round = () => relay({ app: older, mailer: post.mailer, messenger: post.messenger, mail: { domain: 'example.gov.cn' }, isHeld: () => Promise.resolve(false) });
    expect(await round()).toEqual({ addressed: 0, delivered: 0, later: 1, failed: 0 });
    const [waiting] = (await house.composition.storage.notices.deliveries({ state: 'waiting' }, { limit: 10 })).items;
    expect([waiting?.lastCode, waiting?.tries]).toEqual(['unexpected', 2]);
    expect(post.messages).toEqual([]);
  });

  it('gives up in the end, and shows it', async () => {
    await post.account(MARKET, 'clerk');
    const { case: file } = await house.open(said('report', { reporter: { name: '李某' } }));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    let tries = 0;
    post.fate = () => (tries++, { outcome: 'later', code: 'smtp.450' });
    const start = Date.parse(house.app.world.now());
    for (let hours = 0; hours < 24 * 6; hours += 2.6) {
      house.at(wall(start + hours * 3_600_000));
      await post.round();
    }
    expect(tries).toBe(42);
    expect(await house.composition.storage.notices.counts()).toContainEqual({ channel: 'mail', state: 'failed', count: 1 });
  });

  it('sends nothing while the clock is in doubt', async () => {
    await house.open(said('report', MAIL));
    expect(await post.round(true)).toEqual({ addressed: 0, delivered: 0, later: 0, failed: 0 });
    expect((await post.round()).delivered).toBe(1);
  });

  it('shows what reached nobody', async () => {
    const { case: file } = await house.open(said('report', { reporter: { name: '李某' } }));
    await post.round();
    const [lost] = await house.composition.storage.notices.unaddressed(10);
    expect(lost).toMatchObject({ fact: `${file.id}-1`, recipient: 'reporter', state: 'failed', lastCode: 'recipient.nobody' });
    const operator = await post.account(HUB, 'operator');
    await house.composition.storage.notices.addressAgain(lost!.id, 'admin', house.app.world.now());
    await post.round();
    expect(await post.inbox(operator)).toEqual(['hotline.registered for reporter']);
  });

  it('urges the head of the body whose clock it is, through its own people where it has none', async () => {
    const operator = await post.account(HUB, 'operator');
    const market = await post.account(MARKET, 'principalHead');
    // H5 is the hub's, H4 the market's; one working day after their ends.
    const overdue = async (opened: string, urged: string) => {
      house.at(opened);
      const { case: file } = await house.open(said('report'));
      await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
      await sweep(house.at(urged).app);
      await post.round();
      return async (account: string) => (await house.composition.storage.notices.inbox(account, false, { limit: 100 })).items
        .filter(({ caseId, template, data }) => caseId === file.id && template === 'deadline.escalated' && data['rung'] === 'urged')
        .map(({ data, onBehalfOf }) => [data['period'], onBehalfOf].filter((word) => typeof word === 'string').join(' ')).sort();
    };
    const alone = await overdue('2026-09-14', '2026-09-22T09:00');
    expect([await alone(operator), await alone(market)]).toEqual([['H5 head@zb-12330'], ['H4']]);
    const entry = (await readInbox(house.app, { account: operator } as Person, true, { limit: 100 }, 'zh')).items.find(({ onBehalfOf }) => onBehalfOf === `head@${HUB}`);
    expect(entry).toMatchObject({ subject: '待告知（淄博市知识产权保护中心负责人）：逾期催办：首次反馈', onBehalfWords: '淄博市知识产权保护中心负责人' });
    const head = await post.account(HUB, 'principalHead');
    const led = await overdue('2026-09-22T10:00', '2026-10-08T09:00');
    expect([await led(operator), await led(head), await led(market)]).toEqual([[], ['H5'], ['H4']]);
  });

  it('asks the desk to tell each body that nobody can be written to at, not the first of them alone', async () => {
    const office = 'zb-joint-office';
    const secretary = await post.account(office, 'secretary');
    const by = house.person('secretary', office);
    const opened = await openCase(house.app, by, { procedure: 'major-case-consultation', act: 'consultation.initiated', input: { reasons: ['crimeThreshold'], question: '是否达到追诉标准', brief: '两家参加', urgent: true, pendingWith: [], cases: [] } });
    if (!('done' in opened)) throw new Error('answered as before');
    const { id } = opened.done.case;
    await house.act(by, id, 'meeting.convened', { heldAt: '2026-09-14T15:00:00+08:00', place: '三楼', manner: 'video', agenda: '定性', addressees: ['zb-police', 'zb-culture'], signer: '张主任' });
    await post.round();
    expect((await post.inbox(secretary)).filter((line) => line.startsWith('consultation.convened')).sort()).toEqual(['consultation.convened for zb-culture', 'consultation.convened for zb-police']);
    const mails = post.mails.filter(({ subject }) => subject.includes('会商通知'));
    expect(mails.map(({ subject }) => subject).sort()).toEqual(['待告知（淄博市公安局）：会商通知', '待告知（淄博市文化和旅游局）：会商通知'].sort());
    // Each has a name of its own: a mail program shows one of two that have the same.
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('tells who has the case in hand, never who has withdrawn from it', async () => {
    const [assigned, recused, other] = [await post.account(MARKET, 'officer', {}, 'assigned'), await post.account(MARKET, 'officer', {}, 'recused'), await post.account(MARKET, 'clerk', {}, 'other')];
    const head = await post.account(MARKET, 'deputyHead', {}, 'head');
    const supervisor = await post.account('zb-joint-office', 'supervisor', {}, 'supervisor');
    const { case: opened } = await house.open(said('report'));
    const passed = (await house.act(house.person('operator'), opened.id, 'material.passedOn', { to: MARKET })).case;
    const notices = house.composition.storage.notices;
    let known: Known = { persons: personsOf(house.app, await house.app.accounts.list(), house.app.world.now()), settings: await notices.allSettings(), channels: new Set() };
    const who = async (recipient: string, assignees: typeof passed.assignees, access = passed.access, body = MARKET) => {
      const notice = { id: 1, tries: 1, fact: `${passed.id}-2`, caseId: passed.id, recipient, channel: 'desk', rung: 'r', template: 'deadline.reminder', data: { due: '2026-10-08' }, legalService: false, createdAt: house.app.world.now(), body } as const;
      return (await addressOf({ ...house.app, notices }, known, notice, { ...passed, assignees, access }, house.app.world.now())).map((to) => to.recipient).sort();
    };
    const since = '2026-09-14' as never;
    expect(await who('handling', [])).toEqual([assigned, other, recused].sort());
    expect(await who('handling', [{ person: assigned, role: 'officer', since }])).toEqual([assigned]);
    expect(await who('handling', [{ person: recused, role: 'officer', since, recused: true }])).toEqual([assigned, other].sort());
    expect(await who(MARKET, [{ person: assigned, role: 'officer', since, until: '2026-09-13' as never }])).toEqual([assigned, other, recused].sort());
    expect(await who('head', [])).toEqual([head]);
    expect(await who('supervisor', [])).toEqual([supervisor]);
    // Whose time it is has no account and is no party of the case: the body that waits for it is told.
    for (const outside of ['rightHolder', 'superior', 'court']) expect([outside, ...(await who(outside, [{ person: assigned, role: 'officer', since }]))]).toEqual([outside, assigned]);
    // A body of another kind has other people at its desk; where nobody is, the body that entered the fact is asked to tell it, else the one that registered the case.
    const [prosecutor, operator] = [await post.account('zhangdian-procuratorate', 'prosecutorCriminal'), await post.account(HUB, 'operator')];
    known = { ...known, persons: personsOf(house.app, await house.app.accounts.list(), house.app.world.now()) };
    const access = [...passed.access, { body: 'zhangdian-procuratorate', parts: ['main'], sinceSeq: 2 }];
    expect(await who('zhangdian-procuratorate', [], access)).toEqual([prosecutor]);
    expect(await who('zhangdian-procuratorate', [])).toEqual([assigned, other, recused].sort());
    expect(await who('zhangdian-procuratorate', [], passed.access, 'gaoqing-market')).toEqual([operator]);
  });
});
