import type { Language } from './vocabulary';

type Answerer = 'smtp' | 'webhook' | 'folder';

interface DeliveryWords {
  /** It is refused for now, or nobody answers, and is tried again by itself. */
  readonly later: Readonly<Record<Answerer, (answer: string) => string>>;
  /** The server refuses this installation (greeting, TLS, sign-in; secret, address), not this mail or message. */
  readonly refusesUs: Readonly<Record<'smtp' | 'webhook', (answer: string) => string>>;
  /** It is refused for good, and a person has something to do. */
  readonly never: Readonly<Record<Answerer, (answer: string) => string>>;
}

/** What the other end of a channel answered, in words: what it means and who has to do what. */
const words: Readonly<Record<Language, DeliveryWords>> = {
  zh: {
    later: {
      smtp: (answer) => `邮件服务器暂时没有收下（${answer}）：系统会自动再发，不用处理。`,
      webhook: (answer) => `短信或者消息网关暂时没有收下（${answer}）：系统会自动再发，不用处理。`,
      folder: (answer) => `邮件文件夹暂时不能写入（${answer}）：系统会自动再写；请系统管理员检查磁盘和权限。`,
    },
    refusesUs: {
      webhook: (answer) => `短信或者消息网关不认本系统，或者不在原地址（${answer}），不是这条消息的问题：请系统管理员检查网关的地址和密钥。系统会自动再发。`,
      smtp: (answer) => `邮件服务器拒绝本系统连接或者登录（${answer}），不是这封邮件的问题：请系统管理员检查邮件服务器的设置和密码。系统会自动再发。`,
    },
    never: {
      smtp: (answer) => `邮件服务器拒收（${answer}），系统不再发送：多半是地址有误或者已经停用。请向收件人核对邮箱，更正后点“再次发送”；期限紧的，先打电话告知。`,
      webhook: (answer) => `短信或者消息网关拒收（${answer}），系统不再发送：请核对号码后点“再次发送”；期限紧的，先打电话告知。`,
      folder: (answer) => `邮件文件夹不能写入（${answer}），系统不再写：请系统管理员检查磁盘和权限，再点“再次发送”。`,
    },
  },
  en: {
    later: {
      smtp: (answer) => `The mail server did not take it for now (${answer}): it is tried again by itself, and there is nothing to do.`,
      webhook: (answer) => `The gateway for short messages did not take it for now (${answer}): it is tried again by itself, and there is nothing to do.`,
      folder: (answer) => `The mail folder cannot be written for now (${answer}): it is tried again by itself. The system administrator looks at disk and permissions.`,
    },
    refusesUs: {
      webhook: (answer) => `The gateway for short messages does not know this installation, or is not at its address (${answer}); it is nothing about this message: the system administrator looks at the address and the secret of the gateway. It is tried again by itself.`,
      smtp: (answer) => `The mail server refuses the connection or the sign-in (${answer}); it is nothing about this mail: the system administrator looks at the settings and the password of the mail server. It is tried again by itself.`,
    },
    never: {
      smtp: (answer) => `The mail server refused it (${answer}), and it is not tried again: most often the address is wrong or closed. Ask the recipient for the address, put it right and choose 'Send again'; where time presses, telephone first.`,
      webhook: (answer) => `The gateway for short messages refused it (${answer}), and it is not tried again: check the number and choose 'Send again'; where time presses, telephone first.`,
      folder: (answer) => `The mail folder cannot be written (${answer}), and it is not tried again: the system administrator looks at disk and permissions; then choose 'Send again'.`,
    },
  },
};

const ANSWERED = /^(smtp|webhook|folder)\.(.+)$/;
/** A refusal for good, or no leave to sign in. */
const REFUSED = { smtp: /^(5\d\d|EAUTH|ETLS)$/, webhook: /^40[134]$/ };

/** The words of what a channel's other end answered: `smtp.550`, `webhook.timeout`, `folder.ENOSPC`; undefined where the code is another. `isOver`: it is not tried again. */
export function answerWords(language: Language, code: string, isOver: boolean): string | undefined {
  const [, by, answer = ''] = ANSWERED.exec(code) ?? [];
  if (by === undefined) return undefined;
  const say = words[language];
  if (isOver) return say.never[by as Answerer](answer);
  return (by === 'smtp' || by === 'webhook') && REFUSED[by].test(answer) ? say.refusesUs[by](answer) : say.later[by as Answerer](answer);
}
