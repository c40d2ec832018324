import type { StepCode, StepData } from './counting';

/** Renders a date or a time in the language at hand. */
export type Show = (dateOrTime: string) => string;

/** Every word of an explanation in one language. A step without words does not compile. */
export interface Words {
  date(year: number, month: number, day: number, weekday: number): string;
  time(date: string, clock: string): string;
  due(due: string): string;
  readonly provisional: string;
  readonly steps: { readonly [C in StepCode]: (data: StepData[C], on: string, show: Show) => string };
}
