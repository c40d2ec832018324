import type { Command } from 'commander';
import type { CaseRow } from '../application/ports';
import { legalDateOf } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { Composition } from '../main';
import type { CommandIo } from './io';
import { writeAll } from './lines';

const help = `
应移未移: cases in which a threshold is reached, or there is reasonable suspicion, and nobody has decided on a transfer yet. For
the agency itself, or for the procuratorate of the same level, which sees that a decision is owed and nothing more. The same at
the desk and by the API: GET /api/cases?procedure=case-transfer&flag=undecided.

Columns, separated by tabs: number, agency, opened on, threshold, crime, title.

Exit codes:
  0  none
  1  it could not be read
  3  there are some; each is a line`;

const PAGE = 100;

/** Adds `weiquan undecided`. */
export function undecidedCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  program
    .command('undecided')
    .summary('suspected crimes without a decision on a transfer (应移未移清单)')
    .description('Lists suspected crimes on whose transfer nobody has decided. 列出达到追诉标准或者有合理嫌疑而尚无移送决定的案件。')
    .requiredOption('--body <code>', 'for which body: an agency, or a procuratorate')
    .addHelpText('after', help)
    .action(async ({ body }: { readonly body: string }) => {
      const composition = await compose();
      try {
        const { app } = composition;
        if (!app.bodies.has(body)) throw new DomainError('invalid', 'body.unknown', `There is no body ${body} in the directory.`);
        const rows: CaseRow[] = [];
        for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
          const page = await app.reader.listCases({ procedure: 'case-transfer', flag: 'undecided' }, { bodies: app.bodies.offices(body) }, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
          rows.push(...page.items);
          cursor = page.next;
        }
        await writeAll(io.stdout, rows.map(({ number, handling, openedAt, tags, title }) => [number, handling, legalDateOf(openedAt), tags['threshold'] ?? '', tags['crime'] ?? '', title].join('\t')).map((line) => `${line}\n`).join(''));
        io.exit(rows.length === 0 ? 0 : 3);
      } finally {
        await composition.close();
      }
    });
}
