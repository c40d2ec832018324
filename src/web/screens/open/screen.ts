import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/open',
  load: () => import('./Open'),
  menu: { zh: '新立事项', en: 'Open a case', order: 32 },
  roles: ['operator', 'clerk', 'officer', 'sectionChief', 'mediator', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'secretary', 'supervisor'],
  // A court, and a body that is only told, begins nothing here.
  powers: ['register', 'mediate', 'adjudicate', 'penalise', 'crime.transfer', 'crime.investigate', 'crime.prosecute', 'convene', 'supervise'],
};
