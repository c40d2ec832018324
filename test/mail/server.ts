import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does with a mail to an address. */
export type Fate = 'accept' | 'greylist' | 'unknown' | 'refuseMessage' | 'loseAcknowledgement' | 'slow' | 'silence' | 'busy';

export interface Received {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

const SLOW_MS = 1500;

class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** A mail server on a free port that keeps what it has taken, also where it never says so. */
export class MailServer {
  readonly received: Received[] = [];
  /** Message-IDs of mails that were taken and never acknowledged, one entry for each time. */
  readonly unacknowledged: string[] = [];
  fate: (to: string) => Fate = () => 'accept';
  /** The house has not told the program how to sign in. */
  asksToSignIn = false;
  /** Called when a mail was taken, before that is acknowledged. */
  taken: (mail: Received) => void = () => undefined;

  private constructor(private readonly server: SMTPServer) {}

  /** `port`: the one of a server that was down. */
  static async open(port = 0, fate: (to: string) => Fate = () => 'accept'): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], closeTimeout: 100, logger: false,
      onMailFrom: (_address, _session, done) => done(opened.asksToSignIn ? new Refusal(530, '5.7.0 Authentication required') : undefined),
      onRcptTo: ({ address }, session, done) => opened.onRecipient(address, session, done),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => opened.onMail(Buffer.concat(chunks).toString('utf8'), session, done));
      },
    });
    const opened = new MailServer(server);
    opened.fate = fate;
    // A client that is killed breaks its connection; that is the point.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    return opened;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  copies(to: string): readonly string[] {
    return this.received.filter((mail) => mail.to === to).map(({ messageId }) => messageId);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private onRecipient(address: string, _session: SMTPServerSession, done: (error?: Error) => void): void {
    const fate = this.fate(address);
    if (fate === 'greylist') return done(new Refusal(450, 'greylisted, come back later'));
    if (fate === 'busy') return done(new Refusal(421, 'too busy'));
    if (fate === 'unknown') return done(new Refusal(550, `no such user ${address}`));
    done();
  }

  private onMail(text: string, session: SMTPServerSession, done: (error?: Error) => void): void {
    const to = (session.envelope.rcptTo[0] as { address: string } | undefined)?.address ?? '';
    const fate = this.fate(to);
    if (fate === 'refuseMessage') return done(new Refusal(554, 'not liked'));
    if (fate === 'silence') return;
    const mail = { to, messageId: /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '', text };
    this.received.push(mail);
    this.taken(mail);
    if (fate === 'loseAcknowledgement') {
      this.unacknowledged.push(mail.messageId);
      this.socketOf(session)?.destroy();
    } else if (fate === 'slow') setTimeout(done, SLOW_MS);
    else done();
  }

  private socketOf(session: SMTPServerSession): Socket | undefined {
    const { connections } = this.server as unknown as { connections: Set<{ session: SMTPServerSession; _socket: Socket }> };
    return [...connections].find((connection) => connection.session.id === session.id)?._socket;
  }
}
