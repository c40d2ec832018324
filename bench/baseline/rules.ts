/** The procedure as one would write it by hand: a table of ways, and periods as plain days. Mirrors what the hotline's acts write. */

export interface Way {
  /** Absent: possible everywhere, and the state stays. */
  readonly from?: string;
  readonly to?: string;
  /** Whose move it is from then on; absent: as before. */
  readonly turn?: { readonly owner: 'hub' | 'handling'; readonly cause: string };
  readonly starts: readonly { readonly period: string; readonly days: number }[];
  readonly ends: readonly string[];
  readonly notices: readonly string[];
  /** The document that embodies the act takes a number. */
  readonly document?: string;
}

const quiet = { starts: [], ends: [], notices: [] } as const;

export const OPENING = { to: 'registered', starts: [{ period: 'H2', days: 3 }, { period: 'H2s', days: 7 }], notices: ['registered'] } as const;

export const ways: Readonly<Record<string, Way>> = {
  'kind.confirmed': { ...quiet, from: 'registered', to: 'registered', ends: ['H2s'], starts: [{ period: 'C1', days: 7 }] },
  'passingOn.decided': { ...quiet, from: 'registered', to: 'toBePassedOn', ends: ['H2'], starts: [{ period: 'H3', days: 1 }] },
  'material.passedOn': {
    from: 'toBePassedOn', to: 'awaitingReceipt', turn: { owner: 'handling', cause: 'otherBody' }, document: '援转',
    ends: ['H3'], starts: [{ period: 'H4', days: 2 }, { period: 'H5', days: 5 }], notices: ['materialForYou', 'passedOn'],
  },
  'receipt.recorded': { ...quiet, from: 'awaitingReceipt', to: 'complaintReceived', turn: { owner: 'handling', cause: 'own' }, ends: ['H4', 'C1'], starts: [{ period: 'C1', days: 7 }] },
  'complaint.accepted': { from: 'complaintReceived', to: 'awaitingMediation', document: '诉受', ends: ['C1'], starts: [{ period: 'C2', days: 60 }], notices: ['accepted'] },
  'disclosure.consented': quiet,
  'mediation.started': { ...quiet, from: 'awaitingMediation', to: 'mediating', document: '诉调', notices: ['invitation'] },
  'mediation.agreed': { ...quiet, from: 'mediating', to: 'resultReceived', turn: { owner: 'hub', cause: 'own' }, document: '诉结', ends: ['C2'], starts: [{ period: 'H7', days: 3 }] },
  'progress.asked': quiet,
  'deadline.rang': { ...quiet, ends: ['H2'], notices: ['lapsed', 'escalated'] },
};

/** What lists and figures group by. */
export const stages: Readonly<Record<string, string>> = {
  registered: 'intake', toBePassedOn: 'intake', awaitingReceipt: 'passingOn', complaintReceived: 'complaint', awaitingMediation: 'mediation', mediating: 'mediation', resultReceived: 'feedback',
};

/** What is told in someone's own words goes where the names are. */
export const NARRATIVES = ['terms'] as const;

const DAY = 86_400_000;

/** The end of the last day in Shanghai, as good as plain days can say it. */
export function endOf(at: string, days: number): { due: string; ringsAt: string } {
  const due = new Date(Date.parse(at) + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
  return { due, ringsAt: `${due}T16:00:00.000Z` };
}
