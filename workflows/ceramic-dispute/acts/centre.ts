import { forms } from '../forms';
import { tell } from '../letters';
import { allParts, atCentre, atOffice, byParty, disputeOf, partiesIn, rule, tellHotline } from './common';

/*
 * 快速维权中心: register, advise, compare, mediate with both sides' consent, hand over. A 事业单位: what is filed or decided is
 * filed and decided by the IP office.
 */

export const centreActs = {
  'dispute.registered': rule(forms['dispute.registered'], {
    roles: ['operator', 'clerk', 'officer', 'signal'], opens: true,
    record: (file, input, act) => ({
      data: disputeOf(input, 'adjudication'),
      parties: partiesIn(input),
      access: [{ body: act.actor.body, parts: allParts, sinceSeq: 0 }],
      links: file.links,
    }),
    effects: (file) => ({ ...tell(file, 'registered'), numbers: [{ as: 'intake', series: { kind: 'intake' } }] }),
  }),
  /** A request handed in at the IP office itself. */
  'request.lodged': rule(forms['request.lodged'], {
    roles: ['clerk', 'officer'], opens: true, article: '专利法 65; 专利法实施细则 95, 97; CNIPA Order 81 arts 13, 64',
    record: (file, input, act) => ({ data: disputeOf(input, input.track), parties: partiesIn(input), access: [{ body: act.actor.body, parts: allParts, sinceSeq: 0 }], links: file.links }),
    effects: () => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }] }),
  }),
  'intake.checked': rule(forms['intake.checked'], { ...atCentre }),
  'advice.given': rule(forms['advice.given'], { ...atCentre }),
  'comparison.ordered': rule(forms['comparison.ordered'], { ...atCentre }),
  /** 侵权判定咨询意见: an opinion, no decision. */
  'comparison.delivered': rule(forms['comparison.delivered'], { ...atCentre, document: { template: 'comparisonOpinion', word: '咨' } }),

  'mediation.offered': rule(forms['mediation.offered'], { ...atCentre, article: '人民调解法 17', record: () => ({ data: { consents: [] } }), effects: (file) => tell(file, 'mediationOffered') }),
  'consent.given': rule(forms['consent.given'], { ...byParty, article: '人民调解法 17', record: ({ data }, _input, act) => ({ data: { consents: [...new Set([...data.consents, act.party as string])] } }) }),
  /** One side clearly refuses: no mediation (人民调解法 17). */
  'consent.refused': rule(forms['consent.refused'], { ...byParty, article: '人民调解法 17', record: ({ data }, _input, act) => ({ data: { consents: data.consents.filter((party) => party !== act.party) } }) }),
  'mediation.opened': rule(forms['mediation.opened'], { ...atCentre, article: '人民调解法 17' }),

  /** 移交 with the whole file to the IP office. */
  'dispute.handedOver': rule(forms['dispute.handedOver'], {
    ...atCentre, article: '专利法 65; CNIPA Order 81 arts 13, 64',
    record: (file, input) => ({ handling: input.to, data: { track: input.track }, access: [...file.access.filter(({ body }) => body !== input.to), { body: input.to, parts: allParts, sinceSeq: 0 }] }),
    effects: (file) => tell(file, 'handedOver'),
  }),
  'receipt.urged': rule(forms['receipt.urged'], { ...atCentre }),
  /** 签收: the request has been received in law; A1 or M1 runs. What the office thinks from here on the centre does not see. */
  'request.received': rule(forms['request.received'], {
    ...atOffice, assertable: true, article: 'CNIPA Order 81 arts 20, 65',
    record: (file) => ({ access: file.access.map((entry) => (entry.body === file.hub && file.hub !== file.handling ? { ...entry, parts: ['main'], sinceSeq: 0 } : entry)) }),
  }),
  'dispute.returned': rule(forms['dispute.returned'], {
    ...atOffice, assertable: true,
    record: (file) => ({ handling: file.hub, access: file.access.filter(({ body }) => body === file.hub) }),
    effects: (file) => tell(file, 'returned'),
  }),
  'dispute.ended': rule(forms['dispute.ended'], { ...atCentre, effects: (file, input) => tellHotline(file, 'otherOutcome', input.reason) }),
} as const;
