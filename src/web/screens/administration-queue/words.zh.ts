/** 提醒队列。 */
export const zh = {
  embedded: '未设置 REDIS_URL：由内置的定时器查看。期限保存在数据库中，不依赖队列；进程重启后立即查看全部到期的期限。',
  redis: '已设置 REDIS_URL：提醒放在 Redis 中（BullMQ）。Redis 只说“现在查看”，期限本身保存在数据库中：Redis 丢失只推迟几秒，不丢期限。',
  silent: 'Redis 没有应答：由内置的定时器代替查看，期限照常提醒。',
  answers: 'Redis 应答正常。',
  waiting: '等待', delayed: '定时', active: '进行中', failed: '失败', missing: '队列缺少', stray: '队列多余',
  upcoming: '接下来查看的时间', nothing: '一年内没有要查看的期限。',
  board: '打开队列面板', boardWhat: '只读，在新窗口打开。',
};
