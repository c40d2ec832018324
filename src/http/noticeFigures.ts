import { Gauge, type Registry } from 'prom-client';
import type { App } from '../application/app';

/**
 * Notices that wait, are kept for a digest, or failed, by channel (`outbox`: not addressed yet, or nobody is there), counted when
 * somebody looks.
 */
export function countNotices(registry: Registry, { notices }: Pick<App, 'notices'>): void {
  new Gauge({
    name: 'weiquan_notices',
    help: 'Notices that wait, are collected for a digest, or failed, by channel and state.',
    labelNames: ['channel', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      // Named also while there is none: an alarm on what is absent never rings.
      for (const channel of ['mail', 'outbox']) for (const state of ['waiting', 'failed']) this.set({ channel, state }, 0);
      for (const { channel, state, count } of await notices.counts()) this.set({ channel, state }, count);
    },
  });
}
