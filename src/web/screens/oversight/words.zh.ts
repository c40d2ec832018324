/** 移送监督。 */
export const zh = {
  title: '移送监督',
  undecided: '应移未移',
  undecidedHint: '达到追诉标准或者有合理嫌疑，尚无是否移送的决定。检察院在案件登记时即可看到，可以提出检察意见。',
  undecidedNone: '没有应移未移的案件。',
  declined: '决定不移送',
  declinedHint: '经主要负责人批准不移送的案件和理由。',
  declinedNone: '没有决定不移送的案件。',
  reason: '不移送的理由',
  reasonWithheld: '理由不在您可查阅的部分。',
  police: '公安机关的期限',
  policeHint: '已移送的案件：签收、管辖、补充材料、立案审查和复议的期限，含已逾期的。',
  policeNone: '没有正在公安机关的移送。',
  more: '还有更多，请在移送清单中查看。',
};
