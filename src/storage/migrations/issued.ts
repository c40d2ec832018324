import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/**
 * What the documents say that were issued with their acts: the values of their fields, kept in the act's own transaction;
 * the file is made of them afterwards. And what an office supplied with a request for approval, until it is performed.
 */
export class Issued1790000000110 implements MigrationInterface {
  name = 'Issued1790000000110';

  async up(runner: QueryRunner): Promise<void> {
    const { key, inKey } = wordsOf(runner);
    await inOrder(runner, [
      `create table document_words (
        case_ordinal bigint not null,
        place integer not null,
        fields text not null,
        needs text not null,
        account ${key} not null,
        at ${key} not null,
        primary key (case_ordinal, place)
      )${inKey}`,
      // Rows only while a file is still to be made.
      `create table documents_to_print (case_ordinal bigint not null, place integer not null, primary key (case_ordinal, place))${inKey}`,
      `create table request_words (case_ordinal bigint not null, seq integer not null, fields text not null, primary key (case_ordinal, seq))${inKey}`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['request_words', 'documents_to_print', 'document_words'].map((table) => `drop table ${table}`));
  }
}
