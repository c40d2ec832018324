#!/usr/bin/env node
import { Command } from 'commander';
import { adoptEverywhere, type MovedDate } from '../application/adoptCalendar';
import { readConfig } from '../config';
import { DomainError } from '../domain/errors';
import { compose, type Composition } from '../main';
import { accountCommand } from './account';
import { backupCommand } from './backup';
import { bodiesCommand } from './bodies';
import { calendarCommand } from './calendar';
import { checkCommand } from './check';
import { clockCommand } from './clock';
import { diagramsCommand } from './diagrams';
import { dueCommand } from './due';
import { exportCommand } from './export/command';
import { figuresCommand } from './figures';
import { importCommand } from './import/command';
import { processIo } from './io';
import { packageCommand } from './package';
import { outboxCommand } from './outbox';
import { papersCommand } from './papers';
import { reconcileCommand } from './reconcile';
import { receiptCommand } from './receipt';
import { serveCommand } from './serve/serve';
import { workerCommand } from './serve/worker';
import { templatesCommand } from './templates';
import { undecidedCommand } from './undecided';
import { verifyCommand } from './verify';
import { versionCommands } from './versions/command';
import { hands, messages, procedures } from '../../workflows';

/** The years as they are loaded now, for the open cases of the installation. */
async function adoptNewest({ app, calendars }: Composition, tell: (moved: MovedDate) => void): Promise<number> {
  await calendars.refresh();
  return adoptEverywhere(app, tell);
}

// What a command writes, papers, exports, rejected rows, packages, holds names: it is its owner's until the owner gives it on.
process.umask(0o077);

const program = new Command('weiquan')
  .description('weiquan 维权: case workflow engine for the protection of intellectual-property rights. 知识产权保护案件流程引擎。')
  .showHelpAfterError('(weiquan --help)');

/** A command that needs the installation for one thing gets it, and the installation is closed when the process ends. */
let opened: Composition | undefined;
const installation = async (): Promise<Composition> => (opened ??= await compose());

dueCommand(program, { calendar: async () => (await installation()).calendars.current() });
calendarCommand(program, { store: async () => (await installation()).storage.calendars, adopt: async (tell) => adoptNewest(await installation(), tell), now: () => new Date().toISOString() as never });
bodiesCommand(program, processIo, () => compose());
importCommand(program, processIo, () => compose());
exportCommand(program, processIo, () => compose());
verifyCommand(program, processIo, () => compose());
figuresCommand(program, processIo, () => compose());
packageCommand(program, processIo, () => compose());
reconcileCommand(program, processIo, () => compose());
papersCommand(program, processIo, () => compose());
receiptCommand(program, processIo, () => compose());
undecidedCommand(program, processIo, () => compose());
templatesCommand(program, processIo);
backupCommand(program, processIo, () => readConfig(process.env));
outboxCommand(program, processIo, () => compose());
clockCommand(program, processIo, () => compose());
accountCommand(program, processIo, () => compose());
checkCommand(program, processIo, procedures, { messages, hands }, () => compose());
versionCommands(program, processIo, () => compose(), { messages, hands });
diagramsCommand(program, processIo, procedures);
serveCommand(program, processIo, (alarmClock) => compose(undefined, alarmClock));
workerCommand(program, processIo, (alarmClock) => compose(undefined, alarmClock));

program
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}${error instanceof DomainError ? ` (${error.code})` : ''}\n`);
    process.exitCode = 1;
  })
  .finally(() => opened?.close());
