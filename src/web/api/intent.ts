import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { EndpointName } from '../../contract/endpoints';
import { ApiProblem, call, type AnswerOf, type Asked } from './call';

/** 128 bits by chance; `crypto.randomUUID` is not there over plain HTTP. */
export const freshKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * One intent of a person: pressed twice it acts once, and `onDone` is called once. The key stays until the server has
 * answered for good, so that what is sent again after a lost connection is recognised there.
 */
export function useIntent<Name extends EndpointName>(name: Name, onDone?: (answer: AnswerOf<Name>) => unknown): UseMutationResult<AnswerOf<Name>, Error, Asked<Name>> {
  const key = useRef<string>(undefined);
  const running = useRef<Promise<AnswerOf<Name>>>(undefined);
  const isTold = useRef(false);
  const settle = async (answer: Promise<unknown>): Promise<void> => {
    try {
      await answer;
      key.current = undefined;
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 401) key.current = undefined;
    } finally {
      running.current = undefined;
    }
  };
  return useMutation<AnswerOf<Name>, Error, Asked<Name>>({
    retry: false,
    mutationFn: (asked) => {
      key.current ??= freshKey();
      if (running.current) return running.current;
      isTold.current = false;
      running.current = call(name, { ...asked, key: key.current });
      void settle(running.current);
      return running.current;
    },
    onSuccess: (answer) => {
      if (isTold.current) return undefined;
      isTold.current = true;
      return onDone?.(answer);
    },
  });
}
