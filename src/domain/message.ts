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
}
