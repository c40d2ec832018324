import fs from 'node:fs';
import { isOpen, mayNarrow, narrow } from './storage/ownersOnly';

/** What the program itself puts into its data folder. */
const OURS = /^(?:seal\.key|secret\.key|weiquan\.sqlite.*|files|mail|templates|verify\.resume)$/;

/**
 * A folder that holds other things too (`/srv`, a home) is not ours to close: whoever else goes in and out would stand before it.
 * What the program keeps there is its owner's alone in any case: the files have modes of their own.
 */
const isOurs = (folder: string): boolean => fs.readdirSync(folder).every((name) => OURS.test(name));

/** Makes the data folder, for its owner only; one that is there and wider is narrowed where it is ours. */
export function makeDataFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isOurs(folder)) narrow(folder, 0o700);
}

/** Why other users of this machine may still look into the data folder; undefined where they may not. */
export function openToOthers(folder: string): string | undefined {
  const found = fs.statSync(folder);
  if (!isOpen(found)) return undefined;
  const why = mayNarrow(found) ? 'it holds other things than ours' : `it belongs to another user (${found.uid})`;
  return `数据目录对本机其他用户开放，请改为仅属主可进入 / other users of this machine may look into the data folder ${folder}, and ${why}: chmod 700 it, or give the program a folder of its own (WEIQUAN_DATA).`;
}
