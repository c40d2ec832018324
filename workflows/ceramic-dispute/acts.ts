import { panelActs, recusalActs } from '../../src/domain/panel';
import type { ActRule } from '../../src/domain/procedure';
import { serviceActs } from '../../src/domain/service';
import { centreActs } from './acts/centre';
import { decisionActs } from './acts/decision';
import { examinationActs } from './acts/examination';
import { filingActs, runningActs } from './acts/filing';
import { mediationActs } from './acts/mediation';
import { chains } from './approvals';
import { forms, type ActName } from './forms';

/** Every act of the procedure; one for each form. */
export const acts: Readonly<Record<ActName, ActRule>> = {
  ...centreActs, ...filingActs, ...examinationActs, ...decisionActs, ...mediationActs, ...runningActs,
  ...serviceActs(forms, { roles: ['clerk', 'officer', 'panelMember'], office: 'handling' }),
  ...panelActs(),
  ...recusalActs({ approval: chains['recusal.decided'] }),
};
