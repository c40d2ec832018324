import { addressOf, ApiProblem, reach, strange, type Asked } from './call';
import type { EndpointName } from '../../contract/endpoints';
import type { Problem } from '../../contract/problem';
import { acceptLanguage } from '../words';

/** A file as it came, under the name that the server gave it. */
export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

const nameIn = (disposition: string | null): string => {
  const found = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return found === undefined ? 'file' : decodeURIComponent(found);
};

/** Fetches a file from an endpoint that answers with one. Throws ApiProblem and ConnectionLost. */
export async function fetchFile<Name extends EndpointName>(name: Name, asked: Asked<Name>): Promise<FetchedFile> {
  const answer = await reach(addressOf(name, asked), { credentials: 'same-origin', cache: 'no-store', headers: { 'Accept-Language': acceptLanguage() } });
  if (answer.ok) return { name: nameIn(answer.headers.get('content-disposition')), content: await answer.blob() };
  throw new ApiProblem(/json/.test(answer.headers.get('content-type') ?? '') ? ((await answer.json()) as Problem) : strange(answer.status));
}

/** Hands a file to the browser to be kept. */
export function saveFile({ name, content }: FetchedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
