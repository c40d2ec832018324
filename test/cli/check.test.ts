import { checkCommand } from '../../src/cli/check';
import type { Procedure } from '../../src/domain/procedure';
import { small, smallWith } from '../engine/check/small';
import { run } from './io';

const noInstallation = () => Promise.reject(new Error('the check needs no database'));
const check = (procedures: readonly Procedure[], ...args: readonly string[]) => run((program, io) => checkCommand(program, io, procedures, { messages: [], hands: [] }, noInstallation), ['check', ...args]);

describe('weiquan check', () => {
  it('says how much it saw, and that every rule holds', async () => {
    const { out, code } = await check([smallWith()]);
    expect(out).toMatch(/^small 1: 6 种情形、8 条去路、2 处可能计时，用时 \d+\.\d 秒：全部符合\n$/);
    expect(code).toBe(0);
  });

  it('tells what breaks a rule as a case, act by act', async () => {
    const lost = smallWith({ periods: small.periods.map((period) => (period.id === 'S1' ? { ...period, endedBy: ['request.returned'] } : period)) });
    const { out, code } = await check([lost], '--lang', 'en');
    expect(out.split('\n').slice(1)).toEqual([
      '- wherever a clock can run, the case hears it run out (lapse.unheard): S1 in deciding: the state does not know receipt.lapsed',
      '  1. 行为request.received (request.received) → 状态received (received)',
      '  2. 行为request.sent (request.sent) [isComplete holds] → 状态onTheWay (onTheWay)',
      '  3. 行为request.taken (request.taken) → 状态deciding (deciding)',
      '  4. time runs out: S1 take it (receipt.lapsed) → 状态deciding (deciding)',
      '',
    ]);
    expect(code).toBe(4);
  });

  it('reports as JSON, and refuses a procedure that there is not', async () => {
    const { out } = await check([smallWith()], '--json', '--procedure', 'small');
    expect(JSON.parse(out)).toMatchObject({ procedure: 'small', configurations: 6, findings: [] });
    await expect(check([smallWith()], '--procedure', 'large')).rejects.toMatchObject({ code: 'procedure.unknown' });
  });
});
