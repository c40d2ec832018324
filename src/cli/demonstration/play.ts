import type { App } from '../../application/app';
import { bindScan, fixPaper, takeStep } from '../../application/documents';
import { keepEvidence } from '../../application/evidence';
import { openCase } from '../../application/openCase';
import { performAct } from '../../application/performAct';
import { sweep } from '../../application/sweep';
import type { Id, Instant, LegalDate } from '../../domain/brand';
import { addDays, legalDateOf, parseInstant } from '../../domain/calendar';
import type { JsonObject } from '../../domain/json';
import { dateInNumerals } from '../../domain/text';
import type { Person } from '../../policies';
import { withDates } from './dates';
import { demonstrationScan } from './scan';
import { addDemonstrationPeople, demonstrationPerson } from './people';
import { demonstrationStories } from './stories';
import type { DemonstrationStory, Told } from './told';

const HUB = 'zb-12330';

interface Moment {
  readonly at: Instant;
  readonly story: DemonstrationStory;
  readonly told: Told;
}

/**
 * Plays the stories in the order of time through the same acts that people perform, each at its own time, with clocks
 * ringing in between as they would have. Returns how many cases there are then: more than stories, one case opens another.
 */
export async function playDemonstration(app: App, stories: readonly DemonstrationStory[] = demonstrationStories): Promise<number> {
  await addDemonstrationPeople(app);
  const now = app.world.now();
  const moments = stories.flatMap((story) => story.acts.map((told) => ({ at: momentOf(told, now), story, told }))).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const cases = new Map<DemonstrationStory, Id<'case'>>();
  let day = '';
  for (const moment of moments) {
    const then: App = { ...app, world: { ...app.world, now: () => moment.at } };
    if (legalDateOf(moment.at) !== day) await sweep(then);
    day = legalDateOf(moment.at);
    await happen(then, moment, cases, legalDateOf(now));
  }
  await sweep(app);
  return (await app.versions.store.countCases()).reduce((sum, { open, closed }) => sum + open + closed, 0);
}

async function happen(app: App, { at, story, told }: Moment, cases: Map<DemonstrationStory, Id<'case'>>, today: LegalDate): Promise<void> {
  const own = cases.get(story);
  const id = own === undefined ? undefined : await linkedFrom(app, own, told.link ?? []);
  const input = inputAt(told, at, today, cases);
  const person = personOf(app, told, story);
  if (id === undefined) {
    const opened = await openCase(app, person, { procedure: story.procedure ?? 'hotline-complaint', act: told.act, input });
    if ('done' in opened) cases.set(story, opened.done.case.id);
    return;
  }
  const scanned = told.scan === undefined ? input : await withScan(app, person, id, input, told.scan);
  const party = { ...(told.party === undefined ? {} : { party: told.party }), ...(told.asserted ? { asserted: told.asserted } : {}), ...(told.paper?.fields ? { document: { fields: written(told.paper.fields, today) } } : {}) };
  if (told.approvedBy === undefined) await performAct(app, person, id, { act: told.act, input: scanned, ...party });
  else {
    const asked = await performAct(app, person, id, { act: 'approval.requested', input: { act: told.act, input }, ...party });
    const request = 'done' in asked ? (asked.done.facts[0]?.seq ?? 0) : 0;
    for (const role of told.approvedBy) await performAct(app, personOf(app, { ...told, role }, story), id, { act: 'approval.given', input: { request, opinion: 'agree' } });
  }
  if (told.paper) await onPaper(app, person, id, told.paper);
}

/** Dates as a paper has them. */
const written = (fields: Readonly<Record<string, string>>, today: LegalDate): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => { const said = withDates(value, today) as string; return [name, /^dateIn:/.test(value) ? dateInNumerals(said as LegalDate) : said]; }));

/** The case at the end of the links, the newest of each name. */
async function linkedFrom(app: App, from: Id<'case'>, links: readonly string[]): Promise<Id<'case'>> {
  let id = from;
  for (const kind of links) {
    const next = (await app.reader.findCase(id, 'all'))?.links.findLast((link) => link.kind === kind)?.case;
    if (next === undefined) throw new Error(`the demonstration: ${id} has opened no ${kind}`);
    id = next;
  }
  return id;
}

/** The scan is kept as evidence of the case first, as at the desk. */
async function withScan(app: App, person: Person, id: Id<'case'>, input: JsonObject, { name, fields }: NonNullable<Told['scan']>): Promise<JsonObject> {
  const file = await app.reader.findCase(id, 'all');
  if (!file) return input;
  const evidence = await keepEvidence(app, person, file, { part: 'main', name, bytes: demonstrationScan(name) });
  return { ...input, ...Object.fromEntries(fields.map((field) => [field, evidence.id])) };
}

/** The newest document of the case, as far as the story has it: stamped and scanned, served, filed. */
async function onPaper(app: App, person: Person, id: Id<'case'>, { until }: NonNullable<Told['paper']>): Promise<void> {
  const file = await app.reader.findCase(id, 'all');
  const place = file?.documents.length ?? 0;
  if (!file || place === 0) return;
  const { number, name, part } = await fixPaper(app, person, file, place);
  const steps = part === 'secondary' ? (['filed'] as const) : (['sealed', 'served', 'filed'] as const);
  for (const step of steps.slice(0, steps.findIndex((one) => one === until) + 1)) {
    if (step !== 'sealed') {
      await takeStep(app, person, file, place, { step });
      continue;
    }
    const { id: scan } = await keepEvidence(app, person, file, { part: 'main', name: `${name.zh}用印扫描件.png`, bytes: demonstrationScan(`${number ?? ''}${place}`) });
    await bindScan(app, person, file, place, { evidence: scan, ...(number === undefined ? {} : { number }) });
    await takeStep(app, person, file, place, { step, scan });
  }
}

/** Puts dates and cases of other stories in; the text was read out a minute before the consent. */
function inputAt({ input, about }: Told, then: Instant, today: LegalDate, cases: ReadonlyMap<DemonstrationStory, Id<'case'>>): JsonObject {
  const named = (about?.stories ?? []).flatMap((name) => [...cases].flatMap(([story, id]) => (story.name === name ? [id] : [])));
  return {
    ...(withDates(input, today) as JsonObject),
    ...(input['readAt'] === undefined ? {} : { readAt: new Date(Date.parse(then) - 60_000).toISOString() }),
    ...(about === undefined ? {} : { [about.field]: about.field === 'case' ? (named[0] ?? '') : named }),
  };
}

function personOf(app: App, told: Told, story: DemonstrationStory): Person {
  const body = told.body ?? (told.by === 'handling' ? story.body : HUB);
  return { account: demonstrationPerson(told.role, body), name: told.role, body, roles: [told.role], offices: app.bodies.offices(body) };
}

function momentOf(told: Told, now: Instant): Instant {
  if (told.hoursAgo !== undefined) return new Date(Date.parse(now) - told.hoursAgo * 3_600_000).toISOString() as Instant;
  const at = parseInstant(`${addDays(legalDateOf(now), -told.daysAgo)}T${told.time ?? '09:00'}+08:00`);
  // Told for this morning, while it is still night: a minute ago.
  return at < now ? at : (new Date(Date.parse(now) - 60_000).toISOString() as Instant);
}
