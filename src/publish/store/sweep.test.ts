import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { listFile, writeList } from './release-list.ts';
import { makeSiteFolder, pagePlace, siteFolder, type SiteFolder, switchTo } from './site-folder.ts';
import { retiredAssets, sweep } from './sweep.ts';

const NOW = Date.parse('2026-07-01T00:00:00+08:00');
const RELEASES = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(6, '0'));
afterAll(removeFolders);

/** A site folder with 16 releases of one page each, every one of its own. */
async function releasesOfOnePage(): Promise<SiteFolder> {
  const site = siteFolder(newFolder());
  makeSiteFolder(site);
  for (const release of RELEASES) {
    const place = join(site.pages, pagePlace(release, 'index.html'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, release);
    mkdirSync(join(site.releases, release));
    const record = {
      release,
      commit: undefined,
      at: '2026-07-01T00:00:00+08:00',
      who: '',
      subject: '',
      why: 'push',
      seconds: 0,
      pages: { total: 1, added: 0, changed: 1, removed: 0 },
      whole: undefined,
    } as const;
    const files = new Map([['index.html', { digest: release, bytes: 6, key: undefined, twins: '' }]]);
    await writeList(
      {
        record,
        engine: '',
        domain: undefined,
        files,
        assets: [],
        assetSeals: [],
        links: new Map(),
        now: '',
        due: undefined,
      },
      site,
    );
  }
  await switchTo(RELEASES.at(-1)!, site);
  return site;
}

/** Digests of the pages in the store. */
const pagesOf = ({ pages }: SiteFolder): string[] =>
  readdirSync(pages)
    .flatMap((shelf) => readdirSync(join(pages, shelf)).map((name) => shelf + name))
    .sort();

it('ten releases and their pages stay', async () => {
  const site = await releasesOfOnePage();
  await sweep(site, NOW);
  expect(readdirSync(site.releases).sort()).toEqual(RELEASES.slice(-10));
  expect(pagesOf(site)).toEqual(RELEASES.slice(-10));
  expect(existsSync(join(site.state, 'sweeping'))).toBe(false);
});

it('what a sweep has left that was cut off goes with the next one, however few releases there are', async () => {
  const site = await releasesOfOnePage();
  const file = listFile(RELEASES.at(-2)!, site.lists);
  const list = await readFile(file);
  await writeFile(file, 'damaged');
  await expect(sweep(site, NOW)).rejects.toThrow('发布记录 000015 读不出来');
  expect(readdirSync(site.releases)).toHaveLength(10);
  expect(pagesOf(site)).toEqual(RELEASES);
  await writeFile(file, list);
  await sweep(site, NOW);
  expect(pagesOf(site)).toEqual(RELEASES.slice(-10));
});

it('a file among the assets that no release has had is left for the doctor to report, and never reused', async () => {
  const site = await releasesOfOnePage();
  writeFileSync(join(site.assets, 'shell.php'), 'x');
  await sweep(site, NOW);
  await writeFile(join(site.state, 'sweeping'), '');
  await sweep(site, NOW + 60 * 86_400_000);
  expect(existsSync(join(site.assets, 'shell.php'))).toBe(true);
  expect([...retiredAssets(site)]).toEqual([]);
});
