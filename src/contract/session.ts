import { z } from 'zod';
import { bodyCode, instant, line } from './fields';

export const signInRequest = z.strictObject({ login: line(60), password: line(200) }).meta({ id: 'SignIn' });

/** Instead of the password that one signed in with, another one, made up by oneself. */
export const ownPasswordRequest = z.strictObject({ current: line(200), next: line(200) }).meta({ id: 'OwnPassword' });

/** Who is signed in. `csrfToken` is sent back as `X-CSRF-Token` with every request that changes something. */
export const sessionAnswer = z
  .strictObject({
    account: z.strictObject({ id: z.string(), login: z.string(), name: z.string(), body: bodyCode, bodyName: z.string(), roles: z.array(z.string()), powers: z.array(z.string()).describe('what the body may do today') }),
    csrfToken: z.string(),
    mustChangePassword: z.boolean().describe('the password was made by an administrator: nothing else is answered until it is another'),
    expiresAt: instant.describe('without a further request'),
  })
  .meta({ id: 'Session' });

/** What a caller without an account was told: the number, and six digits. */
export const queryRequest = z.strictObject({ number: line(80), queryCode: line(40) }).meta({ id: 'Query' });

/** State and next step, in words; nothing else. */
export const queryAnswer = z.strictObject({ number: z.string(), procedure: z.string(), state: z.string(), next: z.string(), closed: z.boolean() }).meta({ id: 'QueryAnswer' });

export type SessionAnswer = z.output<typeof sessionAnswer>;
export type QueryAnswer = z.output<typeof queryAnswer>;
