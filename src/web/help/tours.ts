import type { zh } from './words.zh';

/** A step of a tour: what is pointed at (where it is on the page), and what is said. */
export interface TourStep {
  readonly at?: string;
  readonly says: keyof typeof zh;
}

export interface TourOf {
  /** Under which it is remembered. */
  readonly name: string;
  readonly steps: readonly TourStep[];
}

const menu = (path: string, says: TourStep['says']): TourStep => ({ at: `nav.menu a[href="${path}"]`, says });
const common: readonly TourStep[] = [{ at: '.inbox-button', says: 'tourInbox' }, { at: '.help-button', says: 'tourHelp' }];
const aCase: TourStep = { says: 'tourCase' };
const today = menu('/today', 'tourToday');
const worklist = menu('/worklist', 'tourWorklist');
const consultations = menu('/consultations', 'tourConsulted');

/** What each role begins with. Whoever has several is shown the first of these. */
const tours: readonly (TourOf & { readonly roles: readonly string[] })[] = [
  { name: 'head', roles: ['principalHead', 'presiding', 'deputyHead', 'sectionChief', 'legalReviewer'], steps: [menu('/approvals', 'tourApprovals'), today, ...common] },
  { name: 'operator', roles: ['operator'], steps: [menu('/intake', 'tourIntake'), worklist, ...common] },
  { name: 'clerk', roles: ['clerk'], steps: [today, worklist, menu('/handovers', 'tourHandoversSent'), aCase, ...common] },
  { name: 'police', roles: ['police'], steps: [menu('/handovers', 'tourHandoversReceived'), aCase, ...common] },
  { name: 'prosecutor', roles: ['prosecutorCriminal', 'prosecutorAdministrative'], steps: [menu('/oversight', 'tourOversight'), menu('/handovers', 'tourHandoversOverseen'), aCase, ...common] },
  { name: 'judge', roles: ['judge'], steps: [menu('/handovers', 'tourHandoversAtCourt'), consultations, ...common] },
  { name: 'mediator', roles: ['mediator'], steps: [menu('/worklist', 'tourMediator'), consultations, ...common] },
  { name: 'expert', roles: ['expert'], steps: [menu('/worklist', 'tourExpert'), ...common] },
  { name: 'secretary', roles: ['secretary'], steps: [menu('/consultations', 'tourConsultations'), menu('/board', 'tourBoard'), ...common] },
  { name: 'supervisor', roles: ['supervisor'], steps: [menu('/board', 'tourBoard'), ...common] },
  { name: 'systemAdministrator', roles: ['systemAdministrator'], steps: [menu('/administration', 'tourSystem'), { says: 'tourAdministration' }, ...common] },
  { name: 'securityAdministrator', roles: ['securityAdministrator'], steps: [menu('/administration', 'tourSecurity'), { says: 'tourAdministration' }, ...common] },
  { name: 'auditAdministrator', roles: ['auditAdministrator'], steps: [menu('/administration', 'tourAudit'), { says: 'tourAdministration' }, ...common] },
  { name: 'officer', roles: ['officer', 'panelMember'], steps: [today, worklist, aCase, ...common] },
];

/** Every role that has a tour of its own, and the names under which tours are remembered. */
export const touredRoles: readonly string[] = tours.flatMap(({ roles }) => roles);
export const tourNames: readonly string[] = tours.map(({ name }) => name);

/** The tour of whoever has these roles. */
export const tourFor = (roles: readonly string[]): TourOf => tours.find((tour) => tour.roles.some((role) => roles.includes(role))) ?? (tours[tours.length - 1] as TourOf);
