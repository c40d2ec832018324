import type { Text } from '../../src/domain/json';
import type { Notice } from '../../src/domain/procedure';
import type { File } from './vocabulary';

/* Who is told what. A letter holds no name and nothing of the case: what may be seen is read in the consultation itself. */

interface Letter {
  readonly to: 'members' | 'from' | 'hub';
  readonly subject: Text;
  readonly body: Text;
}

export const letters = {
  asked: { to: 'hub', subject: { zh: '会商申请', en: 'Consultation asked for' }, body: { zh: '收到会商申请，请审查。', en: 'A consultation is asked for: examine it.' } },
  declined: { to: 'from', subject: { zh: '不予会商', en: 'No consultation' }, body: { zh: '所提会商申请不予安排，理由见会商件。', en: 'No consultation is held; the reasons stand in the file.' } },
  convened: { to: 'members', subject: { zh: '会商通知', en: 'Consultation convened' }, body: { zh: '请派员参加会商，并回复参加人员。会商不中止案件的法定期限，不代替承办单位的决定。', en: 'Please send a delegate and say who comes. A consultation stops no statutory period and takes no decision.' } },
  postponed: { to: 'members', subject: { zh: '会商改期', en: 'Consultation postponed' }, body: { zh: '会商时间变更，见会商件。', en: 'The time has changed; see the file.' } },
  papers: { to: 'members', subject: { zh: '会商材料', en: 'Papers' }, body: { zh: '会商材料已发，请查收。', en: 'The papers have been sent.' } },
  opinionAsked: { to: 'members', subject: { zh: '请提交书面意见', en: 'Opinion asked for' }, body: { zh: '请在期限内提交书面意见。各单位意见密封，到齐或者期满后统一开启。', en: 'Please give your opinion in writing in time. Opinions stay closed until all are in or the time is up.' } },
  opened: { to: 'members', subject: { zh: '意见已开启', en: 'Opinions opened' }, body: { zh: '各单位意见已统一开启，可以查阅。', en: 'The opinions were opened and can be read.' } },
  toSign: { to: 'members', subject: { zh: '纪要会签', en: 'Minutes to countersign' }, body: { zh: '会商纪要草稿已送，请在期限内会签；有不同意见的，予以记载。', en: 'The draft of the minutes is there: countersign it in time. Dissent is kept in it.' } },
  issued: { to: 'members', subject: { zh: '会商纪要', en: 'Minutes' }, body: { zh: '会商纪要已印发。', en: 'The minutes were issued.' } },
  assigned: { to: 'members', subject: { zh: '议定事项', en: 'Task' }, body: { zh: '会商议定事项由你单位负责，请按期落实，每三十日反馈一次。', en: 'A task of the consultation is yours: carry it out in time and report every thirty days.' } },
  notified: { to: 'members', subject: { zh: '重大案件通报', en: 'Notification' }, body: { zh: '会商结果已通报，请确认收到。', en: 'The result is notified; please acknowledge it.' } },
} as const satisfies Readonly<Record<string, Letter>>;
export type LetterName = keyof typeof letters;

/** The notices of a letter; of one to the members, one for each body that is expected. */
export function notices(file: File, name: LetterName, only?: readonly string[]): readonly Notice[] {
  const { to } = letters[name];
  const bodies = only ?? (to === 'hub' ? [file.hub] : to === 'from' ? [file.data.from] : file.data.members.filter(({ released }) => released === undefined).map(({ body }) => body));
  return bodies.map((body) => ({ key: `${name}-${file.revision}`, to: body, template: `consultation.${name}`, data: { number: file.numbers['intake'] ?? '' }, legalService: false }));
}
