import { randomUUID } from 'node:crypto';
import { uploadForm } from '../support/files';

const HUB = 'zb-12330';
const MARKET = 'zhangdian-market';
export const PASSWORD = 'torture-torture-torture';
/** Who works under load: login, body, role. */
export const PEOPLE = [
  ['operator', HUB, 'operator'],
  ['clerk', MARKET, 'clerk'],
  ['officer', MARKET, 'officer'],
] as const;

/** An act that was acknowledged: it must be there ever after. */
export interface Acknowledged {
  readonly case: string;
  /** What the caller was told who opened it: he dictates it ever after. */
  readonly number?: string;
  readonly facts: readonly { readonly seq: number; readonly type: string; readonly hash: string }[];
}

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

interface Answer {
  readonly status: number;
  readonly body: { readonly id?: string; readonly number?: string; readonly facts?: Acknowledged['facts']; readonly code?: string; readonly detail?: string; readonly csrfToken?: string };
}

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/**
 * Clients that open complaints and bring each to a mediation whose sixty days have run out long ago: its clock is due as
 * soon as the last act is acknowledged, and the sweep must ring it. What is not answered is sent again under the same key
 * until it is; what is answered is remembered.
 */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** Cases whose last act was acknowledged: a clock of each is due. */
  readonly due: string[] = [];
  /** Cases that were only opened, today: nothing of them is due. */
  readonly young: string[] = [];
  /** How often no answer, or 503, was given. */
  refusedMeanwhile = 0;
  /** How often nobody waited for an answer any longer: what became of the act is not known. */
  gaveUp = 0;
  readonly statuses = new Map<number, number>();
  /** What was said to those who were refused: code and words. */
  readonly said = new Map<string, string>();
  /** Answers that nobody expects. */
  readonly unexpected: string[] = [];
  private ending = false;
  private abandoned = false;
  private readonly sessions = new Map<string, Session>();
  private clients: Promise<void>[] = [];

  constructor(
    private readonly url: string,
    private youngOnly = false,
  ) {}

  /** From now on cases, too, of which a clock is due. */
  oldToo(): void {
    this.youngOnly = false;
  }

  start(clients: number): void {
    this.clients = Array.from({ length: clients }, () => this.client());
  }

  /** Ends after the case that each client is at. */
  async end(): Promise<void> {
    this.ending = true;
    await Promise.all(this.clients);
  }

  /** Ends at once, whatever is under way: the test has failed, and nobody answers any more. */
  async abandon(): Promise<void> {
    this.ending = true;
    this.abandoned = true;
    await Promise.all(this.clients);
  }

  private async client(): Promise<void> {
    for (let n = 0; !this.ending; n++) {
      const old = await this.live(this.youngOnly || n % 4 === 3);
      if (old === undefined) return;
    }
  }

  private async live(isYoung: boolean): Promise<string | undefined> {
    const at = (days: number) => (isYoung ? undefined : daysAgo(days));
    const input = { channel: '12330', kind: 'complaint', confidentiality: 'none', standing: 'consumer', reporter: { name: '高东玉', telephone: '0533-2740000', address: '张店区柳泉路9号' }, respondent: { name: '淄博泰鑫陶瓷有限公司' }, district: 'zhangdian', right: { kind: 'trademark' }, goods: '茶具', narrative: '高东玉称买到假冒的茶具' };
    const id = await this.until('operator', '/api/cases', { procedure: 'hotline-complaint', act: 'intake.registered', input, ...(isYoung ? {} : { at: at(90) }) });
    if (id === undefined) return undefined;
    if (isYoung) {
      this.young.push(id);
      return id;
    }
    const acts: readonly (readonly [string, string, object, number])[] = [
      ['operator', 'kind.confirmed', { kind: 'complaint' }, 89],
      ['operator', 'material.passedOn', { to: MARKET }, 88],
      ['clerk', 'receipt.recorded', {}, 87],
      ['officer', 'complaint.accepted', {}, 86],
    ];
    for (const [who, act, given, days] of acts) {
      if ((await this.until(who, `/api/cases/${id}/acts`, { act, input: given, at: daysAgo(days) })) === undefined) return undefined;
    }
    this.due.push(id);
    return id;
  }

  /** Sends until it is answered; undefined when the load ends meanwhile. Throws when the program says something that nobody expects. */
  private async until(who: string, path: string, body: object): Promise<string | undefined> {
    const key = randomUUID();
    for (const begun = Date.now(); ; ) {
      const answer = await this.attempt(who, path, body, key);
      if (answer && (answer.status === 200 || answer.status === 201)) {
        const { id, number, facts = [] } = answer.body;
        // An opening tells the number, an act its facts: without them nothing is promised that could be looked for.
        if (id === undefined || (answer.status === 201 ? number === undefined : facts.length === 0)) throw new Error(`nothing promised: ${JSON.stringify(answer.body)}`);
        this.acknowledged.push({ case: id, facts, ...(number === undefined ? {} : { number }) });
        return id;
      }
      if (answer && answer.status !== 503 && answer.status !== 401 && answer.status !== 409) {
        // It is told at the end, with everything else.
        this.unexpected.push(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return undefined;
      }
      if (answer?.status === 401) this.sessions.delete(who);
      this.refusedMeanwhile++;
      if (this.abandoned || (this.ending && Date.now() - begun > 60_000)) {
        this.gaveUp++;
        return undefined;
      }
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }

  private async attempt(who: string, path: string, body: object, key: string): Promise<Answer | undefined> {
    const session = await this.session(who);
    if (!session) return undefined;
    return this.send(path, body, { Cookie: session.cookie, 'X-CSRF-Token': session.csrf, 'Idempotency-Key': key, Prefer: 'return=minimal' });
  }

  /** A file that the desk keeps with a case, sent once; undefined: no answer. */
  async keep(id: string, name: string, bytes: Uint8Array): Promise<Answer | undefined> {
    const session = await this.session('operator');
    return session && this.send(`/api/cases/${id}/evidence`, uploadForm(name, bytes), { Cookie: session.cookie, 'X-CSRF-Token': session.csrf });
  }

  private async session(who: string): Promise<Session | undefined> {
    const known = this.sessions.get(who);
    if (known) return known;
    let cookie = '';
    const answer = await this.send('/api/session', { login: who, password: PASSWORD }, {}, (headers) => {
      cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    });
    if (answer?.status !== 200 || answer.body.csrfToken === undefined) return undefined;
    const session = { cookie, csrf: answer.body.csrfToken };
    this.sessions.set(who, session);
    return session;
  }

  private async send(path: string, body: object, headers: Readonly<Record<string, string>>, heard?: (headers: Headers) => void): Promise<Answer | undefined> {
    try {
      const given = body instanceof FormData ? { headers, body } : { headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
      const response = await fetch(`${this.url}${path}`, { method: 'POST', ...given, signal: AbortSignal.timeout(20_000) });
      heard?.(response.headers);
      const text = await response.text();
      this.statuses.set(response.status, (this.statuses.get(response.status) ?? 0) + 1);
      const answer = text === '' ? {} : (JSON.parse(text) as Answer['body']);
      if (answer.code !== undefined) this.said.set(answer.code, answer.detail ?? '');
      return { status: response.status, body: answer };
    } catch {
      // No answer: nothing is known of the act, it is sent again under its key.
      return undefined;
    }
  }
}
