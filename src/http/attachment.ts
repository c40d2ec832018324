/** Everything but letters, digits and a few marks, in quotation marks that end where they should. */
const asciiName = (name: string): string => name.replace(/[^A-Za-z0-9._-]+/gu, '_').replace(/^[._]+/u, '') || 'file';

/** RFC 6266: a file to be kept, never to be shown in place; its name in UTF-8, and one for programs that read only ASCII. */
export const attachment = (name: string, plain = asciiName(name)): string =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
