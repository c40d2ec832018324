import { readConfig } from '../../src/config';
import { compose } from '../../src/main';

/** One look at what waits, as the server takes it; what it did is printed. Killed at any moment by the test that started it. */
async function main(): Promise<void> {
  const composition = await compose(readConfig(process.env));
  process.stdout.write(`${JSON.stringify(await composition.relay(() => Promise.resolve(false)))}\n`);
  await composition.close();
}

void main();
