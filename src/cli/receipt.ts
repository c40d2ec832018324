import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { checkAgainstHistory, checkReceipt, checkReceiptCode, isOfHistory, readReceipt, type ReceiptFault, type SignedReceipt } from '../application/receipt';
import type { Id } from '../domain/brand';
import { DomainError } from '../domain/errors';
import { parseReceiptCode } from '../domain/handover';
import type { Composition } from '../main';
import type { CommandIo } from './io';
import { writeAll } from './lines';

const faults: Readonly<Record<ReceiptFault, string>> = {
  unreadable: '不是移送回执 not a receipt of a handover',
  hash: '内容被改动：校验值不符 the text was changed: its hash does not fit',
  signature: '签名不符 the signature does not fit',
  otherKey: '由另一系统签发 signed by another installation',
  unknownCase: '本系统没有该案件 no such case here',
  unknownFact: '本系统没有其中的记录 a step that is not in the history here',
  otherFact: '与本系统的记录不符 the history here says otherwise',
};

const help = `
A receipt (GET /api/cases/ID/receipt) bears its hash and the signature of the installation that made it. It is checked by
itself; of a printed one its QR code is enough (--code, with --key or --history); with --key also against that public key (PEM), with --history against the history of this installation: the same
facts, unchanged. What happened since the receipt was made is no fault.

Exit codes:
  0  it is sound
  1  the file cannot be read
  4  it is not sound; the line says what is wrong

Examples:
  weiquan receipt check receipt.json
  weiquan receipt check receipt.json --history
  weiquan receipt check --code "weiquan-receipt-1 ..." --key installation.pem`;

/** Adds `weiquan receipt`. */
export function receiptCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  const receipt = program.command('receipt').summary('receipts of handovers (移送回执)').description('Receipts of handovers: written, and checked later by either side. 移送回执：输出、核验。');
  receipt
    .command('check [file]')
    .summary('check a receipt that was kept (核验回执)')
    .description('Checks the hash and the signature of a receipt. 核验回执的校验值和签名。')
    .option('--code <text>', 'instead of a file: what the QR code of a printed receipt says')
    .option('--key <file>', 'public key (PEM) that must have signed it')
    .option('--history', 'check its steps against the history of this installation too')
    .addHelpText('after', help)
    .action(async (file: string | undefined, { key, history, code }: { readonly key?: string; readonly history?: true; readonly code?: string }) => {
      if (code !== undefined) {
        const found = await checkedCode(compose, code, key, history);
        await writeAll(io.stdout, found === undefined ? `回执码有效，请核对纸面校验值 sound, compare the hash on the paper: ${parseReceiptCode(code)?.number ?? ''} ${parseReceiptCode(code)?.hash ?? ''}\n` : `${faults[found]} (${found})\n`);
        return io.exit(found === undefined ? 0 : 4);
      }
      if (file === undefined) throw new DomainError('invalid', 'receipt.nothing', 'Give the file of a receipt, or --code with what its QR code says.');
      const kept = parsed(readFileSync(file, 'utf8'));
      let fault = checkReceipt(kept, key === undefined ? undefined : readFileSync(key, 'utf8'));
      if (fault === undefined && history) fault = await withComposition(compose, ({ app }) => checkAgainstHistory(app, kept as SignedReceipt));
      await writeAll(io.stdout, fault === undefined ? `回执有效 sound: ${(kept as SignedReceipt).hash}\n` : `${faults[fault]} (${fault})\n`);
      io.exit(fault === undefined ? 0 : 4);
    });
  receipt
    .command('show')
    .argument('<case>', 'number or id of the case')
    .summary('write the receipt of a case as JSON (输出回执)')
    .description('Writes the receipt of a case to standard output. 输出案件的移送回执。')
    .requiredOption('--body <code>', 'the body for which it is written: it must have the case')
    .addHelpText('after', '\nExit codes:\n  0  written\n  1  there is no such case among those of the body')
    .action(async (number: string, { body }: { readonly body: string }) => {
      const made = await withComposition(compose, async ({ app }) => {
        if (!app.bodies.has(body)) throw new DomainError('invalid', 'body.unknown', `There is no body ${body} in the directory.`);
        const id = (await app.reader.findCaseByNumber(number, { bodies: app.bodies.offices(body) })) ?? (number as Id<'case'>);
        return readReceipt(app, { account: 'weiquan-receipt', name: 'weiquan receipt', body, roles: ['clerk'], offices: app.bodies.offices(body) }, id);
      });
      await writeAll(io.stdout, `${JSON.stringify(made, undefined, 2)}\n`);
    });
}

/** The code by a key that is given, else by that of this installation; with `history` the receipt is made anew from the facts. */
async function checkedCode(compose: () => Promise<Composition>, code: string, key: string | undefined, history: true | undefined): Promise<ReceiptFault | undefined> {
  const signed = key === undefined ? undefined : checkReceiptCode(code, readFileSync(key, 'utf8'));
  if (signed !== undefined || (key !== undefined && !history)) return signed;
  return withComposition(compose, async ({ app }) => {
    const own = key === undefined ? checkReceiptCode(code, app.signer.publicKey) : undefined;
    if (own !== undefined || !history) return own;
    return (await isOfHistory(app, code)) === false ? 'otherFact' : undefined;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function withComposition<T>(compose: () => Promise<Composition>, work: (composition: Composition) => Promise<T>): Promise<T> {
  const composition = await compose();
  try {
    return await work(composition);
  } finally {
    await composition.close();
  }
}
