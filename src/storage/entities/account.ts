import { EntitySchema } from 'typeorm';

export interface AccountRecord {
  id: string;
  login: string;
  name: string;
  body: string;
  /** JSON list. */
  roles: string;
  passwordHash: string;
  createdAt: string;
  disabledAt: string | null;
  /** 1: its password was made by another. */
  passwordGiven: number;
}

export const AccountEntity = new EntitySchema<AccountRecord>({
  name: 'Account',
  tableName: 'accounts',
  columns: {
    id: { type: 'text', primary: true },
    login: { type: 'text' },
    name: { type: 'text' },
    body: { type: 'text' },
    roles: { type: 'text' },
    passwordHash: { type: 'text', name: 'password_hash' },
    createdAt: { type: 'text', name: 'created_at' },
    disabledAt: { type: 'text', name: 'disabled_at', nullable: true },
    passwordGiven: { type: 'integer', name: 'password_given' },
  },
  indices: [{ name: 'accounts_login', unique: true, columns: ['login'] }],
});
