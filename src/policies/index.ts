export { awaitedRoles, mayPerform, type Manner } from './mayPerform';
export { exercisedRole, isHead, isSupervisor, readsNoCases, type Person } from './person';
export { scopeOf, visibleParts } from './visible';
