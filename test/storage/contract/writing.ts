import { DomainError } from '../../../src/domain/errors';
import type { Storage } from '../../../src/storage';

export function writing(storage: () => Storage): void {
  it('is tried anew after it has failed for want of room, and found to go', async () => {
    const full = new DomainError('unavailable', 'storage.full', 'The disk is full.');
    for (let times = 0; times < 2; times++) {
      await expect(storage().ledger.write(() => Promise.reject(full))).rejects.toBe(full);
      expect(await storage().writes.standing()).toBeUndefined();
    }
  });
}
