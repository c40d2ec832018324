import type { Express } from 'express';
import { LARGEST_EVIDENCE } from '../application/evidence';
import { sessionCookie } from './cookie';
import { apiHeaders } from './headers';
import { InboxFeed } from './inboxFeed';
import { countNotices } from './noticeFigures';
import { metricsIn, safeError } from './observe';
import { routeMetrics } from './routes/metrics';
import { routeNoSite, routeSite } from './routes/site';
import { administrationHandlers } from './routes/administration';
import { actHandlers } from './routes/acts';
import { caseHandlers } from './routes/cases';
import { catalogueHandlers } from './routes/catalogue';
import { deskHandlers } from './routes/desk';
import { documentHandlers } from './routes/documents';
import { peopleHandlers } from './routes/people';
import { packageHandlers } from './routes/packages';
import { packHandlers } from './routes/packs';
import { receiptHandlers } from './routes/receipts';
import { inboxHandlers } from './routes/inbox';
import { evidenceHandlers } from './routes/evidence';
import { intakeHandlers } from './routes/intake';
import { routeQueueBoard } from './routes/queueBoard';
import { entranceHandlers } from './routes/entrance';
import { countClocks, operationsHandlers } from './routes/operations';
import { supervisionHandlers } from './routes/supervision';
import { versionHandlers } from './routes/versions';
import { partyHandlers } from './routes/party';
import { PartyDoor } from './partyDoor';
import { bareExpress, routeEndpoints, routeNothing, routeTrouble } from './routing';
import type { Edge } from './serve';
import { ATTEMPT_LIMITS, SESSION_LIMITS, type Services } from './services';
import { RememberedSessions } from './sessions';
import { uploads } from './upload';
import { UPLOAD_LIMITS } from './uploadPlaces';

/** The HTTP side of the program as an Express application; whoever calls it listens. */
export function createApp({ app, directory, passwords, tables, packaging, log, readiness, settings, registry, site, operations, alarmQueue }: Services): Express {
  const { production, version } = settings;
  const limits = settings.sessions ?? SESSION_LIMITS;
  const now = (): number => performance.now();
  const sessions = new RememberedSessions(app, limits, now);
  const cookie = sessionCookie(production);
  const metrics = metricsIn(registry);
  countNotices(metrics.registry, app);
  const uploading = { ...UPLOAD_LIMITS, ...settings.uploads };
  const edge: Edge = { app, directory, sessions, cookie, origins: new Set(settings.origins), headerLines: apiHeaders(production), log, metrics, upload: uploads(LARGEST_EVIDENCE, uploading), parties: new PartyDoor(app, settings.attempts?.sendingPerParty ?? ATTEMPT_LIMITS.sendingPerParty, now, uploading), requestId: requestIds(app.world.random(4)) };
  const feed = new InboxFeed(app, (error) => log.warn({ error: safeError(error) }, 'inbox'));
  const express = bareExpress(settings.trustProxy ?? false);
  routeEndpoints(express, edge, {
    ...actHandlers(app),
    ...caseHandlers(app),
    ...intakeHandlers(app, directory),
    ...deskHandlers(app),
    ...documentHandlers(app),
    ...peopleHandlers(app),
    ...receiptHandlers(app),
    ...packageHandlers(app, packaging),
    ...packHandlers(app),
    ...inboxHandlers(app, feed),
    ...supervisionHandlers(app, tables),
    ...evidenceHandlers(app),
    ...operationsHandlers(operations, app.procedures),
    ...administrationHandlers(app, directory, passwords),
    ...versionHandlers(app),
    ...partyHandlers(app),
    ...entranceHandlers({ app, passwords, limits, attempts: { ...ATTEMPT_LIMITS, ...settings.attempts }, sessions, cookie, now }),
    ...catalogueHandlers({ app, directory, cookie, version, readiness }),
  });
  if (operations) countClocks(metrics.registry, operations);
  routeMetrics(express, edge, settings.metricsToken);
  routeQueueBoard(express, edge, alarmQueue, production);
  if (site) routeSite(express, edge, site, { production, demonstrationTime: settings.demonstrationTime });
  else routeNoSite(express, edge);
  routeNothing(express, edge);
  routeTrouble(express, edge);
  return express;
}

/** Numbers of requests: the process by chance, the request by counting. */
function requestIds(process: string): () => string {
  let count = 0;
  return () => `${process}-${(++count).toString(36)}`;
}
