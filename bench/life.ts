import type { JsonObject } from '../src/domain/json';
import type { Person } from '../src/policies';

/** Whoever acts in a case's life: the hotline's operator, or the bureau of the district. */
const operator: Person = { account: 'operator-1', name: '话务员', body: 'zb-12330', roles: ['operator'], offices: ['zb-12330'] };
const BUREAU = 'zhangdian-market';
const clerk: Person = { account: 'clerk-1', name: '经办人', body: BUREAU, roles: ['clerk', 'officer'], offices: [BUREAU] };
export const persons = { operator, clerk };

export interface Step {
  readonly act: string;
  readonly by: Person;
  readonly input: JsonObject;
}

const SENTENCES = [
  '商家所售陶瓷茶具外包装与权利人的外观设计专利产品整体视觉效果无实质性差异',
  '购买时未出具发票且以系统升级为由拒绝说明产品来源',
  '已保存订单截图、物流单据及直播回放并愿意配合核实',
  '经营场所位于商贸城二楼东区门头招牌与营业执照登记名称不一致',
  '请求依法查处并就退还货款组织调解',
  '产品底部印有已经终止的专利号涉嫌假冒专利',
];

/** About a kilobyte of Chinese (UTF-8), different from case to case. */
export function kilobyte(seed: number, bytes = 1000): string {
  let text = '';
  for (let i = seed; text.length * 3 < bytes; i++) text += `${SENTENCES[i % SENTENCES.length] ?? ''}${i % 97}，`;
  return text.slice(0, Math.floor(bytes / 3));
}

const FAMILY_NAMES = '王李张刘陈杨赵黄周吴';
const GIVEN_NAMES = ['建国', '秀英', '志强', '丽华', '海燕', '文博', '晓明', '桂兰'];
const GOODS = ['刻瓷茶具', '骨质瓷餐具', '琉璃摆件', '釉下彩花瓶', '陶瓷刀具', '鲁青瓷礼盒'];
const DISTRICTS = ['zhangdian', 'zichuan', 'boshan', 'zhoucun', 'linzi'];

const pick = <T>(list: ArrayLike<T>, index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
};

export const PROCEDURE = 'hotline-complaint';

/** What the n-th caller told: a consumer's complaint with names, a telephone and a narrative of a kilobyte. */
export function opening(n: number): Step {
  return {
    act: 'intake.registered',
    by: operator,
    input: {
      channel: '12330',
      kind: 'complaint',
      confidentiality: 'none',
      standing: 'consumer',
      reporter: { name: `${pick(FAMILY_NAMES, n)}${pick(GIVEN_NAMES, n)}`, telephone: `1380533${String(n % 10_000).padStart(4, '0')}` },
      respondent: { organisation: `淄博${pick(GIVEN_NAMES, n + 3)}陶瓷有限公司`, address: '张店区柳泉路' },
      narrative: kilobyte(n),
      district: pick(DISTRICTS, n),
      right: { kind: 'design', number: `ZL2023301${String(n % 100_000).padStart(5, '0')}.7` },
      goods: pick(GOODS, n),
    },
  };
}

const lines = (n: number) => kilobyte(n).slice(0, 300);

/** The eight acts that follow: sorted, passed on, signed for, accepted, mediated, agreed. */
export const steps: readonly ((n: number) => Step)[] = [
  (n) => ({ act: 'kind.confirmed', by: operator, input: { kind: 'complaint', reason: lines(n + 1) } }),
  (n) => ({ act: 'passingOn.decided', by: operator, input: { to: BUREAU, reason: lines(n + 2) } }),
  (n) => ({ act: 'material.passedOn', by: operator, input: { to: BUREAU, note: lines(n + 3) } }),
  () => ({ act: 'receipt.recorded', by: clerk, input: { receivedBy: '经办人' } }),
  (n) => ({ act: 'complaint.accepted', by: clerk, input: { limitationException: lines(n + 4) } }),
  (n) => ({ act: 'disclosure.consented', by: operator, input: { to: 'respondent', textRead: lines(n + 5), readAt: '2026-09-14T10:00:00+08:00', operator: '话务员', language: 'zh', way: 'telephone' } }),
  () => ({ act: 'mediation.started', by: clerk, input: { manner: 'telephone' } }),
  (n) => ({ act: 'mediation.agreed', by: clerk, input: { form: 'mediationRecord', performedAtOnce: true, terms: lines(n + 6) } }),
];

/** An act that any case takes at any time: the caller asks how it stands, and is told in a kilobyte. */
export const asked = (n: number): Step => ({ act: 'progress.asked', by: operator, input: { way: 'telephone', told: lines(n) } });

export const ACTS_A_CASE = 1 + steps.length;
