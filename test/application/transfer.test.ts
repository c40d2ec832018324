import { checkReceipt, checkReceiptCode, isOfHistory, printReceipt, readReceipt, type SignedReceipt } from '../../src/application/receipt';
import { keepEvidence } from '../../src/application/evidence';
import { listCases } from '../../src/application/listCases';
import { openCase } from '../../src/application/openCase';
import { performAct } from '../../src/application/performAct';
import { readCase, readIdentities } from '../../src/application/readCase';
import { readHistory } from '../../src/application/readHistory';
import { verifyAll } from '../../src/cli/verify';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import type { Person } from '../../src/policies';
import { fixPaper, listDocuments } from '../../src/application/documents';
import { buildPackage } from '../../src/application/packages/build';
import { packagePages } from '../../src/documents';
import { tableWriter } from '../../src/intake-file';
import { readPaper } from '../documents/paper';
import { aPicture } from '../support/files';
import { codeOf, install, said, type Installation } from './installation';
import { Post } from './notices/post';

/**
 * One matter across all bodies, on a real database, by the persons who may: a frightened former mould maker reports forged marks
 * by telephone; the clue becomes a penalty case, the design dispute runs beside it, the principal head transfers, the police
 * refuse, the procuratorate orders filing, and the outcome comes back to her without anyone having learnt her name.
 */
describe('a transfer across all bodies', () => {
  const market = 'zhangdian-market';
  const police = 'zhangdian-police';
  const procuratorate = 'zhangdian-procuratorate';
  const NAME = '秦月桥';
  const TELEPHONE = '13964300177';
  let house: Installation;
  let report: Id<'case'>;
  let penalty: Id<'case'>;
  let dispute: Id<'case'>;
  let transfer: Id<'case'>;
  const at = (when: string): Installation => house.at(when);
  const by = (role: string, body = market): Person => house.person(role, body);
  const number = (text: string): JsonObject => ({ number: text });

  async function approved(when: string, id: Id<'case'>, act: string, input: JsonObject, roles: readonly string[], last = when): Promise<void> {
    const request = (await at(when).act(by('officer'), id, 'approval.requested', { act, input })).facts[0]?.seq ?? 0;
    for (const [index, role] of roles.entries()) await at(index === roles.length - 1 ? last : when).act(by(role), id, 'approval.given', { request, opinion: 'agree' });
  }
  /** What the stamped paper of a body says, entered by the bureau's clerk, with its scan. */
  async function entered(when: string, body: string, act: string, input: JsonObject = {}): Promise<void> {
    at(when);
    const { id: proof } = await keepEvidence(house.app, by('clerk'), await house.find(transfer), { part: 'main', name: '回执.png', bytes: aPicture() });
    await house.act(by('clerk'), transfer, act, input, { asserted: { body, person: '收案窗口', way: 'paper', proof } });
  }
  const clock = async (period: string, id = transfer) => (await house.find(id)).deadlines.findLast((deadline) => deadline.period === period);
  const due = async (period: string): Promise<readonly unknown[]> => { const found = await clock(period); return [found?.due, found?.outer, found?.status, found?.body]; };

  beforeAll(async () => {
    house = await install('2026-09-14T09:20');
    const operator = house.person('operator');
    report = (await house.open(said('report', { right: { kind: 'trademark' }, confidentiality: 'confidential', reporter: { name: NAME, telephone: TELEPHONE }, respondent: { name: '淄博泰鑫陶瓷有限公司' }, narrative: `我是${NAME}，在泰鑫做过模具，他们贴假商标，电话${TELEPHONE}` }))).case.id;
    await house.act(operator, report, 'narrative.masked', { text: '原模具人员反映该厂使用假冒商标' });
    await house.act(operator, report, 'material.passedOn', { to: market });
    await at('2026-09-15').act(by('officer'), report, 'receipt.recorded');
    penalty = (await house.act(by('officer'), report, 'clue.opened', { offence: 'trademark', clue: '该厂使用假冒商标' })).opened[0]?.case.id as Id<'case'>;
    // The design dispute of the right holder against the same factory, at the IP office.
    at('2026-09-16');
    const lodged = await openCase(house.app, by('officer', 'zb-ip'), { procedure: 'ceramic-dispute', act: 'request.lodged', input: { track: 'adjudication', requester: { name: '博山艺陶有限公司' }, respondents: [{ name: '淄博泰鑫陶瓷有限公司' }], patent: { kind: 'design', number: 'ZL202330123456.7' }, goods: '刻瓷花瓶', claims: '责令停止', stillContinuing: true, registerExtract: true, evaluationReport: 'none' } });
    if (!('done' in lodged)) throw new Error('answered as before');
    dispute = lodged.done.case.id;
    await approved('2026-09-21', penalty, 'filing.decided', { officers: [by('officer').account, 'officer-2'], summary: '涉嫌侵权' }, ['sectionChief', 'deputyHead']);
  });
  afterAll(() => house.remove());

  it('opens when the figures call for a decision, seen by the procuratorate, and lets nobody be penalised meanwhile', async () => {
    const { opened } = await at('2026-09-28').act(by('officer'), penalty, 'offence.checked', { crime: 'forgedMark', turnover: 60_000, suspicion: true, grounds: '仓库内查获假冒商标茶具' });
    transfer = opened[0]?.case.id as Id<'case'>;
    const file = await house.find(transfer);
    expect([file.state, file.hub, file.links, (await house.find(penalty)).links.at(-1)]).toEqual(['verifying', market, [{ kind: 'transfer', case: penalty }], { kind: 'transfer', case: transfer }]);
    // 应移未移: the procuratorate sees that a decision is owed; the police and others see nothing.
    const list = (person: Person) => listCases(house.app, person, { procedure: 'case-transfer', flag: 'undecided' }, { limit: 10 });
    expect((await list(by('prosecutorCriminal', procuratorate))).items.map(({ id }) => id)).toEqual([transfer]);
    expect((await list(by('police', police))).items).toEqual([]);
    expect([readCase(house.app, by('prosecutorCriminal', procuratorate), file).parts, readCase(house.app, by('prosecutorCriminal', procuratorate), file).data]).toEqual([['cover'], {}]);
  });

  it('is approved by the principal head at 16:40, and delivered in 24 hours', async () => {
    await at('2026-09-28T15:00').act(by('officer'), transfer, 'team.named', { officers: [by('officer').account, 'officer-2'] });
    await at('2026-09-29').act(by('officer'), transfer, 'report.submitted', { facts: '使用假冒注册商标', evidence: '现场笔录、账册', proposal: '建议移送' });
    // Tuesday 09-29 and three days: 10-02 is a holiday, so 10-08; by working days 09-30, 10-08, 10-09.
    expect(await due('T2')).toEqual(['2026-10-08', '2026-10-09', 'running', market]);
    const request = (await at('2026-09-30T15:00').act(by('officer'), transfer, 'approval.requested', { act: 'transfer.approved', input: { reasons: '达到追诉标准' } })).facts[0]?.seq ?? 0;
    await house.act(by('sectionChief'), transfer, 'approval.given', { request, opinion: 'agree' });
    // Nobody else's head approves it, nor the deputy.
    for (const [role, body] of [['deputyHead', market], ['principalHead', procuratorate], ['principalHead', police]] as const) expect(['role.missing', 'office.other', 'case.notFound']).toContain(await codeOf(house.act(by(role, body), transfer, 'approval.given', { request, opinion: 'agree' })));
    await at('2026-09-30T16:40').act(by('principalHead'), transfer, 'approval.given', { request, opinion: 'agree' });
    expect(await due('T3')).toEqual(['2026-10-01T08:40:00.000Z', '2026-10-01T09:00:00.000Z', 'running', market]);
  });

  it('goes to the police with its copy to the procuratorate in one transaction; the police see the cover until they sign', async () => {
    const sending = { police, procuratorate, facts: '使用假冒注册商标，非法经营数额六万元', materials: ['transferLetter', 'investigationReport', 'goodsList'], noAppraisal: true, goods: [{ name: '茶具', quantity: '320套', condition: 'seized' }] };
    expect(await codeOf(at('2026-10-01T09:00').act(by('clerk'), transfer, 'transfer.sent', { ...sending, facts: '机密★ 侦查材料' }))).toBe('text.classified');
    // The clock of the server is in doubt at that moment: the fact says so, and so will the receipt.
    at('2026-10-01T09:30');
    const recorded = await performAct({ ...house.app, clockInDoubt: () => true }, by('clerk'), transfer, { act: 'transfer.sent', input: sending });
    if (!('done' in recorded)) throw new Error('answered as before');
    const { case: sent } = recorded.done;
    // Both are told by their own inbox, not the sender's desk for them.
    const post = new Post(house);
    const [atPolice, atProcuratorate] = [await post.account(police, 'police'), await post.account(procuratorate, 'prosecutorCriminal')];
    await post.round();
    expect([await post.inbox(atPolice), await post.inbox(atProcuratorate)]).toEqual([['transfer.sent'], expect.arrayContaining(['transfer.copy'])]);
    expect([sent.state, sent.handling, sent.numbers]).toEqual(['sent', market, expect.objectContaining({ crimeTransferLetter: '张市监罪移〔2026〕1号', transferCopyLetter: '张市监罪抄〔2026〕1号' })]);
    const parts = (role: string, body: string) => readCase(house.app, by(role, body), sent).parts;
    expect([parts('police', police), parts('prosecutorCriminal', procuratorate)]).toEqual([['cover'], ['cover', 'main']]);
    // The package that is carried there holds what the sending brought forth, and of the bureau's own papers the report alone (art. 6).
    const papersOf = (role: string, body: string) => house.find(transfer).then((file) => listDocuments(house.app, by(role, body), file));
    for (const { place } of await papersOf('clerk', market)) await fixPaper(house.app, by('clerk'), await house.find(transfer), place);
    const { bytes, left } = await buildPackage({ app: house.app, seals: house.composition.storage.seals, pages: { ...packagePages, volume: () => Promise.resolve(undefined) }, tables: tableWriter, signer: house.app.signer, bodies: house.composition.directory.bodies }, by('clerk'), await house.find(transfer), police);
    const inside = [...packagePages.unpack(bytes).keys()];
    for (const paper of ['涉嫌犯罪案件情况调查报告', '涉嫌犯罪案件移送书', '涉案物品清单', '涉嫌犯罪案件移送回执']) expect([paper, inside.filter((path) => path.startsWith('3-正卷/') && path.includes(paper)).length]).toEqual([paper, 1]);
    expect([left, inside.includes('4-涉案物品清单.xlsx')]).toEqual([[], true]);
    const reportFor = async (role: string, body: string) => (await papersOf(role, body)).filter(({ template, withheld }) => template === 'transferReport' && !withheld).length;
    expect([await reportFor('police', police), await reportFor('prosecutorCriminal', procuratorate)]).toEqual([0, 1]);
    await entered('2026-10-01T10:20', police, 'transfer.received', number('张公收〔2026〕31号'));
    expect([await reportFor('police', police), (await readHistory(house.app, by('police', police), await house.find(transfer))).find(({ fact }) => fact.type === 'report.submitted')?.content]).toEqual([1, undefined]);
    const received = await house.find(transfer);
    expect([received.state, received.handling, received.proofsOutstanding, parts('police', police)]).toEqual(['underReview', police, [], ['cover']]);
    expect(readCase(house.app, by('police', police), received).parts).toEqual(['cover', 'main']);
    expect([(await clock('T3'))?.status, (await clock('T6'))?.due, (await clock('T4'))?.due]).toEqual(['ended', '2026-10-12', '2026-10-02T03:00:00.000Z']);
    expect([(await house.find(penalty)).data['transfers'], (await house.find(report)).state]).toEqual([[expect.objectContaining({ stage: 'withPolice', police })], 'filed']);
    // The design dispute is no crime: nothing of it goes anywhere, and it runs on.
    expect(await codeOf(openCase(house.app, by('officer', 'zb-ip'), { procedure: 'case-transfer', act: 'suspicion.registered', input: { offence: 'plainPatentInfringement', crime: 'counterfeitingPatent', suspicion: true, grounds: '外观设计侵权' } }))).toBe('condition.unmet');
    expect((await house.find(dispute)).closed).toBe(false);
  });

  it('is refused on 10-08, reconsidered, put to the procuratorate, ordered and filed, every period by hand', async () => {
    await entered('2026-10-08', police, 'crimeFiling.declined', { number: '张公不立字〔2026〕7号', ground: 'noCriminalFacts' });
    // 10-08 and three days: Sunday 10-11, rolled to Monday; by working days 9, 10 (make-up Saturday), 12.
    expect(await due('T7')).toEqual(['2026-10-12', '2026-10-12', 'running', market]);
    await at('2026-10-09').act(by('officer'), transfer, 'reconsideration.asked', { reasons: '非法经营数额已达标准' });
    expect(await due('T8')).toEqual(['2026-10-12', '2026-10-13', 'running', police]);
    await entered('2026-10-12', police, 'reconsideration.decided', { number: '张公复字〔2026〕2号', result: 'upheld' });
    expect(await due('T9')).toEqual(['2026-10-15', '2026-10-15', 'running', market]);
    await at('2026-10-13').act(by('officer'), transfer, 'filingSupervision.proposed', { reasons: '应当立案而不立案' });
    await entered('2026-10-14', procuratorate, 'reasons.asked', number('张检要求〔2026〕1号'));
    expect(await due('T13')).toEqual(['2026-10-21', undefined, 'running', police]);
    await entered('2026-10-20', police, 'reasons.given', number('张公说明〔2026〕1号'));
    expect(await due('T22')).toEqual(['2026-10-30', undefined, 'running', procuratorate]);
    await entered('2026-10-22', procuratorate, 'filing.ordered', number('张检通立〔2026〕1号'));
    expect(await due('T14')).toEqual(['2026-11-06', undefined, 'running', police]);
    await entered('2026-10-30', police, 'crimeFiling.decided', number('张公（食药环）立字〔2026〕10045号'));
    // Friday 10-30 and three days: Monday 11-02.
    expect([(await house.find(transfer)).state, await due('T10')]).toEqual(['filed', ['2026-11-02', undefined, 'running', market]]);
    await at('2026-11-02').act(by('clerk'), transfer, 'goods.handedOver', { items: [{ name: '茶具', quantity: '320套', condition: 'seized' }], receivedBy: '食药环侦支队', partyTold: true });
    for (const period of ['T2', 'T3', 'T6', 'T7', 'T8', 'T9', 'T13', 'T22', 'T14', 'T10']) expect([period, (await clock(period))?.status]).toEqual([period, 'ended']);
  });

  it('brings the outcome back to the reporter, whose name nobody has learnt', async () => {
    expect([(await house.find(report)).state, house.rows(`select count(*) as n from signals where status <> 'applied'`)]).toEqual(['resultReceived', [{ n: 0 }]]);
    await at('2026-11-03').act(house.person('operator'), report, 'result.delivered', { way: 'telephone' });
    expect((await house.find(report)).state).toBe('concluded');
    const names = (text: string): boolean => text.includes(NAME) || text.includes(TELEPHONE);
    const rowsOf = (id: Id<'case'>) => JSON.stringify(house.rows(`select i.content from identities i join cases c on c.ordinal = i.case_ordinal where c.id = '${id}'`));
    expect([report, penalty, transfer, dispute].map((id) => names(rowsOf(id)))).toEqual([true, false, false, false]);
    for (const table of ['contents', 'facts', 'outbox', 'signals', 'cases']) expect([table, names(JSON.stringify(house.rows(`select * from ${table}`)))]).toEqual([table, false]);
    const file = await house.find(transfer);
    for (const [role, body] of [['police', police], ['prosecutorCriminal', procuratorate], ['officer', market]] as const) {
      const person = by(role, body);
      const reading = readCase(house.app, person, file);
      expect(names(JSON.stringify([reading, await readHistory(house.app, person, file), await readIdentities(house.app, person, transfer, reading.parts, 'test')]))).toBe(false);
    }
    expect(file.links.map(({ case: id }) => id)).toEqual([penalty]);
  });

  describe('the receipt', () => {
    const of = (role: string, body: string): Promise<SignedReceipt> => readReceipt(house.app, by(role, body), transfer);

    it('is the same for sender, receiver and overseer, with each body’s periods, and nobody else has it', async () => {
      const [sender, receiver, overseer] = [await of('clerk', market), await of('police', police), await of('prosecutorCriminal', procuratorate)];
      expect([receiver, overseer]).toEqual([sender, sender]);
      expect(sender.receipt.steps.map(({ step, body, proof }) => [step, body, proof])).toEqual([
        ['sent', market, 'account'], ['accepted', police, 'scan'], ['decided', police, 'scan'], ['objected', market, 'account'], ['decided', police, 'scan'], ['objected', market, 'account'],
        ['supervised', procuratorate, 'scan'], ['supervised', police, 'scan'], ['ordered', procuratorate, 'scan'], ['decided', police, 'scan'], ['handedOver', market, 'account'],
      ]);
      expect(sender.receipt.steps.map(({ clockInDoubt }) => clockInDoubt === true)).toEqual([true, ...sender.receipt.steps.slice(1).map(() => false)]);
      expect(sender.receipt.steps[1]).toMatchObject({ at: '2026-10-01T02:20:00.000Z', person: '收案窗口', number: '张公收〔2026〕31号' });
      expect(new Set(sender.receipt.periods.map(({ body }) => body))).toEqual(new Set([market, police, procuratorate]));
      expect(sender.receipt.periods.every(({ period }) => !/^(AP|AS|T1r?$|TR|TS|TP)/.test(period))).toBe(true);
      expect(await codeOf(of('police', 'zichuan-police'))).toBe('case.notFound');
      expect(await codeOf(readReceipt(house.app, by('officer'), penalty))).toBe('receipt.none');
    });

    it('is checked later by its hash and signature; any change is found', async () => {
      const kept = JSON.parse(JSON.stringify(await of('police', police))) as SignedReceipt;
      expect(checkReceipt(kept, house.app.signer.publicKey)).toBeUndefined();
      const [first, ...others] = kept.receipt.steps;
      expect(checkReceipt({ ...kept, receipt: { ...kept.receipt, steps: [{ ...first, at: '2026-10-01T00:00:00.000Z' }, ...others] } })).toBe('hash');
      expect(checkReceipt({ ...kept, signature: `${kept.signature.slice(0, -4)}AAAA` })).toBe('signature');
      expect(checkReceipt({ receipt: {} })).toBe('unreadable');
      expect(checkReceipt(kept, 'another key')).toBe('otherKey');
    });

    it('is checked by the code on the paper alone: that it was signed here, and that the history made it', async () => {
      const { code, hash, receipt } = await of('police', police);
      expect(code).toContain(hash);
      const { publicKey } = house.app.signer;
      // As a scanner gives it, as it is, or with the address that a telephone opens.
      for (const scanned of [code, `${code}\r\n`, `https://weiquan.example.gov.cn/receipts#code=${code.replaceAll(' ', '+')}`]) {
        expect(checkReceiptCode(scanned, publicKey)).toBeUndefined();
        expect(await isOfHistory(house.app, scanned)).toBe(true);
      }
      expect(checkReceiptCode(code.replace(/ (\d+) sha256/u, ' 99 sha256'), publicKey)).toBe('signature');
      expect(checkReceiptCode(code.replace(receipt.number, '2610010001-8'), publicKey)).toBe('signature');
      for (const nothing of ['', 'weiquan:x/1', code.slice(0, -1), `${code} ${code}`]) expect(checkReceiptCode(nothing, publicKey)).toBe('unreadable');
      expect(await isOfHistory(house.app, code.replace(hash, `sha256:${'0'.repeat(64)}`))).toBe(false);
      expect(await isOfHistory(house.app, code.replace(/ (\d+) sha256/u, ' 9999 sha256'))).toBe(false);
    });

    it('prints in Chinese', async () => {
      const { text } = readPaper((await printReceipt(house.app, by('police', police), transfer)).bytes);
      for (const part of ['案件移送回执', '淄博市张店区市场监督管理局', '淄博市公安局张店分局', '2026-10-01 10:20，淄博市公安局张店分局出具回执', '公安机关不予立案，没有犯罪事实，张公不立字〔2026〕7号', '接到通知后立案，2026-11-06，期内办结（2026-10-30 公安机关立案）', '不属于本机关管辖的转送，2026-10-02 11:00，不再适用（2026-10-08 公安机关不予立案）', '回执扫描件', '录入时服务器时钟存疑']) expect(text).toContain(part);
    });
  });

  it('replays bit for bit', async () => {
    expect(await verifyAll(house.composition, false, (finding) => { throw new Error(JSON.stringify(finding)); })).toMatchObject({ cases: 4, findings: 0 });
  });
});
