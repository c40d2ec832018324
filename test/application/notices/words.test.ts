import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { mailOf } from '../../../src/application/notices/mailOf';
import { filled, renderNotice, renderShort, subjectOf } from '../../../src/application/notices/render';
import { isSystemTemplate, noticeWords } from '../../../src/application/notices/words';
import { playDemonstration } from '../../../src/cli/demonstration/play';
import { procedures } from '../../../workflows';
import { HUB, install, MARKET, said, type Installation } from '../installation';
import { Post } from './post';

const LANGUAGES = ['zh', 'en'] as const;
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

/** What stands in sources as a template of a notice: `template: 'x.y'`, `` template: `hotline.${name}` ``, and the engine's own. */
function templatesNamed(): readonly string[] {
  const found = new Set<string>();
  for (const text of [...sources('src/engine'), ...sources('src/application'), ...sources('workflows')]) {
    for (const [, template] of text.matchAll(/template: ['`]([a-zA-Z-]+\.[a-zA-Z]+|[a-zA-Z-]+\.\$\{\w+\})['`]/g)) found.add(template!);
  }
  // The engine tells of clocks by itself: beside its acts and refusals it names nothing else so.
  for (const file of ['src/engine/systemStep.ts', 'src/application/ringDeadline.ts']) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/'(deadline\.\w+)'/g)) if (!/\.(?:not[A-Z]\w*|unknown)$/.test(name!) && name !== 'deadline.rang' && name !== 'deadline.moved') found.add(name!);
  }
  return [...found];
}

describe('the words of notices', () => {
  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s has letters, and each says the same in both languages', (_name, { letters }) => {
    expect(Object.keys(letters).length).toBeGreaterThan(0);
    for (const [template, { subject, body }] of Object.entries(letters)) {
      for (const language of LANGUAGES) expect([template, subject[language].trim() !== '' && body[language].trim() !== '']).toEqual([template, true]);
      expect([template, placeholders(body.en)]).toEqual([template, placeholders(body.zh)]);
      // The subject goes into short messages: it names the kind of step, and holds nothing of the case.
      expect([template, placeholders(subject.zh + subject.en)]).toEqual([template, []]);
    }
  });

  it('names for the mail log the kind of every notice of the system, with no gap where a case would be named', () => {
    const kinds = ['deadline.reminder', 'deadline.escalated', 'deadline.nearer', 'digest'].map((template) => LANGUAGES.map((language) => subjectOf(procedures, template, language)));
    expect(kinds).toEqual([['期限提醒', 'Deadline'], ['逾期', 'Overdue'], ['届满日提前', 'Date nearer'], ['今日提醒', 'Today’s reminders']]);
  });

  it('are there for every template that stands in the sources', () => {
    const prefixes = new Set(procedures.flatMap(({ letters }) => Object.keys(letters).map((template) => template.split('.')[0])));
    const known = procedures.flatMap(({ letters }) => Object.keys(letters));
    const named = templatesNamed();
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((template) => (template.includes('${') ? !prefixes.has(template.split('.')[0]) : !known.includes(template) && !isSystemTemplate(template)))).toEqual([]);
  });

  it('say the same of the system’s own notices in both languages', () => {
    for (const [template, said] of Object.entries(noticeWords('zh').letters)) {
      const english = noticeWords('en').letters[template as keyof ReturnType<typeof noticeWords>['letters']];
      expect([template, placeholders(english.body), placeholders(english.subject)]).toEqual([template, placeholders(said.body), placeholders(said.subject)]);
    }
  });

  describe('in a house', () => {
    let house: Installation;
    beforeAll(async () => {
      house = await install('2026-11-23');
    });
    afterAll(() => house.remove());

    it('are there for every notice of the demonstration, and leave no gap', async () => {
      await playDemonstration(house.app);
      const rows = house.rows('select fact, template, data, recipient, legal_service from outbox') as { fact: string; template: string; data: string; recipient: string; legal_service: number }[];
      expect(new Set(rows.map(({ template }) => template)).size).toBeGreaterThan(8);
      for (const { fact, template, data } of rows) {
        const file = await house.find(fact.slice(0, fact.lastIndexOf('-')) as never);
        for (const language of LANGUAGES) {
          const { subject, body } = renderNotice(house.app, { procedure: file.basis.procedure, template, data: JSON.parse(data), number: '2611230001-1', body: HUB, legalService: false, createdAt: house.app.world.now() }, language);
          expect([template, subject, /[{}]|undefined/.test(subject + body)]).toEqual([template, expect.not.stringMatching(/案件有新情况|News in a case/), false]);
        }
      }
    });
  });

  it('name bodies, periods, codes and dates as people do', () => {
    const bodies = { has: (code: string) => code === MARKET, name: () => ({ zh: '张店局', en: 'Zhangdian' }) } as never;
    const notice = (template: string, data: object) => ({ procedure: 'hotline-complaint', template, data: data as never, number: '2611230001-1', body: MARKET, legalService: false, createdAt: '2026-11-23T02:00:00.000Z' as never });
    const zh = (template: string, data: object) => renderNotice({ procedures, bodies }, notice(template, data), 'zh').body;
    expect(zh('hotline.passedOn', { number: 'X', body: MARKET })).toBe('事项X已转送张店局办理。');
    expect(zh('deadline.reminder', { period: 'C1', due: '2026-10-08' })).toMatch(/^案件2611230001-1的期限“[^”C]+”将于2026年10月8日届满。$/);
    expect(zh('deadline.reminder', { period: 'H3u', due: '2026-10-08T08:30:00.000Z' })).toContain('2026年10月8日 16:30');
    expect(renderNotice({ procedures, bodies }, notice('deadline.reminder', { period: 'H3u', due: '2026-10-08T08:30:02.306Z' }), 'en').body).toContain('ends on 2026-10-08 16:30.');
    const pressed = (rung: string, language: 'zh' | 'en') => renderNotice({ procedures, bodies }, notice('deadline.escalated', { period: 'C1', due: '2026-10-08', rung }), language).subject.replace(/[：:].*/, '');
    expect(['runOut', 'urged', 'supervised', 'announced', 'ofItsOwn'].map((rung) => [pressed(rung, 'zh'), pressed(rung, 'en')])).toEqual([
      ['逾期提请关注', 'Overdue, for your attention'], ['逾期催办', 'Overdue, urging'], ['逾期督办', 'Overdue, supervision'], ['逾期通报', 'Overdue, announcement'], ['逾期提请关注', 'Overdue, for your attention'],
    ]);
    expect(renderNotice({ procedures, bodies }, notice('hotline.unheardOf', {}), 'zh').body).toBe('案件2611230001-1有新情况，请登录查看。');
    expect(renderShort({ procedures, bodies }, notice('deadline.reminder', { period: 'C1', due: '2026-10-08' }), 'zh').date).toBe('2026年10月8日');
  });

  it('are escaped in HTML and stay on one line in a subject, whatever was typed', () => {
    const delivery = { id: 1, fact: 'c-1', caseId: 'c', rung: 'r', channel: 'mail', recipient: 'a', state: 'waiting', at: '2026-11-23T02:00:00.000Z', tries: 1, copies: 0, procedure: 'hotline-complaint', template: 'hotline.supplementAsked', data: { number: '1', items: '<b>照片</b>\r\nBcc: all@example.com' }, number: '1', body: 'x', legalService: false, createdAt: '2026-11-23T02:00:00.000Z' } as never;
    const mail = mailOf({ procedures, bodies: { has: () => false } as never }, { domain: 'd' }, delivery, 'a@example.com', 'zh');
    expect([mail.subject, mail.html.includes('<b>'), mail.html.includes('&lt;b&gt;')]).toEqual(['请补充材料', false, true]);
    expect(filled('{a}{b}', (name) => `<${name}>`)).toBe('<a><b>');
  });

  it('are signed with the name that the body has in Shanghai on that day, where it is still the day before in Greenwich', () => {
    const delivery = { id: 1, fact: 'c-1', caseId: 'c', rung: 'r', channel: 'mail', recipient: 'a', state: 'waiting', at: '2026-11-22T17:00:00.000Z', tries: 1, copies: 0, procedure: 'hotline-complaint', template: 'hotline.supplementAsked', data: { number: '1', items: 'x' }, number: '1', body: 'x', legalService: false, createdAt: '2026-11-22T17:00:00.000Z' } as never;
    const bodies = { has: () => true, name: (_body: string, on: string) => ({ zh: `名称自${on}`, en: '' }) } as never;
    const { text } = mailOf({ procedures, bodies }, { domain: 'd' }, delivery, 'a@example.com', 'zh');
    expect([...new Set(text.match(/名称自[\d-]+/g))]).toEqual(['名称自2026-11-23']);
  });
});

/** Nothing of the reporter's identity in what anybody else is sent, and no name at all in a short message. */
describe('what others are sent', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  it('holds nothing of who reported', async () => {
    const post = new Post(house);
    await post.account(HUB, 'operator', { messenger: true });
    await post.account(MARKET, 'officer', { messenger: true, language: 'en' });
    const family = fc.constantFrom(...'欧阳司马慕容赵钱孙李');
    const name = fc.tuple(family, fc.constantFrom('青禾', '望舒', '知微', '临川')).map(([one, two]) => `${one}${two}`);
    const digits = fc.integer({ min: 30_000_000, max: 39_999_999 }).map((n) => `138${n}`);
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.record({ name, digits, kind: fc.constantFrom('report', 'complaint'), confidentiality: fc.constantFrom('none', 'confidential') }), async ({ name, digits, kind, confidentiality }) => {
        const [own, shop] = [`own${++made}@example.com`, `shop${made}@example.com`];
        const secret = [name, digits, own, `柳泉路${digits}号`, `${name}说`];
        const reporter = { name, telephone: digits, email: own, address: `柳泉路${digits}号` };
        const { case: file } = await house.open(said(kind, { reporter, confidentiality, standing: 'consumer', respondent: { name: '泰鑫陶瓷', email: shop }, narrative: `${name}说买到假货，电话${digits}` }));
        const operator = house.person('operator');
        const consent = { to: 'respondent', textRead: '是否同意？', readAt: '2026-09-14T10:00:00+08:00', operator: '02', language: 'zh', way: 'telephone' };
        if (kind === 'complaint') {
          await house.act(operator, file.id, 'kind.confirmed', { kind: 'complaint' });
          await house.act(operator, file.id, 'disclosure.consented', consent);
        }
        await house.act(operator, file.id, 'narrative.masked', { text: '买到假货' });
        await house.act(operator, file.id, 'supplement.asked', { items: ['照片'], way: 'telephone' });
        await house.act(operator, file.id, 'supplement.received', { items: [] });
        await house.act(operator, file.id, 'material.passedOn', { to: MARKET });
        await house.act(house.person('clerk'), file.id, 'receipt.recorded', {});
        if (kind === 'complaint') {
          await house.act(house.person('officer'), file.id, 'complaint.accepted', {});
          await house.act(house.person('officer'), file.id, 'mediation.started', { manner: 'written' });
          await house.act(house.person('officer'), file.id, 'mediation.terminated', { grounds: ['noAgreement'] });
        }
        post.mails.length = post.messages.length = 0;
        await post.round();
        const toOthers = post.mails.filter(({ to }) => to !== own);
        expect(toOthers.length).toBeGreaterThan(0);
        const outside = JSON.stringify([toOthers, post.messages.map((message) => ({ ...message, to: '' })), house.rows(`select * from deliveries where case_id = '${file.id}'`), house.rows(`select * from outbox where fact like '${file.id}%'`)]);
        expect(secret.filter((word) => outside.includes(word))).toEqual([]);
        expect(outside.includes('泰鑫')).toBe(false);
        if (confidentiality === 'confidential' && kind === 'report') expect(post.to(own)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
