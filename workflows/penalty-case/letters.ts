import type { Text } from '../../src/domain/json';

/*
 * What the party is told beside the papers that are served on it: always its own rights, with the last day and why. Nothing
 * here comes from the secondary file.
 */

interface Letter {
  readonly to: 'party';
  readonly subject: Text;
  readonly body: Text;
}

export const letters = {
  notice: { to: 'party', subject: { zh: '行政处罚告知', en: 'Notice of the intended penalty' }, body: { zh: '拟对您（单位）作出行政处罚，详见告知书。您可以自送达之日起五个工作日内陈述、申辩；属于听证范围的，可以要求听证，也可以查阅案卷、委托代理人。', en: 'A penalty is intended; see the notice. Within five working days of service you may make a statement and, where the case allows it, ask for a hearing; you may read the file and appoint a representative.' } },
  hearing: { to: 'party', subject: { zh: '听证通知', en: 'Hearing' }, body: { zh: '听证的时间、地点和主持人详见听证通知书。主持人与本案有利害关系的，您可以申请回避。', en: 'Day, place and chair of the hearing stand in the notice. You may ask that the chair withdraw.' } },
  decision: { to: 'party', subject: { zh: '行政处罚决定', en: 'Decision' }, body: { zh: '已作出行政处罚决定。罚款自收到决定书之日起十五日内缴纳，逾期每日按罚款数额的百分之三加处罚款；确有困难的可以申请延期或者分期。不服的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。', en: 'A decision was made. A fine is paid within fifteen days of receipt, after which three per cent a day may be added; in hardship you may ask for deferral or instalments. You may ask for reconsideration within sixty days or sue within six months.' } },
  nonPenalty: { to: 'party', subject: { zh: '不予行政处罚决定', en: 'No penalty' }, body: { zh: '决定不予行政处罚，详见决定书。不服的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。', en: 'It was decided that there is no penalty; see the decision. You may ask for reconsideration within sixty days or sue within six months.' } },
  demand: { to: 'party', subject: { zh: '催告', en: 'Demand' }, body: { zh: '请自收到催告书之日起十个工作日内履行；您可以陈述、申辩。逾期不履行的，将申请人民法院强制执行。', en: 'Perform within ten working days of receipt; you may make a statement. Otherwise the court is asked to enforce.' } },
} as const satisfies Readonly<Record<string, Letter>>;
export type LetterName = keyof typeof letters;
