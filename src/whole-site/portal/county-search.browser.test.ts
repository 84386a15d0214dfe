import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGES } from '../../addresses/address.ts';
import { openFiles } from '../../outputs/open/open-files.ts';
import { SUMMARY_FILE } from '../../schema/open/search-summary.ts';
import { SEARCH_INDEX } from '../../search/format/format.ts';
import { writeSearchIndex } from '../../search/index/write-index.ts';
import { searchContent } from '../../search/records/site-content.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { summaryOfIndex } from '../../testing/summary-of-index.ts';
import { newFolder, removeFolders, type Tree } from '../../testing/tree.ts';
import { Browsing } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';

interface County {
  address: string;
  copy: Tree;
  asked: string[];
}

const servers: Server[] = [];
let browsing: Browsing;
let counties: Record<string, County>;

/** A county whose index a real server at a port of its own shows. `how`: what it says to pages of other sites. */
async function countyOf(id: string, how: 'open' | 'closed'): Promise<County> {
  const site = await siteOf({
    'site.yaml': `name: ${id}先锋\n`,
    'units/qingshi-cun.yaml': unitText(),
    [entryPath('branch', 'qingshi')]: entryText('branch', { title: `${id}的渠<b>通水</b>` }),
  });
  const folder = newFolder();
  await writeSearchIndex(searchContent(site), folder, join(folder, 'cache'));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url!}`);
    if (how === 'open') response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'OPTIONS') return void response.writeHead(405).end();
    try {
      response.end(readFileSync(join(folder, request.url!.split('?')[0]!)));
    } catch {
      response.writeHead(404).end();
    }
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const copy = openFiles(site).filter(({ name }) => name !== 'schema.json');
  const summary = summaryOfIndex(join(folder, SEARCH_INDEX));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    copy: {
      ...Object.fromEntries(copy.map(({ name, text }) => [`counties/${id}/${name}`, text])),
      [`counties/${id}/${SUMMARY_FILE}`]: summary,
      [`counties/${id}/taken.json`]: '{"takenOn":"2026-11-20","isSigned":false}',
    },
  };
}

beforeAll(async () => {
  counties = {
    jia: await countyOf('jia', 'open'),
    yi: await countyOf('yi', 'open'),
    bing: await countyOf('bing', 'closed'),
  };
  const rows = Object.entries(counties).map(
    ([id, { address }]) => `  - 名称: ${id}县\n    编号: ${id}\n    地址: ${address}/\n`,
  );
  const { out } = await buildGoodTree({
    'counties.yaml': `各县:\n${rows.join('')}`,
    ...Object.assign({}, ...Object.values(counties).map(({ copy }) => copy)),
  });
  browsing = await Browsing.of(out);
}, 300_000);
afterAll(async () => {
  await browsing?.close();
  for (const server of servers) server.close();
  removeFolders();
});

async function search(query: string) {
  for (const { asked } of Object.values(counties)) asked.length = 0;
  const { page } = await browsing.open(`${PAGES.search}?${query}`);
  const foreign: string[] = [];
  page.on('request', (request) => foreign.push(new URL(request.url()).origin));
  await page.reload();
  await page.waitForSelector('[data-search-ready]', { state: 'attached' });
  const texts = (selector: string) => page.locator(selector).allInnerTexts();
  return {
    page,
    foreign,
    status: (await texts('[data-search-status]'))[0],
    notes: (await texts('[data-search-notes]')).join(),
    links: await page.locator('.search-hits h2 a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    places: await texts('.search-hits .teaser-who'),
  };
}

it('hits of counties lead to their sites; one that lets nobody read is named', async () => {
  const { links, places, status, notes, page, foreign } = await search('q=%E9%80%9A%E6%B0%B4');
  expect(links.sort()).toEqual(
    [`${counties['jia']!.address}/branches/qingshi/`, `${counties['yi']!.address}/branches/qingshi/`].sort(),
  );
  expect(places.sort()).toEqual(['jia县', 'yi县']);
  expect(status).toBe('共 2 条');
  expect(notes).toContain('没有连上');
  expect(await page.locator('[data-search-notes] a').getAttribute('href')).toMatch(
    new RegExp(`^${counties['bing']!.address}/search/\\?q=`),
  );
  // What a county writes is text.
  expect(await page.locator('.search-hits b').count()).toBe(0);
  const allowed = new Set([new URL(browsing.home).origin, ...Object.values(counties).map(({ address }) => address)]);
  expect(foreign.filter((origin) => !allowed.has(origin))).toEqual([]);
});

it('only the county is asked that can have hits, or that was chosen', async () => {
  expect((await search('q=yi%E7%9A%84%E6%B8%A0')).links).toHaveLength(1);
  expect(counties['jia']!.asked).toEqual([]);
  const chosen = await search('q=%E9%80%9A%E6%B0%B4&county=jia%E5%8E%BF');
  expect(chosen.places).toEqual(['jia县']);
  expect([counties['yi']!.asked, counties['bing']!.asked]).toEqual([[], []]);
});

it('the page may reach its counties and nobody else', async () => {
  const { page } = await search('q=%E9%80%9A%E6%B0%B4');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const hosts = Object.values(counties).map(({ address }) => address);
  expect(/connect-src ([^;]*)/.exec(policy!)![1]!.split(' ').sort()).toEqual(["'self'", ...hosts].sort());
});
