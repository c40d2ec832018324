import type { Id } from '../../../src/domain/brand';
import type { Link } from '../../../src/domain/case';
import { officersOf, replaced } from '../../../src/domain/panel';
import { chains } from '../chains';
import { checkOffence, type Figures } from '../crimes';
import { forms } from '../forms';
import { policeOf, procuratorateOf } from '../offices';
import { given, nothingDone, type Transfer } from '../vocabulary';
import { byAgency, byAgencyDesk, byProcuratorate, COVER, FILE, rule, seenBy, tellSource } from './common';

/*
 * 嫌疑: from the first suspicion to the head's decision. The procuratorate of the same level sees from the opening on that a
 * decision is owed (应移未移), and after it the reasons; never the internal papers.
 */

const article = '行政执法机关移送涉嫌犯罪案件的规定';

type Seen = { readonly [K in keyof Figures]: Figures[K] | undefined };
const figuresOf = ({ gain, turnover, unsold, loss, pieces, several, again }: Seen): Figures => given({ gain, turnover, unsold, loss, pieces, several, again });
const penaltiesOf = (list: readonly { readonly kind: string; readonly number?: string | undefined; readonly on?: string | undefined; readonly amount?: number | undefined }[] | undefined): Transfer['penalties'] => (list ?? []).map((penalty) => given(penalty) as Transfer['penalties'][number]);

export const suspicionActs = {
  'suspicion.registered': rule(forms['suspicion.registered'], {
    roles: ['clerk', 'officer', 'sectionChief'], opens: true, article: `${article} 3`,
    record: (_file, input, act) => {
      const { openedBy } = input as { readonly openedBy?: Link };
      const checked = checkOffence(input.offence, input.crime, figuresOf(input), input.suspicion, act.on);
      const overseer = procuratorateOf(act.actor.body);
      const data: Transfer = given({
        ...nothingDone,
        track: 'toPolice', offices: { receiver: policeOf(act.actor.body), overseer },
        fromCase: openedBy?.case,
        offence: input.offence, crime: input.crime, article: checked.article, figures: figuresOf(input), check: checked.result,
        goods: input.goods, district: input.district, penalties: penaltiesOf(input.penalties), holderComplains: input.holderComplains ?? false,
      });
      return {
        data,
        parties: input.party ? [{ id: 'suspect' as Id<'party'>, role: 'suspect', identity: input.party, part: 'main' }] : [],
        access: [{ body: act.actor.body, parts: [...FILE, 'secondary', 'identity'], sinceSeq: 0 }, { body: overseer, parts: COVER, sinceSeq: 0 }],
      };
    },
    effects: () => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }] }),
  }),
  /** 专案组: two officers or more, named at once. */
  'team.named': rule(forms['team.named'], {
    roles: ['officer', 'sectionChief', 'deputyHead'], office: 'hub', whilePaused: true, article: `${article} 5`,
    record: (file, input, act) => {
      const stay = input.officers.filter((person) => officersOf(file).some((officer) => officer.person === person));
      return { assignees: replaced(file.assignees, ({ person, role }) => role === 'officer' && !stay.includes(person), [...new Set(input.officers)].filter((person) => !stay.includes(person)).map((person) => ({ person, role: 'officer' })), act.on) };
    },
  }),
  'offence.rechecked': rule(forms['offence.rechecked'], {
    ...byAgency, part: 'secondary', article: `${article} 3`,
    record: ({ data }, input, act) => {
      const checked = checkOffence(data.offence ?? 'plainPatentInfringement', input.crime, figuresOf(input), input.suspicion, act.on);
      return { data: given({ crime: input.crime, figures: figuresOf(input), check: checked.result, article: checked.article }) };
    },
  }),
  // --- 案件咨询: advice binds nobody, and stops no clock
  'advice.asked': rule(forms['advice.asked'], { ...byAgency, part: 'secondary', article: '国知发保字〔2021〕12号 4, 5', record: (file, input) => (file.access.some(({ body }) => body === input.of) ? {} : { access: seenBy(file.access, input.of, COVER) }) }),
  'advice.given': rule(forms['advice.given'], { roles: ['police', 'prosecutorCriminal', 'clerk', 'officer'], whilePaused: true, assertable: true, part: 'secondary' }),
  /** 书面报告, to the principal head: of the agency's own part until it is sent. */
  'report.submitted': rule(forms['report.submitted'], {
    ...byAgency, part: 'secondary', article: `${article} 5`, document: { template: 'transferReport', word: '罪报', part: 'secondary' },
    record: ({ data }, input) => ({ data: input.penalties === undefined ? {} : { penalties: penaltiesOf(input.penalties ?? data.penalties) } }),
  }),
  'transfer.approved': rule(forms['transfer.approved'], {
    ...byAgency, part: 'secondary', article: `${article} 5`, approval: chains['transfer.approved'],
    record: () => ({ data: { decision: 'approved' } }),
  }),
  /** 不移送: the reason is of the main part, so that the procuratorate reads it. */
  'nonTransfer.decided': rule(forms['nonTransfer.decided'], {
    ...byAgency, article: `${article} 5`, approval: chains['nonTransfer.decided'],
    record: (file, input) => ({ data: { decision: 'declined', declinedFor: input.ground, declineReason: input.reason }, access: file.data.offices.overseer === undefined ? file.access : seenBy(file.access, file.data.offices.overseer, FILE) }),
    effects: (file, input) => ({ ...tellSource(file, 'crime.notTransferred', { ground: input.ground }), notices: [{ key: `nonTransfer-${file.revision}`, to: 'overseer', template: 'transfer.nonTransfer', data: { body: file.hub }, legalService: false }] }),
  }),
  /** 检察意见: the procuratorate finds that what should be transferred is not. */
  'transfer.demanded': rule(forms['transfer.demanded'], { ...byProcuratorate, article: '人民检察院刑事诉讼规则 557', record: () => ({ data: { decision: 'none' } }) }),
  /** 移送前已处罚: the decision is copied to police and procuratorate, and the right holder told in writing. */
  'penaltyDecision.copied': rule(forms['penaltyDecision.copied'], { ...byAgencyDesk, article: '高检会〔2006〕2号 1' }),
} as const;
