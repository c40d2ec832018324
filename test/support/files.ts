import PizZip from 'pizzip';

/** A picture of one dot; `mark` makes it another file. */
export const aPicture = (mark = ''): Uint8Array =>
  Buffer.concat([
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64'),
    Buffer.from(mark, 'utf8'),
  ]);

/** A package of these files. */
export const aPackage = (files: Readonly<Record<string, string>>): Uint8Array => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer' });
};

/** What a browser sends: a file called `file`, and fields. */
export function uploadForm(name: string, bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}
