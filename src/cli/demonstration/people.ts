import type { App } from '../../application/app';
import { demonstrationStories } from './stories';

/** Names of persons who are invented, in the order in which the stories name them. */
const NAMES = '王建国、李敏、张强、刘洋、陈静、杨帆、赵磊、黄丽、周涛、吴婷、徐鹏、孙悦、胡军、朱琳、高翔、林晓、何勇、郭芳、马超、罗兰、梁栋、宋佳、郑浩、谢楠、邓洁、冯伟、曹颖、彭博、曾凡、肖雅、田丰、董倩、潘宁、袁野、蔡明、蒋琪、余洋、于波、杜梅、叶青、程远、魏东、苏婉、丁力'.split('、');

/** Whom the stories name without an account of the desk: panel members and second officers. */
const NAMED: readonly (readonly [login: string, body: string, role: string])[] = [
  ['demo-panelHead', 'zb-ip', 'panelMember'],
  ['demo-member', 'zb-ip', 'panelMember'],
  ['demo-second-member', 'zb-ip', 'panelMember'],
  ['demo-second-officer', 'zhangdian-market', 'officer'],
];

/** Of the right form, and the hash of nothing that anybody knows. */
const NO_PASSWORD = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** By role and body, as the player performs acts. */
export const demonstrationPerson = (role: string, body: string): string => `demo-${role}-${body}`;

/**
 * The persons who act in the stories, so that papers and history name them. Nobody signs in as one of them: no password
 * fits, and they are disabled.
 */
export async function addDemonstrationPeople(app: App): Promise<void> {
  const acting = demonstrationStories.flatMap(({ body: own, acts }) =>
    acts.flatMap(({ role, by, body, approvedBy = [] }) => {
      const at = body ?? (by === 'handling' ? own : 'zb-12330');
      return [role, ...approvedBy].map((one) => [demonstrationPerson(one, at), at, one] as const);
    }),
  );
  const people = new Map([...NAMED, ...acting].map((person) => [person[0], person] as const));
  const now = app.world.now();
  for (const [index, [login, body, role]] of [...people.values()].entries()) {
    const name = NAMES[index % NAMES.length] ?? login;
    await app.accounts.add({ id: login, login, name: index < NAMES.length ? name : `${name}${Math.floor(index / NAMES.length) + 1}`, body, roles: [role], passwordHash: NO_PASSWORD, createdAt: now, disabledAt: now });
  }
}
