import type { ActRule } from '../../src/domain/procedure';
import { assistanceActs } from './acts/assistance';
import { closingActs } from './acts/closing';
import { complaintActs } from './acts/complaint';
import { endingActs } from './acts/ending';
import { intakeActs } from './acts/intake';
import { passingActs } from './acts/passing';
import { reportActs } from './acts/report';
import { reporterActs } from './acts/reporter';
import type { ActName } from './forms';

/** Every act of the procedure; one for each form. */
export const acts: Readonly<Record<ActName, ActRule>> = { ...intakeActs, ...endingActs, ...reporterActs, ...passingActs, ...complaintActs, ...reportActs, ...assistanceActs, ...closingActs };
