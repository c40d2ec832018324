import type { zh } from './words.zh';

/** Accounts. */
export const en: Record<keyof typeof zh, string> = {
  add: 'Add an account',
  find: 'Find by login, name or body',
  ended: 'With disabled accounts',
  login: 'Login', name: 'Name', body: 'Body', roles: 'Roles', state: 'State', acts: 'Acts',
  active: 'May sign in', given: 'Not yet signed in with a password of their own', disabledAt: 'Disabled ({{at}})',
  changeRoles: 'Roles', end: 'Disable', renew: 'New password', open: 'Enable again',
  own: 'Your own account is kept by another security administrator',
  save: 'Save',
  endWhat: '{{login}} cannot sign in any more, and open sessions end at once; what was done stays.',
  renewWhat: 'The old password of {{login}} is void and open sessions end at once. The new one is shown once.',
  passwordOf: 'Password of {{login}}',
  once: 'Shown this once; it cannot be read again when you close. Hand it over in person or by another safe way; it has to be replaced at the first sign-in.',
  seen: 'Handed over, close',
  nobody: 'No account fits.',
  log: 'What was changed in accounts',
  at: 'Time', by: 'By', what: 'Change',
  installation: 'Installation', commandLine: 'Command line of the server',
  added: 'Added: {{roles}}', rolesChanged: 'Roles from {{before}} to {{roles}}', disabled: 'Disabled', enabled: 'Enabled again with a new password', passwordChanged: 'New password', passwordOwn: 'Changed their own password',
  older: 'Older',
  apart: 'System, security and audit administrators are three persons, and bear no role in cases.',
};
