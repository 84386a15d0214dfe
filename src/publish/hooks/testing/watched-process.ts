/**
 * A hook that starts a program, prints its number, and then computes for ever. Its argument: milliseconds that it may.
 */
import { spawn } from 'node:child_process';
import { watchHook } from '../hook-watch.ts';

const watch = watchHook({ check: Number(process.argv[2]) });
const child = spawn('sleep', ['600'], { stdio: 'ignore' });
process.stdout.write(`${process.pid} ${child.pid}\n`, () => {
  watch('检查内容');
  for (;;);
});
