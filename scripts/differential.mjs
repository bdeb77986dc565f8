import { spawnSync } from 'node:child_process';

// Asks thousands of generated operations of the server and of the reference: `npm run test:differential -- 20000` asks that many of each set of data.
const runs = process.argv[2] ?? '3000';
const { status } = spawnSync('npx', ['vitest', 'run', 'test/reference/differential.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, DIFFERENTIAL_RUNS: runs },
});
process.exitCode = status ?? 1;
