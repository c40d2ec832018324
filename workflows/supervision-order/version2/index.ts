import type { Case } from '../../../src/domain/case';
import type { Procedure } from '../../../src/domain/procedure';
import { summaryOf, supervisionOrder } from '..';
import { handovers } from '../machine';
import type { Supervision } from '../vocabulary';
import { acts } from './acts';
import { conditions } from './conditions';
import { periods } from './law';
import { machine, stages, turns } from './machine';
import { migration } from './migration';
import { words as en } from './words.en';
import { words as zh } from './words.zh';

/** 督查督办, version 2: a listing is verified before it is closed. What is not written here is as in version 1, which no longer changes. */
export const supervisionOrder2: Procedure<typeof machine> = {
  ...supervisionOrder,
  version: 2,
  machine, periods, acts, conditions, turns, stages, handovers, migration,
  words: { zh, en },
  summary: (file) => summaryOf(file as unknown as Case<Supervision>),
};
