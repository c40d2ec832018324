import { systemChoiceWords, systemFieldWords } from '../../domain/systemActs';
import { spoken } from '../../domain/words';
import type { Language } from './vocabulary';

export interface FormWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}

/** Names of fields that every procedure's forms may have: those of the system's own acts, and of persons. A procedure's own words go before. */
const words: Readonly<Record<Language, FormWords>> = {
  zh: {
    fields: {
      name: '姓名或者名称', 'reporter.name': '姓名', 'delegate.name': '姓名', 'representative.name': '姓名', telephone: '电话', address: '地址', identityNumber: '证件号码', email: '电子邮件', organisation: '单位名称', language: '通知语言', act: '所报事项', input: '内容', request: '审批事项', opinion: '意见', reason: '理由',
      'approval.given.by': '表示意见的人', as: '其职务', minutes: '集体讨论记录编号', field: '所更正的日期', 'act.corrected.at': '正确的时间', 'document.rectified.at': '正确的时间', about: '对应的记录', document: '文书', number: '文号', onPaper: '已在纸上制发', on: '日期', at: '时间', evidence: '回执凭据', receivedOn: '收到日期',
      'right.kind': '类型', deadline: '期限', rung: '预警级别', from: '原届满日', to: '新届满日', 'shifts.from': '原届满日', 'shifts.to': '新届满日', agent: '代理人', party: '当事人',
    },
    choices: { zh: '中文', en: '英文', agree: '同意', disagree: '不同意', return: '退回修改', calendar: '日历更新', correction: '日期更正', pending: '待审批', approved: '已同意', disapproved: '未同意', returned: '已退回', person: '自然人', suspension: '中止', excluded: '扣除时间',
      identification: '权利人辨认', jurisdiction: '管辖异议', evidencePeriod: '举证期限', reconciliation: '和解',
      'rung.half': '时间过半', 'rung.fourFifths': '时间已过五分之四', 'rung.dayTwenty': '第二十日', 'rung.soon': '即将届满', 'rung.lastWorkingDay': '届满前一个工作日', 'rung.lastHours': '届满前两小时', 'rung.strict': '从严口径的最后日', 'rung.runOut': '期限届满',
      'rung.urged': '催办', 'rung.supervised': '督办', 'rung.announced': '通报',
    },
  },
  en: {
    fields: {
      name: 'name', 'reporter.name': 'name', 'delegate.name': 'name', 'representative.name': 'name', telephone: 'telephone', address: 'address', identityNumber: 'identity number', email: 'e-mail', organisation: 'organisation', language: 'language of notices', act: 'what is asked for', input: 'content', request: 'request', opinion: 'opinion', reason: 'reason',
      'approval.given.by': 'who said it', as: 'role of who said it', minutes: 'number of the minutes', field: 'date to correct', 'act.corrected.at': 'right date and time', 'document.rectified.at': 'right date and time', about: 'entry concerned', document: 'document', number: 'number', onPaper: 'issued on paper', on: 'date', at: 'time', evidence: 'proof of receipt', receivedOn: 'received on',
      'right.kind': 'kind', deadline: 'deadline', rung: 'rung', from: 'due before', to: 'due now', 'shifts.from': 'due before', 'shifts.to': 'due now', agent: 'agent', party: 'party',
    },
    choices: { zh: 'Chinese', en: 'English', agree: 'agree', disagree: 'disagree', return: 'send back', calendar: 'calendar loaded', correction: 'date corrected', pending: 'pending', approved: 'approved', disapproved: 'disapproved', returned: 'sent back', person: 'person', suspension: 'suspension', excluded: 'excluded time',
      identification: 'identification by the right holder', jurisdiction: 'objection to jurisdiction', evidencePeriod: 'time for evidence', reconciliation: 'reconciliation',
      'rung.half': 'half of the time', 'rung.fourFifths': 'four fifths of the time', 'rung.dayTwenty': 'twentieth day', 'rung.soon': 'soon due', 'rung.lastWorkingDay': 'the working day before', 'rung.lastHours': 'two hours before', 'rung.strict': 'last day of the strict reading', 'rung.runOut': 'run out',
      'rung.urged': 'urged', 'rung.supervised': 'brought to supervision', 'rung.announced': 'announced',
    },
  },
};

const both = (language: Language): FormWords => ({
  fields: { ...words[language].fields, ...spoken(systemFieldWords, language) },
  choices: { ...words[language].choices, ...spoken(systemChoiceWords, language) },
});
const all: Readonly<Record<Language, FormWords>> = { zh: both('zh'), en: both('en') };

export const formWords = (language: Language): FormWords => all[language];
