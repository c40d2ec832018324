import { createHash } from 'node:crypto';
import { legalDateOf } from '../../domain/calendar';
import type { Text } from '../../domain/json';
import type { App } from '../app';
import type { Delivery, Mail } from '../ports/notices';
import { filled, renderNotice, type Rendered } from './render';
import { noticeWords } from './words';

type Parts = Pick<App, 'procedures' | 'bodies'>;

/** Where links lead and under which name Message-IDs are made. */
export interface MailSettings {
  /** `https://weiquan.example.gov.cn`; absent: mails hold no link. */
  readonly baseUrl?: string;
  /** The part after the @ of Message-IDs. */
  readonly domain: string;
}

/** The same for every try of a delivery, and another one for a copy that is sent on purpose. It tells nothing of whom it goes to. */
export const messageKey = ({ fact, recipient, channel, rung, copies }: Pick<Delivery, 'fact' | 'recipient' | 'channel' | 'rung' | 'copies'>): string =>
  createHash('sha256').update(JSON.stringify([fact, recipient, channel, rung, copies])).digest('hex').slice(0, 40);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
/** A subject is one line, whatever was typed into the matter. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A delivery as a mail, text and HTML. Only officials get a link: a party has no account here. */
export function mailOf(parts: Parts, settings: MailSettings, delivery: Delivery, to: string, language: keyof Text): Mail {
  const rendered = renderNotice(parts, delivery, language);
  return assembled(parts, settings, delivery, to, language, rendered.subject, [{ ...rendered, caseId: delivery.recipient.startsWith('party:') ? undefined : delivery.caseId }]);
}

/** What was collected, as one mail. */
export function digestOf(parts: Parts, settings: MailSettings, digest: Delivery, collected: readonly Delivery[], to: string, language: keyof Text): Mail {
  const items = collected.map((delivery) => ({ ...renderNotice(parts, delivery, language), caseId: delivery.caseId }));
  const count = (text: string): string => filled(text, () => String(items.length));
  const { subject, body } = noticeWords(language).digest;
  return assembled(parts, settings, digest, to, language, count(subject), items, count(body));
}

function assembled(
  { bodies }: Parts, { baseUrl, domain }: MailSettings, delivery: Delivery, to: string, language: keyof Text, subject: string, items: readonly (Rendered & { readonly caseId?: string })[], lead?: string,
): Mail {
  const say = noticeWords(language);
  const link = (caseId: string | undefined): string | undefined => (baseUrl === undefined || caseId === undefined ? undefined : `${baseUrl}/cases/${encodeURIComponent(caseId)}`);
  const sender = bodies.has(delivery.body) ? bodies.name(delivery.body, legalDateOf(delivery.createdAt))[language] : undefined;
  const several = items.length > 1;
  const text = [
    ...(lead === undefined ? [] : [lead]),
    ...items.map(({ subject: about, body, caseId }) => [...(several || lead !== undefined ? [about] : []), body, ...[link(caseId)].filter((one) => one !== undefined)].join('\n')),
    [...(sender === undefined ? [] : [sender]), say.footer].join('\n'),
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head><body style="font-family:sans-serif;line-height:1.6">`,
    ...(lead === undefined ? [] : [`<p>${escaped(lead)}</p>`]),
    ...items.map(({ subject: about, body, caseId }) => {
      const to = link(caseId);
      return `<h3>${escaped(about)}</h3><p>${escaped(body)}</p>${to === undefined ? '' : `<p><a href="${escaped(to)}">${escaped(say.open)}</a></p>`}`;
    }),
    `<p style="color:#556474">${sender === undefined ? '' : `${escaped(sender)}<br>`}${escaped(say.footer)}</p></body></html>`,
  ].join('\n');
  return { messageId: `<${messageKey(delivery)}@${domain}>`, to, subject: oneLine(subject), text, html };
}
