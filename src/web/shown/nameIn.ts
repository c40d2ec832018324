/** What a person or an organisation is called, in the content of an identity. */
export function nameIn(content: Readonly<Record<string, unknown>> | undefined): string {
  const name = content?.['organisation'] ?? content?.['name'];
  return typeof name === 'string' ? name : '';
}
