import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** A progress bar on a terminal; in a pipe or a log file nothing. `total` 0: the length is not known beforehand. */
export function progressBar(label: string, total = 0): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const format = total === 0 ? `${label} {value} | {duration_formatted} | {speed}/s` : `${label} {bar} {value}/{total} | {duration_formatted} | {speed}/s`;
  const bar = new SingleBar({ format, fps: 5, stream: process.stderr, clearOnComplete: true }, Presets.shades_classic);
  const begun = performance.now();
  bar.start(total, 0, { speed: 0 });
  return {
    update(done) {
      if (total === 0) bar.setTotal(done);
      bar.update(done, { speed: Math.round((done * 1000) / (performance.now() - begun)) });
    },
    stop: () => bar.stop(),
  };
}
