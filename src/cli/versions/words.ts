import type { RehearsedCase } from '../../application/versions/rehearse';
import type { MigratedCase, Migrated } from '../../application/versions/migrateCases';
import type { KeptRehearsal } from '../../application/ports/versions';
import type { VersionReading } from '../../application/versions/readVersions';
import { formatShanghai, explainInWords } from '../../domain/calendar';
import type { Procedure } from '../../domain/procedure';
import type { Refusal } from '../../domain/refusal';
import { presentRefusal } from '../../http/present/refusal';
import { stateWords, type Reader } from '../../http/present/reader';
import { codeWords } from '../../http/words';

/* What rehearsal, migration and the list of versions say on the command line, in the reader's language. */

const say = ({ language }: Reader, zh: string, en: string): string => (language === 'zh' ? zh : en);

/** Why a case stays, in one sentence, with its code. */
export function whyItStays(refusal: Refusal, procedure: Procedure, reader: Reader): string {
  const { code, words, condition, data } = presentRefusal(refusal, procedure, reader);
  const named = procedure.periods.find(({ id }) => id === data?.['period']);
  const period = named ? `${named.id} ${named.name[reader.language]}` : '';
  return `${condition?.words ?? words} (${[code, condition?.code, period].filter((part) => part !== undefined && part !== '').join(', ')})`;
}

/** One case of a rehearsal: whether it goes, where it would be, and each date that moves, day by day. */
export function rehearsedLines(one: RehearsedCase, before: Procedure, procedure: Procedure, reader: Reader): readonly string[] {
  const was = stateWords(before, reader, one.state);
  if (one.refusal) return [`${one.number}\t${say(reader, '留在原版', 'stays')}\t${was}\t${whyItStays(one.refusal, procedure, reader)}`];
  const is = stateWords(procedure, reader, one.to ?? '');
  const clock = (id: string) => `${id} ${procedure.periods.find((period) => period.id === id)?.name[reader.language] ?? ''}`;
  return [
    `${one.number}\t${say(reader, '可以迁移', 'moves')}\t${was === is ? was : `${was} → ${is}`}`,
    ...one.shifts.flatMap(({ period, from, to, explanation }) => [
      `  ${say(reader, '届满日变动', 'date moves')}: ${clock(period.id)}: ${from} → ${to}`,
      ...explainInWords(explanation, reader.language).map((line) => `    ${line}`),
    ]),
    ...one.begun.map(({ period, due }) => `  ${say(reader, '起算', 'begins')}: ${clock(period)}: ${due}`),
    ...one.ended.map(({ period, due }) => `  ${say(reader, '结束', 'ends')}: ${clock(period)}: ${due}`),
  ];
}

export const rehearsalLine = ({ from, to, cases, moving, staying, shifted }: KeptRehearsal, { title }: { readonly title: string }, reader: Reader): string =>
  say(reader, `${title}：第 ${from} 版 → 第 ${to} 版，在办 ${cases} 件：可以迁移 ${moving} 件，留在原版 ${staying} 件，届满日变动 ${shifted} 处。未改动任何案件。`,
    `${title}: version ${from} → ${to}, ${cases} open cases: ${moving} move, ${staying} stay, ${shifted} dates move. No case was changed.`);

export const migratedLine = ({ number, refusal }: MigratedCase, procedure: Procedure, reader: Reader): string =>
  `${number}\t${refusal ? `${say(reader, '留在原版', 'stays')}\t${whyItStays(refusal, procedure, reader)}` : say(reader, '已迁移', 'moved')}`;

export const migrationLine = ({ cases, moved, stayed, passedOver }: Migrated, reader: Reader): string =>
  say(reader, `在办 ${cases} 件：已迁移 ${moved} 件，留在原版 ${stayed} 件，跳过 ${passedOver} 件。`, `${cases} open cases: ${moved} moved, ${stayed} stayed, ${passedOver} passed over.`);

/** One version: since when it takes cases, how many go by it, what proved it, what it lacks. */
export function versionLines({ procedure, content, takesCases, activations, cases, check, rehearsal, lacking }: VersionReading, reader: Reader): readonly string[] {
  const last = activations.at(-1);
  const stale = (of: string) => (of === content ? '' : say(reader, '（内容已变）', ' (of another content)'));
  return [
    `${procedure.name} ${procedure.version}${takesCases ? say(reader, '  受理新案件', '  takes new cases') : ''}  ${content.slice(0, 19)}…`,
    `  ${say(reader, `在办 ${cases.open} 件，办结 ${cases.closed} 件`, `${cases.open} open, ${cases.closed} closed`)}`,
    ...(last ? [`  ${say(reader, `自 ${last.from} 起受理，${formatShanghai(last.at)} 由 ${last.by} 启用`, `since ${last.from}, activated by ${last.by} at ${formatShanghai(last.at)}`)}`] : []),
    ...(check ? [`  ${say(reader, `核验 ${formatShanghai(check.at)}：${check.configurations} 种情形、${check.ways} 条去路、${check.clocks} 处计时，${check.findings} 处不符`, `checked ${formatShanghai(check.at)}: ${check.configurations} configurations, ${check.ways} ways, ${check.clocks} clocks, ${check.findings} findings`)}${stale(check.content)}`] : []),
    ...(rehearsal ? [`  ${say(reader, `演练 ${formatShanghai(rehearsal.endedAt)}：${rehearsal.cases} 件中可迁移 ${rehearsal.moving} 件`, `rehearsed ${formatShanghai(rehearsal.endedAt)}: ${rehearsal.moving} of ${rehearsal.cases} cases move`)}${stale(rehearsal.content)}`] : []),
    ...lacking.map((code) => `  - ${codeWords(reader.words, code)} (${code})`),
  ];
}

