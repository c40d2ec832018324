import { refused, type Refusal } from '../domain/refusal';

/** A refusal on its way out of the depths; `advance` turns it into a result. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Throws Refused. */
export const refuse = (code: string, rest: Parameters<typeof refused>[1] = {}): never => {
  throw new Refused(refused(code, rest).refusal);
};
