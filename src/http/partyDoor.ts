import type { Request } from 'express';
import type { App } from '../application/app';
import { LARGEST_FROM_PARTY } from '../application/partyPage/keep';
import { admit, type Visitor } from '../application/partyPage/visitor';
import type { Endpoint } from '../contract';
import { Attempts, type AttemptLimit } from './attempts';
import { uploads } from './upload';
import type { UploadLimits } from './uploadPlaces';

const BEARER = /^Bearer ([A-Za-z0-9_-]{1,600}\.[0-9a-f]{64})$/;

/** One party of one case, for counting. */
export const whoIs = ({ file, id }: Visitor): string => `${file.id} ${id}`;

/** Where those without an account come in: who they are by their token, and how much they may send. Their files queue apart from those of the desk. */
export class PartyDoor {
  readonly upload: ReturnType<typeof uploads>;
  private readonly sending: Attempts;

  constructor(
    private readonly app: App,
    sending: AttemptLimit,
    now: () => number,
    limits: UploadLimits,
  ) {
    this.upload = uploads(LARGEST_FROM_PARTY, limits);
    this.sending = new Attempts(sending, 'partyPage.tooMany', now);
  }

  /** Throws DomainError unauthenticated `partyPage.closed`, tooMany `partyPage.tooMany`. */
  async admit(request: Request, { method }: Endpoint): Promise<Visitor> {
    const visitor = await admit(this.app, BEARER.exec(request.headers.authorization ?? '')?.[1]);
    if (method !== 'get') this.sending.take(whoIs(visitor));
    return visitor;
  }
}
