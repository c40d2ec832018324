import { check } from '../../src/engine/check';
import { clockTable, stateDiagrams } from '../../src/engine/diagram';
import { evidencePreservation } from '../../docs/example-procedure';
import { story, type Story } from '../support/story';

const preserved = (when: string): Story => story(evidencePreservation, { role: 'officer', body: 'zhangdian-market' }).on(when, 'evidence.preserved', { goods: ['贴牌纸箱40只'] });

describe('the procedure that README walks through', () => {
  it('counts seven working days, over the holidays of autumn', () => {
    const evidence = preserved('2026-09-22');
    expect(evidence.due('P4')).toBe('2026-10-09');
    expect(evidence.due('P4t')).toBe('2026-09-23');
    expect(evidence.running).toEqual(['P4', 'P4t']);
  });

  it('holds every rule', () => {
    expect(check(evidencePreservation).findings).toEqual([]);
  });

  it('ends by law when nothing was done, and waits for a person to give the goods back', () => {
    const evidence = preserved('2026-09-22').until('2026-10-10T00:01');
    expect(evidence.state).toBe('toBeReturned');
    expect(evidence.on('2026-10-12', 'goods.returned').current.closed).toBe(true);
  });

  it('still holds on the last minute of the last day', () => {
    const evidence = preserved('2026-09-22').until('2026-10-09T23:59');
    expect(evidence.state).toBe('preserved');
    expect(evidence.on('2026-10-09T23:59', 'measure.taken', { measure: 'seizure' }).state).toBe('dealtWith');
    expect(evidence.running).toEqual([]);
  });

  it('says what is missing when goods are transferred to nobody', () => {
    const refusal = preserved('2026-09-22').refusal('2026-09-23', 'measure.taken', { measure: 'transfer' });
    expect(refusal).toMatchObject({ code: 'condition.unmet', condition: 'bodyIsNamed', article: '市场监督管理行政处罚程序规定 art. 35' });
  });

  it('is replayed bit for bit', () => {
    const evidence = preserved('2026-09-22').on('2026-09-23', 'inventory.shown').on('2026-09-24', 'measure.taken', { measure: 'transfer', to: 'zb-police' });
    expect(evidence.replayed()).toMatchObject({ disagreements: [], case: { head: evidence.current.head } });
  });

  it('is drawn in one picture, with its clocks where they begin and its lapse on the arrow', () => {
    const [picture, ...more] = stateDiagrams(evidencePreservation, 'zh');
    expect(more).toEqual([]);
    expect(picture?.mermaid.split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "未登记<br>new" as new',
      '  state "保存中<br>preserved<br>法定 P4 7个工作日<br>内部 P4t 1个工作日" as preserved',
      '  state "已自动解除，待返还<br>toBeReturned" as toBeReturned',
      '  state "已处理<br>dealtWith" as dealtWith',
      '  state "已返还<br>returned" as returned',
      '  [*] --> new',
      '  new --> preserved : 先行登记保存',
      '  preserved --> dealtWith : 采取措施',
      '  preserved --> toBeReturned : P4 期限届满',
      '  toBeReturned --> returned : 返还',
    ]);
    expect(clockTable(evidencePreservation, 'internal', 'en')).toContain('| P4t | show the inventory to the chief | 1 working day | the next working day | D | 2026-01-01 – | preserve the evidence | show the inventory, take a measure |');
  });
});
