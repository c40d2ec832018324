import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the pages in the browser, as it is sent. */
export interface SiteFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Smaller, for whoever takes it; absent where it is not. */
  readonly gzip?: Buffer;
  /** Its name holds the hash of its content: it never changes. */
  readonly hashed: boolean;
}

/** The built pages: their files by path, and the two documents, which are filled in for each reader. */
export interface Site {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly desk: string;
  readonly ask: string;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
const COMPRESSED = ['.js', '.css', '.svg'];
const DOCUMENTS = ['desk.html', 'ask.html', 'manifest.json'];

function fileOf(folder: string, name: string): SiteFile {
  const bytes = readFileSync(path.join(folder, name));
  const ending = path.extname(name);
  const gzip = COMPRESSED.includes(ending) ? gzipSync(bytes) : undefined;
  return { type: types[ending] ?? 'application/octet-stream', bytes, hashed: name.startsWith('assets/'), ...(gzip && gzip.length < bytes.length ? { gzip } : {}) };
}

/** Reads what the set-up built. It is small and read once, so no request reaches the disk and no path leads out of it. */
export function readSite(folder: string): Site {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const files = names.filter((name) => !DOCUMENTS.includes(name)).map((name) => [`/${name}`, fileOf(folder, name)] as const);
  const [desk, ask] = ['desk.html', 'ask.html'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return { files: new Map(files), desk: desk ?? '', ask: ask ?? '' };
}
