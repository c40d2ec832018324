import type { Transporter } from 'nodemailer';
import type { Mail, Mailer, Sent } from '../application/ports/notices';

/** How a mail server is reached. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  /** Rather no mail than one without TLS. */
  readonly requireTls?: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
  /** Milliseconds: each wait for the server, and the whole of a try. */
  readonly timeouts?: { readonly step: number; readonly whole: number };
}

/** A whole try ends well within the lease of the relay, which would hand the mail to another. */
const TIMEOUTS = { step: 30_000, whole: 75_000 };

/**
 * Mail by SMTP. A connection for each mail and no pool: a pool sends again by itself what a broken connection may have
 * taken already. 4xx, and everything that may be over tomorrow, is tried again; 5xx about this mail is final.
 */
export function smtpMailer(settings: SmtpSettings): Mailer {
  const { step, whole } = settings.timeouts ?? TIMEOUTS;
  let made: Promise<Transporter> | undefined;
  const transport = (): Promise<Transporter> =>
    (made ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        host: settings.host,
        port: settings.port,
        secure: settings.secure,
        requireTLS: settings.requireTls ?? false,
        connectionTimeout: step,
        greetingTimeout: step,
        socketTimeout: step,
        dnsTimeout: step,
        ...(settings.user === undefined ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
      }),
    ));
  return {
    async send({ messageId, to, subject, text, html }: Mail): Promise<Sent> {
      try {
        await (await transport()).sendMail({
          from: settings.from, to, subject, text, html, messageId, disableFileAccess: true, disableUrlAccess: true,
          // No machine answers a machine.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(whole),
        });
        return { outcome: 'delivered' };
      } catch (error) {
        return meaningOf(error);
      }
    },
    close: () => void made?.then((one) => one.close()),
  };
}

/** What a failure means. The server's words stay out of it: they may hold an address. */
function meaningOf(error: unknown): Sent {
  const { code, responseCode, command } = error as { readonly code?: unknown; readonly responseCode?: unknown; readonly command?: unknown };
  const kind = typeof code === 'string' ? code : 'failed';
  // About the recipient or the message itself; what a server says of the connection, the sign-in or the sender is true of every mail, and the house's to mend.
  const ofMail = (kind === 'EENVELOPE' && command !== 'MAIL FROM') || kind === 'EMESSAGE';
  if (typeof responseCode !== 'number') return { outcome: ofMail ? 'never' : 'later', code: `smtp.${kind}` };
  return { outcome: ofMail && responseCode >= 500 ? 'never' : 'later', code: `smtp.${responseCode}` };
}
