import os from 'node:os';
import Database from 'better-sqlite3';

/** The machine line of a report: figures mean little without it. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly sqlite: string;
  readonly load: string;
}

export function machine(): Machine {
  const database = new Database(':memory:');
  const sqlite = String(database.prepare('select sqlite_version()').pluck().get());
  database.close();
  const cpus = os.cpus();
  return {
    cores: cpus.length,
    processor: cpus[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    sqlite,
    load: os.loadavg().map((value) => value.toFixed(2)).join(' '),
  };
}

export const machineLine = ({ cores, processor, memoryGb, node, sqlite, load }: Machine): string =>
  `${cores} cores (${processor}), ${memoryGb} GB, node ${node}, sqlite ${sqlite}, load ${load}`;
