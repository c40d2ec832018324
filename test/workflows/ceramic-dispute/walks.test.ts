import fc from 'fast-check';
import type { JsonObject } from '../../../src/domain/json';
import { panelOf } from '../../../src/domain/panel';
import { chains } from '../../../workflows/ceramic-dispute/approvals';
import { acts } from '../../../workflows/ceramic-dispute/acts';
import { machine, turns } from '../../../workflows/ceramic-dispute/machine';
import { agreement, answering, byCentre, decisionServed, dispute, examining, panel, request, verdict, type DisputeStory } from './dispute';

/** Whatever happens in whatever order, some things always hold. */

const way = { way: 'telephone' };
const reason = { reason: '案情需要' };
const court = { court: 'zb-court' };
const month = { span: { length: 1, unit: 'month' }, ...reason };
const served = (document: string): JsonObject[] => [{ document, way: 'direct', signedBy: '本人' }, { document, way: 'post', postalNumber: 'EMS1' }];
const documents = ['answerNotice', 'hearingNotice', 'adjudicationDecision', 'demandNotice', 'statementNotice'];

/** An input for every act that a person may perform; several where the branches differ. */
const inputs: Readonly<Record<string, readonly JsonObject[]>> = {
  'intake.checked': [{ complete: true, items: [] }], 'advice.given': [{ advice: '可以请求裁决' }], 'comparison.ordered': [{ samples: '花瓶' }], 'comparison.delivered': [{ conclusion: 'similar', opinion: '近似' }],
  'mediation.offered': [way], 'consent.given': [way], 'consent.refused': [way], 'mediation.opened': [{ mediator: '甲' }], 'dispute.handedOver': [{ to: 'zb-ip', track: 'adjudication' }, { to: 'zb-ip', track: 'mediation' }, { to: 'zb-12330', track: 'adjudication' }],
  'request.received': [{}], 'receipt.urged': [way], 'dispute.returned': [reason], 'dispute.ended': [reason],
  'correction.asked': [{ items: ['委托书'], letter: { number: '淄知裁补〔2026〕3号', due: '2026-10-12' } }], 'correction.received': [{ items: [] }], 'filing.extended': [{ span: { length: 5, unit: 'workingDay' }, ...reason }], 'case.filed': [{}], 'filing.refused': [{ grounds: ['noJurisdiction'], explanation: '不属管辖' }],
  'respondent.added': [{ respondent: { name: '追加的厂' } }], 'residence.established': [{ residence: 'abroad' }, { residence: 'inChina' }], 'answerNotice.issued': [{}], 'request.withdrawn': [way],
  'address.confirmed': [{ address: { address: '博山' }, electronic: true }], 'service.attempted': documents.map((document) => ({ document, way: 'post', postalNumber: 'EMS1' })), 'service.returned': [{ document: 'answerNotice', reason: 'moved' }],
  'service.effected': documents.flatMap(served), 'publicNotice.published': [{ document: 'answerNotice', where: 'website', whereaboutsUnknown: true, evidence: 'p' }], 'publicNotice.completed': [{ document: 'answerNotice' }], 'proofOfService.received': [{ document: 'answerNotice', evidence: 's' }],
  'panel.formed': [panel, { panelHead: 'x', members: ['y', 'z'] }], 'panel.told': [{ way: 'inPerson' }], 'panel.changed': [{ leaves: 'member-2', comes: 'member-4', ...reason }], 'minorityOpinion.recorded': [{ person: 'member-3', opinion: '不近似' }], 'panel.deliberated': [{ votes: [{ person: 'member-1', agrees: true }, { person: 'member-2', agrees: true }, { person: 'member-3', agrees: false }], conclusion: '近似' }],
  'recusal.asked': [{ person: 'member-2', by: 'party', grounds: '近亲属' }], 'recusal.decided': [{ person: 'member-2', decision: 'granted', ...reason }], 'headRecusal.decided': [{ person: 'the-head', decision: 'denied', ...reason }],
  'answer.received': [{}], 'answer.extended': [{ until: '2026-12-31', ...reason }], 'answerAbroad.extended': [{ until: '2026-12-31', ...reason }], 'answer.forwarded': [{}], 'jurisdiction.objected': [{ grounds: '无管辖权' }], 'jurisdiction.decided': [{ objection: 'rejected', ...reason }, { objection: 'upheld', ...reason }],
  'limitation.pleaded': [{ grounds: '超过三年' }], 'evidencePeriod.extended': [{ until: '2026-12-31', ...reason }], 'evidencePeriod.ended': [{}], 'appraisal.ordered': [{ subject: '花瓶', institution: '检验中心' }], 'appraisal.completed': [{ appraisalResult: '一致' }], 'reconciliation.started': [way], 'reconciliation.ended': [{}],
  'invalidation.reported': [{ acceptedOn: '2026-09-15', number: '4W1' }], 'suspension.declined': [{ ground: 'otherReason', explanation: '其他' }], 'case.suspended': [{ grounds: 'invalidationAccepted' }, { grounds: 'forceMajeure' }], 'case.resumed': [reason],
  'hearing.fixed': [{ at: '2026-11-20T09:30:00+08:00', place: '审理室' }], 'hearing.postponed': [{ at: '2026-12-10T09:30:00+08:00', place: '审理室', ...reason }], 'hearing.held': [{ attendance: 'both' }], 'requester.absent': [{}],
  'closing.extended': [month], 'superior.asked': [reason], 'closing.extendedAgain': [{ span: { length: 2, unit: 'month' }, approval: { number: '鲁知延〔2026〕9号', on: '2026-09-22' } }], 'clue.found': [{ clue: '另有假冒商标', about: 'forgedMark', to: 'boshan-market' }],
  'decision.made': [verdict], 'stop.ordered': [{ facts: '再次', reasons: '相同', decision: '停止' }], 'case.cancelled': [{ grounds: 'notAdmissible', explanation: '不符合' }, { grounds: 'limitation', explanation: '时效' }], 'decision.published': [{ where: 'website', masked: true }],
  'suit.filed': [court], 'enforcement.ended': [{ result: 'enforced', number: '1' }], 'judgment.received': [{ judgment: 'decisionStands', number: '1' }, { judgment: 'decisionAnnulled', number: '1' }], 'demandNotice.issued': [{ duties: '停止' }], 'enforcement.applied': [court], 'requester.applied': [court], 'compliance.recorded': [{ how: '已停止' }], 'case.concluded': [{}],
  'statementNotice.issued': [{}], 'statement.received': [{ mediation: 'agreed' }, { mediation: 'declined' }], 'mediation.filed': [{ sessionOn: '2026-11-02', place: '调解室' }], 'mediation.notFiled': [{ explanation: '不同意' }],
  'mediation.agreed': [agreement('administration'), agreement('peoplesCommittee')], 'mediation.failed': [reason],
  'confirmation.applied': [{ ...court, agreementNumber: '淄知调〔2026〕7号', mediator: '局' }], 'confirmation.waived': [reason], 'confirmation.accepted': [{ number: '1' }], 'confirmation.declined': [reason], 'confirmation.extended': [{ span: { length: 10, unit: 'calendarDay' } }], 'confirmation.ruled': [{ ruling: 'confirmed', number: '1' }], 'objection.raised': [{ grounds: '非自愿' }], 'interestedObjection.raised': [{ grounds: '侵害其权益', knownOn: '2026-09-01' }],
};
const openings = ['dispute.registered', 'request.lodged', 'runningCase.entered'];

it('has an input for every act that a person performs', () => {
  expect(Object.keys(acts).filter((act) => !openings.includes(act) && !(act in inputs))).toEqual([]);
});

const day = (index: number): string => new Date(Date.parse('2026-09-01T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
const opened: readonly (() => DisputeStory)[] = [
  () => dispute().on(day(0), 'dispute.registered', request({}, 2), byCentre),
  () => dispute().on(day(0), 'request.lodged', request({ track: 'adjudication', patent: { kind: 'invention', number: 'ZL1' } })),
  () => dispute().on(day(0), 'request.lodged', request({ track: 'mediation' }, 2)),
  () => dispute().on(day(0), 'runningCase.entered', request({ stage: 'answering', receivedOn: '2026-08-03', filedOn: '2026-08-05', servedOn: '2026-08-28', panelHead: 'member-1', panelMembers: ['member-2', 'member-3'] })),
  () => dispute().on(day(0), 'runningCase.entered', request({ stage: 'examining', receivedOn: '2026-06-01', filedOn: '2026-06-05', servedOn: '2026-06-09', panelHead: 'member-1', panelMembers: ['member-2', 'member-3'] }, 2)),
];
const deeper: typeof opened = [
  () => answering(day(0), { earlierDecision: { number: '淄知裁〔2025〕4号', on: '2025-10-20' } }, 2),
  () => examining(day(0), {}, 2),
  () => examining(day(0), { patent: { kind: 'invention', number: 'ZL1' } }).on(day(0), 'hearing.fixed', { at: `${day(8)}T09:30:00+08:00`, place: '审理室' }).served(day(1), 'hearingNotice', 'requester-1', 'respondent-1'),
  () => decisionServed(day(0)),
  () => decisionServed(day(0)).on(day(1), 'decision.published', { where: 'website', masked: true }).until(day(20)),
  () => dispute().on(day(0), 'dispute.registered', request(), byCentre).on(day(0), 'mediation.offered', { way: 'telephone' }, byCentre).on(day(0), 'consent.given', { way: 'telephone' }, { ...byCentre, party: 'requester' }).on(day(0), 'consent.given', { way: 'telephone' }, { ...byCentre, party: 'respondent' }),
];
const beginnings = [...opened, ...deeper];
/** What ends a case is drawn less often, so that walks go on. */
const endings = ['request.withdrawn', 'case.cancelled', 'filing.refused', 'dispute.ended', 'mediation.notFiled', 'requester.absent'];

/** A dice for each step: which of the acts that the state accepts, which input, which party, how many days later. */
const steps = fc.array(fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(3), fc.nat(9)), { minLength: 1, maxLength: 40 });

const accepted = (state: string): readonly string[] => Object.keys((machine.config.states as Readonly<Record<string, { on?: object }>>)[state]?.on ?? {});

function tryAct(story: DisputeStory, when: string, act: string, input: JsonObject, party: string | undefined): void {
  const circumstances = { body: story.current.handling, ...(party === undefined ? {} : { party }), ...(act === 'closing.extendedAgain' ? { asserted: { body: 'sd-ip', person: '处长', way: 'paper' as const } } : {}) };
  try {
    if (act in chains) story.approved(when, act, input, circumstances);
    else story.on(when, act, input, circumstances);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes(' refused: '))) throw error;
  }
}

const walk = (opening: number, dice: readonly (readonly [number, number, number, number])[], after: (story: DisputeStory) => void): DisputeStory => {
  const story = (beginnings[opening % beginnings.length] ?? beginnings[0])?.();
  if (!story) throw new Error('no opening');
  let now = Math.max(0, Math.round((Date.parse(story.last.act.recordedAt) - Date.parse(`${day(0)}T00:00:00Z`)) / 86_400_000));
  for (const [pick, variant, party, days] of dice) {
    now += days;
    const possible = accepted(story.state).filter((act) => act in inputs && (variant % 4 === 0 || !endings.includes(act)));
    const act = possible[pick % possible.length];
    if (act === undefined) break;
    const choices = inputs[act] ?? [];
    const { parties } = story.current;
    tryAct(story, day(now), act, choices[variant % choices.length] ?? {}, acts[act as keyof typeof acts].perParty ? parties[party % parties.length]?.id : undefined);
    after(story);
  }
  return story;
};

it('never runs a clock in a closed case, never two of one row and party, and the centre never learns what the office thinks', () => {
  fc.assert(
    fc.property(fc.nat(99), steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        const { closed, deadlines, access, handling, hub } = story.current;
        const open = deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period, party }) => `${period} ${party ?? ''}`);
        if (closed) expect(open).toEqual([]);
        expect(open).toEqual([...new Set(open)]);
        for (const { body } of access) expect(['zb-ceramic', 'zb-ip', 'sd-ip', hub, handling]).toContain(body);
        if (handling === 'zb-ip' && hub === 'zb-ceramic' && story.state !== 'awaitingReceipt' && story.state !== 'withdrawn') expect(access.find(({ body }) => body === hub)?.parts).toEqual(['main']);
      });
    }),
    { numRuns: 250 },
  );
});

it('never decides without a panel that is odd, nor over a pending invalidation, nor before the answers', () => {
  fc.assert(
    fc.property(fc.nat(99), steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        const { act, case: file } = story.last;
        if (act.type !== 'decision.made') return;
        expect(panelOf(file).length % 2).toBe(1);
        const data = file.data as { invalidation?: object; goesOnBecause?: string; patent: { kind: string }; answered: string[] };
        expect(data.invalidation === undefined || data.goesOnBecause !== undefined || data.patent.kind === 'invention').toBe(true);
        for (const { id, role } of file.parties) {
          if (role === 'respondent') expect(data.answered.includes(id) || file.deadlines.some(({ period, party, status }) => period.startsWith('A4') && party === id && status.startsWith('lapsed'))).toBe(true);
        }
      });
    }),
    { numRuns: 250 },
  );
});

it('always has a clock on whoever is to move, or says why there is none', () => {
  fc.assert(
    fc.property(fc.nat(99), steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        const { deadlines, state } = story.current;
        const why = (turns as Readonly<Record<string, { noClock?: string }>>)[state as string]?.noClock;
        if (why === undefined) expect([state, deadlines.some(({ endSeq }) => endSeq === undefined)]).toEqual([state, true]);
      });
    }),
    { numRuns: 250 },
  );
});

it('is replayed bit for bit', () => {
  fc.assert(
    fc.property(fc.nat(99), steps, (opening, dice) => {
      expect(walk(opening, dice, () => undefined).replayed()).toMatchObject({ disagreements: [], unreadable: [] });
    }),
    { numRuns: 50 },
  );
});
