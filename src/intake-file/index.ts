export { readIntakeFile, type IntakeOptions } from './readIntakeFile';
export { partsOf, type BlankLine, type Flag, type IntakeItem, type IntakeRecord, type RejectedRecord } from './record';
export { FIELD_NAMES, FIELDS, parseColumnMap, type ColumnMap, type Field } from './fields';
export { parseCallTime, type CallTime } from './callTime';
export { channelOf, confidentialOf, kindOf, rightOf, type AllegedAct, type ChannelCode, type KindCode, type RightKind } from './words';
export { writeRejects, type Rejects } from './rejects';
export { registeredSubject, repeatIndex, repeatSubject, type RegisteredMatter, type RepeatIndex, type RepeatSubject, type SuspectedRepeat } from './suspectedRepeat';
export { ANSWER_FIELDS, writeAnswers, type Answer, type AnswerField, type AnswersWritten } from './answers';
export { tableWriter } from './table';
