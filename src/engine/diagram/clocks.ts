import { cite } from '../../domain/citation';
import type { Span } from '../../domain/calendar';
import type { Edition, Period } from '../../domain/period';
import type { Procedure } from '../../domain/procedure';
import { knownByState, statesOf, type Way } from './ways';

export type DiagramLanguage = 'zh' | 'en';

const UNITS = {
  zh: { workingDay: '个工作日', calendarDay: '日', month: '个月', year: '年', hour: '小时' },
  en: { workingDay: ' working days', calendarDay: ' days', month: ' months', year: ' years', hour: ' hours' },
} as const;

/** `7个工作日`, `1 working day`. */
export function spanInWords({ length, unit }: Span, language: DiagramLanguage): string {
  const words = `${length}${UNITS[language][unit]}`;
  return language === 'en' && length === 1 ? words.slice(0, -1) : words;
}

/** The edition that a clock takes which starts today. */
function newestEdition(period: Period): Edition {
  const edition = period.editions.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!edition) throw new Error(`${period.id} has no edition`);
  return edition;
}

const endsOf = (period: Period): string[] => [...period.endedBy.map((end) => (typeof end === 'string' ? end : end.act)), ...(period.lapse === undefined ? [] : [period.lapse])];
const startsOf = (period: Period): string[] => [...new Set([...period.startedBy, ...period.restartedBy].map(({ act }) => act))];

/** Is the newest edition of the period still in force, as far as is known? */
const inForce = (period: Period): boolean => newestEdition(period).until === undefined;

/**
 * Where a clock begins to run. An act may lead to several states, or leave the state where it is, and conditions, which a
 * picture cannot ask, say which: the clock is drawn in the states that its condition names (`within`), else where the most of
 * the acts that end it are known. Rules that are out of force stand in the table only.
 */
export function clocksByState(procedure: Procedure, ways: readonly Way[]): ReadonlyMap<string, readonly Period[]> {
  const known = knownByState(procedure);
  const clocks = new Map<string, Period[]>();
  for (const period of procedure.periods.filter(inForce)) {
    const ends = endsOf(period);
    // Where a lapse changes nothing it says nothing of where the clock began.
    const endsKnown = (state: string): number => ends.filter((end) => known.get(state)?.events.has(end) && !(end === period.lapse && known.get(state)?.staying.has(end))).length;
    const states = new Set<string>();
    for (const { act: start, when } of [...period.startedBy, ...period.restartedBy]) {
      const within = when === undefined ? undefined : procedure.conditions[when]?.within;
      const targets = ways.filter(({ event }) => event === start).map(({ to }) => to);
      const staying = statesOf(procedure).filter((state) => known.get(state)?.staying.has(start));
      const candidates = [...new Set([...targets, ...staying])];
      if (within) {
        for (const state of candidates) if (within.includes(state)) states.add(state);
        continue;
      }
      const most = Math.max(0, ...candidates.map(endsKnown));
      for (const state of candidates) if (endsKnown(state) === most && (most > 0 || candidates.length === 1)) states.add(state);
    }
    for (const state of states) clocks.set(state, [...(clocks.get(state) ?? []), period]);
  }
  return clocks;
}

/** The mark before a clock of each kind: law, target and other platform never look alike. */
const KINDS = {
  statutory: { zh: '法定', en: 'law' },
  internal: { zh: '内部', en: 'target' },
  outside: { zh: '外部', en: 'outside' },
} as const;

/** The clocks of a state in lines of a few words: `法定 C2 60日`. */
export function clockLines(periods: readonly Period[], language: DiagramLanguage): string[] {
  return (['statutory', 'internal', 'outside'] as const).flatMap((kind) =>
    periods.filter((period) => period.kind === kind).map((period) => `${KINDS[kind][language]} ${period.id} ${spanInWords(newestEdition(period), language)}`),
  );
}

const HEADS = {
  zh: ['', '期限', '长度', '依据', '标记', '施行', '起算', '终止'],
  en: ['', 'period', 'length', 'basis', 'mark', 'in force', 'starts with', 'ends with'],
} as const;

const ALLOWED = {
  zh: { extension: (span: string) => `，可延长${span}`, byDecision: '，可由决定另定', excludes: (causes: string) => `；扣除：${causes}`, rolls: '；仅遇法定节假日顺延' },
  en: { extension: (span: string) => `, may be extended by ${span}`, byDecision: ', may be extended by decision', excludes: (causes: string) => `; does not count: ${causes}`, rolls: '; only statutory holidays roll over' },
} as const;

const PAUSES = {
  zh: { suspension: '中止', appraisal: '鉴定、检测、检验、检疫', identification: '权利人辨认' },
  en: {},
} as const;

function lengthInWords(edition: Edition, language: DiagramLanguage): string {
  const words = ALLOWED[language];
  const extensions = edition.extensions.map((extension) => ('upTo' in extension ? words.extension(spanInWords(extension.upTo, language)) : words.byDecision));
  const causes = edition.excludes.map((cause) => (PAUSES[language] as Readonly<Record<string, string>>)[cause] ?? cause);
  return [spanInWords(edition, language), ...extensions, causes.length > 0 ? words.excludes(causes.join(language === 'zh' ? '、' : ', ')) : '', edition.rollOver === 'holidayOnly' ? words.rolls : ''].join('');
}

/** The clocks of one kind as a table in Markdown, a row an edition: how long, by which article, from which acts to which. */
export function clockTable(procedure: Procedure, kind: Period['kind'], language: DiagramLanguage): string {
  const words = procedure.words[language];
  const list = language === 'zh' ? '、' : ', ';
  const act = (type: string): string => words.acts[type] ?? type;
  const rows = procedure.periods
    .filter((period) => period.kind === kind)
    .flatMap((period) =>
      period.editions.map((edition) => [
        period.id,
        period.name[language],
        lengthInWords(edition, language),
        cite(edition.article, language),
        edition.mark,
        `${edition.from} – ${edition.until ?? ''}`.trim(),
        [...new Set(startsOf(period).map(act))].join(list),
        [...new Set(period.endedBy.map((end) => act(typeof end === 'string' ? end : end.act)))].join(list) || '—',
      ]),
    );
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(HEADS[language]), `|${'---|'.repeat(HEADS[language].length)}`, ...rows.map(row)].join('\n');
}
