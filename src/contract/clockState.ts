import { z } from 'zod';
import { instant } from './fields';

/** What a server knew of its own clock at one moment. */
export const clockState = z.strictObject({
  watchedSince: instant.describe('since when the wall clock has been held against the monotonic one'),
  drift: z.int().describe('milliseconds by which it has gone away from it since'),
  comparisons: z
    .array(
      z.strictObject({
        with: z.enum(['postgres', 'redis', 'ntp']).describe("the clock of the PostgreSQL or the Redis server, or the kernel's word on the time service (ntp)"),
        at: instant,
        offset: z.int().optional().describe('milliseconds by which the clock was ahead of the other one; negative: behind'),
        within: z.int().optional().describe('to how many milliseconds that is exact'),
        synchronised: z.boolean().optional().describe('ntp: a time service keeps the clock right'),
        sameMachine: z.literal(true).optional().describe('both are one clock: the comparison proves nothing'),
      }),
    )
    .describe('nothing in it: not compared'),
  demonstration: z.literal(true).optional().describe('the clock was set to another date: its times are no evidence'),
});
