import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { countingServer } from './counting-server.ts';
import { readAddresses } from './pagefind-index.ts';
import { type Asked, type Quality, QualityCount } from './quality.ts';
import { takeTimes, type Times } from './times.ts';
import type { Truth } from './truth.ts';

/** As Pagefind is used without its own interfaces: a page that imports it, with its defaults. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>Pagefind</title>
    <link rel="icon" href="data:,">
    <script type="module">
      import * as pagefind from '/pagefind/pagefind.js';
      window.pagefind = pagefind;
    </script>
  </head>
</html>
`;

interface PagefindWindow {
  pagefind: { search(text: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }> };
}

/**
 * Asks the index in `folder/pagefind`: from the query to the data of the first ten results, nothing of which is shown.
 * What was found is compared with the truth on the way; other names of a thing are not expected of it.
 */
export async function pagefindTimes(
  browser: Browser,
  folder: string,
  queries: readonly Asked[],
  truth: Truth,
  addresses: readonly string[],
): Promise<{ times: Times; quality: Quality }> {
  await writeFile(join(folder, 'index.html'), PAGE);
  const recordOf = new Map(addresses.map((address, record) => [address, record]));
  const recordById = new Map(
    Array.from(await readAddresses(join(folder, 'pagefind')), ([id, address]) => [id, recordOf.get(address)]),
  );
  const found = new Map<string, number[]>();
  const ask = async (page: Page, query: string) => {
    const { milliseconds, ids } = await search(page, query);
    found.set(
      query,
      ids.map((id) => {
        const record = recordById.get(id);
        if (record === undefined) throw new Error(`Pagefind: no record for ${id}`);
        return record;
      }),
    );
    return { milliseconds };
  };
  const server = await countingServer(folder);
  try {
    const ready = async (page: Page) => void (await page.waitForFunction(() => 'pagefind' in window));
    const times = await takeTimes(
      browser,
      server,
      { path: '/', ready, ask },
      queries.map(({ text }) => text),
    );
    const count = new QualityCount(addresses, false);
    for (const query of queries) count.add(query, found.get(query.text)!, truth.of(query.text));
    return { times, quality: count.result() };
  } finally {
    server.close();
  }
}

function search(page: Page, query: string): Promise<{ milliseconds: number; ids: string[] }> {
  return page.evaluate(async (text) => {
    const began = performance.now();
    const { results } = await (window as unknown as PagefindWindow).pagefind.search(text);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { milliseconds: performance.now() - began, ids: results.map(({ id }) => id) };
  }, query);
}
