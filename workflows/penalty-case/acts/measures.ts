import { chains } from '../chains';
import { forms } from '../forms';
import { byOfficer, rule } from './common';

/* 先行登记保存 and 查封扣押: ordered by the head, or taken on the spot and approved within 24 hours. */

const always = { ...byOfficer, whilePaused: true } as const;

export const measureActs = {
  'preservation.ordered': rule(forms['preservation.ordered'], { ...byOfficer, article: '行政处罚法 56; 市场监督管理行政处罚程序规定 33–35', approval: chains['preservation.ordered'], document: { template: 'preservationNotice', word: '登保' } }),
  /** 采取措施 in time; what is not dealt with lapses by itself. */
  'preservation.resolved': rule(forms['preservation.resolved'], { ...always, article: '行政处罚法 56; 市场监督管理行政处罚程序规定 35', document: { template: 'preservationResolution', word: '登处' } }),
  'seizure.ordered': rule(forms['seizure.ordered'], { ...byOfficer, article: '行政强制法 18, 24; 市场监督管理行政处罚程序规定 36', approval: chains['seizure.ordered'], document: { template: 'measureDecision', word: '强制' } }),
  'seizure.extended': rule(forms['seizure.extended'], { ...always, article: '行政强制法 25', approval: chains['seizure.extended'], extends: 'P5', document: { template: 'measureExtension', word: '强延' } }),
  'seizure.lifted': rule(forms['seizure.lifted'], { ...always, article: '行政强制法 28', document: { template: 'measureLifting', word: '解强' } }),
  /** The paper that the party is handed on the spot is that of the measure. */
  'urgentMeasure.taken': rule(forms['urgentMeasure.taken'], {
    ...byOfficer, article: '行政强制法 19; 市场监督管理行政处罚程序规定 33, 36',
    effects: (_file, { measure }, act) => {
      const paper = measure === 'seizure' ? { template: 'measureDecision', word: '强制' } : { template: 'preservationNotice', word: '登保' };
      return { documents: [{ template: paper.template, part: 'main', series: { kind: 'document', body: act.actor.body, word: paper.word } }] };
    },
  }),
  'urgentMeasure.approved': rule(forms['urgentMeasure.approved'], { ...always, part: 'secondary', article: '行政强制法 19', approval: chains['urgentMeasure.approved'] }),
} as const;
