import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { rounded } from './measure.ts';

/** What a measurement was made with. */
export interface Machine {
  cores: number;
  memoryGiB: number;
  node: string;
  astro: string;
  pagefind: string;
}

export function describeMachine(nodeModules: string): Machine {
  const version = (name: string) =>
    (JSON.parse(readFileSync(join(nodeModules, name, 'package.json'), 'utf8')) as { version: string }).version;
  return {
    cores: availableParallelism(),
    memoryGiB: rounded(totalmem() / 1024 ** 3, 1),
    node: process.version.slice(1),
    astro: version('astro'),
    pagefind: version('pagefind'),
  };
}
