import type { zh } from './words.zh';

/** The alarm queue. */
export const en: Record<keyof typeof zh, string> = {
  embedded: 'REDIS_URL is not set: the embedded runner looks. Deadlines are kept in the database and need no queue; after a restart everything that is due is looked at once.',
  redis: 'REDIS_URL is set: alarms lie in Redis (BullMQ). Redis only says "look now"; deadlines are kept in the database: losing Redis costs seconds and no deadline.',
  silent: 'Redis does not answer: the embedded runner looks instead, and deadlines ring as ever.',
  answers: 'Redis answers.',
  waiting: 'Waiting', delayed: 'Delayed', active: 'Active', failed: 'Failed', missing: 'Missing in the queue', stray: 'Stray in the queue',
  upcoming: 'When somebody looks next', nothing: 'Nothing within a year.',
  board: 'Open the queue board', boardWhat: 'Read only, in a new window.',
};
