import type { Text } from '../../src/domain/json';
import type { Kind } from './vocabulary';

/*
 * Who learns the reporter's name. Read out before the kind is chosen, and again before an act that reveals the name
 * (SAMR Order 121 arts 10, 28, 37).
 */

/** What the intake screen says beside each kind. */
export const whoLearnsYourName: Readonly<Record<Kind, Text>> = {
  consultation: { zh: '无需提供姓名；如您留下姓名，只有热线工作人员知道。', en: 'No name is needed. If you leave one, only the hotline’s staff see it.' },
  complaint: { zh: '调解时被投诉人会知道您的姓名和诉求，处理的市场监管部门知道您的姓名和联系方式。未经您同意，我们不会启动调解。', en: 'In mediation the respondent learns your name and what you ask for; the market bureau that handles it learns your name and how to reach you. Without your consent no mediation starts.' },
  report: { zh: '可以匿名，也可以要求保密。被举报人不会从我们这里知道您是谁；您要求保密的，转送时不提供您的姓名。', en: 'You may stay anonymous or ask for confidentiality. The reported party does not learn from us who you are; if you ask for confidentiality your name is not passed on.' },
  assistance: { zh: '维权援助中心和为您出具意见的专家知道您的姓名；对方当事人不会知道。', en: 'The assistance centre and the expert who advises you learn your name; the other side does not.' },
  request: { zh: '行政裁决中您是请求人，被请求人会收到请求书副本，知道您的姓名。未经您同意，我们不会转交。', en: 'In an adjudication you are the requester: the respondent receives a copy of the request and learns your name. Without your consent nothing is handed over.' },
  petition: { zh: '信访事项由信访部门办理，本热线只告知去处，不转交您的姓名。', en: 'Petitions are handled by the petition office. We only tell you where to go and pass no name on.' },
  mixed: { zh: '投诉部分和举报部分分开处理：投诉部分调解时对方会知道您的姓名，举报部分可以保密。', en: 'The complaint and the report are handled apart: in the mediation of the complaint the other side learns your name; the report can be confidential.' },
  unclassified: { zh: '您的姓名只有热线工作人员知道。', en: 'Only the hotline’s staff see your name.' },
};

/** What is read out before a name is revealed; a changed wording is a new entry, the old one stays. */
export const consentTexts = [
  { id: 'respondent-2026', from: '2026-01-01', to: 'respondent', text: { zh: '为调解或者裁决您的纠纷，需要把您的姓名和诉求告知对方。您可以不同意；不同意的，这一程序不启动，您的其他权利不受影响。您是否同意？', en: 'To mediate or adjudicate your dispute the other side must be told your name and what you ask for. You may refuse; then this procedure does not start and your other rights are not affected. Do you agree?' } },
  { id: 'handlingBody-2026', from: '2026-01-01', to: 'handlingBody', text: { zh: '为办理您反映的问题，需要把您的姓名和联系方式告知办理部门。办理部门负有保密义务。您是否同意？', en: 'To handle your matter the body in charge must be told your name and how to reach you. It is bound to confidentiality. Do you agree?' } },
  { id: 'messages-2026', from: '2026-11-26', to: 'messages', text: { zh: '您要求保密。是否同意我们用您留下的邮箱或者手机发送办理进度？信息中不写姓名，但是别人可能看到您的手机或者邮箱。不同意的，您可以凭编号和查询码查询，或者由我们的工作人员与您联系。', en: 'You asked for confidentiality. May we send you how the matter stands, by the mail address or telephone that you left? No name stands in a message, but others may see your telephone or mail. If not, ask with number and code, or our staff will speak to you.' } },
] as const;
