import type { JsonObject, Text } from '../../src/domain/json';
import type { Notice } from '../../src/domain/procedure';
import { kindOf, type File } from './vocabulary';

/*
 * Who is told what. A letter is data: the words are filled in when it is written. What goes to the respondent is made of
 * the main part only and has no place for anything about the reporter (SAMR Order 121 art. 37).
 */

interface Letter {
  readonly to: 'reporter' | 'respondent' | 'handling' | 'hub';
  /** The parts of the file from which its data may come. */
  readonly parts: readonly ('main' | 'secondary')[];
  /** It must be served in the way of the law. */
  readonly legalService: boolean;
  readonly subject: Text;
  readonly body: Text;
}

export const letters = {
  registered: { to: 'reporter', parts: ['main'], legalService: false, subject: { zh: '已登记', en: 'Registered' }, body: { zh: '您反映的事项已登记，受理编号{number}。凭编号和查询码可以查询进度。', en: 'Your matter is registered under {number}. With the number and the code you can ask how it stands.' } },
  supplementAsked: { to: 'reporter', parts: ['main', 'secondary'], legalService: false, subject: { zh: '请补充材料', en: 'Please supply material' }, body: { zh: '事项{number}还需要：{items}。', en: 'For {number} we still need: {items}.' } },
  declined: { to: 'reporter', parts: ['main', 'secondary'], legalService: true, subject: { zh: '不予受理告知', en: 'Not accepted' }, body: { zh: '事项{number}不予受理：{grounds}。您还可以：{routes}。理由：{explanation}', en: '{number} is not accepted: {grounds}. You may still: {routes}. Reasons: {explanation}' } },
  passedOn: { to: 'reporter', parts: ['main'], legalService: false, subject: { zh: '已转送', en: 'Passed on' }, body: { zh: '事项{number}已转送{body}办理。', en: '{number} was passed on to {body}.' } },
  materialForYou: { to: 'handling', parts: ['main'], legalService: false, subject: { zh: '转送材料', en: 'Material for you' }, body: { zh: '事项{number}转送你单位，请签收；无权处理的，退回本中心，不得自行移送。', en: '{number} is passed on to you. Sign for it; without authority return it to us and nowhere else.' } },
  urged: { to: 'handling', parts: ['main'], legalService: false, subject: { zh: '催办', en: 'Reminder' }, body: { zh: '事项{number}尚未签收。', en: '{number} has not been signed for.' } },
  noAuthority: { to: 'reporter', parts: ['main', 'secondary'], legalService: false, subject: { zh: '无权处理告知', en: 'No authority' }, body: { zh: '事项{number}不属于原受送机关职权。{explanation}', en: 'The body that received {number} has no authority. {explanation}' } },
  accepted: { to: 'reporter', parts: ['main'], legalService: true, subject: { zh: '投诉受理决定', en: 'Complaint accepted' }, body: { zh: '投诉{number}已受理，将组织调解。', en: 'Complaint {number} is accepted; mediation follows.' } },
  invitation: { to: 'respondent', parts: ['main'], legalService: true, subject: { zh: '调解通知', en: 'Invitation to mediation' }, body: { zh: '我局受理了一件涉及{goods}的投诉，拟组织调解，请回复是否同意。', en: 'We accepted a complaint about {goods} and propose mediation. Please say whether you agree.' } },
  terminationReporter: { to: 'reporter', parts: ['main'], legalService: true, subject: { zh: '终止调解告知', en: 'Mediation terminated' }, body: { zh: '投诉{number}的调解终止：{grounds}。', en: 'The mediation of {number} is terminated: {grounds}.' } },
  terminationRespondent: { to: 'respondent', parts: ['main'], legalService: true, subject: { zh: '终止调解告知', en: 'Mediation terminated' }, body: { zh: '涉及{goods}的调解终止。', en: 'The mediation about {goods} is terminated.' } },
  decided: { to: 'reporter', parts: ['main', 'secondary'], legalService: false, subject: { zh: '举报处理告知', en: 'About your report' }, body: { zh: '举报{number}：{about}。', en: 'Report {number}: {about}.' } },
  assistanceAccepted: { to: 'reporter', parts: ['main'], legalService: false, subject: { zh: '维权援助受理通知', en: 'Assistance granted' }, body: { zh: '您的援助申请{number}已受理。', en: 'Your application {number} is accepted.' } },
  questionAsked: { to: 'reporter', parts: ['main'], legalService: false, subject: { zh: '有询问待您答复', en: 'A question for you' }, body: { zh: '承办单位就事项{number}有询问。请凭受理编号和查询码在查询网页上查看并答复，不必留下姓名。', en: 'There is a question about {number}. Read and answer it on the query page with the number and the code; no name is needed.' } },
  answerCame: { to: 'hub', parts: ['main'], legalService: false, subject: { zh: '收到举报人（投诉人）答复', en: 'The reporter has answered' }, body: { zh: '事项{number}收到答复，请审看，隐去身份后转达承办单位。', en: 'An answer came for {number}. Read it and release it to the body in charge, without names.' } },
  answerReleased: { to: 'handling', parts: ['main'], legalService: false, subject: { zh: '举报人（投诉人）答复已转达', en: 'The reporter’s answer is there' }, body: { zh: '事项{number}的答复已隐去身份转达。', en: 'The answer for {number} was released, without names.' } },
  result: { to: 'reporter', parts: ['main', 'secondary'], legalService: false, subject: { zh: '办理结果', en: 'Result' }, body: { zh: '事项{number}已办结。{summary}', en: '{number} is concluded. {summary}' } },
} as const satisfies Readonly<Record<string, Letter>>;
export type LetterName = keyof typeof letters;

/** Nothing but these reaches a respondent: what the complaint is about and who handles it. */
const aboutTheMatter = ({ data, handling }: File): JsonObject => ({ goods: data.goods ?? '', right: data.right?.kind ?? '', body: handling });

/**
 * The notices of an act. A reporter who left no way to be reached gets none; a respondent's notice never carries what the
 * caller of this function hands over.
 */
export function notices(file: File, seq: string, name: LetterName, told: JsonObject = {}): readonly Notice[] {
  const letter: Letter = letters[name];
  if (letter.to === 'reporter' && file.data.reporter === undefined) return [];
  if (letter.to === 'respondent' && file.data.respondent === undefined) return [];
  const matter = aboutTheMatter(file);
  const data: JsonObject = letter.to === 'respondent' ? matter : { ...matter, kind: kindOf(file.data), number: file.numbers['intake'] ?? '', ...told };
  return [{ key: `${name}-${seq}`, to: letter.to, template: `hotline.${name}`, data, legalService: letter.legalService }];
}
