import { forms } from '../forms';
import { otherRoutes, refusalGrounds } from '../grounds';
import { atHub, rule, tell } from './common';

/*
 * Matters that end at the hub: answered in seconds, guided elsewhere, declined with grounds and other routes, withdrawn.
 */

const zh = (table: Readonly<Record<string, { text: { zh: string } }>>, keys: readonly string[]): string => keys.map((key) => table[key]?.text.zh ?? key).join('；');

/** The grounds and routes of a refusal, in words. */
export const refusalInWords = (input: { readonly grounds?: readonly string[]; readonly routes?: readonly string[]; readonly explanation: string }) => ({
  grounds: zh(refusalGrounds, input.grounds ?? []),
  routes: zh(otherRoutes, input.routes ?? []),
  explanation: input.explanation,
});

/** After acceptance a withdrawal ends the mediation, and both must be told. */
const openToMediation = ['awaitingMediation', 'mediating', 'mediationOverdue'] as const;

export const endingActs = {
  /** 咨询答复, from the library of the day or in own words. */
  'consultation.answered': rule(forms['consultation.answered'], { ...atHub, part: 'secondary' }),
  /** 引导: petitions to the petition office, requests for adjudication to the IP office. No case here. */
  'caller.guided': rule(forms['caller.guided'], { ...atHub }),
  'comment.noted': rule(forms['comment.noted'], { ...atHub }),
  /** 不予受理、不予转送: with grounds, reasons and other routes; where the matter belongs elsewhere, where to go (art. 34, C6). */
  'intake.declined': rule(forms['intake.declined'], {
    ...atHub, article: 'SAMR Order 121 arts 15, 16, 34', document: { template: 'refusalNotice', word: '不受' },
    effects: (file, input) => tell(file, ['declined', { ...refusalInWords(input), competentBody: input.competentBody ?? '' }]),
  }),
  /** 撤回, by the caller's own word. A report is verified all the same; an accepted complaint ends by its own rule (art. 23(1)). */
  'matter.withdrawn': rule(forms['matter.withdrawn'], {
    roles: ['operator', 'clerk', 'officer'], assertable: true, article: 'SAMR Order 121 art. 23(1)',
    record: (file, _input, act) => ({
      data: { withdrawnOn: act.on, ...(openToMediation.some((state) => state === file.state) ? { mediationEnd: 'withdrawn' as const } : {}) },
    }),
  }),
} as const;
