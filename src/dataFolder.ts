import fs from 'node:fs';
import { DomainError } from './domain/errors';
import { isOpen, mayNarrow, narrow } from './storage/ownersOnly';

/** What the program itself puts into its data folder. */
const OURS = /^(?:(?:seal|secret)\.key(?:\.[0-9a-f]+\.new)?|weiquan\.sqlite.*|files|mail|templates|verify\.resume)$/;

/**
 * A folder that holds other things too (`/srv`, a home) is not ours to close: whoever else goes in and out would stand before it.
 * What the program keeps there is its owner's alone in any case: the files have modes of their own.
 */
const isOurs = (folder: string): boolean => fs.readdirSync(folder).every((name) => OURS.test(name));

/**
 * Makes the data folder, for its owner only; one that is there and wider is narrowed where it is ours.
 * Throws DomainError unavailable/`data.folder` where it cannot be made.
 */
export function makeDataFolder(folder: string): void {
  makeFolder(folder);
  if (isOurs(folder)) narrow(folder, 0o700);
}

/** Why other users of this machine may still look into the data folder; undefined where they may not. */
export function openToOthers(folder: string): string | undefined {
  const found = fs.statSync(folder);
  if (!isOpen(found)) return undefined;
  const why = mayNarrow(found) ? 'it holds other things than ours' : `it belongs to another user (${found.uid})`;
  return `数据目录对本机其他用户开放，请改为仅属主可进入 / other users of this machine may look into the data folder ${folder}, and ${why}: chmod 700 it, or give the program a folder of its own (WEIQUAN_DATA).`;
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const [zh, en] = code === 'EEXIST' || code === 'ENOTDIR' ? ['该路径上是文件而不是文件夹', 'there is a file in the way, no folder'] : ['无法建立该文件夹，请检查权限和磁盘', 'it cannot be made: check permissions and disc'];
    throw new DomainError('unavailable', 'data.folder', `数据文件夹 ${folder}：${zh}；请用 WEIQUAN_DATA 指定一个文件夹 / data folder ${folder}: ${en}; name a folder with WEIQUAN_DATA (${code}).`);
  }
}
