export { officersActs, panelActs, recusalActs } from './acts';
export { officersConditions, officersEvents, panelConditions, panelEvents, recusalConditions, recusalEvents } from './conditions';
export { officersForms, panelForms, recusalForms, type OfficersActName, type PanelActName, type RecusalActName } from './forms';
export { isDeliberationCurrent, isPaired, isPanelComplete, isPanelTold, noPanelYet, officersOf, panelOf, panelRoles, replaced, type Assignee, type PanelData, type RecusalAsked } from './panel';
export { officersActWords, panelActWords, panelChoiceWords, panelFieldWords, recusalActWords } from './words';
