export { serviceActs } from './acts';
export { serviceConditions, serviceEvents } from './conditions';
export { serviceForms, type ServiceActName } from './forms';
export { servicePeriods } from './law';
export { attemptWays, effectiveOn, isServed, isServedOnAll, nextWay, nothingServed, PUBLIC_NOTICE_DAYS, returnReasons, serviceOf, serviceWays, withoutProof, type Attempt, type ConfirmedAddress, type ReturnReason, type Service, type ServiceData, type ServiceWay } from './service';
export { serviceActWords, serviceChoiceWords, serviceFieldWords, serviceFieldWordsIn } from './words';
