import type { ComponentType } from 'react';

/** A screen: a folder in `screens/` whose `screen.ts` exports one of these as `screen`. Nothing else has to know of it. */
export interface Screen {
  /** As the router writes it: `/cases/:id`. */
  readonly path: string;
  /** Its code, fetched when somebody goes there. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Asks for what the screen reads whoever opens it, with the same words as the screen: else it is asked for twice. `search`: what stands behind the `?`. See `ahead.ts`. */
  readonly asksFirst?: (params: Readonly<Record<string, string | undefined>>, search: URLSearchParams) => Promise<unknown>;
  /** Absent: it is reached from elsewhere. Entries stand in the order of the numbers. */
  readonly menu?: { readonly zh: string; readonly en: string; readonly order: number };
  /** Who finds it in the menu; absent: everybody who reads cases. What one may see or do there is the server's answer. */
  readonly roles?: readonly string[];
  /** Only at a body that may do one of these; absent: at every body. */
  readonly powers?: readonly string[];
  /** Where these roles begin, instead of with the first entry of their menu. */
  readonly firstFor?: readonly string[];
}
