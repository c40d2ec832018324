import type { CaseAnswer } from '../../contract/case';

/** A party's name as far as the reader sees it, else the words for its place in the case. */
export function partyName(file: Pick<CaseAnswer, 'parties' | 'identities'>, id: string): string {
  const party = file.parties.find((one) => one.id === id);
  const name = party?.identity === undefined ? undefined : file.identities[party.identity]?.content['name'];
  return typeof name === 'string' ? name : id;
}
