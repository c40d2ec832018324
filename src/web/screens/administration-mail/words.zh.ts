/** 投递记录。 */
export const zh = {
  note: '只显示投递情况，不显示内容、姓名和个人地址。',
  state: '状态', channel: '渠道', all: '全部',
  waiting: '等待发送', collecting: '等待汇总', collected: '已汇总发送', delivered: '已送达', failed: '失败', withdrawn: '已撤回', addressed: '已分派',
  inbox: '站内信', mail: '邮件', sms: '短信', messenger: '政务通讯',
  id: '编号', created: '产生', to: '收件人', party: '当事人（地址不显示）', template: '通知', tries: '尝试次数', last: '最近结果',
  next: '下次 {{at}}', at: '{{at}} 送达', again: '再次发送', course: '经过',
  unaddressed: '尚未分派到人的通知',
  office: '收件单位或者当事人',
  nothing: '没有符合条件的投递。',
  later: '延后', sentAgain: '再次发送', by: '由 {{by}}',
  more: '更早的投递',
  done: '已重新排入发送。',
  events: '第 {{id}} 号投递的经过',
};
