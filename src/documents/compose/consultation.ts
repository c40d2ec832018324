import { documentFiles, FONTS, paragraph, run } from './ooxml';
import { decision, form, letter } from './pages';

/* Papers of 重大案件会商. */

const ABOUT = { about: '会商编号：{caseNumber}' };
const ADVISES = '会商意见供承办单位参考，不代替承办单位依法作出的决定，不中止案件的法定期限。';
/** One card a line, in the size of a table card. */
const card = { align: 'center', before: 2, after: 2 } as const;

export const consultationTemplates = {
  consultationRequest: form('重大案件会商申请表', [
    { cells: ['申请单位', '{from}', '申请日期', '{date}'] },
    { cells: ['会商编号', '{caseNumber}', '是否紧急', '{urgent}'] },
    { cells: ['会商事由', '{reasons}'], lines: 2 },
    { cells: ['案情摘要', '{brief}'], lines: 8 },
    { cells: ['拟会商的问题', '{question}'], lines: 4 },
    { cells: ['已受理的法院', '{pendingWith}'] },
    { cells: ['申请单位意见', '\n（印章）　　　　　　　　　　年　　月　　日'], lines: 3 },
    { cells: ['办公室意见', '\n签名：　　　　　　　　　　年　　月　　日'], lines: 3 },
  ], ['案情中不写举报人、投诉人和当事人的姓名、名称。案件正在审理的法院不参加会商。']),
  consultationNotice: letter('关于召开重大案件会商会议的通知', [
    '根据工作安排，定于{heldAt}召开重大案件会商会议（{grade}），有关事项通知如下：',
    { heading: '一、方式和地点' }, '{manner}；{place}。',
    { heading: '二、议题' }, { each: 'agenda' },
    { heading: '三、有关要求' },
    '请各单位派员参加，收到通知后回复参加人员；应当回避的，请及时更换。会后五个工作日内提交书面意见，各单位意见密封，到齐或者期满后统一开启。',
    ADVISES, '签发人：{signer}',
  ], { to: '{addressees}', ...ABOUT }),
  caseBrief: form('案情通报（脱敏）', [
    { cells: ['会商编号', '{caseNumber}', '日期', '{date}'] },
    { cells: ['会商事由', '{reasons}'], lines: 2 },
    { cells: ['案情', '{brief}'], lines: 12 },
    { cells: ['会商的问题', '{question}'], lines: 4 },
    { cells: ['附材料', '{materials}'], lines: 3 },
  ], ['本通报不含举报人、投诉人信息；仅供会商使用，不得外传。']),
  attendanceSheet: form('会商参会名单（签到表）', [
    { cells: ['会商编号', '{caseNumber}', '日期', '{date}'] },
    { cells: ['时间', '{heldAt}', '地点', '{place}'], lines: 2 },
    { cells: ['受邀单位', '{members}'], lines: 8 },
    { cells: ['参加人员', '{delegates}'], lines: 4 },
    { cells: ['签到', '\n\n\n'], lines: 10 },
  ], ['应到、实到分别统计；会商没有法定人数要求。']),
  seatCards: documentFiles([
    paragraph(run('{issuer}', { size: 24 }), { align: 'center', single: true }), paragraph(run('{#number}{.}　{/number}{caseNumber}　{date}', { size: 24 }), { align: 'center', single: true }),
    paragraph('{#members}', card), paragraph(run('{.}', { font: FONTS.title, size: 72 }), card), paragraph('{/members}', card),
    paragraph('{#delegates}', card), paragraph(run('{.}', { font: FONTS.title, size: 72 }), card), paragraph('{/delegates}', card),
  ]),
  consultationOpinion: form('会商意见表', [
    { cells: ['会商编号', '{caseNumber}', '日期', '{date}'] },
    { cells: ['会商的问题', '{question}'], lines: 4 },
    { cells: ['意见类别', '{position}'] },
    { cells: ['意见', '{opinion}'], lines: 10 },
    { cells: ['理由', '{grounds}'], lines: 6 },
    { cells: ['单位（印章）', '\n负责人签名：　　　　　　　年　　月　　日'], lines: 3 },
  ], ['本表密封，各单位意见到齐或者期满后统一开启。']),
  consultationMinutes: decision('会商纪要', [
    '{heldOn}，{issuer}组织有关单位对重大案件（会商编号：{caseNumber}）进行会商，{chair}主持。',
    { each: 'place', text: '地点：{.}' }, '应到单位：{expected}', { each: 'present', text: '实到单位：{.}' },
    { heading: '一、会商的问题' }, { each: 'question' },
    { heading: '二、讨论情况' }, { each: 'discussed' },
    { heading: '三、会商意见' }, { each: 'advice' },
    { heading: '四、议定事项' }, { each: 'agreed' },
    { each: 'dissent', text: '保留意见：{.}' },
    ADVISES, '签发人：{signer}',
  ]),
  caseCircular: letter('重大案件通报', ['现将有关重大案件会商情况通报如下：', { each: 'content' }, '请收到后予以确认，并做好相关工作。', '签发人：{signer}'], { to: '{recipients}', ...ABOUT }),
  taskFeedback: form('落实情况反馈表', [
    { cells: ['会商编号', '{caseNumber}', '反馈日期', '{date}'] },
    { cells: ['议定事项', '{tasks}'], lines: 4 },
    { cells: ['落实情况', '{report}'], lines: 10 },
    { cells: ['是否已落实', '{completed}'] },
    { cells: ['责任单位', '\n（印章）　　　　　　　　　　年　　月　　日'], lines: 3 },
  ], ['每三十日反馈一次，至办结。']),
} as const;
