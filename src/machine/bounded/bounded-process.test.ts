import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BoundedProcess } from './bounded-process.ts';

const LIMITS = {
  program: fileURLToPath(new URL('../../import/testing/hostile-import.ts', import.meta.url)),
  seconds: 30,
  secondsOnClock: 120,
  memory: 256,
};

it('however many run, this process is asked once to end them, and no more when they have ended', () => {
  const before = process.listenerCount('exit');
  const on = { message: () => undefined, end: () => undefined };
  const running = Array.from({ length: 12 }, () => new BoundedProcess<object>(LIMITS, on));
  expect(process.listenerCount('exit')).toBe(before + 1);
  for (const one of running) one.stop();
  expect(process.listenerCount('exit')).toBe(before);
});
