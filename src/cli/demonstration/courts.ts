import type { JsonObject } from '../../domain/json';
import { dateIn, yearIn } from './dates';
import type { DemonstrationStory, Told } from './told';

/* What lies at a court and comes from one: penalties that nobody pays, and mediation that the association has been entrusted with. All invented. */

const BUREAU = 'zhangdian-market';
const COURT = 'zhangdian-court';
const ASSOCIATION = 'zb-ceramic-association';

type More = Pick<Told, 'party' | 'scan' | 'paper' | 'link'>;
const at = (body: string, role: string) => (daysAgo: number, time: string, act: string, input: JsonObject = {}, more: More = {}): Told => ({ daysAgo, time, role, body, act, input, ...more });
const officer = at(BUREAU, 'officer');
const clerk = at(BUREAU, 'clerk');
const window = at(COURT, 'clerk');
const mediator = at(ASSOCIATION, 'mediator');

interface Unpaid {
  readonly party: string;
  readonly goods: string;
  readonly decisionNumber: string;
  readonly fine: number;
  /** Days before today on which the decision was served: six months to sue, and of the three months to apply some are left. */
  readonly servedDaysAgo: number;
}

const tea: Unpaid = { party: '张店区锦华瓷行', goods: '盖碗茶具', decisionNumber: `张市监处罚〔${yearIn(-266)}〕88号`, fine: 10_000, servedDaysAgo: 262 };
const lamps: Unpaid = { party: '张店区新亮灯饰行', goods: '琉璃台灯', decisionNumber: `张市监处罚〔${yearIn(-262)}〕91号`, fine: 8_000, servedDaysAgo: 258 };

const cups: Unpaid = { party: '张店区瑞祥茶社', goods: '紫砂杯', decisionNumber: `张市监处罚〔${yearIn(-260)}〕93号`, fine: 6_000, servedDaysAgo: 256 };

/** Decided on paper before this system came, never paid, demanded, and applied for to the court. */
const appliedFor = ({ party, goods, decisionNumber, fine, servedDaysAgo }: Unpaid, daysAgo: number): Told[] => {
  const decidedOn = dateIn(-servedDaysAgo - 4);
  const fields = { decisionNumber, decidedOn, duties: `缴纳罚款${fine}元。` };
  return [
    clerk(70, '09:20', 'runningCase.entered', {
      stage: 'awaitingPerformance', origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: party, address: '淄博市张店区柳泉路66号' }, goods, district: 'zhangdian', receivedOn: dateIn(-servedDaysAgo - 80), filedOn: dateIn(-servedDaysAgo - 70),
      officers: [`demo-officer-${BUREAU}`, 'demo-second-officer'], decidedOn, decisionNumber, decisionServedOn: dateIn(-servedDaysAgo), fine, publication: 'here', publishedOn: dateIn(-servedDaysAgo + 10),
    }),
    officer(64, '10:00', 'performance.demanded', { amount: fine, until: dateIn(-40) }, { party: 'party', paper: { until: 'served', fields } }),
    clerk(62, '15:00', 'service.effected', { document: 'performanceDemand', way: 'direct', signedBy: '店主' }, { party: 'party', scan: { name: '催告书送达回证.png', fields: ['evidence'] } }),
    officer(daysAgo, '10:00', 'enforcement.applied', { court: COURT, amount: fine, enforcementPapers: ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'] }, { paper: { until: 'sealed', fields } }),
  ];
};

/** On the application that the penalty case has opened. */
const AT_COURT: More = { link: ['court'] };
const accepted = (daysAgo: number, number: string): Told => window(daysAgo, '09:30', 'application.accepted', { number }, AT_COURT);

const entrusted = (daysAgo: number, time: string, goods: string, number: string): Told => mediator(daysAgo, time, 'mediation.entrusted', { court: COURT, number, entrusting: 'afterFiling', goods, district: 'zhangdian' });

export const courtStories: readonly DemonstrationStory[] = [
  { name: '强制执行：已向法院申请，待受理', procedure: 'penalty-case', body: BUREAU, acts: appliedFor(tea, 4) },
  { name: '强制执行：法院已受理，听取双方意见', procedure: 'penalty-case', body: BUREAU, acts: [...appliedFor(lamps, 30), accepted(25, `（${yearIn(-25)}）鲁0303行审12号`), window(20, '10:00', 'sides.heard', {}, AT_COURT)] },
  { name: '强制执行：裁定不准予执行，待决定是否申请复议', procedure: 'penalty-case', body: BUREAU, acts: [...appliedFor(cups, 30), accepted(26, `（${yearIn(-26)}）鲁0303行审11号`), window(6, '11:00', 'enforcement.refused', { number: `（${yearIn(-26)}）鲁0303行审11号之一` }, AT_COURT)] },
  { name: '法院委托调解：待确认调解员', procedure: 'case-transfer', body: ASSOCIATION, acts: [entrusted(1, '16:00', '青瓷餐具', `（${yearIn(-1)}）鲁0303民初910号`)] },
  { name: '法院委托调解：调解中', procedure: 'case-transfer', body: ASSOCIATION, acts: [entrusted(12, '09:30', '琉璃摆件', `（${yearIn(-12)}）鲁0303民初877号`), mediator(9, '10:00', 'mediation.confirmed', { mediator: `demo-mediator-${ASSOCIATION}` })] },
];
