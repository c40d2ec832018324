import { DomainError } from '../domain/errors';

export interface UploadLimits {
  /** Uploads are held in memory while they arrive. */
  readonly atOnce: number;
  /** Of one account or party, so that nobody keeps all the others waiting. */
  readonly ofOne: number;
  /** Milliseconds without a byte after which an upload is given up. */
  readonly quietFor: number;
}

export const UPLOAD_LIMITS: UploadLimits = { atOnce: 6, ofOne: 2, quietFor: 60_000 };

/** The places of uploads that are being received, and who has them. */
export class UploadPlaces {
  private readonly taken = new Map<string, number>();
  private running = 0;

  constructor(private readonly limits: Pick<UploadLimits, 'atOnce' | 'ofOne'>) {}

  /** Takes a place; the answer gives it back. Throws DomainError tooMany `upload.tooManyOwn`, `upload.tooMany`. */
  take(who: string): () => void {
    const own = this.taken.get(who) ?? 0;
    if (own >= this.limits.ofOne) throw tooMany('upload.tooManyOwn', 'Your other files are still being received.');
    if (this.running >= this.limits.atOnce) throw tooMany('upload.tooMany', 'Other files are being received: try again in a moment.');
    this.taken.set(who, own + 1);
    this.running += 1;
    return () => this.leave(who);
  }

  private leave(who: string): void {
    const left = (this.taken.get(who) ?? 1) - 1;
    if (left === 0) this.taken.delete(who);
    else this.taken.set(who, left);
    this.running -= 1;
  }
}

const tooMany = (code: string, message: string): DomainError => new DomainError('tooMany', code, message, { data: { retryAfter: 5 } });
