export { advance, FORMAT, open, signalId, type Outcome, type Rules } from './advance';
export { canonical, sha256 } from './canonical';
export { editionOf, explain, fieldAt, officeOf, periodOf } from './clocks';
export { openActs, type OpenAct } from './openActs';
export { actOfFact, replay, type Disagreement, type Library, type RecordedFact, type Replayed } from './replay';
export { ruleFor } from './ruleFor';
export { caseBytes, contentHash, factBytes, seal, type Sealed } from './seal';
export { initialState, isClosed, knownEvents, statePath } from './states';
export { moves } from './systemStep';
