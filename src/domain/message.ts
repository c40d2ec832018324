/**
 * What one case tells another: the act of the sender that says it, and the act that it becomes at the receiver. `opens`: the
 * receiver begins with it; `passesOn`: in the place of the case that closes. `sometimes`: whether it is said depends on the
 * case.
 */
export interface Message {
  readonly from: string;
  readonly by: string;
  readonly to: string;
  readonly act: string;
  readonly opens?: true;
  readonly passesOn?: true;
  readonly sometimes?: true;
  /** It is said only between cases of which the one was opened by one of these acts of the other: by what it was opened for. */
  readonly between?: readonly string[];
}

/** Any case of any procedure, in any state: consultations and supervision orders are about whatever case. */
export const ANY_CASE = '*';

/**
 * In whose hands a matter is that one case hands to another: `gives` and `returns` are acts of the second by which its body has
 * it and gives it back; `second` and `first` are the acts by which the first case learns of it.
 */
export interface Hands {
  readonly between: readonly [first: string, second: string];
  readonly gives: readonly string[];
  readonly returns: readonly string[];
  readonly second: readonly string[];
  readonly first: readonly string[];
}
