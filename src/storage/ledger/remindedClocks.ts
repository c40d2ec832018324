/** Of how many clocks it is remembered. */
const MOST = 4_000;

/**
 * Which reminders of a clock had come when the clock was found to be due: the act that rings it need not read that again. Each
 * is taken once; whether it still holds is told when the act is written.
 */
export class RemindedClocks {
  private readonly fired = new Map<string, string>();

  saw(deadline: string, fired: string): void {
    if (this.fired.size >= MOST) this.fired.clear();
    this.fired.set(deadline, fired);
  }

  take(deadline: string): string | undefined {
    const fired = this.fired.get(deadline);
    this.fired.delete(deadline);
    return fired;
  }
}
