import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Edition, Period } from '../domain/period';
import type { Procedure } from '../domain/procedure';

/*
 * A procedure as a picture and a table, drawn from the machine and the rows of its clocks: README shows these, and a test
 * keeps them fresh.
 */

interface Way {
  readonly from: string;
  readonly to: string;
  readonly event: string;
}

const nameOf = (node: AnyStateNode): string => node.path.join('.') || node.machine.id;
const alias = (name: string): string => name.replaceAll('.', '__');

function leaves(node: AnyStateNode): AnyStateNode[] {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leaves);
}

/** Every way from a state to another; what a compound state accepts is drawn from that state. */
function waysOf(node: AnyStateNode): Way[] {
  const own = [...node.transitions.values()].flat().flatMap((transition) =>
    (transition.target ?? []).filter((target) => target !== node).map((target) => ({ from: nameOf(node), to: nameOf(target), event: transition.eventType })),
  );
  return [...own, ...Object.values(node.states).flatMap(waysOf)];
}

/** The state diagram in Mermaid, states and acts in the official's Chinese with the name in code, clocks as notes. */
export function stateDiagram(procedure: Procedure): string {
  const machine = procedure.machine as AnyStateMachine;
  const { zh } = procedure.words;
  const ways = waysOf(machine.root);
  const lines = ['stateDiagram-v2', `  [*] --> ${alias(nameOf(machine.root.initial.target[0] ?? machine.root))}`];
  for (const node of leaves(machine.root)) lines.push(`  state "${zh.states[nameOf(node)] ?? nameOf(node)} ${nameOf(node)}" as ${alias(nameOf(node))}`);
  const labels = new Map<string, string[]>();
  for (const { from, to, event } of ways) {
    if (from === machine.id) continue;
    const key = `  ${alias(from)} --> ${alias(to)}`;
    labels.set(key, [...(labels.get(key) ?? []), zh.acts[event] ?? event]);
  }
  for (const [way, acts] of labels) lines.push(`${way} : ${[...new Set(acts)].join(' / ')}`);
  for (const [state, periods] of clocksByState(procedure, ways)) lines.push(`  note right of ${alias(state)} : ⏱ ${periods.join(' · ')}`);
  return lines.join('\n');
}

/** Where a clock begins to run: the states to which its starting acts lead. */
function clocksByState(procedure: Procedure, ways: readonly Way[]): Map<string, string[]> {
  const byState = new Map<string, string[]>();
  for (const period of procedure.periods) {
    const starts = new Set([...period.startedBy, ...period.restartedBy].map(({ act }) => act));
    for (const state of new Set(ways.filter(({ event }) => starts.has(event)).map(({ to }) => to))) {
      byState.set(state, [...(byState.get(state) ?? []), `${period.id} ${spanInWords(newestEdition(period))}`]);
    }
  }
  return byState;
}

const newestEdition = (period: Period): Edition => {
  const edition = [...period.editions].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!edition) throw new Error(`${period.id} has no edition`);
  return edition;
};

const units = { workingDay: '个工作日', calendarDay: '日', month: '个月', year: '年', hour: '小时' } as const;
const spanInWords = (edition: Edition): string => `${edition.length}${units[edition.unit]}`;
const kinds = { statutory: '法定', internal: '内部时限', outside: '外部平台' } as const;

/** The clocks as a table in Markdown: what runs, how long, by which article, from which act to which. */
export function clockTable(procedure: Procedure): string {
  const { zh } = procedure.words;
  const act = (type: string) => zh.acts[type] ?? type;
  const rows = procedure.periods.flatMap((period) =>
    period.editions.map((edition) => {
      const starts = [...period.startedBy, ...period.restartedBy].map((start) => act(start.act));
      const ends = period.endedBy.map((end) => act(typeof end === 'string' ? end : end.act));
      const force = `${edition.from}${edition.until ? ` – ${edition.until}` : ' –'}`;
      return `| ${period.id} | ${kinds[period.kind]} | ${period.name.zh} ${period.name.en} | ${spanInWords(edition)} | ${edition.article} | ${edition.mark} | ${force} | ${[...new Set(starts)].join('、')} | ${[...new Set(ends)].join('、') || '—'} |`;
    }),
  );
  return ['| | 类别 | 期限 period | 长度 | 依据 basis | 标记 | 施行 in force | 起算 from | 终止 until |', '|---|---|---|---|---|---|---|---|---|', ...rows].join('\n');
}
