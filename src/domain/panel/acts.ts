import type { Act } from '../act';
import { headsDecideTogether, principalApproves } from '../approval/chains';
import type { Case } from '../case';
import { actOf, type ActRule, type Recorded } from '../procedure';
import { officersForms, panelForms, recusalForms, type OfficersActName, type PanelActName, type RecusalActName } from './forms';
import { panelOf, panelRoles, replaced, type PanelData } from './panel';

type File = Case<PanelData>;
type Rule = Partial<Pick<ActRule, 'roles' | 'office' | 'article' | 'approval'>>;
const rule = actOf<PanelData>();

const inPanel = ({ role }: { readonly role: string }): boolean => (panelRoles as readonly string[]).includes(role);

/** 合议组: formed, told to both sides, changed and told again, with its deliberation and the minority's opinion. Guards: `panelIsComplete`, `panelStaysComplete`, `majorityAgrees`, `sitsInPanel`. */
export function panelActs({ roles = ['officer', 'sectionChief'], office = 'handling', article = 'CNIPA Order 81 arts 20, 21' }: Rule = {}): Readonly<Record<PanelActName, ActRule>> {
  const common = { roles, office, article } as const;
  return {
    'panel.formed': rule(panelForms['panel.formed'], {
      ...common,
      record: ({ assignees }, input, act) => ({
        assignees: replaced(assignees, inPanel, [{ person: input.panelHead, role: 'panelHead' }, ...input.members.map((person) => ({ person, role: 'panelMember' }))], act.on),
        data: { panelToldTo: [] },
      }),
    }),
    'panel.told': rule(panelForms['panel.told'], {
      ...common, roles: [...roles, 'clerk'], perParty: true,
      record: ({ data }, _input, act) => ({ data: { panelToldTo: [...new Set([...data.panelToldTo, act.party as string])] } }),
    }),
    'panel.changed': rule(panelForms['panel.changed'], {
      ...common,
      record: (file, input, act) => {
        const leaving = panelOf(file).find(({ person }) => person === input.leaves);
        return { assignees: replaced(file.assignees, (assignee) => assignee === leaving, [{ person: input.comes, role: leaving?.role ?? 'panelMember' }], act.on), data: { panelToldTo: [] } };
      },
    }),
    // What each of them said stays inside; that this panel has deliberated is known.
    'panel.deliberated': rule(panelForms['panel.deliberated'], {
      ...common, roles: [...roles, 'panelMember'], part: 'secondary',
      record: (file) => ({ data: { deliberation: { seq: file.revision + 1, panel: panelOf(file).map(({ person }) => person) } } }),
    }),
    'minorityOpinion.recorded': rule(panelForms['minorityOpinion.recorded'], { ...common, roles: [...roles, 'panelMember'], part: 'secondary' }),
  };
}

/** 两名以上办案人员. Guard: `officersArePaired`. */
export function officersActs({ roles = ['officer', 'sectionChief', 'deputyHead'], office = 'handling', article = '市场监督管理行政处罚程序规定 art. 19' }: Rule = {}): Readonly<Record<OfficersActName, ActRule>> {
  return {
    'officers.assigned': rule(officersForms['officers.assigned'], {
      roles, office, article,
      record: ({ assignees }, input, act) => {
        const stay = input.officers.filter((person) => assignees.some((assignee) => assignee.person === person && assignee.role === 'officer' && assignee.until === undefined));
        return { assignees: replaced(assignees, ({ person, role }) => role === 'officer' && !stay.includes(person), input.officers.filter((person) => !stay.includes(person)).map((person) => ({ person, role: 'officer' })), act.on) };
      },
    }),
  };
}

/** The decision on a recusal: who is recused leaves and is turned away from the case; the panel needs another member. */
function decided(file: File, { person, decision }: { readonly person: string; readonly decision: 'granted' | 'denied' }, act: Act): Recorded<PanelData> {
  const recusals = file.data.recusals.map((asked) => (asked.person === person && asked.decided === undefined ? { ...asked, decided: decision } : asked));
  if (decision === 'denied') return { data: { recusals } };
  const assigned = file.assignees.some((assignee) => assignee.person === person && assignee.until === undefined);
  return {
    data: { recusals },
    // A head (or an expert) who has no part in the case yet is named only to be turned away.
    assignees: assigned ? replaced(file.assignees, (assignee) => assignee.person === person, [], act.on, true) : [...file.assignees, { person, role: 'head', since: act.on, until: act.on, recused: true }],
  };
}

/**
 * 回避: asked for by a party or by the one concerned; of a member or officer decided by the principal head, of the head by the
 * heads together (`approval` of the rule replaces the first chain). Guards: `recusalIsAsked`.
 */
export function recusalActs({ roles = ['clerk', 'officer', 'sectionChief'], office = 'handling', article = 'CNIPA Order 81 art. 21', approval = principalApproves }: Rule = {}): Readonly<Record<RecusalActName, ActRule>> {
  const common = { office, article, whilePaused: true } as const;
  return {
    'recusal.asked': rule(recusalForms['recusal.asked'], {
      ...common, roles: [...roles, 'panelMember'], assertable: true,
      record: (file, input) => ({ data: { recusals: [...file.data.recusals, { person: input.person, by: input.by, seq: file.revision + 1 }] } }),
    }),
    'recusal.decided': rule(recusalForms['recusal.decided'], { ...common, roles, approval, record: decided }),
    'headRecusal.decided': rule(recusalForms['headRecusal.decided'], { ...common, roles, approval: headsDecideTogether, record: decided }),
  };
}
