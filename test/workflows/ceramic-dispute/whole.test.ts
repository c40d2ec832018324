import { acts } from '../../../workflows/ceramic-dispute/acts';
import { chains } from '../../../workflows/ceramic-dispute/approvals';
import { letters } from '../../../workflows/ceramic-dispute';
import { machine } from '../../../workflows/ceramic-dispute/machine';
import { bodyName, type Power } from '../../../src/domain/body';
import type { LegalDate } from '../../../src/domain/brand';
import bodiesFile from '../../../src/directory/bodies.json';
import { parseDirectory } from '../../../src/domain/directoryFile';
import { centre, office, superior } from '../../../workflows/ceramic-dispute/vocabulary';

/** The procedure agrees with the directory of bodies and with the documents; what holds for each procedure stands in ../whole.test.ts. */

it('has a chain for exactly the acts that it lists', () => {
  const chained = Object.entries(acts).filter(([, rule]) => rule.approval).map(([name]) => name);
  expect(chained.sort()).toEqual(Object.keys(chains).sort());
  for (const name of chained) expect([name, acts[name as keyof typeof acts].approval]).toEqual([name, chains[name as keyof typeof chains]]);
});

it('lets the centre neither file nor decide, and asks the body that may', () => {
  const { bodies } = parseDirectory(bodiesFile);
  const may = (code: string, power: Power) => { const body = bodies.get(code); return body !== undefined && bodyName(body, '2026-09-14' as LegalDate)?.powers.includes(power); };
  expect([may(centre, 'adjudicate'), may(centre, 'file'), may(office, 'adjudicate'), may(superior, 'adjudication.extend')]).toEqual([false, false, true, true]);
  const ofOffice = ['case.filed', 'filing.refused', 'decision.made', 'stop.ordered', 'case.cancelled', 'closing.extended', 'case.suspended', 'enforcement.applied'];
  for (const act of ofOffice) expect([act, acts[act as keyof typeof acts].office]).toEqual([act, 'handling']);
  for (const state of ['registered', 'comparing', 'offered', 'mediatingAtCentre', 'toBeHandedOver', 'awaitingReceipt'] as const) {
    const on = Object.keys(machine.config.states?.[state]?.on ?? {});
    expect([state, on.filter((act) => ofOffice.includes(act))]).toEqual([state, []]);
  }
});

it('tells the parties from the main part only, and never what was said in the secondary file', () => {
  for (const { body } of Object.values(letters)) for (const words of [body.zh, body.en]) expect([...words.matchAll(/\{(\w+)\}/g)].map(([, field]) => field).filter((field) => !['number', 'goods', 'patent'].includes(field ?? ''))).toEqual([]);
  for (const act of ['closing.extended', 'filing.extended', 'superior.asked', 'panel.deliberated', 'minorityOpinion.recorded'] as const) expect([act, acts[act].part]).toEqual([act, 'secondary']);
});
