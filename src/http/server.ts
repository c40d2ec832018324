import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';
import { answerClientErrors } from './clientErrors';

/**
 * The HTTP server of an application; whoever calls it listens. Express changes the prototype of every request and answer that
 * it is handed. To V8 each of them then has a shape of its own, shared with no other, and whatever looks at it looks
 * slowly (figures in bench/README.md). Here they are born with the prototypes that Express wants, and nothing is left to change.
 */
export function serverOf(app: Express): Server {
  class Request extends IncomingMessage {}
  class Response<Asked extends IncomingMessage = IncomingMessage> extends ServerResponse<Asked> {
    /** Express would add it to each answer. */
    readonly locals: Record<string, never> = {};
  }
  Object.setPrototypeOf(Request.prototype, app.request as object);
  Object.setPrototypeOf(Response.prototype, app.response as object);
  app.request = Request.prototype as unknown as Express['request'];
  app.response = Response.prototype as unknown as Express['response'];
  const server = createServer({ IncomingMessage: Request, ServerResponse: Response }, app);
  answerClientErrors(server);
  return server;
}
