import type { CasesAnswer } from '../../src/contract/lists';
import { policeClocks } from '../../src/web/screens/oversight/policeClocks';

type Row = CasesAnswer['items'][number];

/** 公安机关的期限: what the procuratorate is shown of the transfers. */
describe('the clocks of the police', () => {
  const row = (id: string, stage: string, ...clocks: readonly (readonly [body: string, ringsAt: string])[]): Row => ({ id, stage, deadlines: clocks.map(([body, ringsAt]) => ({ id: `${id}-${body}-${ringsAt}`, body, ringsAt })) }) as unknown as Row;
  const shown = (rows: readonly Row[]): unknown => policeClocks(rows, (body) => body.endsWith('-police')).map(({ id, deadlines }) => [id, deadlines.map(({ body }) => body)]);

  it('are theirs alone, and what is due first stands first, however old the case', () => {
    expect(shown([
      row('newest', 'policeReview', ['x-market', '2026-09-01T16:00:00.000Z'], ['x-police', '2026-12-07T16:00:00.000Z']),
      row('agencyOnly', 'delivery', ['x-market', '2026-09-01T16:00:00.000Z']),
      row('closedStage', 'investigation', ['x-police', '2026-09-01T16:00:00.000Z']),
      row('oldest', 'objection', ['x-police', '2026-10-09T16:00:00.000Z'], ['x-police', '2026-09-30T16:00:00.000Z']),
    ])).toEqual([['oldest', ['x-police', 'x-police']], ['newest', ['x-police']]]);
  });
});
