import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PapersAnswer } from '../../../contract/documents';
import { ApiProblem, call } from '../../api/call';
import { fetchFile, saveFile } from '../../api/files';

type Paper = PapersAnswer['items'][number];

/** The most papers of one file, as the contract has it. */
export const MOST = 100;

export const keyOf = ({ case: id, place }: Pick<Paper, 'case' | 'place'>): string => `${id}.${place}`;

/** A paper with which nothing was done, and why. */
export interface LeftOut {
  readonly key: string;
  readonly case: string;
  readonly name: string;
  readonly words: string;
}

export interface Printed {
  readonly did: 'fix' | 'print';
  readonly count: number;
  readonly form?: 'pdf' | 'zip';
  /** The name of the file that was kept. */
  readonly file?: string;
  readonly leftOut: readonly LeftOut[];
}

const titleOf = ({ name, number }: { readonly name: string; readonly number?: string }): string => [name, number].filter(Boolean).join(' ');

/** The server's no, with the fields that it misses. */
const wordsOf = ({ problem }: ApiProblem): string => [problem.detail, ...(problem.errors ?? []).map(({ message }) => message)].join(' ');

async function fixAll(papers: readonly Paper[]): Promise<Printed> {
  const leftOut: LeftOut[] = [];
  for (const paper of papers) {
    try {
      // A text that is fixed already stays as it is: whoever was first, nothing is done twice.
      await call('fixDocument', { params: { id: paper.case, place: paper.place }, body: { fields: {} } });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      leftOut.push({ key: keyOf(paper), case: paper.case, name: titleOf(paper), words: wordsOf(error) });
    }
  }
  return { did: 'fix', count: papers.length - leftOut.length, leftOut };
}

async function printAll(papers: readonly Paper[]): Promise<Printed> {
  const query = { papers: papers.map(keyOf).join(',') };
  const { form, ready, leftOut } = await call('checkBundle', { query });
  const file = ready.length > 0 ? await fetchFile('readBundle', { query }) : undefined;
  if (file) saveFile(file);
  return {
    did: 'print', count: ready.length, ...(file ? { form, file: file.name } : {}),
    leftOut: leftOut.map((one) => ({ key: keyOf(one), case: one.case, name: one.name === '' ? one.case : titleOf(one), words: one.words })),
  };
}

/** Fixes papers one by one, or puts them into one file; says what was left out and why. */
export function usePrinting() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState<Printed['did']>();
  const [result, setResult] = useState<Printed>();
  const [error, setError] = useState<Error>();
  const run = async (did: Printed['did'], work: () => Promise<Printed>): Promise<void> => {
    setBusy(did);
    setError(undefined);
    setResult(undefined);
    try {
      setResult(await work());
    } catch (trouble) {
      setError(trouble instanceof Error ? trouble : new Error(String(trouble)));
    } finally {
      setBusy(undefined);
      await queries.invalidateQueries({ queryKey: ['listPapers'] });
    }
  };
  return { busy, result, error, fix: (papers: readonly Paper[]) => run('fix', () => fixAll(papers)), print: (papers: readonly Paper[]) => run('print', () => printAll(papers)) };
}
