export { awaitedRoles, inOfficeOf, mayPerform, type Manner } from './mayPerform';
export { awaitedOf, exercisedRole, isHead, isSupervisor, readsNoCases, type Person } from './person';
export { accountRoles, administratorRoles, isAccountRole, mayBeTogether, type AccountRole } from './roles';
export { canName, canSee, scopeOf, visibleParts } from './visible';
export { mayActivate, mayKeepAccounts, mayOperate, mayReadAccounts, mayReadDirectory, mayReadOperations, mayReadVersions } from './operate';
export { figuresScope } from './supervise';
export { mayKeepDocument, maySeeDocument } from './documents';
export { mayKeepEvidence } from './evidence';
export { hasTheCase, mayKeepNotes } from './notes';
