import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Hash } from './domain/brand';
import type { Procedure } from './domain/procedure';

/** What every procedure shares: the vocabulary, legal time, service, approval, panel; and the engine that carries it out. */
const SHARED = ['src/domain', 'src/engine'];
const CODE = /\.(?:ts|js|json)$/;
const NO_CODE = /\.d\.ts$/;

/**
 * The exact content of a version: a hash over the files of its folder and of what all procedures share, as this program runs
 * them. A later version may build on an earlier one and lies in its folder, as `version2`; it belongs to no earlier one.
 */
export function contentsOf(root = path.resolve(__dirname, '..')): (procedure: Pick<Procedure, 'name' | 'version'>) => Hash {
  const known = new Map<string, Hash>();
  let shared: readonly string[] | undefined;
  return ({ name, version }) => {
    const key = `${name}@${version}`;
    let content = known.get(key);
    if (content === undefined) {
      shared ??= SHARED.flatMap((folder) => filesIn(root, folder));
      const own = filesIn(root, `workflows/${name}`).filter((file) => laterVersion(file) <= version);
      known.set(key, (content = hashOf(root, [...own, ...shared])));
    }
    return content;
  };
}

/** `workflows/<name>/version2/law.ts` belongs to version 2. */
const laterVersion = (file: string): number => Number(/^workflows\/[^/]+\/version(\d+)\//.exec(file)?.[1] ?? 1);

function filesIn(root: string, folder: string): string[] {
  const from = path.join(root, folder);
  if (!fs.existsSync(from)) return [];
  return fs
    .readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !NO_CODE.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function hashOf(root: string, files: readonly string[]): Hash {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const bytes = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return `sha256:${hash.digest('hex')}` as Hash;
}
