import { randomBytes } from 'node:crypto';
import type { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { AppViewRoute, ControllerHandlerReturnType } from '@bull-board/api/typings/app';
import type { Express, NextFunction, Request, Response } from 'express';
import { DomainError } from '../../domain/errors';
import { mayOperate } from '../../policies';
import { boardHeaders } from '../headers';
import { Exchange, signedIn, type Edge } from '../serve';

/** The queue as the board wants it. */
export type AlarmQueue = ConstructorParameters<typeof BullMQAdapter>[0];

export const BOARD_PATH = '/queue-board';
/** Our own page on what rings, with Redis or without. */
const QUEUE_SCREEN = '/administration/queue';

const nothingHere = (): DomainError => new DomainError('notFound', 'route.notFound', 'There is nothing at this address.');

/** The page of the board fetches fonts from another host; ours has those of the computer. */
const FOREIGN_LINK = /<link[^>]+href="https?:[^>]*>\s*/g;
const SPOKEN = { zh: { lng: 'zh-CN', document: 'zh-CN', title: '提醒队列（只读）' }, en: { lng: 'en-GB', document: 'en', title: 'Alarm queue (read only)' } } as const;

/**
 * The board of the alarm queue at `/queue-board/`, for system administrators: nobody else finds anything there. It only
 * shows: a job is an alarm and no right, and whoever took one away here would do nothing but make somebody look later.
 * Without Redis it leads to our own page, which says who rings.
 */
export function routeQueueBoard(express: Express, edge: Edge, queue: AlarmQueue | undefined, production: boolean): void {
  let made: Promise<Board> | undefined;
  express.use(BOARD_PATH, async (request: Request, response: Response, next: NextFunction) => {
    const exchange = new Exchange(edge, request, response, BOARD_PATH);
    try {
      const { person } = await signedIn(edge, edge.cookie.read(request.headers.cookie));
      exchange.account = person.account;
      if (!mayOperate(person).ok) throw nothingHere();
      if (request.method !== 'GET' && request.method !== 'HEAD') throw new DomainError('invalid', 'method.notAllowed', 'The board only shows.', { data: { allow: 'GET, HEAD' } });
      if (!queue) return exchange.send({ status: 303, headers: { Location: QUEUE_SCREEN } });
      // The document names its files relative to this address.
      if (request.originalUrl === BOARD_PATH) return exchange.send({ status: 303, headers: { Location: `${BOARD_PATH}/` } });
      const board = await (made ??= boardOf(queue));
      const nonce = randomBytes(16).toString('base64');
      Object.assign(response.locals, { nonce, language: exchange.reader.language });
      exchange.leaveTo(boardHeaders(production, nonce));
      board(request, response, next);
    } catch (error) {
      exchange.fail(error instanceof DomainError && error.kind === 'unauthenticated' ? nothingHere() : error);
    }
  });
}

type Board = (request: Request, response: Response, next: NextFunction) => void;

/** bull-board, loaded when somebody looks at it: its document bears our nonce and asks no other host. */
async function boardOf(queue: AlarmQueue): Promise<Board> {
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }] = await Promise.all([import('@bull-board/api'), import('@bull-board/api/bullMQAdapter'), import('@bull-board/express')]);
  class OurBoard extends ExpressAdapter {
    constructor() {
      super();
      this.app.disable('x-powered-by');
    }

    override setEntryRoute(entry: AppViewRoute): this {
      this.app[entry.method](entry.route, (_request: Request, response: Response, next: NextFunction) => {
        const { nonce, language } = response.locals as { nonce: string; language: keyof typeof SPOKEN };
        const { lng, document, title } = SPOKEN[language];
        const { name, params } = entry.handler({ basePath: this.basePath, uiConfig: { ...this.uiConfig, boardTitle: title, locale: { lng } } });
        response.render(name, params, (error: Error | null, html = '') => {
          if (error) return next(error);
          response.type('html').send(html.replace(FOREIGN_LINK, '').replace('lang="en"', `lang="${document}"`).replaceAll('<style>', `<style nonce="${nonce}">`));
        });
      });
      return this;
    }

    /** What Redis did not answer is no fault of this program, and its own words stay in the log. */
    override setErrorHandler(_theirs: (error: Error) => ControllerHandlerReturnType): this {
      return super.setErrorHandler((error) => {
        const status = (error as { statusCode?: number }).statusCode;
        // The board knows no 503; Express takes the number as it is.
        return { status: (status ?? 503) as 500, body: { error: { key: 'ERRORS.INTERNAL_SERVER_ERROR' }, message: 'Redis does not answer.' } };
      });
    }
  }
  const serverAdapter = new OurBoard().setBasePath(BOARD_PATH);
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false })],
    serverAdapter,
    options: { uiConfig: { hideDocsLink: true, pollingInterval: { showSetting: true } } },
  });
  return serverAdapter.getRouter() as Express;
}
