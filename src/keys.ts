import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './dataFolder';

/** The installation's secrets: made on first use, readable by the owner only, never printed. */
export interface Keys {
  /** Under it names and telephones are hashed for look-up, and query codes are kept. Losing it makes them unfindable. */
  readonly secret: string;
  /** Signs the heads of the sealed history (Ed25519). */
  readonly signHead: (bytes: string) => string;
  /** SPKI, PEM: what a court needs to check a head. */
  readonly publicKey: string;
}

/**
 * Reads the keys of a data folder and makes those that are missing. `secret` overrides the file (several servers, one database).
 * Throws DomainError unavailable/`data.folder` where the folder cannot be made.
 */
export function openKeys(folder: string, secret?: string): Keys {
  makeDataFolder(folder);
  const key: KeyObject = createPrivateKey(
    readOrMake(path.join(folder, 'seal.key'), () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
  );
  return {
    secret: secret ?? readOrMake(path.join(folder, 'secret.key'), () => randomBytes(32).toString('hex')).trim(),
    signHead: (bytes) => `ed25519:${sign(null, Buffer.from(bytes, 'utf8'), key).toString('base64url')}`,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** Two processes that start together agree on the one that was first: the file is made exclusively. */
function readOrMake(file: string, make: () => string): string {
  try {
    fs.writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8');
}
