import type { Act } from '../../../src/domain/act';
import { within } from '../../../src/domain/condition';
import type { Condition } from '../../../src/domain/procedure';
import type { File, Transfer } from '../vocabulary';

/* Conditions of clocks: nobody meets them as a refusal; the words say when the clock runs. */

export const runsWhen = (zh: string, en: string, test: (file: File, act: Act) => boolean): Condition<Transfer> => ({ test, missing: { zh, en }, who: 'nobody', readsInput: true });

export const clockConditions = {
  afterPenalty: runsWhen('移送前已作出行政处罚', 'a penalty was imposed before', ({ data }) => data.penalties.length > 0),
  isToBeReported: within(['verifying'], runsWhen('尚未提出移送报告', 'the report on the transfer is not written yet', () => true)),
  isFirstSending: runsWhen('尚未收到回执', 'no receipt has come yet', ({ data }) => data.receivedSeq === 0),
  cameBeforeSending: runsWhen('回执、答复先于移送登记到达', 'the answer came before the sending was recorded', ({ data }) => data.sentSeq === 0),
  withoutScan: runsWhen('代录而没有回执扫描件', 'entered without the scan of the stamped receipt', (file, act) => act.asserted !== undefined && act.asserted.proof === undefined && act.asserted.way !== 'telephone' && file.proofsOutstanding.length > 0),
  isRevoked: runsWhen('撤销案件', 'the filing was revoked', ({ data }) => data.result === 'revoked'),
  isUpheld: runsWhen('复议维持不予立案', 'the reconsideration upholds the refusal', (_file, act) => act.input['result'] === 'upheld'),
  isInTime: runsWhen('要求说明不立案理由', 'asked for the reasons of a refusal', ({ data }) => !data.silent),
  isSilence: runsWhen('逾期不作决定', 'the police are overdue', ({ data }) => data.silent),
  holderIsTold: runsWhen('权利人是控告人', 'the right holder is complainant', ({ data }) => data.holderComplains),
} satisfies Readonly<Record<string, Condition<Transfer>>>;
