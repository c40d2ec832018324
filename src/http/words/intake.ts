import type { Language } from './vocabulary';

interface IntakeWords {
  readonly good: (normal: string) => string;
  readonly otherKind: string;
  readonly checkDigit: (expected: string) => string;
  readonly kinds: Readonly<Record<'consumer' | 'patentHolder' | 'others', string>>;
  readonly bodies: Readonly<Record<'district' | 'adjudicates', string>>;
}

/** What is said to an operator while the caller still speaks. */
const words: Readonly<Record<Language, IntakeWords>> = {
  zh: {
    good: (normal) => `号码格式正确：${normal}`,
    otherKind: '号码与所选权利种类不符，请核对。',
    checkDigit: (expected) => `校验位不对，应为 ${expected}，请再核对一遍。`,
    kinds: {
      consumer: '建议：投诉。为生活消费购买商品，与经营者有争议（总局令第121号第3条）。',
      patentHolder: '建议：行政裁决请求。专利权人或者被许可人就专利侵权请求处理；也可以只举报线索。',
      others: '建议：举报。反映涉嫌违法的线索（总局令第121号第3条）。',
    },
    bodies: { district: '按属地', adjudicates: '专利侵权纠纷由管理专利工作的部门裁决' },
  },
  en: {
    good: (normal) => `can be such a number: ${normal}`,
    otherKind: 'The number is one of another kind of right: please check.',
    checkDigit: (expected) => `The check digit should be ${expected}: please ask again.`,
    kinds: {
      consumer: 'Suggested: complaint. Bought for daily use, with a dispute with the trader (SAMR Order 121, art. 3).',
      patentHolder: 'Suggested: request for adjudication. A patentee or licensee asks for a decision on infringement; a report of a clue is possible too.',
      others: 'Suggested: report. A clue to a suspected violation (SAMR Order 121, art. 3).',
    },
    bodies: { district: 'by district', adjudicates: 'patent disputes are adjudicated by the patent department' },
  },
};

export const intakeWords = (language: Language): IntakeWords => words[language];
