import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './dataFolder';
import { DomainError } from './domain/errors';

/** The installation's secrets: made on first use, readable by the owner only, never printed. */
export interface Keys {
  /** Under it names and telephones are hashed for look-up, and query codes are kept. Losing it makes them unfindable. */
  readonly secret: string;
  /** Signs the heads of the sealed history (Ed25519). */
  readonly signHead: (bytes: string) => string;
  /** SPKI, PEM: what a court needs to check a head. */
  readonly publicKey: string;
}

/** Shorter than any that was made or that the settings take: what is left of a file that was cut off. */
const SHORTEST_SECRET = 32;

/**
 * Reads the keys of a data folder and makes those that are missing. `secret` overrides the file (several servers, one database).
 * Throws DomainError unavailable/`data.folder` where the folder cannot be made, `data.key` where a key is empty or cut off.
 */
export function openKeys(folder: string, secret?: string): Keys {
  makeDataFolder(folder);
  const key = sealKeyIn(path.join(folder, 'seal.key'));
  return {
    secret: secret ?? secretIn(path.join(folder, 'secret.key')),
    signHead: (bytes) => `ed25519:${sign(null, Buffer.from(bytes, 'utf8'), key).toString('base64url')}`,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function sealKeyIn(file: string): KeyObject {
  const pem = readOrMake(file, () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw unusable(file, error);
  }
}

function secretIn(file: string): string {
  const secret = readOrMake(file, () => randomBytes(32).toString('hex')).trim();
  if (secret.length < SHORTEST_SECRET) throw unusable(file);
  return secret;
}

/** Another one in its place would find no name again, and sign as somebody else: a person has to say so. */
const unusable = (file: string, cause?: unknown): DomainError =>
  Object.assign(
    new DomainError('unavailable', 'data.key', `密钥文件 ${file} 为空或者不完整：请从备份恢复；尚无任何案件的，删除该文件后重新启动。 The key ${file} is empty or cut off: put it back from the backup; where there is no case yet, remove the file and start again.`),
    cause === undefined ? {} : { cause },
  );

/** File systems that know no second name of a file (of a USB stick, of some servers): a copy, that is not made over another either. */
const KNOWS_NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

function putInPlace(beside: string, file: string): void {
  try {
    fs.linkSync(beside, file);
  } catch (error) {
    if (!KNOWS_NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    fs.copyFileSync(beside, file, fs.constants.COPYFILE_EXCL);
  }
}

/**
 * Two processes that start together agree on the one that was first. The file takes its place whole or not at all: of one that is
 * being written the other would read a part, and who is cut off would leave it for good.
 */
function readOrMake(file: string, make: () => string): string {
  if (!fs.existsSync(file)) {
    const beside = `${file}.${randomBytes(6).toString('hex')}.new`;
    try {
      fs.writeFileSync(beside, make(), { mode: 0o600, flag: 'wx', flush: true });
      putInPlace(beside, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(beside, { force: true });
    }
  }
  return fs.readFileSync(file, 'utf8');
}
