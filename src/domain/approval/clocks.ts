import type { Act } from '../act';
import type { Span } from '../calendar';
import type { Case } from '../case';
import { internal, target, workingDays } from '../law';
import type { Period } from '../period';
import type { ApprovalChain, Condition } from '../procedure';

/*
 * 审批: the internal clocks of an approval chain. They are targets between the steps, all under the one legal period of the
 * act that is asked for, and never look like law.
 */

/** Those whose opinion a chain may ask for, in the order in which a body decides. */
export const approvers = ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead'] as const;
export type Approver = (typeof approvers)[number];

/** The chains of a procedure by act, as its rules use them. */
export type Chains = Readonly<Record<string, ApprovalChain>>;

type Conditions = Readonly<Record<`awaits${Capitalize<Approver>}` | `awaitsNo${Capitalize<Approver>}` | 'scanIsOutstanding' | 'noScanIsOutstanding', Condition<never>>>;

const capitalised = <Text extends string>(text: Text): Capitalize<Text> => `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>;

/** Is an opinion of that role awaited now, as the act has left the case? */
const awaits = (chains: Chains, role: Approver, { requests }: Pick<Case, 'requests'>): boolean =>
  requests.some(({ status, act, step }) => status === 'pending' && chains[act]?.steps[step]?.role === role);

const ownWords: Readonly<Record<Approver, { readonly zh: string; readonly en: string }>> = {
  sectionChief: { zh: '承办机构负责人审批', en: 'opinion of the section chief' },
  legalReviewer: { zh: '法制审核', en: 'legal review' },
  deputyHead: { zh: '分管负责人审批', en: 'opinion of the deputy head' },
  principalHead: { zh: '主要负责人审批', en: 'opinion of the principal head' },
};

/** Conditions of clocks: nobody meets them as a refusal. To be spread into the procedure's table. */
export function approvalConditions(chains: Chains): Conditions {
  const of = (zh: string, en: string, test: (file: Case, act: Act) => boolean): Condition<never> => ({ test, missing: { zh, en }, who: 'nobody', readsInput: true });
  const table: Record<string, Condition<never>> = {
    // A scan of paper approvals, or the later signature of one by telephone.
    scanIsOutstanding: of('补签未归', 'the signed paper of an approval is outstanding', (file, act) => act.asserted !== undefined && act.asserted.proof === undefined && file.proofsOutstanding.length > 0),
    noScanIsOutstanding: of('补签齐', 'no signed paper is outstanding', (file) => file.proofsOutstanding.length === 0),
  };
  // Of those whose opinion some chain asks for: the clocks below ask for no other.
  for (const role of approvers.filter((approver) => Object.values(chains).some(({ steps }) => steps.some((step) => step.role === approver && step.target)))) {
    table[`awaits${capitalised(role)}`] = of(`待${ownWords[role].zh}`, `awaits the ${ownWords[role].en}`, (file) => awaits(chains, role, file));
    table[`awaitsNo${capitalised(role)}`] = of(`无待${ownWords[role].zh}`, `awaits no ${ownWords[role].en}`, (file) => !awaits(chains, role, file));
  }
  return table as Conditions;
}

/**
 * One internal clock for each role whose opinion a chain with a target awaits (`AP-<role>`; the target is that of the first
 * chain that names one, several waiting requests share the clock of the oldest), and `AS`: what was approved on paper or by
 * telephone is signed and scanned within three working days (补签).
 */
export function approvalPeriods(chains: Chains): readonly Period[] {
  const spans = new Map<string, Span>();
  for (const { steps } of Object.values(chains)) for (const { role, target: span } of steps) if (span && !spans.has(role)) spans.set(role, span);
  const steps = approvers.flatMap((role) => {
    const span = spans.get(role);
    if (!span) return [];
    const when = `awaits${capitalised(role)}`;
    return [
      internal({
        id: `AP-${role}`, name: ownWords[role], owner: 'handling', step: 'approval',
        startedBy: [{ act: 'approval.requested', from: 'at', when }, { act: 'approval.given', from: 'at', when }],
        endedBy: [{ act: 'approval.given', when: `awaitsNo${capitalised(role)}` }],
        editions: target(span, { zh: '审批各环节之间的内部时限；法定期限照常计算', en: 'target between the steps of the chain; the legal period of the act goes on' }),
        ladder: [{ id: 'runOut', at: { share: 1 }, to: 'handling', kind: 'reminder' }],
      }),
    ];
  });
  return [
    ...steps,
    internal({
      id: 'AS', name: { zh: '补签', en: 'signature to follow' }, owner: 'handling', step: 'signature',
      startedBy: [{ act: 'approval.given', from: 'at', when: 'scanIsOutstanding' }],
      endedBy: [{ act: 'proof.received', when: 'noScanIsOutstanding' }],
      editions: target(workingDays(3), { zh: '书面或者电话批准后三个工作日内补签', en: 'three working days after an approval on paper or by telephone' }),
      ladder: [{ id: 'runOut', at: { share: 1 }, to: 'handling', kind: 'escalation' }],
    }),
  ];
}

/** 补签清单: approvals entered for someone who gave them on paper or by telephone, without the signed paper. */
export const signaturesOutstanding = (file: Pick<Case, 'requests' | 'proofsOutstanding'>): readonly number[] =>
  file.proofsOutstanding.filter((seq) => file.requests.some(({ opinions }) => opinions.some((opinion) => opinion.seq === seq)));
