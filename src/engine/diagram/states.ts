import type { Procedure } from '../../domain/procedure';
import { clockLines, clocksByState, type DiagramLanguage } from './clocks';
import { firstState, statesOf, waysOf, type Way } from './ways';

/** So many states still fit into one picture; a larger procedure is drawn stage by stage. */
const ONE_PICTURE = 12;
const SAYS = {
  zh: { from: (stages: string) => `来自：${stages}`, lapse: (period: string) => `${period} 期限届满`, comma: '、' },
  en: { from: (stages: string) => `from ${stages}`, lapse: (period: string) => `${period} runs out`, comma: ', ' },
} as const;

/** What stands in a label: no sign that Mermaid would read as its own. */
const label = (text: string): string => text.replaceAll(':', '：').replaceAll(';', '；').replaceAll('"', '”').replaceAll('#', '＃').replaceAll('\n', ' ');
const alias = (state: string): string => state.replaceAll('.', '__');

/** A procedure ready to be drawn in one language. */
class Drawing {
  readonly states: readonly string[];
  readonly ways: readonly Way[];
  private readonly clocks;

  constructor(
    readonly procedure: Procedure,
    readonly language: DiagramLanguage,
  ) {
    this.states = statesOf(procedure);
    this.ways = waysOf(procedure);
    this.clocks = clocksByState(procedure, this.ways);
  }

  stageOf(state: string): string {
    return this.procedure.stages[state] ?? 'other';
  }
  /** In the order in which a case comes to them. */
  get stages(): readonly string[] {
    return [...new Set(this.states.map((state) => this.stageOf(state)))];
  }
  stageName(stage: string): string {
    return this.procedure.words[this.language].choices[stage] ?? stage;
  }

  /** A state's box: what the official calls it, its name in code, the clocks that begin there. */
  box(state: string): string {
    const name = this.procedure.words[this.language].states[state] ?? state;
    const lines = [name, state, ...clockLines(this.clocks.get(state) ?? [], this.language)];
    return `state "${lines.map(label).join('<br>')}" as ${alias(state)}`;
  }
  /** A state of another stage, to which a way leads. */
  neighbour(state: string): string {
    const name = this.procedure.words[this.language].states[state] ?? state;
    return `state "${[`→ ${this.stageName(this.stageOf(state))}`, name, state].map(label).join('<br>')}" as ${alias(state)}`;
  }
  event(type: string): string {
    const clock = this.procedure.periods.find(({ lapse }) => lapse === type);
    return label(clock ? SAYS[this.language].lapse(clock.id) : (this.procedure.words[this.language].acts[type] ?? type));
  }
  arrow(from: string, to: string, events: readonly string[]): string {
    return `${alias(from)} --> ${alias(to)} : ${[...new Set(events.map((event) => this.event(event)))].join(' / ')}`;
  }
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/**
 * Ways that the same states share, where a junction saves arrows: the states lead to it, and from it each act leads on once.
 */
function sharedWays(ways: readonly Way[]): { readonly states: readonly string[]; readonly shared: readonly Way[] } {
  const same = grouped(ways, ({ to, event }) => `${to} ${event}`);
  const groups = grouped(same.values(), (alike) => alike.map(({ from }) => from).join());
  const saved = ([states, group]: [string, Way[][]]): number => (states.split(',').length - 1) * (new Set(group.map(([way]) => way?.to)).size - 1) - 1;
  const best = [...groups].sort((a, b) => saved(b) - saved(a))[0];
  return best && saved(best) > 0 ? { states: best[0].split(','), shared: best[1].flat() } : { states: [], shared: [] };
}

function arrows(drawing: Drawing, ways: readonly Way[]): string[] {
  const between = grouped(ways, ({ from, to }) => `${from} ${to}`);
  return [...between.values()].map((same) => drawing.arrow(same[0]?.from ?? '', same[0]?.to ?? '', same.map(({ event }) => event)));
}

/** One picture: these states, the ways between them and out of them, and from which stages one comes in. */
function picture(drawing: Drawing, states: readonly string[]): string {
  const inside = new Set(states);
  const ways = drawing.ways.filter(({ from }) => inside.has(from));
  const neighbours = [...new Set(ways.map(({ to }) => to))].filter((state) => !inside.has(state));
  const { states: sharing, shared } = sharedWays(ways);
  const lines = [...states.map((state) => drawing.box(state)), ...neighbours.map((state) => drawing.neighbour(state))];
  if (inside.has(firstState(drawing.procedure))) lines.push(`[*] --> ${alias(firstState(drawing.procedure))}`);
  for (const state of states) {
    const stages = new Set(drawing.ways.filter(({ from, to }) => to === state && !inside.has(from)).map(({ from }) => drawing.stageName(drawing.stageOf(from))));
    if (stages.size > 0) lines.push(`[*] --> ${alias(state)} : ${label(SAYS[drawing.language].from([...stages].join(SAYS[drawing.language].comma)))}`);
  }
  lines.push(...arrows(drawing, ways.filter((way) => !shared.includes(way))));
  if (shared.length > 0) lines.push(`state ${JUNCTION} <<choice>>`, ...sharing.map((state) => `${alias(state)} --> ${JUNCTION}`), ...arrows(drawing, shared.map((way) => ({ ...way, from: JUNCTION }))));
  if (neighbours.length > 0) lines.push('classDef neighbour stroke-dasharray: 4 3', `class ${neighbours.map(alias).join(',')} neighbour`);
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n');
}
const JUNCTION = 'anyOfThese';

/** The stages of a procedure and how a case goes from one to another. */
function overview(drawing: Drawing): string {
  const lines = ['stateDiagram-v2'];
  for (const stage of drawing.stages) lines.push(`  state "${label(drawing.stageName(stage))}<br>${stage}" as ${stage}`);
  lines.push(`  [*] --> ${drawing.stageOf(firstState(drawing.procedure))}`);
  const pairs = new Set(drawing.ways.map(({ from, to }) => `  ${drawing.stageOf(from)} --> ${drawing.stageOf(to)}`));
  const own = new Set(drawing.stages.map((stage) => `  ${stage} --> ${stage}`));
  return [...lines, ...[...pairs].filter((pair) => !own.has(pair))].join('\n');
}

/** A state diagram in Mermaid and what it shows. */
export interface Chart {
  /** The stage in words, or the procedure's title for the whole. */
  readonly title: string;
  readonly mermaid: string;
}

/**
 * The state diagrams of a procedure, drawn from its machine and the rows of its clocks: one picture, or the stages and then
 * each of them. Acts that leave the state where it is are not drawn.
 */
export function stateDiagrams(procedure: Procedure, language: DiagramLanguage): readonly Chart[] {
  const drawing = new Drawing(procedure, language);
  const { title } = procedure.words[language];
  if (drawing.states.length <= ONE_PICTURE) return [{ title, mermaid: picture(drawing, drawing.states) }];
  const stages = drawing.stages.map((stage) => ({
    title: drawing.stageName(stage),
    mermaid: picture(drawing, drawing.states.filter((state) => drawing.stageOf(state) === stage)),
  }));
  return [{ title, mermaid: overview(drawing) }, ...stages];
}
