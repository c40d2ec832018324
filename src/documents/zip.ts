import PizZip from 'pizzip';

/** The first day of the zip format's own calendar, by local time as the format has it: the same bytes in every zone. */
const SAME_DATE = new Date(1980, 0, 1, 0, 0, 0);

/** Packs files in this order with one fixed date: the same files give the same bytes, on every day and machine. */
export function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) {
    const options = { date: SAME_DATE, createFolders: false } as const;
    if (typeof content === 'string') zip.file(name, new TextEncoder().encode(content), { ...options, binary: true });
    else zip.file(name, content, { ...options, binary: true });
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
