import type { DocumentKind } from '../../application/ports/documents';
import { consultationKinds } from './consultation';
import { disputeKinds } from './dispute';
import { hotlineKinds } from './hotline';
import { penaltyKinds } from './penalty';
import { rectificationKinds } from './rectification';
import { supervisionKinds } from './supervision';
import { transferKinds } from './transfer';

/** Every kind of document, by the name under which acts ask for it. */
export const documentKinds: ReadonlyMap<string, DocumentKind> = new Map<string, DocumentKind>([...hotlineKinds, ...disputeKinds, ...penaltyKinds, ...consultationKinds, ...supervisionKinds, ...transferKinds, ...rectificationKinds].map((kind) => [kind.template, kind]));
