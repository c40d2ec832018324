/** 时钟核对情况。 */
export const zh = {
  notCompared: '未与其他时钟核对', demonstration: '演示用时间，不是真实时间，不得作为证据',
  postgres: 'PostgreSQL 服务器', redis: 'Redis 服务器',
  agrees: '与 {{other}}的时钟一致', ahead: '比 {{other}}的时钟快 {{seconds}} 秒', behind: '比 {{other}}的时钟慢 {{seconds}} 秒', within: '（误差不超过 {{seconds}} 秒，{{at}} 核对）', at: '（{{at}} 核对）',
  sameMachine: '{{other}}在本机，与服务器同用一个时钟，不构成独立核对',
  synchronised: '操作系统内核报告：时钟由授时服务（NTP）校准', notSynchronised: '操作系统内核报告：时钟未由授时服务（NTP）校准',
  ntpUnknown: '未取得操作系统内核关于授时服务（NTP）的报告',
  steady: '自 {{since}} 起对照单调时钟，无偏差', fast: '自 {{since}} 起对照单调时钟，走快 {{seconds}} 秒', slow: '自 {{since}} 起对照单调时钟，走慢 {{seconds}} 秒',
};
