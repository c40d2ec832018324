import type { zh } from './words.zh';

/** A step of a tour: what is pointed at (where it is on the page), and what is said. */
export interface TourStep {
  readonly at?: string;
  readonly says: keyof typeof zh;
}

export interface TourOf {
  /** Under which it is remembered. */
  readonly name: 'operator' | 'officer' | 'head' | 'supervisor' | 'administrator';
  readonly steps: readonly TourStep[];
}

const menu = (path: string): string => `nav.menu a[href="${path}"]`;
const common: readonly TourStep[] = [{ at: '.inbox-button', says: 'tourInbox' }, { at: '.help-button', says: 'tourHelp' }];

const tours: readonly (TourOf & { readonly roles: readonly string[] })[] = [
  { name: 'head', roles: ['principalHead', 'presiding', 'deputyHead', 'sectionChief', 'legalReviewer'], steps: [{ at: menu('/approvals'), says: 'tourApprovals' }, { at: menu('/today'), says: 'tourToday' }, ...common] },
  { name: 'operator', roles: ['operator'], steps: [{ at: menu('/intake'), says: 'tourIntake' }, { at: menu('/worklist'), says: 'tourWorklist' }, ...common] },
  { name: 'supervisor', roles: ['supervisor'], steps: [{ at: menu('/board'), says: 'tourBoard' }, ...common] },
  { name: 'administrator', roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'], steps: [{ at: 'nav.menu', says: 'tourAdministration' }, ...common] },
  { name: 'officer', roles: [], steps: [{ at: menu('/today'), says: 'tourToday' }, { at: menu('/worklist'), says: 'tourWorklist' }, { says: 'tourCase' }, ...common] },
];

/** The tour of whoever has these roles. */
export const tourFor = (roles: readonly string[]): TourOf => tours.find((tour) => tour.roles.some((role) => roles.includes(role))) ?? (tours[tours.length - 1] as TourOf);

