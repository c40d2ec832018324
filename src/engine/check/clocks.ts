import type { End, Period, Start } from '../../domain/period';
import type { Procedure } from '../../domain/procedure';
import { isSystemAct } from '../../domain/systemActs';
import { ruleFor } from '../ruleFor';
import { statePath } from '../states';
import { isExcluded } from './choices';
import { exclusions, type Configuration, type Machine, type Way } from './explore';

/*
 * Which clocks can run where: a fix-point over the configurations. It says 'may': a clock may run in a configuration when
 * one path leads there on which an act started it and none surely ended it. More than can happen, never less:
 *
 * - parties are not told apart: an act of one party does not end a clock that each party has;
 * - a condition of a clock may hold or not, except where it was a guard of the same step, is excluded by one, or says itself
 *   in which states alone it holds (`within`); a guard may say that no clock of a period runs any more (`over`);
 * - a suspended clock runs, and one that was extended after its ring runs again. Corrections are left out: the state that
 *   such a clock would wake in has heard its lapse before.
 */

/** How something came about: by this way; `first` where the way itself began it, else it was so before. */
export interface Trace {
  readonly way: Way;
  readonly first: boolean;
}

/** What may be true on arrival in a configuration, each with the first path on which it is. */
export interface Arrival {
  /** By which way it is reached first; undefined for the beginning. */
  readonly by?: Way;
  /** Periods of which a clock may run. */
  readonly running: Map<string, Trace>;
  /** Periods of which a clock may have run. */
  readonly ran: Map<string, Trace>;
}

export interface Reached {
  readonly arrivals: ReadonlyMap<string, Arrival>;
  /** Rows of `startedBy` and `restartedBy` that can start a clock somewhere. */
  readonly started: ReadonlySet<Start>;
}

/** What people do beside the machine: it does not move, but clocks hear it. */
const beside = ['approval.requested', 'approval.given', 'proof.received'] as const;

/**
 * `before`: where cases of the version before can be, and with which clocks; by the migration they come here, and what is said
 * of this version is said of them as well.
 */
export function reach(procedure: Procedure, { initial, configurations }: Machine, before?: Reached): Reached {
  const exclusive = exclusions(procedure);
  const arrivals = new Map<string, Arrival>([[initial, { running: new Map(), ran: new Map() }]]);
  const started = new Set<Start>();
  const lapses = new Map<string, readonly Period[]>();
  for (const period of procedure.periods) if (period.lapse !== undefined) lapses.set(period.lapse, [...(lapses.get(period.lapse) ?? []), period]);

  /** Undefined: it cannot hold in this step; true: it surely does. */
  const holds = (when: string | undefined, { answers, to }: Way): boolean | undefined => {
    if (when === undefined) return true;
    if (answers.get(when) === false || isExcluded(when, answers, exclusive)) return undefined;
    if (procedure.conditions[when]?.within?.includes(to) === false) return undefined;
    return answers.get(when) === true;
  };
  const ofOneParty = (event: string): boolean => lapses.has(event) || ruleFor(procedure, event)?.perParty === true;
  const ends = ({ endedBy }: Period, way: Way): boolean => endedBy.some((end: End) => (typeof end === 'string' ? end === way.event : end.act === way.event && holds(end.when, way) === true));
  /** Does no clock of the period run after the step? `rung`: a clock of it has just run out. */
  const isOver = (period: Period, way: Way, rung: boolean): boolean => {
    const ofActor = rung || ends(period, way);
    if (ofActor && (period.per === 'case' || !ofOneParty(way.event))) return true;
    const others = [...way.answers].some(([name, holds]) => holds && procedure.conditions[name]?.over?.includes(period.id));
    return others && (ofActor || !ofOneParty(way.event));
  };

  const queue: string[] = [initial];
  const arrive = (way: Way, configuration: Configuration, carry: (target: Arrival, trace: (first: boolean) => Trace) => boolean): void => {
    const known = arrivals.get(way.to);
    const target = known ?? { by: way, running: new Map(), ran: new Map() };
    if (!known) arrivals.set(way.to, target);
    const grew = carry(target, (first) => ({ way, first }));
    if ((grew || !known) && !queue.includes(configuration.path)) queue.push(configuration.path);
  };

  /** Follows one way; `rung` is the period whose clock has just run out. */
  function follow(from: Arrival, way: Way, rung?: Period): void {
    const to = configurations.get(way.to) as Configuration;
    const begins = new Set<string>();
    for (const period of procedure.periods) {
      if (to.closed) break;
      const again = from.ran.has(period.id) ? period.restartedBy : [];
      for (const start of [...period.startedBy, ...again]) {
        if (start.act !== way.event || holds(start.when, way) === undefined) continue;
        started.add(start);
        begins.add(period.id);
      }
      if (ruleFor(procedure, way.event)?.extends === period.id && from.ran.has(period.id)) begins.add(period.id);
    }
    const goesOn = (id: string): boolean => {
      const period = procedure.periods.find((row) => row.id === id);
      return period !== undefined && !isOver(period, way, period === rung);
    };
    arrive(way, to, (target, trace) => {
      const before = target.running.size + target.ran.size;
      const add = (list: Map<string, Trace>, name: string, first: boolean) => list.has(name) || list.set(name, trace(first));
      for (const id of begins) add(target.ran, id, true);
      for (const id of from.ran.keys()) add(target.ran, id, false);
      if (!to.closed) {
        for (const id of begins) add(target.running, id, true);
        for (const id of from.running.keys()) if (goesOn(id)) add(target.running, id, false);
      }
      return target.running.size + target.ran.size > before;
    });
  }

  for (const [path, arrival] of before?.arrivals ?? []) {
    const state = procedure.migration?.states[path];
    const to = state === undefined ? undefined : configurations.get(statePath(state));
    if (to && !to.closed && to.path !== initial) follow(arrival, { from: initial, event: 'case.migrated', answers: new Map(), to: to.path });
  }
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const configuration = configurations.get(path) as Configuration;
    const arrival = arrivals.get(path) as Arrival;
    for (const way of configuration.ways) {
      const rings = lapses.get(way.event);
      if (!rings) follow(arrival, way);
      else for (const period of rings) if (arrival.running.has(period.id)) follow(arrival, way, period);
    }
    // A lapse that is not taken moves nothing and is heard by the clocks all the same; so are approvals and proofs.
    for (const { event, answers } of configuration.untaken) {
      for (const period of lapses.get(event) ?? []) if (arrival.running.has(period.id)) follow(arrival, { from: path, event, answers, to: path }, period);
    }
    if (path !== initial) for (const event of beside) follow(arrival, { from: path, event, answers: new Map(), to: path });
  }
  return { arrivals, started };
}

/** Clocks that run beside every state: of approvals, proofs and service. They do not say that somebody's move has an end. */
export const runsBeside = ({ startedBy }: Period): boolean => startedBy.every(({ act }) => isSystemAct(act));
