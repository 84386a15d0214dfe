/** `npm run bench -- --articles N [--out FILE]`: measures, and prints JSON to standard output; what it is doing goes to standard error. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchArticles } from '../src/bench/articles-bench.ts';

type Bench = (value: number, progress: (step: string) => void) => Promise<object>;

/** Each bench by its flag, whose value is how much of it. */
const BENCHES: Record<string, Bench> = {
  articles: benchArticles,
};

const began = performance.now();
const progress = (step: string) => process.stderr.write(`[${((performance.now() - began) / 1000).toFixed(1)} s] ${step}\n`);

try {
  const flags = Object.fromEntries(Object.keys(BENCHES).map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options: { ...flags, out: { type: 'string' } } }) as { values: Record<string, string | undefined> };
  const [name, ...others] = Object.keys(BENCHES).filter((flag) => values[flag] !== undefined);
  const amount = Number(name && values[name]);
  if (!name || others.length > 0 || !Number.isInteger(amount) || amount < 1) {
    throw new Error(`用法：npm run bench -- ${Object.keys(BENCHES).map((flag) => `--${flag} 数量`).join(' | ')} [--out 文件]`);
  }
  const json = `${JSON.stringify(await BENCHES[name]!(amount, progress), undefined, 2)}\n`;
  if (values['out'] !== undefined) writeFileSync(values['out'], json);
  process.stdout.write(json);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
