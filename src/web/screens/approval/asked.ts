/** An act that was asked for (报批), as the case tells it. */
export interface Asked {
  readonly seq: number;
  readonly act: string;
  readonly status: string;
  /** Which step of the chain it waits for, from 0. */
  readonly step?: number;
  readonly by?: string;
  readonly body?: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly opinions?: readonly { readonly seq: number; readonly role: string; readonly person?: string; readonly opinion: string }[];
}
