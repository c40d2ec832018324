import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from '../application/ports/evidence';
import { DomainError } from '../domain/errors';
import { sha256 } from '../domain/hash';
import { unavailable } from './errors';

const HASH = /^sha256:([0-9a-f]{2})([0-9a-f]{62})$/u;

/**
 * Files in one folder, each under the hash of its bytes: `ab/cdef…`. A file is written beside its place, synced, and then
 * takes it, so that what stands there is whole also after a crash. Nothing is changed or removed.
 */
export class FolderFiles implements FileStore {
  constructor(private readonly folder: string) {}

  async put(hash: string, bytes: Uint8Array): Promise<void> {
    const place = this.placeOf(hash);
    const there = await this.get(hash);
    if (there && sha256(there) === hash) return;
    try {
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await written(place, bytes);
    } catch (error) {
      if (isFull(error)) throw unavailable('storage.full', 'The disk of the files is full: nothing of this was stored.');
      throw new DomainError('unavailable', 'evidence.storeFailed', `The file could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async get(hash: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.placeOf(hash));
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private placeOf(hash: string): string {
    const [, first, rest] = HASH.exec(hash) ?? [];
    if (first === undefined || rest === undefined) throw new Error(`no hash of a file: ${hash}`);
    return path.join(this.folder, first, rest);
  }
}

/** No room on the disk, or none left of what this account may take. */
const isFull = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

async function written(place: string, bytes: Uint8Array): Promise<void> {
  const beside = `${place}.${randomBytes(6).toString('hex')}.new`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  // The name is as safe as the bytes only once the folder is synced too.
  const folder = await open(path.dirname(place), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
