import type { zh } from './words.zh';

/** What waits for an approval. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Approvals',
  nothing: 'Nothing waits for your approval.',
  read: 'Read and decide',
  asked: 'What is asked',
  matter: 'Case',
  due: 'Due',
};
