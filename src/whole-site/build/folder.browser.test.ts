import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageLinks } from '../../addresses/page-links.ts';
import { PROJECT } from '../../machine/project.ts';
import { newFolder } from '../../testing/tree.ts';
import { Browsing } from '../testing/browsing.ts';
import { runBuild } from '../testing/build.ts';
import { filesIn, readPages } from '../testing/pages.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

/** Where GitHub, Gitee and GitLab put the pages of a project, and a portal its columns. */
const BASE = '/xianfeng';

/** The sample site as it is below a folder of its host, served there. */
const dist = join(newFolder(), 'dist');

const site = siteInBrowser({
  start: async () => {
    const content = newFolder();
    cpSync(join(PROJECT, 'content'), content, { recursive: true });
    const settings = join(content, 'site.yaml');
    writeFileSync(settings, `base: ${BASE}/\n${readFileSync(settings, 'utf8')}`);
    const { code, output } = await runBuild({ content, out: dist, cache: join(PROJECT, '.cache') });
    if (code !== 0) throw new Error(output);
    const host = newFolder();
    symlinkSync(dist, join(host, BASE.slice(1)));
    return Browsing.of(host);
  },
  isStrict: true,
});

describe('the sample site in a folder of its host', () => {
  let files: Set<string>;
  beforeAll(() => {
    files = new Set(filesIn(dist));
  });

  it('leads nowhere but into the folder, where everything is', () => {
    const lost = new Set<string>();
    for (const { address, html } of readPages(dist)) {
      for (const target of pageLinks(html, address).targets) {
        const path = decodeURIComponent(target.split('#')[0]!);
        const file = path.slice(BASE.length + 1) + (path.endsWith('/') ? 'index.html' : '');
        if (target.startsWith('/') && !(path.startsWith(`${BASE}/`) && files.has(file)) && !path.startsWith(address))
          lost.add(`${address} -> ${target}`);
      }
    }
    expect([...lost]).toEqual([]);
  });

  it('says its whole address to programs', () => {
    const root = 'https://www.yunling.example/xianfeng/';
    const read = (file: string) => readFileSync(join(dist, file), 'utf8');
    expect(read('index.html')).toContain(`<link rel="canonical" href="${root}">`);
    const outside = (text: string) =>
      (text.match(/https:\/\/www\.yunling\.example\/[^"<\s]*/g) ?? []).filter((address) => !address.startsWith(root));
    for (const file of ['sitemap.xml', 'rss.xml', 'feed.json', 'index.html'])
      expect(outside(read(file)), file).toEqual([]);
    expect(JSON.parse(read('manifest.json'))).toMatchObject({
      id: `${BASE}/`,
      start_url: `${BASE}/`,
      scope: `${BASE}/`,
    });
  });

  it('finds, by letters and by pinyin, and opens what it found', async () => {
    const { page } = await site.open(`${BASE}/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}${BASE}/search/?q=${encodeURIComponent('渠水')}`);
    const hit = page.locator('[data-search-result] a').first();
    await hit.waitFor();
    await hit.click();
    await page.waitForURL(`**${BASE}/**found=**`);
    expect(await page.locator('h1').count()).toBe(1);
    await page.goto(`${site.origin}${BASE}/search/?q=shuanghe`);
    await page.locator('[data-search-result] a').first().waitFor();
    expect(asked.filter((path) => !path.startsWith(`${BASE}/`))).toEqual([]);
  });

  it('has its elders’ edition, with its pointer', async () => {
    const { page } = await site.open(`${BASE}/?ban=zhanglao`);
    const cursor = await page.evaluate(() => getComputedStyle(document.body).cursor);
    const pointer = new URL(/url\("([^"]+)"\)/.exec(cursor)![1]!);
    expect(pointer.pathname).toMatch(/^\/xianfeng\/_astro\/pointer\.[\w-]+\.svg$/);
    expect(files.has(pointer.pathname.slice(BASE.length + 1))).toBe(true);
  });
});
