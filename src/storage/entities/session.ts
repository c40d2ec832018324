import { EntitySchema } from 'typeorm';

export interface SessionRecord {
  tokenHash: string;
  account: string;
  csrfHash: string;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
}

export const SessionEntity = new EntitySchema<SessionRecord>({
  name: 'Session',
  tableName: 'sessions',
  columns: {
    tokenHash: { type: 'text', name: 'token_hash', primary: true },
    account: { type: 'text' },
    csrfHash: { type: 'text', name: 'csrf_hash' },
    createdAt: { type: 'text', name: 'created_at' },
    seenAt: { type: 'text', name: 'seen_at' },
    expiresAt: { type: 'text', name: 'expires_at' },
  },
  indices: [{ name: 'sessions_by_expiry', columns: ['expiresAt'] }],
});
