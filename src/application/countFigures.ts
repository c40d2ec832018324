import { difference, incrementsOf, type Settled } from '../supervision';
import type { App } from './app';
import type { CourseRow } from './ports/supervision';

/** Facts a turn; the cases that they touch are counted anew. */
const FACTS = 400;

/**
 * Counts what was sealed since the last time: each case that a fact touched is counted anew, and the difference to what was
 * counted of it before goes into the figures, in one transaction with the place that was reached. Answers how many cases.
 */
export async function countFigures(app: Pick<App, 'supervision' | 'procedures' | 'calendars' | 'bodies'>, facts = FACTS): Promise<number> {
  const calendar = app.calendars.current();
  let cases = 0;
  for (;;) {
    const uncounted = await app.supervision.uncounted(facts);
    if (!uncounted) return cases;
    const rows = uncounted.courses.map((course) => {
      const now = incrementsOf({ ...course, settled: settledOf(app, course) }, calendar);
      return { ordinal: course.ordinal, now, difference: difference(course.counted, now) };
    });
    // Somebody else counts too, and was here first.
    if (!(await app.supervision.keep(uncounted, rows))) return cases;
    cases += rows.length;
  }
}

/** Rates are those of bodies: what a party let run out is nobody's delay. Of a period that its procedure no longer names nobody can say whether it is law. */
function settledOf({ procedures, bodies }: Pick<App, 'procedures' | 'bodies'>, { procedure: name, version, settled }: CourseRow): readonly Settled[] {
  const periods = procedures.find((procedure) => procedure.name === name && procedure.version === version)?.periods ?? [];
  return settled.flatMap((row) => {
    const { kind, onlyWhere } = periods.find(({ id }) => id === row.period) ?? {};
    return kind === undefined || onlyWhere !== undefined || !bodies.has(row.body) ? [] : [{ ...row, kind }];
  });
}
