// `npm run torture`: every fault of this folder fifty times (`npm run torture -- 5`: five times). `npm test` does each once.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const rounds = process.argv[2] ?? '50';
if (!/^[1-9]\d{0,3}$/.test(rounds)) {
  console.error('torture: how many rounds? A number from 1 on.');
  process.exit(2);
}
const child = spawn(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), '--maxWorkers=1', 'test/torture'], { cwd: root, env: { ...process.env, WEIQUAN_TORTURE_ROUNDS: rounds, WEIQUAN_TORTURE_BUILT: 'yes' }, stdio: 'inherit' });
child.on('close', (code) => process.exit(code ?? 1));
