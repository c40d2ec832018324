/*
 * A procedure as pictures and tables, drawn from the machine and the rows of its clocks: README shows them, and a test keeps
 * them fresh.
 */
export { clocksByState, clockTable, type DiagramLanguage } from './clocks';
export { firstState, statesOf, waysOf, type Way } from './ways';
export { stateDiagrams, type Chart } from './states';
