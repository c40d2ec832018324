import { checkAcross, type AcrossReport } from '../../src/engine/check';
import type { Message } from '../../src/domain/message';
import type { Procedure } from '../../src/domain/procedure';
import { messages, procedures } from '../../workflows';
import { act, none, small, smallWith } from '../engine/check/small';

/* Cases that open each other and tell each other what became of them: no pair waits for each other, nothing is never taken. */

const told = ({ pair, findings }: AcrossReport): string[] => findings.map(({ rule, of, story }) => [`${pair}: ${rule} ${of}`, ...story.map(({ of: whose, act: type, told: isTold, state }) => `  ${whose}: ${type}${isTold ? ' (told)' : ''} -> ${state}`)].join('\n'));

it('holds for every procedure with every other', () => {
  const reports = checkAcross(procedures, messages);
  expect(reports.flatMap(told)).toEqual([]);
  expect(reports.map(({ states }) => states > 10)).toEqual(reports.map(() => true));
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
const findings = (one: Procedure, list: readonly Message[]) => checkAcross([one, smallWith()], list).flatMap(told);

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
