import { chmodSync, statSync, type Mode, type Stats } from 'node:fs';

/** What the group and everybody else may do with it. */
const OTHERS = 0o077;

/** Whose it is decides who may narrow it; root may, and does it for whoever runs the server. */
export const mayNarrow = ({ uid }: Stats): boolean => process.getuid === undefined || process.getuid() === 0 || process.getuid() === uid;

export const isOpen = ({ mode }: Stats): boolean => process.platform !== 'win32' && (mode & OTHERS) !== 0;

/** Takes away what others than the owner may do, where it is ours to take. What is not there is left alone. */
export function narrow(place: string, mode: Mode): void {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found && isOpen(found) && mayNarrow(found)) chmodSync(place, mode);
}
