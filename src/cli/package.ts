import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { keepPackage } from '../application/packages/keep';
import { openPackage, readReceipt, receiptText } from '../application/packages/manifest';
import { findVisibleCase } from '../application/readCase';
import type { Id } from '../domain/brand';
import { fileNameOf, volumeFormOf, type PackageReceipt } from '../domain/casePackage';
import { formatShanghai } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import { packagePages } from '../documents';
import type { Composition } from '../main';
import type { Person } from '../policies';
import type { CommandIo } from './io';
import { writeAll } from './lines';
import { unpackInto } from './unpack';

const help = `
For receivers who do not sign in here. A package is one .zip: cover (also .xlsx) in the order of the receiver's entry form, index,
volume (one PDF with page numbers where LibreOffice is installed, and the originals), goods, list of hashes, the case as data
with the proof of its history, a receipt page with barcode, and 0-核验.html, which checks all of it offline by double click.
Only the main file (正卷) goes out: never the reporter, never what was said inside. The package is kept in the case, as one that was
built at the desk: name its hash in the act of sending. \`receive\` needs nothing of the sender: it checks the package, unpacks it and writes
a signed receipt, once: a package that comes again into the same folder gets the same one. Nothing is written outside the package's own folder, nor over
another file. \`receipt\` checks one that came back against what is kept here.

Exit codes:
  0  done
  1  not done: the case, the body or the file cannot be used
  3  build: built, but some documents are not in it, which are named
  4  receive, receipt: something does not agree; each finding is a line

Examples:
  weiquan package build 2609300007-4 --to zhangdian-police --out ./handover
  weiquan package receive ./handover/2609300007-4-12-zhangdian-police.zip --by 王强 --out ./received
  weiquan package receipt ./received/2609300007-4-12-zhangdian-police.回执.txt`;

/** Adds `weiquan package build|receive|receipt`. */
export function packageCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  const command = program.command('package').summary('packages for receivers who do not sign in (移送包)').description('Builds, checks and receipts packages of cases. 制作、核验移送包与回执。').addHelpText('after', help);
  const withInstallation = (work: (composition: Composition) => Promise<number>) => async () => {
    const composition = await compose();
    try {
      io.exit(await work(composition));
    } finally {
      await composition.close();
    }
  };
  command
    .command('build')
    .summary('build the package of a case (制作移送包)')
    .description('Builds the package of a case for a body. 为接收单位制作移送包。')
    .argument('<case>', 'number or id of the case')
    .requiredOption('--to <body>', 'code of the receiving body: zhangdian-police')
    .option('--out <folder>', 'folder for the package', '.')
    .addHelpText('after', help)
    .action((number: string, options: { readonly to: string; readonly out: string }) => withInstallation((composition) => build(composition, io, number, options))());
  command
    .command('receive')
    .summary('check a package and write its receipt (核验并出具回执)')
    .description('Checks a package, unpacks it and writes a signed receipt. 核验移送包、解包并出具签名回执。')
    .argument('<file>', 'the package')
    .option('--by <name>', 'who receives it; without it the receiving body stands on the receipt')
    .option('--out <folder>', 'folder for its files and the receipt', '.')
    .addHelpText('after', help)
    .action((file: string, options: ReceiveOptions) => withInstallation((composition) => receive(composition, io, file, options))());
  command
    .command('receipt')
    .summary('check the receipt of a package (核对回执)')
    .description('Checks a signed receipt that came back, and that its package is of this house. 核对回执及其移送包。')
    .argument('<file>', 'the receipt')
    .addHelpText('after', help)
    .action((file: string) => withInstallation((composition) => receipt(composition, io, file))());
}

/** Whoever runs the command on the machine builds for the body that has the case. */
const clerkOf = (composition: Composition, body: string): Person => ({ account: 'command', name: 'command', body, roles: ['clerk'], offices: composition.app.bodies.offices(body) });
const everybody: Person = { account: 'command', name: 'command', body: '', roles: ['supervisor'], offices: [] };

const VOLUME = {
  paged: '',
  originals: '卷宗为原文件，未编页（没有 LibreOffice，或者有文件无法转换） the volume is the originals, without page numbers: no LibreOffice here, or a file that it cannot read\n',
  empty: '卷宗中没有对外的文书、材料 the volume is empty: no paper of the case goes to the receiver\n',
} as const;

async function build(composition: Composition, io: CommandIo, number: string, { to, out }: { readonly to: string; readonly out: string }): Promise<number> {
  const { app, packaging } = composition;
  const id = (await app.reader.findCaseByNumber(number, 'all')) ?? (number as Id<'case'>);
  const file = await findVisibleCase(app, everybody, id);
  const { kept, bytes } = await keepPackage(app, packaging, clerkOf(composition, file.handling), id, to);
  const { left: notIn, fingerprint } = kept.contents;
  mkdirSync(out, { recursive: true });
  const target = path.resolve(out, `${fileNameOf(kept.number)}.zip`);
  writeFileSync(target, bytes, { flag: 'w' });
  const left = notIn.map(({ title, reason }) => `未附 not in it: ${title}（${reason === 'notFixed' ? '尚未定稿 its text is not fixed' : '不对外 not for the receiver'}）\n`).join('');
  await writeAll(io.stdout, `${target}\n移送包校验值 package hash: ${kept.packageHash}\n签名公钥指纹 key fingerprint: ${fingerprint}\n${VOLUME[volumeFormOf(kept.contents)]}${left}`);
  return notIn.some(({ reason }) => reason === 'notFixed') ? 3 : 0;
}

const LONGEST = 2 ** 30;

function bytesOf(file: string): Uint8Array {
  try {
    const bytes = readFileSync(file);
    if (bytes.byteLength <= LONGEST) return bytes;
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  throw new DomainError('invalid', 'package.unreadable', `${file} cannot be read.`);
}

interface ReceiveOptions {
  readonly by?: string;
  readonly out: string;
}

/** What was received before has its receipt: the first one stands, with its time. */
function receiptAt(target: string, packageHash: string): PackageReceipt | undefined {
  if (!existsSync(target)) return undefined;
  const kept = readReceipt(Buffer.from(bytesOf(target)).toString('utf8'));
  if (kept.packageHash !== packageHash) throw new DomainError('invalid', 'receipt.ofAnother', `${target} is the receipt of another package: choose another folder with --out.`);
  return kept;
}

async function receive({ app, keys }: Composition, io: CommandIo, file: string, { by, out }: ReceiveOptions): Promise<number> {
  const files = packagePages.unpack(bytesOf(file));
  const opened = openPackage(files);
  const { manifest, packageHash, fingerprint, findings } = opened;
  await writeAll(io.stdout, `${manifest.number}\n${manifest.title}\n${manifest.from.name} → ${manifest.to.name}\n移送包校验值 package hash: ${packageHash}\n签名公钥指纹 key fingerprint: ${fingerprint}\n`);
  if (findings.length > 0) {
    await writeAll(io.stdout, findings.map(({ code, detail }) => `${code}\t${detail}\n`).join(''));
    return 4;
  }
  const name = fileNameOf(manifest.number);
  const target = path.resolve(out, `${name}.回执.txt`);
  const before = receiptAt(target, packageHash);
  unpackInto(path.resolve(out, name), files);
  const { receivedAt, person } = before ?? { receivedAt: app.world.now(), person: by ?? manifest.to.name };
  if (!before) {
    const made: PackageReceipt = { format: 'weiquan-package-receipt/1', number: manifest.number, case: manifest.case, packageHash, from: manifest.from, to: manifest.to, receivedAt, person, publicKey: keys.publicKey };
    writeFileSync(target, receiptText(made, { publicKey: keys.publicKey, sign: keys.signHead }), { flag: 'wx' });
  }
  await writeAll(io.stdout, `一致 everything agrees\n文件 files: ${path.resolve(out, name)}\n回执 receipt: ${target}（${formatShanghai(receivedAt)} ${person}）${before ? ' 此前已出具 made before' : ''}\n`);
  return 0;
}

/** What is wrong with a receipt by itself, as `receipt check` says it: code, then words. */
const faults: Readonly<Record<string, string>> = {
  'receipt.unreadable': '不是移送包回执 not a receipt of a package',
  'receipt.notSigned': '签名不符：签名后被改动 the signature does not fit: it was changed after it was signed',
};

async function receipt({ app }: Composition, io: CommandIo, file: string): Promise<number> {
  const text = Buffer.from(bytesOf(file)).toString('utf8');
  let read: ReturnType<typeof readReceipt>;
  try {
    read = readReceipt(text);
  } catch (error) {
    const words = error instanceof DomainError ? faults[error.code] : undefined;
    if (words === undefined) throw error;
    await writeAll(io.stdout, `${words} (${(error as DomainError).code})\n`);
    return 4;
  }
  const { number, case: id, packageHash, from, to, receivedAt, person, fingerprint } = read;
  const kept = await app.packages.find(id, packageHash);
  await writeAll(io.stdout, `${number}\n${from.name} → ${to.name}\n签收 received: ${formatShanghai(receivedAt)} ${person}\n移送包校验值 package hash: ${packageHash}\n接收单位公钥指纹 receiver's key: ${fingerprint}\n`);
  const finding = kept === undefined ? `receipt.packageUnknown\t${packageHash}` : kept.number !== number || kept.receiver !== to.code ? `receipt.packageOther\t${kept.number}` : undefined;
  if (finding === undefined) return 0;
  await writeAll(io.stdout, `${finding}\n`);
  return 4;
}
