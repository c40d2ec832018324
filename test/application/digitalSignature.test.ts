import { signatureIn } from '../../src/application/evidence/digitalSignature';

describe('digital signatures in a PDF', () => {
  it('are as many as the file says: the one that reaches furthest counts', () => {
    const many = '/ByteRange[0 1 2 3]'.repeat(200_000);
    const pdf = (text: string): Uint8Array => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
    expect(signatureIn('application/pdf', pdf(many))).toBe('appended');
    expect(signatureIn('application/pdf', pdf(`${many.slice(0, -1)} ]/ByteRange[0 1 2 ${many.length + 60}]`))).toBe('unchecked');
    expect(signatureIn('application/pdf', pdf(''))).toBe('none');
  });
});
