import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder } from './words';

/** Whether a password was made by another than who signs in with it. Of older accounts nobody knows: they are left in peace. */
export class GivenPasswords1790000000210 implements MigrationInterface {
  name = 'GivenPasswords1790000000210';

  async up(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['alter table accounts add column password_given integer not null default 0']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['alter table accounts drop column password_given']);
  }
}
