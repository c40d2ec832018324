import { penaltyCase as procedure, letters } from '../../../workflows/penalty-case';
import { acts } from '../../../workflows/penalty-case/acts';
import { chains } from '../../../workflows/penalty-case/chains';
import { machine } from '../../../workflows/penalty-case/machine';

/** What holds for penalty cases alone; what holds for each procedure stands in ../whole.test.ts. */

it('gives every act the chain of its table', () => {
  for (const [name, rule] of Object.entries(acts)) {
    if (!name.includes('ecusal')) expect([name, rule.approval]).toEqual([name, (chains as Readonly<Record<string, unknown>>)[name]]);
  }
});

it('lets the party speak, be represented and be served in every state before the decision', () => {
  const on = (name: string): string[] => Object.keys((machine.config.states as Readonly<Record<string, { on?: object }>>)[name]?.on ?? {});
  for (const state of ['investigating', 'underReview', 'reviewed', 'awaitingStatement', 'hearingPending', 'heard', 'awaitingDecision']) expect(on(state)).toEqual(expect.arrayContaining(['statement.made', 'evidence.submitted', 'file.consulted', 'representative.appointed', 'recusal.asked', 'service.effected']));
  for (const act of ['statement.made', 'evidence.submitted', 'file.consulted', 'representative.appointed', 'hearing.requested', 'rights.waived', 'remedy.sought', 'deferral.asked']) expect([act, acts[act as keyof typeof acts].perParty, acts[act as keyof typeof acts].whilePaused]).toEqual([act, true, true]);
});

it('writes to the party alone, in both languages, and of nobody who told anything', () => {
  for (const { to, subject, body } of Object.values(letters)) {
    expect(to).toBe('party');
    for (const words of [subject.zh, subject.en, body.zh, body.en]) expect(words).not.toMatch(/举报|report/i);
  }
});

it('titles and tags a case without names', () => {
  const text = JSON.stringify([procedure.words.zh.choices, procedure.words.en.choices]);
  for (const flag of ['withPolice', 'suspended', 'annulled', 'partyUnknown']) expect(text).toContain(`"${flag}"`);
});
