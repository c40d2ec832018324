import type { Mail, Mailer, NoticeSettings, Sent, ShortMessage, ShortMessenger } from '../../../src/application/ports/notices';
import { relay, type Relayed } from '../../../src/application/relay';
import type { Installation } from '../installation';

/** A post office that keeps what it is given, and fails as it is told. */
export class Post {
  readonly mails: Mail[] = [];
  readonly messages: ShortMessage[] = [];
  readonly mailer: Mailer;
  readonly messenger: ShortMessenger;
  /** What becomes of each try: asked with the recipient. */
  fate: (to: string) => Sent = () => ({ outcome: 'delivered' });

  constructor(private readonly house: Installation) {
    this.mailer = { send: (mail) => this.take(this.mails, mail), close: () => undefined };
    this.messenger = { send: (message) => this.take(this.messages, message) };
  }

  private take<T extends { readonly to: string }>(taken: T[], one: T): Promise<Sent> {
    const sent = this.fate(one.to);
    if (sent.outcome === 'delivered') taken.push(one);
    return Promise.resolve(sent);
  }

  /** One look at what waits. */
  round(held = false): Promise<Relayed> {
    const { app } = this.house;
    return relay({
      app, mailer: this.mailer, sms: this.messenger, messenger: this.messenger,
      mail: { baseUrl: 'https://weiquan.example.gov.cn', domain: 'example.gov.cn' }, isHeld: () => Promise.resolve(held),
    });
  }

  /** An account at a body; answers its id. */
  async account(body: string, role: string, settings: Partial<NoticeSettings> = {}, name = `${role}@${body}`): Promise<string> {
    const { app, composition } = this.house;
    const id = `id-${name}`;
    await app.accounts.add({ id, login: name, name, body, roles: [role], passwordHash: '-', createdAt: app.world.now() });
    await composition.storage.notices.keepSettings(id, { email: `${name.replace('@', '.')}@example.gov.cn`, mail: 'immediate', messenger: false, language: 'zh', ...settings }, app.world.now());
    return id;
  }

  async inbox(account: string): Promise<readonly string[]> {
    const { items } = await this.house.composition.storage.notices.inbox(account, false, { limit: 100 });
    return items.map(({ template, onBehalfOf }) => (onBehalfOf === undefined ? template : `${template} for ${onBehalfOf}`));
  }

  to(address: string): readonly string[] {
    return this.mails.filter((mail) => mail.to === address).map(({ subject }) => subject);
  }
}
