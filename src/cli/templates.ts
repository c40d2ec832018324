import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { DocumentKind } from '../application/ports/documents';
import { readConfig } from '../config';
import { documentKinds, houseTemplates, OWN_TEMPLATES, type HouseTemplate } from '../documents';
import type { CommandIo } from './io';
import { writeAll } from './lines';

const help = `
Copies the templates of documents (文书模板) into a folder, to be edited in WPS or Word, with fields.csv: which {fields} each of
them has and which of them must be there. A template that is put into the folder \`templates\` of the installation
(WEIQUAN_DATA/templates) under the same name takes the place of the program's, at once and without a restart.

In a template {name} is the place of a field; a paragraph {#name}, one with {.} and one with {/name} give every line of the
field a paragraph of its own, and leave nothing where the field is empty. Everything else is yours to change.

Files that are there already are left as they are. What is to be said of them is said: a later release may ask for a place that a
template of the house does not have, and until it has it no paper is made of it. With --check nothing is copied.

Exit codes:
  0  written; with --check: every template of the house can be used
  3  with --check: some cannot be used`;

/** Adds `weiquan templates`: the templates of the program, to be edited by the office. */
export function templatesCommand(program: Command, io: CommandIo, dataFolder: () => string = () => readConfig(process.env).dataFolder): void {
  program
    .command('templates')
    .summary('templates of documents, to be edited (文书模板)')
    .description('Copies the templates of documents into a folder. 将文书模板复制到文件夹，供修改。')
    .option('--out <folder>', 'absent: the folder from which the installation takes its own')
    .option('--check', 'only say which of those there cannot be used, and what they lack')
    .addHelpText('after', help)
    .action(async ({ out, check }: { readonly out?: string; readonly check?: true }) => {
      const folder = path.resolve(out ?? path.join(dataFolder(), 'templates'));
      const copied = check ? 0 : copyTemplates(folder);
      const house = houseTemplates(folder);
      const unusable = house.filter(cannotBeUsed).length;
      await writeAll(io.stdout, `${check ? `${unusable} 个模板不能使用 templates cannot be used` : `${copied} 个模板 templates`}: ${folder}\n${house.map(templateInWords).join('')}`);
      io.exit(check && unusable > 0 ? 3 : 0);
    });
}

/** No paper is made of it until it is put right. */
export const cannotBeUsed = ({ lacks, broken }: HouseTemplate): boolean => lacks.length > 0 || broken !== undefined;

/** What an administrator is to know of a template of the house, in both languages; empty where all is well. */
export function templateInWords({ file, kind, lacks, omits, broken }: HouseTemplate): string {
  if (!kind) return `${file}：没有这种文书，不被使用。There is no such document: it is not used.\n`;
  const places = (names: readonly string[], language: 'zh' | 'en'): string => names.map((name) => `{${name}} ${kind.fields[name]?.words[language] ?? ''}`).join(language === 'zh' ? '、' : ', ');
  const remedy = '请用 WPS 或者 Word 补上，或者删除该文件，改用程序自带的模板。Put them in, or delete the file: the program’s own is used then.';
  if (broken !== undefined) return `${file} ${kind.name.zh}：不能使用。${broken} ${remedy}\n`;
  if (lacks.length > 0) return `${file} ${kind.name.zh}：不能使用。缺少位置：${places(lacks, 'zh')}。It has no place for: ${places(lacks, 'en')}. ${remedy}\n`;
  return omits.length === 0 ? '' : `${file} ${kind.name.zh}：可以使用，未设位置：${places(omits, 'zh')}，该内容不会印出。It can be used; not printed, since it has no place: ${places(omits, 'en')}.\n`;
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
