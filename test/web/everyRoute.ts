import { relay } from '../../src/application/relay';
import { countFigures } from '../../src/application/countFigures';
import { servedCopy, servedDispute } from '../support/disputeServed';
import { register } from '../support/hotlineCalls';
import { Desk, describeBrowser, type Language, type Seat } from './browser';
import { ages, newerStyles } from './chrome90';

interface Route {
  readonly name: string;
  readonly path: string | ((desk: Desk) => Promise<string>);
  readonly who?: readonly [body: string, role: string];
}

/** The newest case that fits, as somebody of that body finds it. */
const caseOf = (body: string, role: string, query: string) => async (desk: Desk): Promise<string> => `/cases/${(await (await desk.house.person(body, role)).get(`/api/cases?${query}`)).body.items[0].id}`;

/** The newest transfer that fits, on its own page. */
const handoverOf = (body: string, role: string, query: string) => async (desk: Desk): Promise<string> => (await caseOf(body, role, `procedure=case-transfer&${query}`)(desk)).replace('/cases/', '/handovers/');

/** A consultation of the demonstration, as the office that convenes finds it. */
const consultationOf = (query: string, more = '') => async (desk: Desk): Promise<string> => `${(await caseOf('zb-joint-office', 'secretary', `procedure=major-case-consultation&${query}`)(desk)).replace('/cases/', '/consultations/')}${more}`;

/** The figures of what the demonstration left are counted first, as the server does in the background. */
const counted = (path: string) => async ({ house }: Desk): Promise<string> => {
  await house.composition.storage.sealer({ holder: 'board', now: house.app.world.now, sign: house.composition.keys.signHead }).run();
  await countFigures(house.app);
  return path;
};

/** What the demonstration has to tell is addressed and delivered first, as the server does in the background. */
const relayed = (path: string) => async ({ house }: Desk): Promise<string> => {
  const mailer = { send: () => Promise.resolve({ outcome: 'later', code: 'smtp.451' } as const), close: () => undefined };
  await relay({ app: house.app, mailer, mail: { domain: 'localhost' }, isHeld: () => Promise.resolve(false) });
  return path;
};

/** The clock has jumped, and nobody has confirmed yet; what it was compared with is on record. */
const jumped = (path: string) => async ({ house }: Desk): Promise<string> => {
  await house.composition.storage.clockDoubts.add({ direction: 'forward', seconds: 3600, against: 'monotonic', noticedAt: house.clock.now });
  const { now: at } = house.clock;
  house.beside.references = [{ name: 'postgres', read: () => Promise.resolve({ time: Date.parse(at) - 12, sameMachine: false }) }, { name: 'redis', read: () => Promise.resolve({ time: Date.parse(at), sameMachine: true }) }];
  house.beside.kernel = { synchronised: true, within: 40 };
  await house.record.look();
  await house.composition.storage.clockRecords.add({ at, machine: 'weiquan-2', process: 'worker', watchedSince: at, drift: -1_250, comparisons: [] });
  return path;
};

/** The first case that waits for an opinion of this role. */
const approvalOf = (body: string, role: string) => async (desk: Desk): Promise<string> => (await caseOf(body, role, `flag=awaits.${role}`)(desk)).replace('/cases/', '/approvals/');

/** A respondent who scans the code of the notice to answer; a caller with number and query code comes by the same door. */
const partyPage = async ({ house }: Desk): Promise<string> => {
  const { officer, id, place } = await servedDispute(house);
  return `/ask#code=${(await servedCopy(officer, id, place)).code}`;
};
const byNumber = async ({ house }: Desk): Promise<string> => `/ask?number=${(await register(await house.person('zb-12330', 'operator'))).body.number}`;

/** Every route, who sees it, and how a person gets there. */
const ROUTES: readonly Route[] = [
  { name: 'entrance', path: '/' },
  { name: 'ask', path: '/ask' },
  { name: 'ask-number', path: byNumber },
  { name: 'ask-party', path: partyPage },
  { name: 'today', path: '/today', who: ['zb-ip', 'officer'] },
  { name: 'today-head', path: '/today', who: ['zb-ip', 'sectionChief'] },
  { name: 'worklist', path: '/worklist', who: ['zb-12330', 'operator'] },
  { name: 'worklist-soon', path: '/worklist?view=soon', who: ['zb-ip', 'panelMember'] },
  { name: 'worklist-search', path: '/worklist?text=陶瓷', who: ['zb-12330', 'operator'] },
  { name: 'intake', path: '/intake?caller=13900530011', who: ['zb-12330', 'operator'] },
  { name: 'case-hotline', path: caseOf('zb-12330', 'operator', 'procedure=hotline-complaint&state=registered'), who: ['zb-12330', 'operator'] },
  { name: 'board', path: counted('/board?from=2026-08&until=2026-10&compare=1'), who: ['zb-ip', 'supervisor'] },
  { name: 'board-stages', path: counted('/board?by=stage&row=complaint'), who: ['zhangdian-market', 'principalHead'] },
  { name: 'board-behind', path: counted('/board?row=zb-12330&which=internalInTime'), who: ['zb-ip', 'supervisor'] },
  { name: 'open', path: '/open', who: ['zb-ip', 'officer'] },
  { name: 'open-order', path: '/open?procedure=supervision-order&act=order.issued&subject=body', who: ['zb-joint-office', 'secretary'] },
  { name: 'approvals', path: '/approvals', who: ['zb-ip', 'sectionChief'] },
  { name: 'approval', path: approvalOf('zb-ip', 'sectionChief'), who: ['zb-ip', 'sectionChief'] },
  { name: 'handovers', path: '/handovers', who: ['zhangdian-market', 'clerk'] },
  { name: 'handovers-proof', path: '/handovers?view=proof', who: ['zhangdian-market', 'clerk'] },
  { name: 'handover-police', path: handoverOf('zhangdian-market', 'clerk', 'state=underReview'), who: ['zhangdian-market', 'clerk'] },
  { name: 'handover-supervised', path: handoverOf('zhangdian-procuratorate', 'prosecutorCriminal', 'state=underSupervision'), who: ['zhangdian-procuratorate', 'prosecutorCriminal'] },
  { name: 'oversight', path: '/oversight', who: ['zhangdian-procuratorate', 'prosecutorCriminal'] },
  { name: 'receipts', path: '/receipts', who: ['zhangdian-police', 'police'] },
  { name: 'consultations', path: '/consultations', who: ['zb-joint-office', 'secretary'] },
  { name: 'consultation-sealed', path: consultationOf('state=awaitingOpinions'), who: ['zb-joint-office', 'secretary'] },
  { name: 'consultation-following', path: consultationOf('state=following'), who: ['zhangdian-market', 'officer'] },
  { name: 'consultation-pack', path: consultationOf('state=following', '/print/pack'), who: ['zb-ceramic-association', 'mediator'] },
  { name: 'consultation-signin', path: consultationOf('state=awaitingOpinions', '/print/signin'), who: ['zb-joint-office', 'secretary'] },
  { name: 'case-dispute', path: caseOf('zb-ip', 'panelMember', 'procedure=ceramic-dispute&state=answering'), who: ['zb-ip', 'panelMember'] },
  { name: 'account', path: '/account', who: ['zb-ip', 'officer'] },
  { name: 'administration', path: '/administration', who: ['zb-12330', 'systemAdministrator'] },
  { name: 'administration-bodies', path: '/administration/bodies', who: ['zb-ip', 'supervisor'] },
  { name: 'administration-accounts', path: '/administration/accounts', who: ['zb-12330', 'securityAdministrator'] },
  { name: 'administration-accounts-log', path: '/administration/accounts', who: ['zb-12330', 'auditAdministrator'] },
  { name: 'administration-calendar', path: '/administration/calendar', who: ['zb-12330', 'systemAdministrator'] },
  { name: 'administration-editions', path: '/administration/editions', who: ['zb-ip', 'supervisor'] },
  { name: 'administration-versions', path: '/administration/versions', who: ['zb-12330', 'systemAdministrator'] },
  { name: 'administration-mail', path: relayed('/administration/mail'), who: ['zb-12330', 'systemAdministrator'] },
  { name: 'administration-clocks', path: jumped('/administration/clocks'), who: ['zb-12330', 'systemAdministrator'] },
  { name: 'administration-queue', path: '/administration/queue', who: ['zb-12330', 'systemAdministrator'] },
];

/** Which size is looked at by axe in which language: both sizes and both languages once, since a language changes words and nothing else. */
const AXE = { zh: 'phone', en: 'desk' } as const;

/** In which language the pages are seen as an old browser has them. */
const AGED: Language = 'zh';

/** The tests of every route in one language. The two languages are files of their own, so that they run beside each other. */
export function everyRouteIn(language: Language): void {
  describeBrowser(`every route in ${language}`, () => {
    let desk: Desk;
    /** A person opens one page after the other in one window, as at an office. */
    const seats = new Map<string, Seat>();
    const seatOf = async (who: Route['who']): Promise<Seat> => {
      const key = who?.join(' ') ?? '';
      const known = seats.get(key);
      const seat = known ?? (who ? await desk.seated(who[0], who[1], { language }) : await desk.seat({ language }));
      if (!known && AGED === language) await ages(seat.page);
      seats.set(key, seat);
      await seat.resize('desk');
      seat.troubles.length = 0;
      return seat;
    };
    beforeAll(async () => {
      desk = await Desk.open({ demonstration: true, start: '2026-10-08T09:30' });
    });
    afterAll(() => desk.close());

    for (const { name, path, who } of ROUTES) {
      it(`${name}, at a desk and on a phone: nothing in the way of anyone`, async () => {
        const seat = await seatOf(who);
        await seat.go(typeof path === 'string' ? path : await path(desk));
        // Whoever administers sees codes as codes: of bodies, accounts, periods.
        if (who && !/^(?:administration|account)/.test(name)) expect(await seat.codes()).toEqual([]);
        if (AGED === language) expect(await newerStyles(seat.page)).toEqual([]);
        for (const size of ['desk', 'phone'] as const) {
          await seat.resize(size);
          await seat.shot(name);
          if (AXE[language] === size) expect([size, await seat.violations()]).toEqual([size, []]);
          expect([size, await seat.overflows()]).toEqual([size, false]);
        }
        expect(seat.troubles).toEqual([]);
      });
    }
  });
}
