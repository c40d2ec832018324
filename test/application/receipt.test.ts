import { isOfHistory, readReceipt } from '../../src/application/receipt';
import { calendarOf } from '../../src/domain/calendar';
import { replay } from '../../src/engine';
import { procedures } from '../../workflows';
import { keptVersions, recorded, yearsKept } from '../support/releases';

it('rebuilds the receipt of a history that a released version wrote, bit for bit', async () => {
  const calendar = calendarOf(1, yearsKept());
  const library = { procedure: (name: string, version: number) => procedures.find((one) => one.name === name && one.version === version), calendar: () => calendar };
  const facts = keptVersions().find(({ version }) => version === 'case-transfer@1')?.histories[0]?.facts.map(recorded) ?? [];
  const { case: file } = replay(library, facts);
  if (!file) throw new Error('no case');
  const app = { procedures, calendars: { current: () => calendar, version: () => calendar }, reader: { findCase: () => Promise.resolve(file), history: () => Promise.resolve(facts) }, signer: { sign: () => `ed25519:${'A'.repeat(86)}`, publicKey: '' } };
  const person = { account: 'officer', name: 'officer', body: file.handling, roles: ['officer'], offices: [file.handling] };
  const { hash, receipt, code } = await readReceipt(app as never, person, file.id);
  expect(hash).toBe('sha256:0e2dd3b2ce6d9ab7b4d97815b40b7f35c0481d61625036c2f7f0e54085bd8be5');
  expect(receipt.steps.map(({ clock }) => clock)).toEqual(receipt.steps.map(() => undefined));
  expect(await isOfHistory(app as never, code)).toBe(true);
});
