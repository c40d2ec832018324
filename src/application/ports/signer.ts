/** Signs what leaves the house to be checked later. */
export interface Signer {
  readonly sign: (bytes: string) => string;
  /** SPKI, PEM. */
  readonly publicKey: string;
}
