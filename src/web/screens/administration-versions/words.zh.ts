/** 程序版本。 */
export const zh = {
  procedure: '程序', version: '版本', newest: '新案件使用此版本',
  states: '状态', ways: '走向', acts: '事项', periods: '期限',
  diagram: '流程图', allLines: '显示全部走向', out: '从“{{state}}”可以到', into: '可以到“{{state}}”的', clocks: '在“{{state}}”起算的期限', noWay: '没有。', noClock: '没有。', lapse: '期限届满',
};
