import { createHash } from 'node:crypto';
import type { App } from '../../application/app';
import { changeOwnPassword } from '../../application/ownPassword';
import { queryByCode } from '../../application/queryByCode';
import { endSession, signIn, tokenHashOf, type Passwords, type SessionLimits, type SignedIn } from '../../application/session';
import { askedNumber, enterByPartyCode, enterByQueryCode } from '../../application/partyPage/visitor';
import type { QueryAnswer, SessionAnswer } from '../../contract';
import { DomainError } from '../../domain/errors';
import { attempted, Attempts } from '../attempts';
import type { SessionCookie } from '../cookie';
import { presentPartyPage } from '../present/party';
import { alone, someoneWords, stateWords, wordsOf, type Reader } from '../present/reader';
import type { Answer, Handlers } from '../serve';
import type { AttemptLimits } from '../services';
import type { RememberedSessions } from '../sessions';
import { visitorAddress } from '../visitorAddress';

export interface Entrance {
  readonly app: App;
  readonly passwords: Passwords;
  readonly limits: SessionLimits;
  readonly attempts: AttemptLimits;
  readonly sessions: RememberedSessions;
  readonly cookie: SessionCookie;
  /** Milliseconds that only rise. */
  readonly now: () => number;
}

export function entranceHandlers(entrance: Entrance): Pick<Handlers, 'signIn' | 'readSession' | 'signOut' | 'changeOwnPassword' | 'queryByCode' | 'enterPartyPage'> {
  const { app, passwords, limits, sessions, cookie, attempts, now } = entrance;
  const perLogin = new Attempts(attempts.signInPerLogin, 'signIn.tooMany', now);
  const perAddress = new Attempts(attempts.signInPerAddress, 'signIn.tooMany', now);
  const perNumber = new Attempts(attempts.queryPerNumber, 'query.tooMany', now);
  const perAsking = new Attempts(attempts.queryPerAddress, 'query.tooMany', now);
  const perCodeAddress = new Attempts(attempts.partyCodePerAddress, 'query.tooMany', now);
  /** What is done with a number and a query code, by whichever door: one count for all. */
  const counted = <T>(address: string, typedNumber: string, work: () => Promise<T>): Promise<T> =>
    attempted([[perAsking, address], [perNumber, fingerprint(askedNumber(typedNumber))]], work);
  /** The same at the door of the desk. */
  const countedAtDesk = <T>(address: string, login: string, work: () => Promise<T>): Promise<T> => attempted([[perAddress, address], [perLogin, fingerprint(login)]], work);
  let decoy: Promise<string> | undefined;
  return {
    async signIn({ request, body, token, reader }) {
      const opened = await countedAtDesk(visitorAddress(request), body.login, async () => {
        decoy ??= passwords.hash(app.world.random(16));
        return signIn(app, passwords, await decoy, limits, body);
      });
      // A new session for each sign-in: a token that someone planted before is worth nothing after.
      if (token !== undefined) {
        sessions.forget(token);
        await endSession(app, tokenHashOf(token));
      }
      return { status: 200, body: presentSession(opened.signedIn, reader), headers: { 'Set-Cookie': cookie.give(opened.token) } };
    },
    readSession: ({ session, reader }) => ({ status: 200, body: presentSession(session, reader) }),
    async signOut({ session, token }): Promise<Answer> {
      if (token !== undefined) sessions.forget(token);
      await endSession(app, session.tokenHash);
      return { status: 204, headers: { 'Set-Cookie': cookie.take() } };
    },
    async changeOwnPassword({ request, session, body, token, reader }) {
      // Counted with the attempts to sign in: whoever finds an open window has no more tries than at the door.
      await countedAtDesk(visitorAddress(request), session.login, () => changeOwnPassword(app, passwords, session, body));
      if (token !== undefined) sessions.forget(token);
      await endSession(app, session.tokenHash);
      decoy ??= passwords.hash(app.world.random(16));
      const opened = await signIn(app, passwords, await decoy, limits, { login: session.login, password: body.next });
      return { status: 200, body: presentSession(opened.signedIn, reader), headers: { 'Set-Cookie': cookie.give(opened.token) } };
    },
    async queryByCode({ request, body, reader }) {
      const { procedure, state, turn, closed, number: found } = await counted(visitorAddress(request), body.number, () => queryByCode(app, body.number, body.queryCode));
      const answer: QueryAnswer = {
        number: found,
        procedure: wordsOf(procedure, reader).title,
        state: alone(stateWords(procedure, reader, state)),
        next: alone(reader.words.next(turn.cause, someoneWords(procedure, reader, turn.body))),
        closed,
      };
      return { status: 200, body: answer };
    },
    async enterPartyPage({ request, body, reader }) {
      const address = visitorAddress(request);
      const { code, number, queryCode } = body;
      if (code !== undefined) {
        const { visitor, token } = await attempted([[perCodeAddress, address]], () => enterByPartyCode(app, code));
        return { status: 200, body: { token, page: await presentPartyPage(app, visitor, reader) } };
      }
      if (number === undefined || queryCode === undefined) throw missing(number === undefined ? 'number' : 'queryCode');
      const { visitor, token } = await counted(address, number, () => enterByQueryCode(app, number, queryCode));
      return { status: 200, body: { token, page: await presentPartyPage(app, visitor, reader) } };
    },
  };
}

const missing = (field: string): DomainError => new DomainError('invalid', 'partyPage.entryMissing', 'A code, or a number and its query code.', { issues: [{ field, code: 'partyPage.entryMissing', message: 'the code of the letter, or number and query code' }] });

/** What was typed is counted, and not kept: a password typed into the wrong field stays nowhere. */
const fingerprint = (typed: string): string => createHash('sha256').update(typed.normalize('NFKC').toLowerCase()).digest('base64url');

function presentSession({ person, login, csrfToken, mustChangePassword, expiresAt }: SignedIn, reader: Reader): SessionAnswer {
  const { account, name, body, roles } = person;
  return { account: { id: account, login, name, body, bodyName: reader.body(body), roles: [...roles], powers: [...reader.powers(body)] }, csrfToken, mustChangePassword, expiresAt };
}
