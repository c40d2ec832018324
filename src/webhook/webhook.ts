import { Webhook } from 'standardwebhooks';
import type { Sent, ShortMessage, ShortMessenger } from '../application/ports/notices';

/** Where short messages are handed to, and the secret (`whsec_…`, base64) under which they are signed. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  /** Milliseconds for a whole try. */
  readonly timeout?: number;
}

const TIMEOUT_MS = 15_000;
/** The receiver is not to blame the message for these: too early, too many, not now. */
const NOT_NOW = new Set([408, 409, 423, 425, 429]);
/** Nor for these: it does not know this installation, or is not there. A secret or an address of the house is wrong, for every message alike. */
const NOT_US = new Set([401, 403, 404]);

/**
 * Short messages by a signed webhook (Standard Webhooks): a gateway in the house turns each into an SMS, or into a message of
 * the government's messenger. `webhook-id` is the same for every try, so that the receiver can tell a repeat.
 */
export function webhookMessenger({ url, secret, timeout = TIMEOUT_MS }: WebhookSettings, realNow: () => Date = () => new Date()): ShortMessenger {
  const signer = new Webhook(secret);
  return {
    async send(message) {
      const payload = JSON.stringify(payloadOf(message));
      // Of this try, by the machine: a gateway refuses what is too old, also where a demonstration believes in another time.
      const timestamp = realNow();
      try {
        const answer = await fetch(url, {
          method: 'POST',
          // A redirect would carry the telephone number to somebody else.
          redirect: 'error',
          headers: {
            'content-type': 'application/json',
            'user-agent': 'weiquan',
            'webhook-id': message.id,
            'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
            'webhook-signature': signer.sign(message.id, timestamp, payload),
          },
          body: payload,
          signal: AbortSignal.timeout(timeout),
        });
        await answer.body?.cancel();
        return meaningOf(answer.status);
      } catch (error) {
        return { outcome: 'later', code: `webhook.${(error as { readonly name?: unknown }).name === 'TimeoutError' ? 'timeout' : 'unreachable'}` };
      }
    },
  };
}

/** What is sent, field by field: there is no place for a name. */
const payloadOf = ({ channel, to, body, number, step, date, text, at }: ShortMessage) => ({ type: `notice.${channel}`, timestamp: at, data: { to, body, number, step, date, text } });

function meaningOf(status: number): Sent {
  if (status >= 200 && status < 300) return { outcome: 'delivered' };
  return { outcome: status >= 500 || NOT_NOW.has(status) || NOT_US.has(status) ? 'later' : 'never', code: `webhook.${status}` };
}

