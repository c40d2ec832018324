import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { DocumentKind } from '../application/ports/documents';
import { readConfig } from '../config';
import { documentKinds, OWN_TEMPLATES } from '../documents';
import type { CommandIo } from './io';
import { writeAll } from './lines';

const help = `
Copies the templates of documents (文书模板) into a folder, to be edited in WPS or Word, with fields.csv: which {fields} each of
them has and which of them must be there. A template that is put into the folder \`templates\` of the installation
(WEIQUAN_DATA/templates) under the same name takes the place of the program's, at once and without a restart.

In a template {name} is the place of a field; a paragraph {#name}, one with {.} and one with {/name} give every line of the
field a paragraph of its own, and leave nothing where the field is empty. Everything else is yours to change.

Files that are there already are left as they are.

Exit codes:
  0  written`;

/** Adds `weiquan templates`: the templates of the program, to be edited by the office. */
export function templatesCommand(program: Command, io: CommandIo, dataFolder: () => string = () => readConfig(process.env).dataFolder): void {
  program
    .command('templates')
    .summary('templates of documents, to be edited (文书模板)')
    .description('Copies the templates of documents into a folder. 将文书模板复制到文件夹，供修改。')
    .option('--out <folder>', 'absent: the folder from which the installation takes its own')
    .addHelpText('after', help)
    .action(async ({ out }: { readonly out?: string }) => {
      const folder = path.resolve(out ?? path.join(dataFolder(), 'templates'));
      const copied = copyTemplates(folder);
      await writeAll(io.stdout, `${copied} 个模板 templates: ${folder}\n`);
      io.exit(0);
    });
}

/** Copies what is not there yet and writes the list of fields anew; how many were copied. */
export function copyTemplates(folder: string): number {
  mkdirSync(folder, { recursive: true });
  let copied = 0;
  for (const template of documentKinds.keys()) {
    const target = path.join(folder, `${template}.docx`);
    if (existsSync(target)) continue;
    copyFileSync(path.join(OWN_TEMPLATES, `${template}.docx`), target);
    copied++;
  }
  const lines = [...documentKinds.values()].flatMap(linesOf);
  writeFileSync(path.join(folder, 'fields.csv'), `\uFEFF${[['文件', '文书', '位置', '内容', '必填'], ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`);
  return copied;
}

const linesOf = ({ template, name, fields }: DocumentKind): string[][] => Object.entries(fields).map(([field, { words, required }]) => [`${template}.docx`, name.zh, `{${field}}`, words.zh, required ? '是' : '']);
