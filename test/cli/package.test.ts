import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { listed, openPackage, receiptText } from '../../src/application/packages/manifest';
import { listPackages } from '../../src/application/packages/keep';
import { openCase } from '../../src/application/openCase';
import type { CommandIo } from '../../src/cli/io';
import { packageCommand } from '../../src/cli/package';
import { unpackInto } from '../../src/cli/unpack';
import type { Id } from '../../src/domain/brand';
import type { PackageManifest } from '../../src/domain/casePackage';
import { packagePages } from '../../src/documents';
import { dataFolder, type DataFolder } from './installation';
import { run, type Run } from './io';

/** Built here, received in a house of its own, and the receipt back here: as two bodies do it that share nothing but a disc. */
describe('weiquan package', () => {
  const police = 'zhangdian-police';
  const officer = { account: 'o', name: 'o', body: 'zhangdian-market', roles: ['officer'], offices: ['zhangdian-market'] };
  let sender: DataFolder;
  let receiver: DataFolder;
  let id: Id<'case'>;
  let zip: string;
  let packageHash: string;
  const at = (house: DataFolder) => (...args: string[]): Promise<Run> => run((program: Command, io: CommandIo) => packageCommand(program, io, house.compose), ['package', ...args]);
  const said = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';

  beforeAll(async () => {
    [sender, receiver] = [dataFolder('2026-09-28'), dataFolder('2026-09-29')];
    const composition = await sender.compose();
    const opened = await openCase(composition.app, officer, { procedure: 'case-transfer', act: 'suspicion.registered', input: { offence: 'trademarkInfringement', crime: 'forgedMark', turnover: 60_000, suspicion: true, grounds: '仓库内查获', goods: '茶具' } });
    if ('done' in opened) id = opened.done.case.id;
    await composition.close();
    const { code, out } = await at(sender)('build', id, '--to', police, '--out', sender.folder);
    expect([0, 3]).toContain(code);
    // A suspicion that was just registered has no paper yet, with or without LibreOffice.
    expect(out).toContain('卷宗中没有对外的文书、材料');
    [zip, packageHash] = [said(out, /^(.*\.zip)$/m), said(out, /package hash: (\S+)/)];
  });
  afterAll(() => [sender, receiver].forEach((house) => house.remove()));

  it('keeps what it builds in the case, as the desk does, byte for byte', async () => {
    const composition = await sender.compose();
    const clerk = { ...officer, roles: ['clerk'] };
    const [kept, ...others] = await listPackages(composition.app, clerk, id);
    expect([kept, others]).toEqual([expect.objectContaining({ packageHash, receiver: police, body: 'zhangdian-market' }), []]);
    expect(Buffer.compare(Buffer.from((await composition.app.files.get(kept?.fileHash ?? '')) ?? []), readFileSync(zip))).toBe(0);
    await composition.close();
  });

  it('is received with nothing but the file, once: what comes again has its receipt', async () => {
    const first = await at(receiver)('receive', zip, '--out', receiver.folder);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining(packageHash) as string });
    const written = said(first.out, /receipt: (.*\.txt)/);
    expect(readFileSync(written, 'utf8')).toContain('"person":"淄博市公安局张店分局"');
    const again = await at(receiver)('receive', zip, '--by', '王强', '--out', receiver.folder);
    expect([again.code, again.out.includes('made before'), readFileSync(written, 'utf8').includes('王强')]).toEqual([0, true, false]);
    expect(await at(sender)('receipt', written)).toMatchObject({ code: 0, out: expect.stringContaining(packageHash) as string });
    // Not in the house of the receiver, which never built it.
    expect(await at(receiver)('receipt', written)).toMatchObject({ code: 4, out: expect.stringContaining('receipt.packageUnknown') as string });
    // Signed by whom it may be, for another body than it was built for.
    const { keys, close } = await receiver.compose();
    const said_ = JSON.parse(readFileSync(written, 'utf8').split('\n')[0] ?? '') as Parameters<typeof receiptText>[0];
    const forged = receiver.file('forged.txt');
    writeFileSync(forged, receiptText({ ...said_, to: { code: 'zichuan-police', name: '淄博市公安局淄川分局' } }, { publicKey: keys.publicKey, sign: keys.signHead }));
    await close();
    expect(await at(sender)('receipt', forged)).toMatchObject({ code: 4, out: expect.stringContaining('receipt.packageOther') as string });
    // Changed after it was signed, or no receipt at all: said like any other finding, in both languages.
    writeFileSync(forged, readFileSync(written, 'utf8').replace(said_.number, `${said_.number}9`));
    expect(await at(sender)('receipt', forged)).toMatchObject({ code: 4, out: '签名不符：签名后被改动 the signature does not fit: it was changed after it was signed (receipt.notSigned)\n' });
    writeFileSync(forged, 'nothing');
    expect(await at(sender)('receipt', forged)).toMatchObject({ code: 4, out: expect.stringContaining('(receipt.unreadable)') as string });
    rmSync(forged);
  });

  it('is not received when anything in it was changed, and gets no receipt', async () => {
    const files = new Map(packagePages.unpack(readFileSync(zip)));
    files.set('6-案件.json', Buffer.from(Buffer.from(files.get('6-案件.json') ?? []).toString('utf8').replace('茶具', '花瓶')));
    const changed = receiver.file('changed.zip');
    writeFileSync(changed, await packagePages.pack(files));
    const answer = await at(receiver)('receive', changed, '--out', receiver.file('changed'));
    expect([answer.code, answer.out.includes('package.fileDiffers\t6-案件.json'), answer.out.includes('回执')]).toEqual([4, true, false]);
  });

  /** As whoever has a key of his own can sign it: the list of another package with other words in it. */
  async function forged(name: string, change: (manifest: PackageManifest) => object, more: ReadonlyMap<string, Uint8Array> = new Map()): Promise<string> {
    const pair = generateKeyPairSync('ed25519');
    const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { manifest } = openPackage(packagePages.unpack(readFileSync(zip)));
    const bytes = Buffer.from(JSON.stringify(change({ ...manifest, publicKey, files: listed(more) })));
    const file = receiver.file(name);
    writeFileSync(file, await packagePages.pack(new Map([...more, ['manifest.json', bytes], ['manifest.sig', Buffer.from(`ed25519:${sign(null, bytes, pair.privateKey).toString('base64url')}`)]])));
    return file;
  }

  it.each(['..', '.', '', '../x', '.ssh', 'a/b', 'a'.repeat(121)])('is refused under the number %j, which would be the name of a folder', async (number) => {
    const out = receiver.file('inside');
    const evil = await forged('evil.zip', (manifest) => ({ ...manifest, number }), new Map([['written.txt', Buffer.from('x')]]));
    await expect(at(receiver)('receive', evil, '--out', out)).rejects.toMatchObject({ code: 'package.unreadable', message: expect.stringMatching(/number.*请来文单位.*ask its sender/u) as string });
    expect([existsSync(out), existsSync(receiver.file('written.txt'))]).toEqual([false, false]);
  });

  it('is taken under a number in Chinese', async () => {
    const named = await forged('chinese.zip', (manifest) => ({ ...manifest, number: '张市监移〔2026〕7号-3-zhangdian-police' }), new Map([['甲.txt', Buffer.from('x')]]));
    expect(await at(receiver)('receive', named, '--out', receiver.file('chinese'))).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(receiver.file('chinese'), '张市监移〔2026〕7号-3-zhangdian-police', '甲.txt'), 'utf8')).toBe('x');
  });

  it.each([['files', undefined], ['files', [{}]], ['publicKey', 'no key'], ['from', null], ['head', 'x']])('is refused in words where its list has no proper %s', async (field, value) => {
    const evil = await forged('list.zip', (manifest) => ({ ...manifest, [field]: value }));
    await expect(at(receiver)('receive', evil, '--out', receiver.file('list'))).rejects.toMatchObject({ kind: 'invalid', code: 'package.unreadable', message: expect.stringContaining(field) as string });
  });

  it('writes over no other file, and gives no receipt then', async () => {
    const out = receiver.file('taken');
    const named = (name: string, content: string): Promise<string> => forged(`${name}.zip`, (manifest) => manifest, new Map([['甲.txt', Buffer.from(content)]]));
    const { manifest } = openPackage(packagePages.unpack(readFileSync(zip)));
    mkdirSync(path.join(out, manifest.number), { recursive: true });
    const place = path.join(out, manifest.number, '甲.txt');
    writeFileSync(place, '原有');
    await expect(at(receiver)('receive', await named('other', '另一份'), '--out', out)).rejects.toMatchObject({ code: 'package.otherFile' });
    expect([readFileSync(place, 'utf8'), readdirSync(out)]).toEqual(['原有', [manifest.number]]);
    expect(await at(receiver)('receive', await named('same', '原有'), '--out', out)).toMatchObject({ code: 0 });
  });
});

describe('files of a package in their folder', () => {
  it('lie below it, or nothing is written', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weiquan-unpack-'));
    const inner = path.join(folder, 'inner');
    try {
      for (const name of ['../out.txt', '..', '.', path.join(folder, 'out.txt')]) expect(() => unpackInto(inner, new Map([['a.txt', Buffer.from('a')], [name, Buffer.from('x')]]))).toThrow(expect.objectContaining({ code: 'package.leadsOut' }) as Error);
      expect(readdirSync(folder)).toEqual([]);
      // A name that is a file and a folder at once has no place either.
      expect(() => unpackInto(inner, new Map([['a', Buffer.from('a')], ['a/b', Buffer.from('b')]]))).toThrow(expect.objectContaining({ code: 'package.otherFile' }) as Error);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
