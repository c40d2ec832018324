/*
 * A procedure as pictures and tables, drawn from the machine and the rows of its clocks: README shows them, and a test keeps
 * them fresh.
 */
export { clockTable, type DiagramLanguage } from './clocks';
export { stateDiagrams, type Chart } from './states';
