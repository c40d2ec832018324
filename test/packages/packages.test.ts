import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import type { Browser, Page } from 'playwright-core';
import { keepEvidence } from '../../src/application/evidence';
import { buildPackage, type BuiltPackage } from '../../src/application/packages/build';
import { listed, manifestBytes, openPackage, readReceipt, receiptText } from '../../src/application/packages/manifest';
import type { Id } from '../../src/domain/brand';
import { unpackInto } from '../../src/cli/unpack';
import { fileNameOf, PACKAGE_PATHS, volumeFormOf } from '../../src/domain/casePackage';
import { packagePages } from '../../src/documents';
import { tableWriter } from '../../src/intake-file';
import { install, type Installation } from '../application/installation';
import { openChromium } from '../support/chromium';
import { aPicture } from '../support/files';
import { describeWithPaperPrograms } from '../support/paperPrograms';
import { describeBrowser } from '../web/browser';
import { CALLER, call } from '../support/hotlineCalls';
import { DomainError } from '../../src/domain/errors';

/** Something does not agree, or the list itself cannot be read any more. */
function isFound(files: ReadonlyMap<string, Uint8Array>): boolean {
  try {
    return openPackage(files).findings.length > 0;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? new Uint8Array()).toString('utf8');

describe('a package for a body that does not sign in', () => {
  let house: Installation;
  let built: BuiltPackage;
  let files: ReadonlyMap<string, Uint8Array>;
  let id: Id<'case'>;
  let signer: { publicKey: string; sign: (bytes: string) => string };

  const build = async (receiver: string, withVolume = true): Promise<BuiltPackage> => {
    const { app, composition } = house;
    const file = await house.find(id);
    const pages = withVolume ? packagePages : { ...packagePages, volume: () => Promise.resolve(undefined) };
    return buildPackage({ app, seals: composition.storage.seals, pages, tables: tableWriter, signer, bodies: composition.directory.bodies }, house.person('clerk'), file, receiver);
  };

  beforeAll(async () => {
    house = await install('2026-09-21');
    const { composition, app } = house;
    signer = { publicKey: composition.keys.publicKey, sign: composition.keys.signHead };
    const operator = house.person('operator');
    id = (await house.open(call() as never)).case.id;
    await house.act(operator, id, 'kind.confirmed', { kind: 'complaint' });
    await house.act(operator, id, 'material.passedOn', { to: 'zhangdian-market' });
    const officer = house.person('officer');
    await house.act(officer, id, 'receipt.recorded');
    house.at('2026-09-22');
    // It names whom the hub has told nobody: the office supplies what the complainant is called.
    await house.act(officer, id, 'complaint.accepted', {}, { document: { fields: { addressee: '投诉人' } } });
    await composition.storage.sealer({ holder: 'package', now: app.world.now, sign: signer.sign, headEvery: 0 }).run();
    built = await build('zhangdian-police', false);
    files = packagePages.unpack(built.bytes);
  });
  afterAll(() => house.remove());

  it('holds what the receiver types off, reads, checks and stamps', () => {
    expect([...files.keys()].slice(0, 4)).toEqual([PACKAGE_PATHS.verifier, PACKAGE_PATHS.cover, PACKAGE_PATHS.coverSheet, PACKAGE_PATHS.index]);
    for (const name of ['case', 'history', 'hashes', 'receipt', 'manifest', 'signature'] as const) expect(files.has(PACKAGE_PATHS[name])).toBe(true);
    expect([...files.keys()].filter((name) => name.startsWith(`${PACKAGE_PATHS.volume}/001 `))).toHaveLength(1);
    const receipt = new PizZip(Buffer.from(files.get(PACKAGE_PATHS.receipt) ?? '')).file('word/document.xml')?.asText() ?? '';
    expect(receipt.replace(/ /g, '')).toContain(built.packageHash.replace('sha256:', ''));
    expect(receipt).toContain('r:embed="rId9"');
  });

  it('has its cover in the order of the form of the police, also as a sheet', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(files.get(PACKAGE_PATHS.coverSheet) ?? '') as never);
    const rows = workbook.worksheets[0]?.getSheetValues().slice(1).map((row) => (row as string[])[1]);
    expect(rows?.slice(0, 8)).toEqual(['项目', '移送单位', '接收单位', '移送日期', '移送文号', '案件名称', '涉嫌罪名', '法律依据']);
  });

  it('holds nothing of the reporter, nor whether there is one to protect', () => {
    for (const [name, bytes] of files) {
      const readable = name.endsWith('.docx') ? (new PizZip(Buffer.from(bytes)).file('word/document.xml')?.asText() ?? '') : text(bytes);
      for (const secret of [CALLER.name, CALLER.telephone, CALLER.address, '"confidentiality"', 'consents']) if (readable.includes(secret)) throw new Error(`${name} holds ${secret}`);
    }
    const proof = JSON.parse(text(files.get(PACKAGE_PATHS.history))) as { facts: { bytes?: string }[] };
    expect(proof.facts.some(({ bytes }) => bytes === undefined)).toBe(false);
  });

  it('agrees with itself, and names whatever was changed in it, whichever file it is', () => {
    expect(openPackage(files).findings).toEqual([]);
    for (const path of files.keys()) {
      const bytes = files.get(path) ?? new Uint8Array();
      const changed = new Map(files).set(path, Uint8Array.from(bytes, (byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte)));
      const outside = [PACKAGE_PATHS.verifier, PACKAGE_PATHS.receipt].includes(path as never);
      expect({ path, found: isFound(changed) }).toEqual({ path, found: !outside });
      if (path === PACKAGE_PATHS.manifest || path === PACKAGE_PATHS.signature) continue;
      const without = new Map(files);
      without.delete(path);
      expect({ path, found: openPackage(without).findings.length > 0 }).toEqual({ path, found: !outside });
    }
    expect(openPackage(new Map(files).set('加塞.pdf', new Uint8Array([1]))).findings).toEqual([{ code: 'package.fileNotListed', detail: '加塞.pdf' }]);
  });

  it('names its files so that a disk takes them: each by its kind at the end, no character cut in two', async () => {
    // A full name of evidence, longer than the 255 bytes that Linux gives a name, with 𠮷 where it is cut.
    const named = `${'证'.repeat(64)}𠮷${'据'.repeat(85)}`;
    const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-names-'));
    const before = await house.find(id);
    await keepEvidence(house.app, house.person('officer'), before, { part: 'main', name: `${named}.png`, bytes: aPicture('长名') });
    const long = packagePages.unpack((await build('zhangdian-police', false)).bytes);
    const inside = [...long.keys()].find((name) => name.includes('证证')) ?? '';
    expect(inside).toMatch(/^3-正卷\/\d{3} 证{64}𠮷据+\.png$/u);
    expect(openPackage(long).findings).toEqual([]);
    expect(() => unpackInto(folder, long)).not.toThrow();
    for (const name of [...Array.from({ length: 8 }, (_, n) => `${'a'.repeat(n)}${'𠮷'.repeat(150)}.pdf`), '𠮷'.repeat(400), `${'a'.repeat(400)}.${'b'.repeat(400)}`]) {
      expect(fileNameOf(name).isWellFormed()).toBe(true);
      expect(Buffer.byteLength(fileNameOf(name))).toBeLessThanOrEqual(240);
    }
    rmSync(folder, { recursive: true });
  });

  it('does not leave with a paper that bears a mark of classification', async () => {
    const other = (await house.open(call() as never)).case.id;
    const operator = house.person('operator');
    const build = async (): Promise<BuiltPackage> => {
      const { app, composition } = house;
      return buildPackage({ app, seals: composition.storage.seals, pages: { ...packagePages, volume: () => Promise.resolve(undefined) }, tables: tableWriter, signer, bodies: composition.directory.bodies }, operator, await house.find(other), 'zhangdian-police');
    };
    await expect(build()).resolves.toMatchObject({ left: [] });
    await keepEvidence(house.app, operator, await house.find(other), { part: 'main', name: '秘密★10年 情况通报.png', bytes: aPicture('通报') });
    await expect(build()).rejects.toMatchObject({ code: 'package.classified' });
  });

  it('is refused to the body that has the case, and to whom may not see the case', async () => {
    await expect(build('zhangdian-market')).rejects.toThrow(expect.objectContaining({ code: 'package.toOneself' }) as Error);
    await expect(build('nowhere')).rejects.toThrow(expect.objectContaining({ code: 'body.unknown' }) as Error);
  });

  it('comes back as a receipt that cannot be changed', () => {
    const receipt = { format: 'weiquan-package-receipt/1', number: built.manifest.number, case: id, packageHash: built.packageHash, from: built.manifest.from, to: built.manifest.to, receivedAt: house.app.world.now(), person: '王强', publicKey: signer.publicKey } as const;
    const written = receiptText(receipt, signer);
    expect(readReceipt(written)).toMatchObject({ packageHash: built.packageHash, person: '王强', fingerprint: built.fingerprint });
    expect(() => readReceipt(written.replace('王强', '李强'))).toThrow(expect.objectContaining({ code: 'receipt.notSigned' }) as Error);
    expect(() => readReceipt('{}')).toThrow(expect.objectContaining({ code: 'receipt.unreadable' }) as Error);
  });

  it('is read as it comes: broken, cut off, compressed or leading out of itself it is refused', () => {
    const unreadable = expect.objectContaining({ code: 'package.unreadable' }) as Error;
    expect(() => packagePages.unpack(new Uint8Array(100))).toThrow(unreadable);
    expect(() => packagePages.unpack(built.bytes.slice(0, built.bytes.length - 30))).toThrow(unreadable);
    const zip = new PizZip();
    zip.file('a.txt', 'a'.repeat(1000));
    expect(() => packagePages.unpack(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))).toThrow(unreadable);
    const leading = new PizZip();
    leading.file('../out.txt', 'x');
    expect(() => packagePages.unpack(leading.generate({ type: 'uint8array', compression: 'STORE' }))).toThrow(unreadable);
    // Two names for the same bytes.
    const shared = new PizZip();
    for (const name of ['a.txt', 'b.txt']) shared.file(name, 'x'.repeat(10_000));
    const bytes = Buffer.from(shared.generate({ type: 'uint8array', compression: 'STORE' }));
    const second = bytes.lastIndexOf('PK\u0001\u0002');
    bytes.writeUInt32LE(0, second + 42);
    const cut = Buffer.concat([bytes.subarray(0, 10_035), bytes.subarray(bytes.indexOf('PK\u0001\u0002'))]);
    cut.writeUInt32LE(10_035, cut.length - 6);
    expect(() => packagePages.unpack(cut)).toThrow(unreadable);
  });

  it('is read as it comes: a list, a proof or a receipt of another shape is refused in words, whatever it lacks', () => {
    for (const path of [PACKAGE_PATHS.manifest, PACKAGE_PATHS.history]) {
      const given = JSON.parse(text(files.get(path))) as Record<string, unknown>;
      for (const field of Object.keys(given)) {
        const { [field]: left, ...others } = given;
        expect({ field, left: left !== undefined, found: isFound(new Map(files).set(path, Buffer.from(JSON.stringify(others)))) }).toEqual({ field, left: true, found: true });
      }
      for (const nothing of ['null', '[]', '1', '{}', '{']) expect(() => openPackage(new Map(files).set(path, Buffer.from(nothing)))).toThrow(expect.objectContaining({ code: 'package.unreadable' }) as Error);
    }
    for (const nothing of ['null', '[]', '1', '']) expect(() => readReceipt(nothing)).toThrow(expect.objectContaining({ code: 'receipt.unreadable' }) as Error);
  });

  describeWithPaperPrograms('where LibreOffice is there', () => {
    it('has its volume as one PDF with page numbers', async () => {
      const paged = await build('zhangdian-police');
      expect([paged.paged, volumeFormOf({ ...paged.manifest, paged: true }), volumeFormOf({ ...paged.manifest, paged: false }), volumeFormOf({ files: [], paged: false })]).toEqual([true, 'paged', 'originals', 'empty']);
      expect(text(packagePages.unpack(paged.bytes).get(`${PACKAGE_PATHS.volume}.pdf`)).startsWith('%PDF-')).toBe(true);
    });
  });

  describeBrowser('the verifier, opened by double click', () => {
    let browser: Browser;
    let page: Page;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-verifier-'));
      writeFileSync(path.join(folder, 'verifier.html'), files.get(PACKAGE_PATHS.verifier) ?? '');
      browser = await openChromium();
      page = await browser.newPage();
      await page.goto(`file://${path.join(folder, 'verifier.html')}`);
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function verdictOn(bytes: Uint8Array): Promise<string> {
      const file = path.join(folder, 'package.zip');
      writeFileSync(file, bytes);
      await page.reload();
      await page.setInputFiles('#zip', file);
      await page.waitForSelector('#verdict.good, #verdict.bad');
      return (await page.textContent('#verdict')) ?? '';
    }

    it('finds the package whole, and shows the hash and the fingerprint that stand on the receipt page', async () => {
      expect(await verdictOn(built.bytes)).toContain('一致：移送包完整');
      const about = (await page.textContent('#about')) ?? '';
      for (const shown of [built.packageHash, built.fingerprint, '淄博市张店区市场监督管理局']) expect(about).toContain(shown);
      expect(await page.$$eval('#checks .bad', (all) => all.length)).toBe(0);
      expect((await page.textContent('#checks')) ?? '').toContain('条已封存');
    });

    it('names what was changed: a paper, a fact, the list', async () => {
      const paper = [...files.keys()].find((name) => name.startsWith(`${PACKAGE_PATHS.volume}/`)) ?? '';
      for (const name of [paper, PACKAGE_PATHS.history, PACKAGE_PATHS.manifest]) {
        const changed = new Map(files);
        changed.set(name, Buffer.from(text(files.get(name)).replace(/2026/, '2025')).length === files.get(name)?.length ? Buffer.from(text(files.get(name)).replace(/2026/, '2025')) : Uint8Array.from(files.get(name) ?? [], (byte, index) => (index === 50 ? byte ^ 1 : byte)));
        expect({ name, verdict: (await verdictOn(await packagePages.pack(changed))).startsWith('一致') }).toEqual({ name, verdict: false });
      }
    });

    it('finds a history whose fact was rewritten, with all hashes of the list put right and signed by another', async () => {
      const pair = generateKeyPairSync('ed25519');
      const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
      const proof = JSON.parse(text(files.get(PACKAGE_PATHS.history))) as { publicKey: string; facts: { bytes: string }[] };
      const first = proof.facts[0];
      if (!first) throw new Error('no fact');
      first.bytes = first.bytes.replace('2026-09-21', '2026-09-20');
      proof.publicKey = publicKey;
      const forged = new Map(files).set(PACKAGE_PATHS.history, Buffer.from(JSON.stringify(proof)));
      const inside = new Map([...forged].filter(([name]) => built.manifest.files.some((file) => file.path === name)));
      const bytes = manifestBytes({ ...built.manifest, publicKey, files: listed(inside) });
      forged.set(PACKAGE_PATHS.manifest, Buffer.from(bytes)).set(PACKAGE_PATHS.signature, Buffer.from(`ed25519:${sign(null, Buffer.from(bytes), pair.privateKey).toString('base64url')}`));
      expect(await verdictOn(await packagePages.pack(forged))).toContain('处不一致');
      const found = (await page.textContent('#checks')) ?? '';
      expect(found).toContain('第 1 条事实与其哈希不符');
      expect(openPackage(forged).findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['fact.hash', 'seal.broken']));
    });
  });
});
