export { isStorable, refuseUnstorable, refuseUnstorableIn, type Unstorable } from './storable';
export { hasHiddenCharacters, isolate, reveal } from './isolate';
export { neutraliseFormula } from './formula';
export { bigrams, queryTerms, searchText, type QueryTerm } from './bigrams';
export { bearsClassification } from './classified';
export { maskNarrative, type MaskedKind, type MaskedNarrative, type MaskedPlace } from './maskNarrative';
export { dateInCharacters, dateInNumerals } from './chineseDate';
