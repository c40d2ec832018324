import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder } from './words';

/**
 * The log of deliveries by channel and state. Most rows lie in inboxes and pay for neither: an index of their own lists them. They are
 * delivered at once; one that is not would lie in the second, so that the log finds it.
 */
export class DeliveriesListed1790000000300 implements MigrationInterface {
  name = 'DeliveriesListed1790000000300';

  async up(runner: QueryRunner): Promise<void> {
    await inOrder(runner, [
      `create index deliveries_listed on deliveries (channel, status, id) where channel <> 'inbox'`,
      `create index deliveries_unusual on deliveries (status, id) where channel = 'inbox' and status <> 'delivered'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop index deliveries_unusual', 'drop index deliveries_listed']);
  }
}
