import type { Case } from '../../../src/domain/case';
import type { Effects, Signal } from '../../../src/domain/procedure';
import { act, type File } from '../vocabulary';

export const rule = act;

/** 行政执法机关: the sender. */
export const byAgency = { roles: ['officer', 'sectionChief'], office: 'hub', whilePaused: true } as const;
export const byAgencyDesk = { roles: ['clerk', 'officer', 'sectionChief'], office: 'hub', whilePaused: true } as const;
/** 公安机关: by its own account, or entered from its stamped paper. */
export const byPolice = { roles: ['police', 'clerk', 'officer'], office: 'receiver', whilePaused: true, assertable: true } as const;
/** 人民检察院: the same. */
export const byProcuratorate = { roles: ['prosecutorCriminal', 'prosecutorAdministrative', 'clerk'], office: 'overseer', whilePaused: true, assertable: true } as const;

/** The body that applied to the court, or stands before it. */
export const byApplicant = { roles: ['clerk', 'officer', 'sectionChief'], office: 'hub', whilePaused: true } as const;
/** The filing window (立案) of the court: never the desk of a judge. */
export const byCourt = { roles: ['clerk'], office: 'court', whilePaused: true, assertable: true } as const;

/** What opens a case here takes a number of the intake. */
export const intake = (): Effects => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }] });

type Access = Case['access'];
/** What a body may see from this act on; what it saw before is replaced. */
export const seenBy = (access: Access, body: string, parts: readonly string[]): Access => [...access.filter((entry) => entry.body !== body), { body, parts, sinceSeq: 0 }];

/** Before the receipt: that there is a transfer, of what kind, its list and its clocks. */
export const COVER = ['cover'] as const;
/** From the receipt on: everything that was sent. The internal papers of the agency are never among it. */
export const FILE = ['cover', 'main'] as const;

/** What the body whose case it is sees of it. */
export const OWN = [...FILE, 'secondary', 'identity'] as const;

/** The case that this one came from is told by a signal; nothing where it came from none. */
export const tellSource = ({ data }: Pick<File, 'data'>, type: string, input: Signal['input']): Effects => (data.fromCase === undefined ? {} : { signals: [{ to: { case: data.fromCase }, act: type, input }] });

/** Several consequences of one act. */
export const also = (...effects: readonly Effects[]): Effects => ({
  notices: effects.flatMap(({ notices }) => notices ?? []),
  documents: effects.flatMap(({ documents }) => documents ?? []),
  signals: effects.flatMap(({ signals }) => signals ?? []),
});
