/** The roles that an account may have. What each may do stands in the procedures; what it may see, in `visible.ts`. */
export const accountRoles = [
  'operator', // 话务员、受理员
  'clerk', // 内勤
  'officer', // 执法人员
  'sectionChief', // 承办机构负责人
  'legalReviewer', // 法制审核
  'deputyHead', // 分管负责人
  'principalHead', // 主要负责人
  'panelMember', // 合议组
  'police',
  'prosecutorCriminal', // 立案监督
  'prosecutorAdministrative', // 反向衔接
  'judge',
  'mediator',
  'expert',
  'secretary', // 联席会议办公室
  'supervisor', // 督查
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;

/** 三员: who keeps the system, who grants access, who audits. No two of them are one person, and none works on cases. */
export const administratorRoles: readonly AccountRole[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/** Whether one person may bear these roles together: an administrator bears no other role. */
export const mayBeTogether = (roles: readonly string[]): boolean => new Set(roles).size <= 1 || !roles.some((role) => (administratorRoles as readonly string[]).includes(role));

export type AccountRole = (typeof accountRoles)[number];
export const isAccountRole = (text: string): text is AccountRole => (accountRoles as readonly string[]).includes(text);
