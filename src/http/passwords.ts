import { hash, verify, type Algorithm } from '@node-rs/argon2';
import type { Passwords } from '../application/session';
import { DomainError } from '../domain/errors';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing takes a core for some 20 ms: so many at once, so many waiting; others are told to come back. */
const AT_ONCE = 2;
const WAITING = 100;

/** argon2id, with a bound on what strangers can make the machine compute. */
export function argon2Passwords(): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) throw new DomainError('tooMany', 'signIn.busy', 'Too many people are signing in.', { data: { retryAfter: 5 } });
      await new Promise<void>((resume) => waiting.push(resume));
    }
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
  // Algorithm is a const enum of the package: 2 is argon2id.
  const algorithm: Algorithm = 2;
  return {
    hash: (password) => inTurn(() => hash(password.normalize('NFC'), { algorithm, ...PARAMETERS })),
    verify: (kept, password) => inTurn(() => verify(kept, password.normalize('NFC'))),
  };
}
