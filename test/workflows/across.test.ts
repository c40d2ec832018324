import { checkAcross, type AcrossReport } from '../../src/engine/check';
import { ANY_CASE, type Hands, type Message } from '../../src/domain/message';
import type { Procedure } from '../../src/domain/procedure';
import { hands, messages, procedures } from '../../workflows';
import { act, none, small, smallWith } from '../engine/check/small';

/* Cases that open each other and tell each other what became of them: no pair waits for each other, nothing is never taken. */

const told = ({ pair, findings }: AcrossReport): string[] => findings.map(({ rule, of, story }) => [`${pair}: ${rule} ${of}`, ...story.map(({ of: whose, act: type, told: isTold, state }) => `  ${whose}: ${type}${isTold ? ' (told)' : ''} -> ${state}`)].join('\n'));

const reports = checkAcross(procedures, messages, hands);

it('holds for every procedure with every other, in pairs, in chains of three, and under consultation and supervision', () => {
  expect(reports.flatMap(told)).toEqual([]);
  expect(reports.map(({ states }) => states > 3)).toEqual(reports.map(() => true));
  const pairs = reports.map(({ pair }) => pair);
  expect(pairs).toContain('penalty-case offence.checked → case-transfer');
  // The reporter's case, the agency's that sends, the police's that receives.
  expect(pairs).toContain('hotline-complaint clue.opened → penalty-case offence.checked → case-transfer');
  for (const { name } of procedures.filter(({ coordinates }) => !coordinates)) for (const version of [1, 2]) expect(pairs).toContain(`${name} consultation.asked → major-case-consultation listing.ordered → supervision-order@${version}`);
});

/** A sender that opens the small procedure and waits for its answer. */
const sender = (waiting: object, closed: object): Procedure => ({
  ...smallWith({
    acts: { 'matter.opened': act(none, { roles: ['clerk'], opens: true }), 'small.asked': act(none, { roles: ['clerk'] }), 'answer.told': act(none, { roles: ['signal'] }), 'matter.dropped': act(none, { roles: ['clerk'] }) },
    states: { new: { on: { 'matter.opened': 'open' } }, open: { on: { 'small.asked': 'waiting' } }, waiting: { on: { 'matter.dropped': 'dropped', ...waiting } }, done: { tags: ['closed'] }, dropped: { tags: ['closed'], on: closed } },
  }),
  name: 'sender',
});
const opening: Message = { from: 'sender', by: 'small.asked', to: 'small', act: 'request.received', opens: true };
const answers: readonly Message[] = ['request.granted', 'request.declined'].map((by) => ({ from: 'small', by, to: 'sender', act: 'answer.told' }));
const kept = { 'answer.told': { actions: 'recorded' } };
const findings = (one: Procedure, list: readonly Message[], held: readonly Hands[] = []) => checkAcross([one, smallWith()], list, held).flatMap(told);

it('finds what is told to a case that has ended and never takes it', () => {
  expect(findings(sender({ 'answer.told': 'done' }, kept), [opening, ...answers])).toEqual([]);
  expect(findings(sender({ 'answer.told': 'done' }, {}), [opening, ...answers])[0]?.split('\n')).toEqual([
    'sender small.asked → small: neverTaken answer.told to sender',
    '  sender: matter.dropped -> dropped',
    expect.stringContaining('small: request.sent'),
    expect.stringContaining('small: request.taken'),
    expect.stringContaining('small: request.'),
  ]);
});

it('finds who waits for an answer that is never given', () => {
  const patient = { 'answer.told': 'done', 'matter.dropped': undefined };
  expect(findings(sender(patient, kept), [opening, ...answers])).toEqual([]);
  const [first] = findings(sender(patient, kept), [opening, ...answers.slice(0, 1)]);
  expect(first).toContain('waitsForever sender waiting, small declined');
  expect(findings(sender(patient, kept), [opening, ...answers.map((message) => ({ ...message, sometimes: true as const }))])[0]).toContain('waitsForever');
});

it('refuses a list that names what there is not', () => {
  expect(findings(sender({ 'answer.told': 'done' }, kept), [opening, { from: 'small', by: 'request.lost', to: 'sender', act: 'answer.told' }])).toContain('small → sender: unknownAct request.lost → answer.told');
  expect(Object.keys(small.acts)).not.toContain('request.lost');
});

describe('in whose hands the matter is', () => {
  const noted = { 'matter.given': { actions: 'recorded' }, 'matter.back': { actions: 'recorded' } };
  const told_ = { 'matter.given': act(none, { roles: ['signal'] }), 'matter.back': act(none, { roles: ['signal'] }) };
  const agency: Procedure = {
    ...smallWith({
      acts: { 'matter.opened': act(none, { roles: ['clerk'], opens: true }), 'small.asked': act(none, { roles: ['clerk'] }), 'matter.closed': act(none, { roles: ['clerk'] }), ...told_ },
      states: { new: { on: { 'matter.opened': 'open' } }, open: { on: { 'small.asked': 'waiting' } }, waiting: { on: { 'matter.closed': 'closed', ...noted } }, closed: { tags: ['closed'], on: noted } },
    }),
    name: 'sender',
  };
  const held: readonly Hands[] = [{ between: ['sender', 'small'], gives: ['request.taken'], returns: ['request.declined'], second: ['matter.given'], first: ['matter.back'] }];
  const given: Message = { from: 'small', by: 'request.taken', to: 'sender', act: 'matter.given' };
  const back: Message = { from: 'small', by: 'request.declined', to: 'sender', act: 'matter.back' };

  it('is never in two and never in none, also where what was sent first arrives last', () => {
    expect(findings(agency, [opening, given, back], held)).toEqual([]);
  });

  it('is found in two hands where the receipt is not told, and told as what happened', () => {
    const [first] = findings(agency, [opening, back], held);
    expect(first?.split('\n').slice(0, 4)).toEqual(['sender small.asked → small: inTwoHands sender waiting, small deciding', '  small: request.sent -> onTheWay', '  small: request.taken -> deciding']);
  });

  it('is found in no hand where the return is not told', () => {
    expect(findings(agency, [opening, given], held).join('\n')).toContain('inNoHand sender waiting, small declined');
    expect(findings(agency, [opening, given, { ...back, sometimes: true }], held).join('\n')).toContain('inNoHand');
  });
});

describe('three cases', () => {
  const none_ = act(none, { roles: ['signal'] });
  /** It asks the small procedure on behalf of somebody else, who waits for its answer. */
  const middle = (passesOn: object): Procedure => ({
    ...smallWith({
      acts: { 'middle.begun': act(none, { roles: ['signal', 'clerk'], opens: true }), 'small.asked': act(none, { roles: ['clerk'] }), 'answer.told': none_, 'answer.passedOn': act(none, { roles: ['clerk'] }) },
      states: { new: { on: { 'middle.begun': 'open' } }, open: { on: { 'small.asked': 'waiting' } }, waiting: { on: { 'answer.told': 'answered' } }, answered: { on: passesOn }, done: { tags: ['closed'] } },
    }),
    name: 'middle',
  });
  const first: Procedure = {
    ...smallWith({
      acts: { 'matter.opened': act(none, { roles: ['clerk'], opens: true }), 'middle.asked': act(none, { roles: ['clerk'] }), 'outcome.told': none_ },
      states: { new: { on: { 'matter.opened': 'open' } }, open: { on: { 'middle.asked': 'waiting' } }, waiting: { on: { 'outcome.told': 'done' } }, done: { tags: ['closed'] } },
    }),
    name: 'first',
  };
  const list: readonly Message[] = [
    { from: 'first', by: 'middle.asked', to: 'middle', act: 'middle.begun', opens: true },
    { from: 'middle', by: 'small.asked', to: 'small', act: 'request.received', opens: true },
    ...['request.granted', 'request.declined'].map((by): Message => ({ from: 'small', by, to: 'middle', act: 'answer.told' })),
    { from: 'middle', by: 'answer.passedOn', to: 'first', act: 'outcome.told' },
  ];
  const found = (middle_: Procedure, messages_: readonly Message[]) => checkAcross([first, middle_, smallWith()], messages_).flatMap(told);

  it('come to an end together when each passes on what it hears', () => {
    expect(found(middle({ 'answer.passedOn': 'done' }), list)).toEqual([]);
  });

  it('are found waiting for each other where the last of them never answers', () => {
    const silent = found(middle({ 'answer.passedOn': 'done' }), list.filter(({ by }) => by !== 'request.declined'));
    expect(silent.some((one) => one.startsWith('first middle.asked → middle small.asked → small: waitsForever first waiting, middle waiting, small declined'))).toBe(true);
  });

  it('with an overseer who asks what the case never takes', () => {
    const overseer: Procedure = {
      ...smallWith({ acts: { 'look.begun': act(none, { roles: ['clerk', 'signal'], opens: true }), 'look.listed': act(none, { roles: ['clerk'] }), 'look.ended': act(none, { roles: ['clerk'] }) }, states: { new: { on: { 'look.begun': 'looking' } }, looking: { on: { 'look.listed': 'listed' } }, listed: { on: { 'look.ended': 'ended' } }, ended: { tags: ['closed'] } } }),
      name: 'overseer', coordinates: true,
    };
    const listing = { ...overseer, name: 'listing' };
    const looks: readonly Message[] = [{ from: ANY_CASE, by: 'consultation.asked', to: 'overseer', act: 'look.begun', opens: true }, { from: 'overseer', by: 'look.listed', to: 'listing', act: 'look.begun', opens: true }];
    const over = (more: readonly Message[]) => checkAcross([smallWith(), overseer, listing], [...looks, ...more]).flatMap(told);
    expect(over([{ from: 'overseer', by: 'look.ended', to: ANY_CASE, act: 'consultation.concluded' }])).toEqual([]);
    // An act of the procedure's own, which not every state takes: what is told to the granted case is never taken.
    expect(over([{ from: 'listing', by: 'look.ended', to: ANY_CASE, act: 'receipt.urged' }]).join('\n')).toContain('neverTaken receipt.urged to small');
  });
});
