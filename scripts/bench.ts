/**
 * `npm run bench -- --articles N | --search N | --pledges N | --publish [N] | --growth [N] | --privacy [N] | --readers [N] | --counties [N] | --lighthouse | --inspect [N] | --import [N] [--out FILE]`: measures, and prints JSON to
 * standard output; what it is doing goes to standard error. Fails if a limit that is judged does not hold.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHROMIUM_FLAGS } from '../src/outputs/print/chromium.ts';
import { findChromium, startChromium } from '../src/whole-site/testing/chromium.ts';
import { benchArticles } from '../src/workshop/bench/articles-bench.ts';
import { benchCounties } from '../src/workshop/bench/counties/counties-bench.ts';
import { benchGrowth } from '../src/workshop/bench/publish/growth-bench.ts';
import { benchImport } from '../src/workshop/bench/import-bench.ts';
import { benchInspect } from '../src/workshop/bench/inspect-bench.ts';
import { benchLighthouse } from '../src/workshop/bench/lighthouse/lighthouse-bench.ts';
import { benchPledges } from '../src/workshop/bench/pledges-bench.ts';
import { benchPrivacy } from '../src/workshop/bench/privacy/privacy-bench.ts';
import { benchPublish } from '../src/workshop/bench/publish/publish-bench.ts';
import { benchReaders } from '../src/workshop/bench/readers/readers-bench.ts';
import { benchSearch } from '../src/workshop/bench/search/search-bench.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

/** A report may say which limits hold; `null` where that is not judged. */
type Bench = (
  value: number,
  progress: (step: string) => void,
) => Promise<object & { limits?: readonly { name: string; holds: boolean | null }[] }>;

/** Each bench by its flag, whose value is how much of it. */
const BENCHES: Record<string, Bench> = {
  articles: benchArticles,
  pledges: benchPledges,
  publish: benchPublish,
  growth: benchGrowth,
  privacy: async (numbers, progress) => benchPrivacy(numbers, progress),
  readers: (articles, progress) => benchReaders(articles, progress, startChromium),
  lighthouse: async (_, progress) => {
    // It reads the sample content.
    const { EXAMPLE_PAGES } = await import('../src/whole-site/testing/example-pages.ts');
    const browser = { ...(await findChromium()), flags: CHROMIUM_FLAGS };
    return benchLighthouse({ pages: EXAMPLE_PAGES.filter(({ path }) => path !== NO_PAGE), browser }, progress);
  },
  search: (articles, progress) => benchSearch(articles, progress, startChromium),
  counties: (counties, progress) => benchCounties(counties, progress, startChromium),
  inspect: benchInspect,
  import: async (documents, progress) => {
    // Only tests write Word documents of such plain parts.
    const { docxFile, p } = await import('../src/import/testing/docx-file.ts');
    const lines = (body: string) => body.split(/\n+/).filter((line) => line.trim() !== '');
    return benchImport(documents, progress, ({ title, body }) =>
      docxFile({
        body:
          p(title, '<w:jc w:val="center"/>') +
          lines(body)
            .map((line) => p(line))
            .join(''),
      }),
    );
  },
};

/** Lighthouse does not judge what is answered with 404. */
const NO_PAGE = '/no-such-page/';

/** What a flag without a number stands for. */
const USUAL_SIZES: Readonly<Record<string, string>> = {
  '--publish': '0',
  '--growth': '0',
  '--privacy': '4000',
  '--readers': '1000',
  '--counties': '100',
  '--lighthouse': '1',
  '--inspect': '10000',
  '--import': '500',
};

const began = performance.now();
const progress = (step: string) =>
  process.stderr.write(`[${((performance.now() - began) / 1000).toFixed(1)} s] ${step}\n`);

try {
  const flags = Object.fromEntries(Object.keys(BENCHES).map((name) => [name, { type: 'string' as const }]));
  // Without a number: the usual sizes.
  const args = process.argv
    .slice(2)
    .flatMap((arg, at, all) =>
      USUAL_SIZES[arg] && !/^\d+$/.test(all[at + 1] ?? '') ? [arg, USUAL_SIZES[arg]] : [arg],
    );
  const { values } = parseArgs({ args, options: { ...flags, out: { type: 'string' } } }) as {
    values: Record<string, string | undefined>;
  };
  const [name, ...others] = Object.keys(BENCHES).filter((flag) => values[flag] !== undefined);
  const amount = Number(name && values[name]);
  if (!name || others.length > 0 || !Number.isInteger(amount) || amount < (USUAL_SIZES[`--${name}`] === '0' ? 0 : 1)) {
    throw new Error(
      `用法：npm run bench -- ${Object.keys(BENCHES)
        .map((flag) => `--${flag} 数量`)
        .join(' | ')} [--out 文件]`,
    );
  }
  const report = await BENCHES[name]!(amount, progress);
  const json = `${JSON.stringify(report, undefined, 2)}\n`;
  if (values['out'] !== undefined) writeFileSync(values['out'], json);
  process.stdout.write(json);
  const broken = report.limits?.filter(({ holds }) => holds === false) ?? [];
  for (const { name: limit } of broken) process.stderr.write(`over its limit: ${limit}\n`);
  if (broken.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
