import type { Signal } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { onlyRoute, protectionCentre } from '../routes';
import { given, type File } from '../vocabulary';
import { accessFor, atBody, atHub, bodyOf, rule, tell } from './common';

/*
 * 转送, 签收, 退回: only the hub passes on and routes anew; a body without authority returns the material to the hub and
 * nowhere else (SAMR Order 121 art. 41).
 */

/** The dispute as the centre registers it: who asks, against whom, about which right. */
const disputeFrom = ({ data }: File, input: { readonly number: string; readonly stillContinuing: boolean }): Signal => ({
  to: { open: 'ceramic-dispute', body: protectionCentre, link: 'dispute' },
  act: 'dispute.registered',
  input: given({
    requester: data.reporter, respondents: data.respondent === undefined ? [] : [data.respondent],
    patent: { kind: data.right?.kind ?? 'design', number: input.number }, goods: data.goods, knewOn: data.knewOn,
    stillContinuing: input.stillContinuing, registerExtract: false, evaluationReport: 'none',
  }) as Signal['input'],
});

export const passingActs = {
  'passingOn.decided': rule(forms['passingOn.decided'], { ...atHub, part: 'secondary' }),
  'material.passedOn': rule(forms['material.passedOn'], {
    ...atHub, article: 'SAMR Order 121 art. 41; 展会知识产权保护办法 art. 11', document: { template: 'passingOnLetter', word: '转' },
    begins: (data): Readonly<Record<string, string>> => {
      const to = onlyRoute(data);
      return to === undefined ? {} : { to };
    },
    record: (file, input, act) => ({
      handling: input.to,
      access: accessFor(file, input.to),
      data: { passedOn: { to: input.to, on: act.on, times: (file.data.passedOn?.times ?? 0) + 1 } },
    }),
    effects: (file, input) => tell(file, ['materialForYou'], ['passedOn', { body: input.to }]),
  }),
  /**
   * 另立陶瓷知识产权纠纷: a case of its own at the fast protection centre, with the caller's recorded consent, opened in this very
   * transaction. What becomes of it comes back by `result.reported`.
   */
  'dispute.opened': rule(forms['dispute.opened'], {
    ...atHub, article: '专利法 65; SAMR Order 121 art. 37',
    record: (file, _input, act) => ({
      handling: protectionCentre,
      access: accessFor(file, protectionCentre),
      data: { passedOn: { to: protectionCentre, on: act.on, times: (file.data.passedOn?.times ?? 0) + 1 } },
    }),
    effects: (file, input) => ({ ...tell(file, ['passedOn', { body: protectionCentre }]), signals: [disputeFrom(file, input)] }),
  }),
  /** 催办. */
  'receipt.urged': rule(forms['receipt.urged'], { ...atHub, effects: (file) => tell(file, ['urged']) }),
  /** 签收: from here the bureau's own periods run. */
  'receipt.recorded': rule(forms['receipt.recorded'], {
    ...atBody, article: 'SAMR Order 121 art. 15; 市场监督管理行政处罚程序规定 art. 18',
    record: (file, _input, act) => ({ data: { countsFrom: { seq: file.revision + 1, at: act.at, on: act.on } } }),
  }),
  /** 退回: to the hub only. The body that returns it keeps no access; the hub counts from its own receipt again. */
  'material.returned': rule(forms['material.returned'], {
    ...atBody, article: 'SAMR Order 121 arts 34, 41', document: { template: 'returnLetter', word: '退回' },
    record: (file, input, act) => ({
      handling: file.hub,
      access: accessFor(file, file.hub),
      data: { countsFrom: file.data.hubReceipt, returns: [...file.data.returns, { body: bodyOf(act), reason: input.reason, on: act.on }] },
    }),
    // C6: who reported something for which the body has no authority is told, and where to go (art. 34).
    effects: (file, input) => (input.reason === 'noAuthority' ? tell(file, ['noAuthority', { explanation: input.explanation, competentBody: input.competentBody ?? '' }]) : {}),
  }),

  // --- 管辖争议
  'competence.disputed': rule(forms['competence.disputed'], {
    ...atBody, article: 'SAMR Order 121 art. 33', document: { template: 'competenceDispute', word: '管辖' },
    record: (file, input) => ({ data: { dispute: { from: file.handling, with: input.with } }, access: [...file.access.filter(({ body }) => body !== input.with), { body: input.with, parts: ['main'], sinceSeq: 0 }] }),
  }),
  'competence.agreed': rule(forms['competence.agreed'], { ...atBody, office: undefined, article: 'SAMR Order 121 art. 33', record: (file, input) => ({ handling: input.body, access: accessFor(file, input.body) }) }),
  /** 指定管辖 by the common superior, entered by one of the bodies or the hub. */
  'competence.designated': rule(forms['competence.designated'], {
    ...atBody, office: undefined, article: 'SAMR Order 121 art. 33', document: { template: 'designation', word: '指定管辖' },
    record: (file, input) => ({ handling: input.body, access: accessFor(file, input.body) }),
  }),
  'progress.reported': rule(forms['progress.reported'], { ...atBody }),
} as const;
