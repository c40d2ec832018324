import type { JsonObject } from '../../../src/domain/json';
import { penaltyCase } from '../../../workflows/penalty-case';
import { isWithPolice } from '../../../workflows/penalty-case/clocks';
import { periods } from '../../../workflows/penalty-case/law';
import type { File } from '../../../workflows/penalty-case/vocabulary';
import { agrees, bureau, clue, conclusion, counterfeit, decided, decision, decisionServed, filed, filing, ninety, paid, penalty, reviewed, reviewer, suspected, toDecide, told, toldOn, trademark, type PenaltyStory } from './penalty';

/** The rows of the law that are no clocks, and what guards the party. */

const rowsWithoutClock: Readonly<Record<string, () => void>> = {
  'P2: filed at once when it should be, by the head, with two officers': () => {
    const story = clue('2026-09-14');
    expect(story.refusal('2026-09-14', 'filing.decided', filing)).toMatchObject({ code: 'approval.needed', who: ['sectionChief', 'deputyHead'] });
    expect(story.refusedByChain('2026-09-14', 'filing.decided', { ...filing, officers: ['officer-1'] })).toMatchObject({ condition: 'mayBeFiled' });
    expect(clue('2026-09-14').on('2026-09-14', 'filing.decided', filing).current.assignees.map(({ person }) => person)).toEqual(['officer-1', 'officer-2']);
  },
  'P7: no decision without the notice': () => {
    expect(reviewed('2026-09-14').refusal('2026-09-14', 'decision.made', decision).code).toBe('approval.needed');
    expect(reviewed('2026-09-14').refusedByChain('2026-09-14', 'decision.made', decision)).toMatchObject({ code: 'act.notOpen' });
    expect(toldOn('2026-09-14').refusedByChain('2026-09-15', 'decision.made', decision)).toMatchObject({ code: 'act.notOpen' });
  },
  'P14: two years, five with harm to life, counted to the day on which it was found': () => {
    const ended = (actEndedOn: string, more = {}) => ({ ...filing, actEndedOn, ...more });
    expect(clue('2026-09-14').on('2026-09-15', 'filing.decided', ended('2024-09-14')).state).toBe('investigating');
    expect(clue('2026-09-14').refusedByChain('2026-09-15', 'filing.decided', ended('2024-09-13'))).toMatchObject({ condition: 'mayBeFiled', article: expect.stringContaining('行政处罚法 36') });
    expect(clue('2026-09-14').on('2026-09-15', 'filing.decided', ended('2021-09-14', { harmsLifeOrSafety: true })).state).toBe('investigating');
    expect(clue('2026-09-14').on('2026-09-15', 'filing.decided', filing).state).toBe('investigating');
  },
  'P15: who filed first; an agreement names one of the two, and another legal person': () => {
    const story = clue('2026-09-14');
    expect(story.refusal('2026-09-14', 'jurisdiction.disputed', { with: bureau, grounds: '无' })).toMatchObject({ condition: 'otherBureau' });
    expect(story.refusal('2026-09-14', 'jurisdiction.disputed', { with: 'zb-culture', grounds: '无' })).toMatchObject({ condition: 'otherBureau' });
    story.on('2026-09-14', 'jurisdiction.disputed', { with: 'zichuan-market', grounds: '经营地' });
    expect(story.refusal('2026-09-15', 'jurisdiction.agreed', { body: 'boshan-market' })).toMatchObject({ code: 'condition.unmet' });
    story.on('2026-09-15', 'jurisdiction.agreed', { body: 'zichuan-market' });
    expect([story.state, story.current.closed, story.last.signals[0]?.to]).toEqual(['handedOver', true, { open: 'penalty-case', body: 'zichuan-market', link: 'handedOver' }]);
  },
  'P16: a suspected crime is decided on in a transfer of its own; no penalty instead of it': () => {
    const story = filed('2026-09-14');
    expect(story.refusal('2026-09-14', 'offence.checked', { ...suspected, crime: 'counterfeitingPatent' })).toMatchObject({ condition: 'crimeFits' });
    story.on('2026-09-14', 'offence.checked', { ...suspected, turnover: 10_000, suspicion: false });
    expect(story.last.signals).toEqual([]);
    story.on('2026-09-15', 'offence.checked', suspected);
    expect(story.last.signals[0]).toMatchObject({ to: { open: 'case-transfer', body: bureau }, act: 'suspicion.registered', input: { offence: 'trademarkInfringement', crime: 'forgedMark', turnover: 60_000 } });
    // Checked again while it is open: no second transfer.
    expect(story.on('2026-09-15', 'offence.checked', suspected).last.signals).toEqual([]);
    story.on('2026-09-15', 'crime.transferred', { police: 'zhangdian-police' }, { signal: true });
    expect(story.refusal('2026-09-16', 'investigation.concluded', conclusion)).toMatchObject({ condition: 'isAtHand' });
    story.on('2026-09-28', 'crime.returned', { result: 'notFiled' }, { signal: true }).on('2026-09-28', 'investigation.concluded', conclusion);
    expect(story.state).toBe('underReview');
    expect(story.refusal('2026-09-28', 'crime.returned', { result: 'notFiled' }, { signal: true })).toMatchObject({ condition: 'transferIsOpen' });
  },
  'P16: no penalty while nobody has decided on the transfer': () => {
    const story = toDecide('2026-09-14').on('2026-09-15', 'offence.checked', suspected);
    expect(story.refusedByChain('2026-09-16', 'decision.made', decision)).toMatchObject({ condition: 'mayBeDecided' });
    story.on('2026-09-16', 'crime.notTransferred', { ground: 'belowThreshold' }, { signal: true });
    expect(toDecide('2026-09-14').on('2026-09-15', 'offence.checked', suspected).on('2026-09-16', 'crime.notTransferred', { ground: 'belowThreshold' }, { signal: true }).on('2026-09-17', 'decision.made', decision).state).toBe('decisionToServe');
  },
  'P16: with the police again after it was decided not to transfer, and what is told late changes nothing': () => {
    const story = toDecide('2026-09-14').on('2026-09-15', 'offence.checked', suspected);
    const transfer = `${story.id}-${story.current.revision}-1`;
    const tell = (when: string, type: string, input: JsonObject, seq: number) => story.on(when, type, input, { signal: true, cause: `${transfer}-${seq}-1` });
    tell('2026-09-16', 'crime.notTransferred', { ground: 'belowThreshold' }, 3);
    // The procuratorate demands the transfer, and the police sign for it.
    tell('2026-09-20', 'crime.transferred', { police: 'zhangdian-police' }, 9);
    expect(isWithPolice(story.current as unknown as File)).toBe(true);
    // They give it back, and the letter by which they signed for it comes once more, late.
    tell('2026-09-22', 'crime.returned', { result: 'notFiled' }, 15);
    expect(tell('2026-09-22', 'crime.transferred', { police: 'zhangdian-police' }, 9).last.signals).toEqual([]);
    expect(isWithPolice(story.current as unknown as File)).toBe(false);
    tell('2026-09-22', 'crime.returned', { result: 'notFiled' }, 17);
    expect(story.on('2026-09-22', 'decision.made', decision).state).toBe('decisionToServe');
  },
  'P18: suspended on a ground of art. 46 by the head, resumed, and P3 counts on': () => {
    const story = filed('2026-07-06').on('2026-07-20', 'case.suspended', { ground: 'dependentDecision', reason: '另案未结' });
    expect(story.refusal('2026-07-21', 'investigation.concluded', conclusion).code).toBe('case.suspended');
    expect(story.status('P3')).toBe('paused');
    expect(story.on('2026-08-19', 'case.resumed', { reason: '另案已结' }).due('P3')).toBe('2026-11-03');
  },
  'P20: what was handed over is not handed on, only designated': () => {
    const handedIn = penalty().on('2026-09-14', 'clue.registered', { ...trademark, party: 'identity-1', origin: 'otherBureau', handedIn: true }, { signal: true, body: bureau });
    expect(handedIn.refusal('2026-09-15', 'case.handedOver', { to: 'zichuan-market', reason: '地域' })).toMatchObject({ condition: 'mayBeHandedOver' });
    handedIn.on('2026-09-15', 'jurisdiction.disputed', { with: 'zichuan-market', grounds: '地域' });
    expect(handedIn.refusal('2026-09-15', 'jurisdiction.agreed', { body: 'zichuan-market' }).code).toBe('condition.unmet');
    handedIn.on('2026-09-15', 'designation.asked', { superior: 'zb-market' }).on('2026-09-21', 'jurisdiction.designated', { body: 'zichuan-market', superior: 'zb-market' });
    expect([handedIn.state, handedIn.last.signals[0]?.input['handedIn']]).toEqual(['handedOver', true]);
  },
  'P20: no answer in seven working days leads to the superior': () => {
    expect(clue('2026-09-14').on('2026-09-14', 'jurisdiction.disputed', { with: 'zichuan-market', grounds: '地域' }).until('2026-09-24').state).toBe('awaitingDesignation');
    expect(filed('2026-09-14').on('2026-09-14', 'jurisdiction.disputed', { with: 'zichuan-market', grounds: '地域' }).on('2026-09-15', 'jurisdiction.agreed', { body: bureau }).state).toBe('investigating');
  },
  'P24: what belongs to another agency is moved, and closed here': () => {
    expect(clue('2026-09-14').on('2026-09-15', 'case.movedElsewhere', { to: '文化市场综合执法支队', reason: '著作权' }).state).toBe('movedElsewhere');
    const story = filed('2026-09-14').on('2026-09-15', 'case.movedElsewhere', { to: '文化市场综合执法支队', reason: '著作权' });
    expect([story.due('P21'), story.status('P3')]).toEqual(['2026-10-12', 'ended']);
  },
  'P25: disputed ownership and a suit of the holder suspend trademark cases only': () => {
    expect(filed('2026-09-14').on('2026-09-15', 'case.suspended', { ground: 'ownershipDisputed', reason: '权属争议' }).status('P3')).toBe('paused');
    expect(filed('2026-09-14', counterfeit).refusedByChain('2026-09-15', 'case.suspended', { ground: 'holderSued', reason: '已起诉' })).toMatchObject({ condition: 'groundFitsOffence' });
  },
  'F5: the fine keeps within the law and within what the party was told': () => {
    const high = { ...told, intendedFine: 900_000 };
    const fine = (offence: object, more: object) => toDecide('2026-09-14', { ...trademark, ...offence }, high).refusedByChain('2026-09-15', 'decision.made', { ...decision, ...more });
    expect(fine(counterfeit, { fine: 250_001 })).toMatchObject({ condition: 'mayBeDecided' });
    expect(fine(counterfeit, { fine: 500_001, illegalGain: 100_000 })).toMatchObject({ condition: 'mayBeDecided' });
    expect(fine({}, { fine: 300_001, turnover: 60_000 })).toMatchObject({ condition: 'mayBeDecided' });
    expect(toDecide('2026-09-14', counterfeit, high).on('2026-09-15', 'decision.made', { ...decision, fine: 500_000, illegalGain: 100_000 }).state).toBe('decisionToServe');
    expect(toDecide('2026-09-14').refusedByChain('2026-09-15', 'decision.made', { ...decision, fine: 20_001 })).toMatchObject({ condition: 'mayBeDecided' });
  },
};

it.each(Object.entries(rowsWithoutClock))('%s', (_what, holds) => holds());

it('covers every P and F row that is no clock', () => {
  const clocks = new Set(periods.map(({ id }) => id.replace(/[a-z]+$/, '')));
  const all = [...Array.from({ length: 26 }, (_, index) => `P${index + 1}`), ...Array.from({ length: 6 }, (_, index) => `F${index + 1}`)];
  const here = new Set(Object.keys(rowsWithoutClock).map((row) => row.split(':')[0]));
  expect(all.filter((row) => !clocks.has(row) && !here.has(row))).toEqual([]);
});

describe('measures', () => {
  const items = { items: '茶具20件', place: '店内' };

  it('P4 lapses by itself: what was not dealt with no longer stands, and may be ordered anew', () => {
    const story = filed('2026-09-14').on('2026-09-14', 'preservation.ordered', items);
    expect(story.refusedByChain('2026-09-15', 'preservation.ordered', items)).toMatchObject({ condition: 'noPreservationStands' });
    story.until('2026-09-24');
    expect([story.status('P4'), story.refusal('2026-09-24', 'preservation.resolved', { measure: 'seized' }).condition]).toEqual(['lapsed', 'preservationStands']);
    expect(filed('2026-09-14').on('2026-09-14', 'preservation.ordered', items).on('2026-09-28', 'preservation.ordered', items).due('P4')).toBe('2026-10-13');
  });

  describe.each([['the two bureaus talk', (s: PenaltyStory) => s], ['the superior designates', (s: PenaltyStory) => s.on('2026-05-25', 'designation.asked', { superior: 'zb-market' })]])('while %s', (_who, onward) => {
    const disputes = { with: 'zichuan-market', grounds: '经营地' };
    const fifteen = { span: { length: 15, unit: 'workingDay' }, reason: '案情复杂' };

    it('P3: the time to decide is extended before it runs out, and goes on with the case', () => {
      const story = onward(filed('2026-03-02').on('2026-05-25', 'jurisdiction.disputed', disputes));
      expect(story.due('P3')).toBe('2026-05-31');
      const { state } = story;
      story.on('2026-05-26', 'handling.extended', ninety);
      expect([story.state, story.due('P3')]).toEqual([state, '2026-06-30']);
      story.on('2026-05-27', 'handling.extendedCollectively', { until: '2026-08-31', reason: '案情特别复杂' });
      expect([story.due('P3'), story.on('2026-06-02', 'jurisdiction.designated', { body: bureau, superior: 'zb-market' }).state]).toEqual(['2026-08-31', 'investigating']);
    });

    it('P1: verification of a clue is extended, once; of a filed case it is over', () => {
      const story = onward(clue('2026-05-18').on('2026-05-25', 'jurisdiction.disputed', disputes));
      expect([story.due('P1'), story.on('2026-05-26', 'verification.extended', fifteen).due('P1')]).toEqual(['2026-06-08', '2026-06-30']);
      const brought = onward(penalty().on('2026-05-18', 'clue.registered', { origin: 'report', offence: 'trademarkInfringement', extended: true }, { signal: true, body: bureau }).on('2026-05-25', 'jurisdiction.disputed', disputes));
      expect(brought.refusedByChain('2026-05-26', 'verification.extended', fifteen)).toMatchObject({ condition: 'isClueNotExtendedYet' });
      expect(onward(filed('2026-03-02').on('2026-05-25', 'jurisdiction.disputed', disputes)).refusedByChain('2026-05-26', 'verification.extended', fifteen)).toMatchObject({ condition: 'isClueNotExtendedYet' });
    });

    it('F3: so is the month of a counterfeit patent, of no other case', () => {
      const story = onward(filed('2026-05-06', counterfeit).on('2026-05-25', 'jurisdiction.disputed', disputes));
      expect([story.due('F3'), story.on('2026-05-26', 'closing.extended', { span: { length: 15, unit: 'calendarDay' }, reason: '案情复杂' }).due('F3')]).toEqual(['2026-06-06', '2026-06-22']);
      expect(onward(filed('2026-05-06').on('2026-05-25', 'jurisdiction.disputed', disputes)).refusedByChain('2026-05-26', 'closing.extended', { span: { length: 15, unit: 'calendarDay' }, reason: '案情复杂' })).toMatchObject({ condition: 'isFiledCounterfeit' });
    });

    it('art. 46: a filed case is suspended and resumed, a clue is not', () => {
      const story = onward(filed('2026-03-02').on('2026-05-25', 'jurisdiction.disputed', disputes)).on('2026-05-26', 'case.suspended', { ground: 'lawQuestion', reason: '须送请有权机关解释' });
      expect([story.status('P3'), story.on('2026-06-25', 'case.resumed', { reason: '已有答复' }).due('P3')]).toEqual(['paused', '2026-06-30']);
      const fromClue = onward(clue('2026-05-18').on('2026-05-25', 'jurisdiction.disputed', disputes));
      expect(fromClue.refusedByChain('2026-05-26', 'case.suspended', { ground: 'lawQuestion', reason: 'x' })).toMatchObject({ condition: 'groundFitsFiledCase' });
      expect(fromClue.refusedByChain('2026-05-26', 'handling.extended', ninety)).toMatchObject({ condition: 'isFiledCase' });
    });
  });

  it('P5 is extended once, and what is seized is not seized twice', () => {
    const story = filed('2026-09-14').on('2026-09-14', 'seizure.ordered', items);
    expect(story.refusedByChain('2026-09-15', 'seizure.ordered', items)).toMatchObject({ condition: 'noSeizureStands' });
    story.on('2026-09-30', 'seizure.extended', { span: { length: 30, unit: 'calendarDay' }, reason: '案情复杂' });
    expect(story.refusedByChain('2026-10-08', 'seizure.extended', { span: { length: 1, unit: 'calendarDay' }, reason: '再延' }).code).toBe('extension.noneLeft');
  });

  it('P5 does not count the time of an appraisal', () => {
    const story = filed('2026-09-07').on('2026-09-07', 'seizure.ordered', items).on('2026-09-08', 'appraisal.ordered', { appraisal: 'testing', subject: '茶具', institution: '检测中心' }).on('2026-09-18', 'appraisal.completed', { conclusion: '不合格' });
    expect(story.due('P5')).toBe('2026-10-17');
  });

  it('P6: what is done on the spot is approved by the heads; the same clock runs for evidence', () => {
    const story = clue('2026-09-30').on('2026-09-30T16:40', 'urgentMeasure.taken', { measure: 'preservation', ...items });
    expect([story.due('P4'), story.has('P5')]).toEqual(['2026-10-15', false]);
    expect(story.current.documents.map(({ template, part }) => [template, part])).toEqual([['preservationNotice', 'main']]);
    expect(Object.keys(story.current.numbers)).toContain('preservationNotice');
    expect(story.refusal('2026-09-30T17:00', 'urgentMeasure.approved', { reason: '急' }).code).toBe('approval.needed');
    expect(story.refusal('2026-09-30T17:00', 'urgentMeasure.taken', { measure: 'seizure', ...items })).toMatchObject({ condition: 'noSuchMeasureStands' });
    story.until('2026-10-02');
    expect(story.status('P6')).toBe('lapsed');
  });
});

describe('who may not', () => {
  it('P10: an officer of the case does not review it', () => {
    const story = filed('2026-09-14').on('2026-09-14', 'investigation.concluded', conclusion);
    expect(story.refusal('2026-09-14', 'review.completed', agrees, { role: 'sectionChief', person: 'officer-2' })).toMatchObject({ condition: 'reviewSendsBack', article: '市场监督管理行政处罚程序规定 50' });
    expect(story.on('2026-09-14', 'review.completed', { ...agrees, opinion: 'supplement' }, reviewer).state).toBe('investigating');
  });

  it('a public institution opens no penalty case', () => {
    expect(penalty().refusal('2026-09-14', 'clue.registered', trademark, { body: 'zb-12330' })).toMatchObject({ condition: 'atMarketBureau' });
  });

  it('a grave case is not decided by one signature: discussed collectively, with the number of the minutes', () => {
    const grave = () => reviewed('2026-09-14', trademark, { ...conclusion, grave: true }).on('2026-09-14', 'penaltyNotice.issued', told).served('2026-09-14', 'penaltyNotice').party('2026-09-14', 'rights.waived', { manner: 'written' });
    expect(grave().refusedByChain('2026-09-15', 'decision.made', decision)).toMatchObject({ condition: 'mayBeDecided' });
    const story = grave().on('2026-09-15', 'collectiveDecision.made', decision);
    expect([story.state, story.current.requests.at(-1)?.opinions.map(({ role, minutes }) => [role, minutes !== undefined])]).toEqual(['decisionToServe', [['sectionChief', false], ['legalReviewer', false], ['deputyHead', false], ['principalHead', true]]]);
  });

  it('a recused officer leaves, and the pair is made complete before the investigation ends', () => {
    const story = filed('2026-09-14').on('2026-09-15', 'recusal.asked', { person: 'officer-2', by: 'party', grounds: '与当事人有利害关系' });
    story.on('2026-09-16', 'recusal.decided', { person: 'officer-2', decision: 'granted', reason: '属实' });
    expect(story.current.assignees.find(({ person }) => person === 'officer-2')).toMatchObject({ recused: true, until: '2026-09-16' });
    expect(story.refusal('2026-09-17', 'investigation.concluded', conclusion)).toMatchObject({ condition: 'isAtHand' });
    story.on('2026-09-17', 'officers.assigned', { officers: ['officer-1', 'officer-3'] }).on('2026-09-17', 'investigation.concluded', conclusion);
    expect(story.state).toBe('underReview');
  });
});

describe('the party', () => {
  it('is not penalised before its statement was examined, and never more heavily for it', () => {
    const story = toldOn('2026-09-14').party('2026-09-15', 'statement.made', { manner: 'written', statement: '不知情' }).until('2026-09-22');
    expect(story.state).toBe('awaitingDecision');
    expect(story.refusedByChain('2026-09-22', 'decision.made', decision)).toMatchObject({ condition: 'mayBeDecided' });
    const examined = toldOn('2026-09-14').party('2026-09-15', 'statement.made', { manner: 'written', statement: '不知情' }).until('2026-09-22').on('2026-09-22', 'statement.examined', { adopted: 'partlyAdopted', reason: '从轻' }, { party: 'party' });
    expect(examined.on('2026-09-22', 'decision.made', decision).state).toBe('decisionToServe');
  });

  it('P8: asks for a hearing in time or not at all', () => {
    const story = toldOn('2026-09-14').until('2026-09-22');
    expect(story.refusal('2026-09-22', 'hearing.requested', { manner: 'oral' }, { party: 'party' })).toMatchObject({ condition: 'hearingMayBeAsked' });
    // By post, within the five working days: it came in after they had rung, and nobody is penalised unheard.
    const posted = story.party('2026-09-22', 'statement.made', { manner: 'written', statement: '不知情' });
    posted.on('2026-09-18', 'hearing.requested', { manner: 'written' }, { party: 'party', entered: '2026-09-23' });
    expect(posted.state).toBe('hearingPending');
    const none = toldOn('2026-09-14', trademark, { ...told, mayAskForHearing: false });
    expect(none.refusal('2026-09-15', 'hearing.requested', { manner: 'oral' }, { party: 'party' })).toMatchObject({ condition: 'hearingMayBeAsked' });
  });

  it('P9: is not heard without seven working days’ notice (vector 15)', () => {
    const asked = () => toldOn('2026-09-14').party('2026-09-14', 'hearing.requested', { manner: 'oral' });
    const hearing = (hearingOn: string) => ({ hearingOn, place: '三楼', presiding: 'chair-1', openness: 'public' });
    const tooLate = asked().refusal('2026-09-25', 'hearing.scheduled', hearing('2026-10-12'), { party: 'party' });
    expect(tooLate).toMatchObject({ code: 'deadline.tooLateToStart', data: { due: '2026-09-24', earliest: '2026-10-13' } });
    const late = asked().on('2026-09-21', 'hearing.scheduled', hearing('2026-10-12'), { party: 'party' }).served('2026-09-25', 'penaltyHearingNotice');
    expect(late.refusal('2026-10-12', 'hearing.held', { partyAttended: true, record: '记录' }, { party: 'party' })).toMatchObject({ condition: 'lastHearingWasNotified' });
    late.on('2026-10-12', 'hearing.scheduled', hearing('2026-10-30'), { party: 'party' }).served('2026-10-13', 'penaltyHearingNotice').on('2026-10-30', 'hearing.held', { partyAttended: true, record: '记录' }, { party: 'party' });
    expect(late.state).toBe('heard');
  });

  it('does not forget a party that is late before the last one is served', () => {
    const story = filed('2026-07-01').on('2026-07-01', 'party.identified', { party: { name: '某供货商' } }).on('2026-07-01', 'investigation.concluded', conclusion).on('2026-07-01', 'review.completed', agrees, reviewer).on('2026-07-01', 'penaltyNotice.issued', told);
    for (const party of ['party', 'party-2']) story.served('2026-07-01', 'penaltyNotice', {}, party).party('2026-07-01', 'rights.waived', { manner: 'written' }, party);
    story.on('2026-07-02', 'decision.made', decision).served('2026-07-02', 'penaltyDecision').until('2026-07-20');
    expect([story.state, story.status('P12', 'party')]).toEqual(['decisionToServe', 'lapsed']);
    expect(story.served('2026-08-03', 'penaltyDecision', {}, 'party-2').state).toBe('performanceOverdue');
  });

  it('has no period from a paper that was never issued', () => {
    const story = decided('2026-09-14').served('2026-09-15', 'nonPenaltyDecision');
    expect([story.state, story.status('P11'), story.has('F6s')]).toEqual(['decisionToServe', 'running', false]);
    expect(reviewed('2026-09-14').served('2026-09-14', 'penaltyNotice').has('P8')).toBe(false);
  });

  it('is told anew when the investigation is reopened', () => {
    const story = toDecide('2026-09-14').on('2026-09-15', 'investigation.reopened', { reason: '新证据' }).on('2026-09-16', 'investigation.concluded', conclusion).on('2026-09-16', 'review.completed', agrees, reviewer);
    expect(story.state).toBe('reviewed');
    story.on('2026-09-17', 'penaltyNotice.issued', told);
    expect(story.refusal('2026-09-17', 'rights.waived', { manner: 'oral' }, { party: 'party' })).toMatchObject({ code: 'condition.unmet' });
    expect(story.served('2026-09-17', 'penaltyNotice').due('P8')).toBe('2026-09-23');
  });

  it('waits, told anew, for every party that was not served anew', () => {
    const story = filed('2026-09-14').on('2026-09-14', 'party.identified', { party: { name: '某供货商' } }).on('2026-09-14', 'investigation.concluded', conclusion).on('2026-09-14', 'review.completed', agrees, reviewer).on('2026-09-14', 'penaltyNotice.issued', told);
    const waived = { manner: 'written' };
    story.served('2026-09-14', 'penaltyNotice').served('2026-09-14', 'penaltyNotice', {}, 'party-2').party('2026-09-14', 'rights.waived', waived).party('2026-09-14', 'rights.waived', waived, 'party-2');
    expect(story.state).toBe('awaitingDecision');
    story.on('2026-09-15', 'investigation.reopened', { reason: '新证据' }).on('2026-09-15', 'investigation.concluded', conclusion).on('2026-09-15', 'review.completed', agrees, reviewer).on('2026-09-15', 'penaltyNotice.issued', told);
    expect(story.served('2026-09-16', 'penaltyNotice').party('2026-09-16', 'rights.waived', waived).state).toBe('awaitingStatement');
    expect(story.served('2026-09-17', 'penaltyNotice', {}, 'party-2').party('2026-09-17', 'rights.waived', waived, 'party-2').state).toBe('awaitingDecision');
  });

  it('is named before it is told: who is found later has the investigation reopened', () => {
    const second = { party: { name: '某供货商' } };
    expect(toldOn('2026-09-14').refusal('2026-09-15', 'party.identified', second).code).toBe('act.notOpen');
    expect(decisionServed('2026-09-14').refusal('2026-09-15', 'party.identified', second).code).toBe('act.notOpen');
    expect(toDecide('2026-09-14').on('2026-09-15', 'investigation.reopened', { reason: '另有当事人' }).on('2026-09-15', 'party.identified', second).current.parties).toHaveLength(2);
  });

  it('speaks also while the case is suspended, and reads the file', () => {
    const story = filed('2026-09-14').on('2026-09-15', 'case.suspended', { ground: 'lawQuestion', reason: '请示' });
    expect(story.party('2026-09-16', 'statement.made', { manner: 'oral', statement: '申辩' }).party('2026-09-16', 'file.consulted', { scope: '正卷' }).state).toBe('investigating');
  });

  it('has two parties heard each by its own clock', () => {
    const story = filed('2026-09-14').on('2026-09-14', 'party.identified', { party: { name: '某供货商' } }).on('2026-09-14', 'investigation.concluded', conclusion).on('2026-09-14', 'review.completed', agrees, reviewer).on('2026-09-14', 'penaltyNotice.issued', told);
    story.served('2026-09-14', 'penaltyNotice').served('2026-09-16', 'penaltyNotice', {}, 'party-2');
    expect([story.due('P8', 'party'), story.due('P8', 'party-2')]).toEqual(['2026-09-20', '2026-09-22']);
    expect(story.party('2026-09-17', 'rights.waived', { manner: 'oral' }).state).toBe('awaitingStatement');
    expect(story.until('2026-09-24').state).toBe('awaitingDecision');
    story.on('2026-09-24', 'decision.made', decision).served('2026-09-24', 'penaltyDecision');
    expect(story.state).toBe('decisionToServe');
    expect(story.served('2026-09-28', 'penaltyDecision', {}, 'party-2').state).toBe('awaitingPerformance');
  });
});

describe('after the decision', () => {
  it('P12: deferral at the party’s own request only, and P17 counts from its end', () => {
    expect(decisionServed('2026-03-13').refusedByChain('2026-03-16', 'deferral.granted', { until: '2026-06-30', instalments: true, reason: '困难' }, { party: 'party' })).toMatchObject({ condition: 'deferralIsAsked' });
    const story = decisionServed('2026-03-13').party('2026-03-16', 'deferral.asked', { until: '2026-09-30', reason: '困难' }).on('2026-03-17', 'deferral.granted', { until: '2026-09-30', instalments: true, reason: '属实' }, { party: 'party' }).until('2026-09-20');
    expect([story.status('F6s'), story.has('P17'), story.state]).toEqual(['lapsed', false, 'awaitingPerformance']);
    expect([story.until('2026-10-09').state, story.due('P17')]).toEqual(['performanceOverdue', '2026-12-30']);
  });

  it('P17: the court is asked after the time to sue and ten working days after the demand, and not later than three months', () => {
    const story = decisionServed('2026-03-13').until('2026-09-20').on('2026-09-21', 'surcharge.imposed', { amount: 20_000, overdueDays: 100 }, { party: 'party' });
    const apply = { court: 'zhangdian-court', amount: 40_000 };
    expect(story.refusal('2026-09-21', 'enforcement.applied', apply)).toMatchObject({ condition: 'mayApplyForEnforcement' });
    expect(story.refusal('2026-09-21', 'surcharge.imposed', { amount: 20_001, overdueDays: 100 }, { party: 'party' })).toMatchObject({ condition: 'surchargeIsCapped' });
    story.on('2026-09-21', 'performance.demanded', { amount: 40_000, until: '2026-10-12' }, { party: 'party' }).served('2026-09-21', 'performanceDemand');
    expect(story.refusal('2026-10-12', 'enforcement.applied', apply)).toMatchObject({ condition: 'mayApplyForEnforcement' });
    expect(story.on('2026-10-14', 'enforcement.applied', apply).on('2026-11-20', 'enforcement.ended', { result: 'enforced' }).due('P21')).toBe('2026-12-11');
    const late = decisionServed('2026-03-13').until('2026-09-20').on('2026-09-21', 'performance.demanded', { amount: 20_000, until: '2026-10-12' }, { party: 'party' }).served('2026-09-21', 'performanceDemand');
    expect(late.refusal('2026-12-15', 'enforcement.applied', apply)).toMatchObject({ condition: 'mayApplyForEnforcement' });
  });

  it('P17d: a proof of service of the demand that comes back after the ten working days bars no enforcement', () => {
    const apply = { court: 'zhangdian-court', amount: 20_000 };
    const demanded = decisionServed('2026-03-13').until('2026-09-20').on('2026-09-21', 'performance.demanded', { amount: 20_000, until: '2026-10-12' }, { party: 'party' });
    const story = demanded.on('2026-09-21', 'service.effected', { document: 'performanceDemand', way: 'post', postalNumber: 'EMS-1', signedBy: '本人', evidence: 'receipt' }, { party: 'party', role: 'clerk', person: 'clerk-1', entered: '2026-10-20' });
    expect([story.due('P17d'), story.status('P17d'), story.due('P17')]).toEqual(['2026-10-12', 'lapsedBeforeEntry', '2026-12-14']);
    expect(story.on('2026-10-21', 'enforcement.applied', apply).state).toBe('inEnforcement');
  });

  it('F6r: a reconsideration asked for in time is heard in a closed case, whose service was entered when the sixty days were over', () => {
    const story = decided('2026-03-13').on('2026-03-13', 'service.effected', { document: 'penaltyDecision', way: 'post', postalNumber: 'EMS-1', signedBy: '本人', evidence: 'receipt' }, { party: 'party', role: 'clerk', person: 'clerk-1', entered: '2026-05-20' });
    story.party('2026-05-21', 'performance.recorded', paid).on('2026-05-21', 'decision.published', { where: '网站' }).on('2026-05-22', 'case.concluded', { summary: '执行完毕' }).until('2026-09-20');
    expect([story.state, story.due('F6r'), story.status('F6r')]).toEqual(['closed', '2026-05-12', 'lapsedBeforeEntry']);
    const asks = { remedy: 'reconsideration', at: '区政府' };
    expect(story.refusal('2026-05-13', 'remedy.sought', asks, { party: 'party', entered: '2026-09-21' })).toMatchObject({ condition: 'remedyIsOpen' });
    expect(story.on('2026-05-12', 'remedy.sought', asks, { party: 'party', entered: '2026-09-21' }).state).toBe('concluded');
  });

  it('is not concluded before it is served, published and its measures are dealt with', () => {
    const story = decisionServed('2026-09-14').party('2026-09-15', 'performance.recorded', paid);
    expect(story.refusedByChain('2026-09-16', 'case.concluded', { summary: '执行完毕' })).toMatchObject({ condition: 'concludedWithRemediesOpen' });
    expect(decided('2026-09-14').party('2026-09-15', 'performance.recorded', paid).on('2026-09-15', 'decision.published', { where: '网站' }).refusedByChain('2026-09-16', 'case.concluded', { summary: '执行完毕' }).code).toBe('condition.unmet');
  });

  it('is not concluded while a proof of service is outstanding', () => {
    const story = decided('2026-09-14').on('2026-09-15', 'service.effected', { document: 'penaltyDecision', way: 'direct', signedBy: '店主' }, { party: 'party' }).on('2026-09-15', 'decision.published', { where: '网站' }).party('2026-09-16', 'performance.recorded', paid);
    expect(story.refusedByChain('2026-09-17', 'case.concluded', { summary: '执行完毕' })).toMatchObject({ code: 'condition.unmet' });
    const proven = decided('2026-09-14').on('2026-09-15', 'service.effected', { document: 'penaltyDecision', way: 'direct', signedBy: '店主' }, { party: 'party' }).on('2026-09-15', 'decision.published', { where: '网站' }).party('2026-09-16', 'performance.recorded', paid).on('2026-09-16', 'proofOfService.received', { document: 'penaltyDecision', evidence: 'scan' }, { party: 'party' });
    expect(proven.on('2026-09-17', 'case.concluded', { summary: '执行完毕' }).state).toBe('concluded');
  });

  it('stays open to the party until the time to sue is over, and comes back when it is annulled', () => {
    const story = decisionServed('2026-03-13').on('2026-03-16', 'decision.published', { where: '网站' }).party('2026-03-17', 'performance.recorded', paid).on('2026-03-18', 'case.concluded', { summary: '执行完毕' });
    expect([story.state, story.current.closed, story.status('F6s')]).toEqual(['concluded', false, 'running']);
    const annulled = decisionServed('2026-03-13').on('2026-03-16', 'decision.published', { where: '网站' }).party('2026-03-17', 'performance.recorded', paid).on('2026-03-18', 'case.concluded', { summary: '执行完毕' })
      .party('2026-04-01', 'remedy.sought', { remedy: 'suit', at: '区法院' }).on('2026-08-03', 'remedy.decided', { remedy: 'suit', result: 'annulled' }, { party: 'party' });
    expect([annulled.state, annulled.due('P13w')]).toEqual(['annulled', '2026-08-06']);
    annulled.on('2026-08-05', 'publication.withdrawn', { reason: '被撤销' }).on('2026-08-06', 'case.concluded', { summary: '撤销' });
    expect([annulled.state, annulled.current.closed]).toEqual(['closed', true]);
    expect(story.until('2026-09-15').state).toBe('closed');
    expect(story.refusal('2026-09-20', 'remedy.sought', { remedy: 'suit', at: '区法院' }, { party: 'party' })).toMatchObject({ condition: 'remedyIsOpen' });
    // Out of time, and the court has admitted it all the same (行政诉讼法 48): its notice says its number.
    const admitted = decisionServed('2026-03-13').on('2026-03-16', 'decision.published', { where: '网站' }).party('2026-03-17', 'performance.recorded', paid).on('2026-03-18', 'case.concluded', { summary: '执行完毕' }).until('2026-09-15');
    expect(admitted.on('2026-09-18', 'remedy.sought', { remedy: 'suit', at: '区法院', court: 'zhangdian-court', number: '（2026）鲁0303行初8号' }, { party: 'party' }).state).toBe('concluded');
    // The suit was in time; the court told of it later.
    story.on('2026-09-10', 'remedy.sought', { remedy: 'suit', at: '区法院' }, { party: 'party', entered: '2026-09-20' });
    expect([story.state, story.current.closed]).toEqual(['concluded', false]);
  });
});

it('shows that a proof of service is outstanding, until it has come', () => {
  const flags = (story: { readonly current: unknown }) => penaltyCase.summary(story.current as never).flags;
  const story = reviewed('2026-09-14').on('2026-09-14', 'penaltyNotice.issued', told);
  story.on('2026-09-14', 'service.effected', { document: 'penaltyNotice', way: 'direct', signedBy: '本人' }, { party: 'party', role: 'clerk', person: 'clerk-1' });
  expect(flags(story)).toContain('proofOfServiceMissing');
  story.on('2026-09-16', 'proofOfService.received', { document: 'penaltyNotice', evidence: 'proof-1' }, { party: 'party', role: 'clerk', person: 'clerk-1' });
  expect(flags(story)).not.toContain('proofOfServiceMissing');
});
