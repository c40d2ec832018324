/** 程序版本。 */
export const zh = {
  procedure: '程序', version: '版本', takesCases: '新案件使用', earlier: '仅供已登记的案件', notYet: '尚未启用',
  since: '启用', sinceOf: '{{from}} 起（{{by}}，{{at}} 登记）', alongside: '随程序安装', notYetAlongside: '尚未启用（已随程序安装）',
  cases: '案件', casesOf: '未结 {{open}}，已结 {{closed}}',
  check: '模型检验', checkOf: '{{at}}：{{configurations}} 种情形，{{ways}} 条走向，{{clocks}} 个期限，{{findings}} 个问题', notChecked: '没有检验记录（在服务器上运行 weiquan check --keep）',
  rehearsal: '迁移演练', rehearsalOf: '{{at}}：{{cases}} 件案件，可迁移 {{moving}}，不能迁移 {{staying}}，{{shifted}} 个届满日变动', notRehearsed: '没有演练',
  outdated: '内容已变，须重做', whole: '没有问题',
  content: '内容校验值', because: '修改依据',
  lacking: '启用前还缺', activate: '启用', activateFrom: '启用日期', activated: '第 {{version}} 版自 {{from}} 起用于新案件。',
  states: '状态', acts: '事项', periods: '期限',
  diagram: '流程图', allLines: '显示全部走向', out: '从“{{state}}”可以到', into: '可以到“{{state}}”的', clocks: '在“{{state}}”起算的期限', noWay: '没有。', noClock: '没有。', lapse: '期限届满',
};
