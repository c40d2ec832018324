import type { ActRule } from '../../src/domain/procedure';
import { followingActs } from './acts/following';
import { meetingActs } from './acts/meeting';
import { minutesActs } from './acts/minutes';
import { opinionActs } from './acts/opinions';
import { requestingActs } from './acts/requesting';
import type { ActName } from './forms';

/** Every act of the procedure; one for each form. */
export const acts: Readonly<Record<ActName, ActRule>> = { ...requestingActs, ...meetingActs, ...opinionActs, ...minutesActs, ...followingActs };
