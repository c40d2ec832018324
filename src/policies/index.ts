export { awaitedRoles, mayPerform, type Manner } from './mayPerform';
export { exercisedRole, isHead, isSupervisor, readsNoCases, type Person } from './person';
export { accountRoles, isAccountRole, type AccountRole } from './roles';
export { scopeOf, visibleParts } from './visible';
