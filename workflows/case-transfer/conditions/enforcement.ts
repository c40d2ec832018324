import type { Act } from '../../../src/domain/act';
import { isWithinOuterLine } from '../../../src/domain/deadline';
import type { Condition } from '../../../src/domain/procedure';
import { isCourtAbove } from '../offices';
import type { File, Transfer } from '../vocabulary';
import { clockOf } from '../clocks';
import { runsWhen } from './clocks';
import { stringOf } from './input';

/* 非诉强制执行 before the court: which of its times runs, and what may be asked of the court above. */

const article = '行政强制法 56, 58';
const isEnforcement = ({ data }: File): boolean => data.application === 'enforcement';
const said = (act: Act): unknown => act.input['result'];

export const enforcementConditions = {
  isEnforcement: { test: isEnforcement, missing: { zh: '申请的是非诉强制执行', en: 'the application is for enforcement without suit' }, who: 'nobody', article: '行政强制法 53', exclusiveWith: ['isConfirmation'] },
  isConfirmation: { test: (file) => !isEnforcement(file), missing: { zh: '申请的是司法确认', en: 'the application is for confirmation' }, who: 'nobody', article: '民诉法 205' },
  isHeardOnce: { test: (file) => isEnforcement(file) && clockOf(file, 'J21h') === undefined, missing: { zh: '非诉强制执行审查中，尚未登记听取意见', en: 'an enforcement without suit is examined, and no hearing of both sides is entered yet' }, who: 'nobody', article: '行政强制法 58' },
  courtReviewIsOpen: {
    test: (file, act) => isWithinOuterLine(clockOf(file, 'J22'), act) && isCourtAbove(stringOf(act, 'court'), file.data.firstCourt ?? file.data.offices.court ?? ''),
    missing: { zh: '自收到裁定之日起十五日内，向上一级人民法院申请复议', en: 'within fifteen days of the ruling, to the court above' }, who: 'hub', article, readsInput: true,
  },
  isAcceptedAfterAll: { test: ({ data }, act) => data.courtRefused === 'acceptance' && said(act) === 'acceptedAfterAll', missing: { zh: '对不予受理的复议：裁定受理', en: 'of a review of what was not accepted: accepted' }, who: 'court', article, readsInput: true, exclusiveWith: ['isGrantedAfterAll', 'refusalIsUpheld'] },
  isGrantedAfterAll: { test: ({ data }, act) => data.courtRefused === 'enforcement' && said(act) === 'grantedAfterAll', missing: { zh: '对不准予执行的复议：裁定准予执行', en: 'of a review of what was not enforced: granted' }, who: 'court', article, readsInput: true, exclusiveWith: ['refusalIsUpheld'] },
  refusalIsUpheld: { test: (_file, act) => said(act) === 'upheld', missing: { zh: '维持原裁定', en: 'the ruling is upheld' }, who: 'court', article, readsInput: true },
  acceptanceWasRefused: runsWhen('对不予受理裁定申请复议', 'review of what was not accepted is asked', ({ data }) => data.courtRefused === 'acceptance'),
  enforcementWasRefused: runsWhen('对不准予执行裁定申请复议', 'review of what is not to be enforced is asked', ({ data }) => data.courtRefused === 'enforcement'),
} satisfies Readonly<Record<string, Condition<Transfer>>>;
