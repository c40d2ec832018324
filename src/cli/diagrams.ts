import fs from 'node:fs';
import type { Command } from 'commander';
import type { Procedure } from '../domain/procedure';
import { clockTable, stateDiagrams, type DiagramLanguage } from '../engine/diagram';
import type { CommandIo } from './io';

const help = `
In each FILE what stands between <!-- diagram:PROCEDURE --> and <!-- /diagram:PROCEDURE --> is drawn anew from the machine
and the clocks of that procedure; a file whose name ends in .zh-CN.md is drawn in Chinese. Needs no database.

Exit codes:
  0  every file shows the procedures as they are
  1  a file cannot be read, or names a procedure that there is not; with --check: a file shows something else`;

/** Adds `weiquan diagrams FILE...`. */
export function diagramsCommand(program: Command, io: CommandIo, procedures: readonly Procedure[]): void {
  program
    .command('diagrams')
    .summary('draw the procedures in README anew (重绘流程图)')
    .description('Draws the state diagrams and clocks of the procedures into Markdown files. 将流程图和期限表写入说明文件。')
    .argument('<files...>', 'Markdown files with marks')
    .option('--check', 'change nothing; say which files are out of date')
    .addHelpText('after', help)
    .action((files: readonly string[], options: { check?: true }) => {
      const stale = files.filter((file) => {
        const text = fs.readFileSync(file, 'utf8');
        const drawn = withDiagrams(text, procedures, languageOf(file));
        if (drawn !== text && !options.check) fs.writeFileSync(file, drawn);
        return drawn !== text;
      });
      for (const file of stale) io.stdout.write(`${file}: ${options.check ? 'out of date' : 'drawn anew'}\n`);
      io.exit(options.check && stale.length > 0 ? 1 : 0);
    });
}

/** README.zh-CN.md is the Chinese one. */
export const languageOf = (file: string): DiagramLanguage => (file.endsWith('.zh-CN.md') ? 'zh' : 'en');

const MARKED = /(<!-- diagram:([\w-]+) -->\n)[\s\S]*?(<!-- \/diagram:\2 -->)/g;

/** The text with the diagrams and clocks of its marked procedures. Throws for a procedure that there is not. */
export function withDiagrams(text: string, procedures: readonly Procedure[], language: DiagramLanguage): string {
  return text.replace(MARKED, (_all, begin: string, name: string, end: string) => {
    const procedure = procedures.find((candidate) => candidate.name === name);
    if (!procedure) throw new Error(`There is no procedure ${name}.`);
    return `${begin}${sectionOf(procedure, language)}\n${end}`;
  });
}

const TABLES = {
  zh: { statutory: '法定期限', internal: '内部时限（本系统的目标，不是法律；标记 D）', outside: '外部平台的时限' },
  en: { statutory: 'Periods of the law', internal: 'Internal targets (of this product, not law; mark D)', outside: 'Clocks of other platforms' },
} as const;

function sectionOf(procedure: Procedure, language: DiagramLanguage): string {
  const [whole, ...stages] = stateDiagrams(procedure, language).map(({ title, mermaid }) => ({ title, fenced: `\`\`\`mermaid\n${mermaid}\n\`\`\`` }));
  const tables = (['statutory', 'internal', 'outside'] as const)
    .filter((kind) => procedure.periods.some((period) => period.kind === kind))
    .map((kind) => folded(TABLES[language][kind], clockTable(procedure, kind, language)));
  return [whole?.fenced ?? '', ...stages.map(({ title, fenced }) => folded(title, fenced)), ...tables].join('\n\n');
}

const folded = (title: string, content: string): string => `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
